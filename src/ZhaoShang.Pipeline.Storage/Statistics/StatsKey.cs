using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage;

/// <summary>What the projects of a row have in common on one axis.</summary>
/// <param name="Value">
/// The code of GB/T 2260 with 6 digits, the year, the stage in snake_case or the section; null where it is not known, and for a region without a code.
/// </param>
public sealed record StatsKey(string? Value)
{
    /// <summary>A region's name from the province down as a record tells it; null if none has told it.</summary>
    public string? Name { get; init; }

    /// <summary>A region's own level, above that which was asked for where nothing more precise is known; null for what is no region.</summary>
    public DivisionLevel? Level { get; init; }

    /// <summary>What is not known.</summary>
    public static StatsKey Unknown { get; } = new((string?)null);
}
