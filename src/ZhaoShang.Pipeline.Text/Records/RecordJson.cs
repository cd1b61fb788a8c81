using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZhaoShang.Pipeline.Text;

/// <summary>
/// Writes and reads records as one JSON object each: keys in snake_case, <c>type</c> first, fields that are null left out, Chinese letters
/// as they are, figures without exponent and without zeros behind their last digit.
/// </summary>
public static class RecordJson
{
    private static readonly JsonSerializerOptions Options = CreateOptions();

    /// <summary>Writes letters as they are and escapes only what JSON demands.</summary>
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>The record of an article as one line of JSON.</summary>
    public static string Write(DocumentRecord record) => Write("document", record);

    /// <summary>The record of a project as one line of JSON.</summary>
    public static string Write(ProjectRecord record) => Write("project", record);

    /// <summary>An indicator as one line of JSON.</summary>
    public static string Write(IndicatorRecord record) => Write("indicator", record);

    /// <summary>An event as one line of JSON.</summary>
    public static string Write(EventRecord record) => Write("event", record);

    /// <summary>A mention as one line of JSON.</summary>
    public static string Write(MentionRecord record) => Write("mention", record);

    /// <summary>Reads what <c>Write</c> wrote.</summary>
    /// <typeparam name="T">The type of the record.</typeparam>
    /// <exception cref="JsonException"><paramref name="json"/> is no record of that type.</exception>
    public static T Read<T>(string json)
        where T : class =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("A record was expected, null was found.");

    private static string Write<T>(string type, T record)
    {
        string fields = JsonSerializer.Serialize(record, Options);
        return $"{{\"type\":\"{type}\",{fields.AsSpan(1)}";
    }

    private static JsonSerializerOptions CreateOptions()
    {
        JsonSerializerOptions options = new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
        options.Converters.Add(new PlainDecimalConverter());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed class PlainDecimalConverter : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.ToString("0.############################", CultureInfo.InvariantCulture), skipInputValidation: true);
    }
}
