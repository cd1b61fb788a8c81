using System.Globalization;
using System.Text.Json;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>
/// Reads fields of a record that need not be whole: gold leaves fields out, and predictions may come from another program. A field of
/// another kind than expected counts as left out.
/// </summary>
internal static class RecordFields
{
    /// <summary>The field, or null where it is left out or null.</summary>
    public static JsonElement? Field(this JsonElement record, string name) =>
        record.ValueKind == JsonValueKind.Object && record.TryGetProperty(name, out JsonElement field) && field.ValueKind != JsonValueKind.Null
            ? field
            : null;

    /// <summary>A text, or a number as it is printed.</summary>
    public static string? Text(this JsonElement record, string name) => record.Field(name) switch
    {
        { ValueKind: JsonValueKind.String } field => field.GetString(),
        { ValueKind: JsonValueKind.Number } field => field.GetRawText(),
        _ => null,
    };

    /// <summary>A number, to six digits behind the point.</summary>
    public static decimal? Number(this JsonElement record, string name) =>
        record.Field(name) is { ValueKind: JsonValueKind.Number } field && field.TryGetDecimal(out decimal number)
            ? decimal.Round(number, 6)
            : null;

    /// <summary>True where the field is true, or a number other than 0.</summary>
    public static bool IsTrue(this JsonElement record, string name) =>
        record.Field(name) is { ValueKind: JsonValueKind.True } || record.Number(name) is not (null or 0);

    /// <summary>The objects of a list; none where it is left out.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement record, string name) =>
        record.Field(name) is { ValueKind: JsonValueKind.Array } field
            ? field.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.Object)
            : [];

    /// <summary>The span from <c>start</c> to <c>end</c>, or null where there is none, or where it would end before it starts.</summary>
    public static TextSpan? Span(this JsonElement record) =>
        record.Field("start") is { ValueKind: JsonValueKind.Number } first && first.TryGetInt32(out int start)
        && record.Field("end") is { ValueKind: JsonValueKind.Number } last && last.TryGetInt32(out int end)
        && start >= 0 && end >= start
            ? new TextSpan(start, end)
            : null;

    /// <summary>
    /// The spans that a record rests on: its own, then those of its evidence; where it has neither, those of its amounts, quantities and dates.
    /// </summary>
    public static IReadOnlyList<TextSpan> Spans(this JsonElement record)
    {
        List<TextSpan> spans = [.. Told(record.Items("evidence").Prepend(record))];
        return spans.Count > 0
            ? spans
            : [.. Told(record.Items("amounts").Concat(record.Items("quantities")).Concat(record.Items("dates")))];
    }

    /// <summary>A number as it is shown in a message.</summary>
    public static string? Show(decimal? number) => number?.ToString("0.######", CultureInfo.InvariantCulture);

    private static IEnumerable<TextSpan> Told(IEnumerable<JsonElement> places) =>
        from place in places
        let span = place.Span()
        where span is not null
        select span.Value;
}
