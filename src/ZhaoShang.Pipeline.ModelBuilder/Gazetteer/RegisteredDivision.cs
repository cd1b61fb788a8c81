using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.ModelBuilder.Gazetteer;

/// <summary>A division with one code, name and parent.</summary>
/// <param name="Code">Its code, 6 or 9 digits; 0 for a zone or a township whose code is only statistical.</param>
/// <param name="Name">Its official name.</param>
/// <param name="Level">Its level.</param>
/// <param name="Parent">The division above it; null for a province.</param>
internal sealed record RegisteredDivision(int Code, string Name, DivisionLevel Level, RegisteredDivision? Parent)
{
    /// <summary>Stands for a division that is still valid.</summary>
    public const int NoEnd = int.MaxValue;

    /// <summary>The first year in which it was valid.</summary>
    public required int FirstYear { get; init; }

    /// <summary>The year from which it no longer was; <see cref="NoEnd"/> if it still is.</summary>
    public required int EndYear { get; init; }

    /// <summary>The codes that the whole of it went to.</summary>
    public IReadOnlyList<int> NewCodes { get; init; } = [];

    /// <summary>True if it was valid in <paramref name="year"/>.</summary>
    public bool IsValidIn(int year) => FirstYear <= year && year < EndYear;
}
