using System.Text.Json;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Tests;

/// <summary>A mention as a person annotated it, in the normalised text.</summary>
internal sealed record GoldMention(string Kind, string Text, TextSpan Span, decimal? Value, decimal? High, string? Unit, string? Edtf)
{
    public static GoldMention Of(JsonElement record, int start, int end) => new(
        record.GetProperty("kind").GetString()!,
        record.GetProperty("text").GetString()!,
        new TextSpan(start, Math.Max(start, end)),
        Number(record, "value"),
        Number(record, "high"),
        Word(record, "unit"),
        Word(record, "edtf"));

    private static decimal? Number(JsonElement record, string name) =>
        record.TryGetProperty(name, out JsonElement value) ? value.GetDecimal() : null;

    private static string? Word(JsonElement record, string name) =>
        record.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
