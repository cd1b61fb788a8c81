using System.Text.Json;
using System.Text.Json.Serialization;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Writes what was told of a document into a column, as JSON with the names of the fields in snake_case; NULL if nothing was.</summary>
internal static class ToldColumn
{
    private static readonly JsonSerializerOptions Options = CreateOptions();

    /// <summary>The column's value.</summary>
    public static string? Write(ToldMetadata told) => told == ToldMetadata.None ? null : JsonSerializer.Serialize(told, Options);

    /// <summary>What the column tells.</summary>
    public static ToldMetadata Read(string? column) =>
        column is null ? ToldMetadata.None : JsonSerializer.Deserialize<ToldMetadata>(column, Options) ?? ToldMetadata.None;

    private static JsonSerializerOptions CreateOptions()
    {
        JsonSerializerOptions options = new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = RecordJson.Encoder,
        };
        options.Converters.Add(new DateConverter());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed class DateConverter : JsonConverter<Edtf>
    {
        public override Edtf Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Edtf.TryParse(reader.GetString(), out Edtf date) ? date : throw new JsonException("A date in EDTF was expected.");

        public override void Write(Utf8JsonWriter writer, Edtf value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
