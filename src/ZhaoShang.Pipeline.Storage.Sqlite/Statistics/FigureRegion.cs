using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>A region whose figures are compared.</summary>
/// <param name="Record">The region; null where it is not known.</param>
internal sealed record FigureRegion(RegionRecord? Record)
{
    /// <summary>What tells regions apart and orders them: those with a code first, by their code; those without one by their name; what is not known last.</summary>
    public string Key { get; } = Record is null ? "2" : Record.Code is { } code ? $"0{code}" : $"1{Record.Name}";

    /// <summary>What is not known.</summary>
    public static FigureRegion Unknown { get; } = new((RegionRecord?)null);
}
