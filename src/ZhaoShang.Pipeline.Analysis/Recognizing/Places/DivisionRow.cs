using System.Runtime.InteropServices;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>A division with one code, name and parent, in the form that the model file holds. 20 bytes.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly struct DivisionRow
{
    /// <summary>The code of GB/T 2260 as a number, 9 digits for a township; 0 for a zone.</summary>
    public required int Code { get; init; }

    /// <summary>Where its name begins in <see cref="DivisionTable"/>'s letters.</summary>
    public required int NameOffset { get; init; }

    /// <summary>The row of the division above it; -1 for a province.</summary>
    public required int Parent { get; init; }

    /// <summary>The first year in which it was valid.</summary>
    public required short FirstYear { get; init; }

    /// <summary>The year from which it no longer was; <see cref="short.MaxValue"/> if it still is.</summary>
    public required short EndYear { get; init; }

    /// <summary>The length of its name in UTF-16 code units.</summary>
    public required short NameLength { get; init; }

    /// <summary>Its level, as <see cref="DivisionLevel"/>.</summary>
    public required short LevelNumber { get; init; }

    /// <summary>Its level.</summary>
    public DivisionLevel Level => (DivisionLevel)LevelNumber;

    /// <summary>True if it is valid today.</summary>
    public bool IsCurrent => EndYear == short.MaxValue;

    /// <summary>True if it was valid in <paramref name="year"/>; today if null.</summary>
    public bool IsValidIn(int? year) => year is int y ? FirstYear <= y && y < EndYear : IsCurrent;
}
