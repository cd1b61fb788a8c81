using System.Text.Json;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Tables;

/// <summary>
/// Opens JSON: an array of articles, one article, articles one after the other, or one a line (JSON Lines). A row is held at a time. Of an object without a text, its first
/// array of objects holds the articles.
/// </summary>
internal sealed class JsonTableReader(ReadingOptions options) : IArchiveReader
{
    private static readonly string[] LineSuffixes = [".jsonl", ".ndjson"];

    /// <inheritdoc/>
    public int HeadLength => 0;

    /// <inheritdoc/>
    public bool HoldsFiles => false;

    /// <inheritdoc/>
    public bool CanOpen(string name, ReadOnlySpan<byte> head) => IsLines(name) || name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public IEnumerable<ArchiveMember> Open(string input, Stream stream)
    {
        JsonValues values = new(Utf8Rows.Of(stream, options.ForcedEncoding), options.FileLimitBytes, IsLines(input) || IsLines(Path.GetFileNameWithoutExtension(input)));
        int number = 0;
        while (values.TryNext(out JsonDocument? row, out Explanation? problem))
        {
            if (row is null)
            {
                number++;
                yield return new ArchiveMember($"{number}") { Problem = new Refused(ReadingCodes.Damaged, $"{input}!{number}", problem!) };
                continue;
            }

            using (row)
            {
                foreach (JsonElement article in Articles(row.RootElement))
                {
                    number++;
                    yield return TableRow.Member((input, number), options.Fields, new RowFields(name => Value(article, name), () => Texts(article)));
                }
            }
        }
    }

    private static bool IsLines(string name) => LineSuffixes.Any(suffix => name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<JsonElement> Articles(JsonElement row)
    {
        bool hasText = row.ValueKind != JsonValueKind.Object || options.Fields.Text.Any(name => Value(row, name.ToLowerInvariant()) is { Length: > 0 });
        JsonElement? array = hasText ? null : ArrayOfObjects(row);
        if (array is null)
        {
            yield return row;
            yield break;
        }

        foreach (JsonElement article in array.Value.EnumerateArray())
        {
            yield return article;
        }
    }

    private static JsonElement? ArrayOfObjects(JsonElement row)
    {
        foreach (JsonProperty property in row.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Array && property.Value.GetArrayLength() > 0 && property.Value[0].ValueKind == JsonValueKind.Object)
            {
                return property.Value;
            }
        }

        return null;
    }

    private static string? Value(JsonElement row, string name)
    {
        if (row.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        string? value = null;
        foreach (JsonProperty property in row.EnumerateObject())
        {
            if (string.IsNullOrEmpty(value) && string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                value = Text(property.Value) ?? value;
            }
        }

        return value;
    }

    private static IEnumerable<(string Name, string Value)> Texts(JsonElement row) => row.ValueKind != JsonValueKind.Object
        ? []
        : row.EnumerateObject().Select(static property => (property.Name, Text(property.Value) ?? ""));

    /// <summary>A string or number; of an array of strings, a paragraph each.</summary>
    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Letters(value),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array => string.Join('\n', value.EnumerateArray().Where(static part => part.ValueKind == JsonValueKind.String).Select(Letters)),
        _ => null,
    };

    /// <summary>The letters; of a string with half a surrogate pair none, as it is damaged.</summary>
    private static string? Letters(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
