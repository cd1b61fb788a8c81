using System.Text.Json;

namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>A figure with the spelling of its unit made uniform, so that equal figures are equal values.</summary>
/// <param name="Value">The figure, or the low end of a range; null for one made unreadable.</param>
/// <param name="High">The high end of a range; null if it is none.</param>
/// <param name="Unit">The unit; null if there is none.</param>
internal readonly record struct Figure(decimal? Value, decimal? High, string? Unit)
{
    /// <summary>Reads <c>value</c>, <c>high</c> and <c>unit</c>.</summary>
    public static Figure Read(JsonElement record) =>
        new(record.Number("value"), record.Number("high"), UnitSpelling.Uniform(record.Text("unit")));

    /// <inheritdoc/>
    public override string ToString() =>
        $"{RecordFields.Show(Value) ?? "?"}{(High is null ? "" : "–" + RecordFields.Show(High))} {Unit}".TrimEnd();
}
