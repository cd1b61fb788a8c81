using System.Globalization;
using System.Text;
using System.Text.Json;
using ZhaoShang.Pipeline.Tests;

namespace ZhaoShang.Pipeline.Analysis.Tests.Recognizing;

/// <summary>A case of Recognizers-Text, its texts normalised: simplified, half-width, without blanks inside numerals.</summary>
/// <param name="Input">The text.</param>
/// <param name="Results">What is to be found: text, value, unit; the value is empty where none is told.</param>
internal sealed record RecognizersTextCase(string Input, IReadOnlyList<(string Text, string Value, string Unit)> Results)
{
    private const string NumeralLetters = "零一二三四五六七八九两十百千万亿兆点又余多几分之个壹贰叁肆伍陆柒捌玖拾佰仟折成负";

    /// <summary>The cases of one file below the folder of the specifications.</summary>
    public static IReadOnlyList<RecognizersTextCase> Load(string file)
    {
        string shared = RepositoryFolder.Shared!;
        Dictionary<char, char> simple = [];
        foreach (string line in File.ReadLines(Path.Combine(shared, "gold", "t2s.tsv")))
        {
            string[] cells = line.Split('\t');
            if (cells.Length > 1 && cells[0].Length == 1)
            {
                simple.TryAdd(cells[0][0], cells[1][0]);
            }
        }

        simple['倆'] = '两';
        simple['俩'] = '两';
        string json = File.ReadAllText(Path.Combine(shared, "specs", "recognizers-text", file + ".json"));
        return [.. JsonDocument.Parse(json).RootElement.EnumerateArray().Select(record => Of(record, simple))];
    }

    private static RecognizersTextCase Of(JsonElement record, Dictionary<char, char> simple) => new(
        Normalize(record.GetProperty(nameof(Input)).GetString()!, simple),
        [.. record.GetProperty(nameof(Results)).EnumerateArray().Select(result => (
            Normalize(result.GetProperty("Text").GetString()!, simple),
            Word(result.GetProperty("Resolution"), "value"),
            Word(result.GetProperty("Resolution"), "unit")))]);

    private static string Word(JsonElement resolution, string name) =>
        resolution.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static string Normalize(string text, Dictionary<char, char> simple)
    {
        StringBuilder letters = new();
        foreach (char letter in text)
        {
            char narrow = letter is >= '！' and <= '～' && letter is not ('，' or '；' or '：' or '？' or '！' or '（' or '）') ? (char)(letter - 0xFEE0) : letter;
            letters.Append(simple.GetValueOrDefault(narrow, narrow));
        }

        for (int i = letters.Length - 2; i > 0; i--)
        {
            if (letters[i] == '，' && char.IsAsciiDigit(letters[i - 1]) && char.IsAsciiDigit(letters[i + 1]))
            {
                letters[i] = ',';
            }

            if (letters[i] == ' ' && IsOfNumeral(letters[i + 1]) && IsOfNumeral(LastBefore(letters, i)))
            {
                letters.Remove(i, 1);
            }
        }

        return letters.ToString().Trim();
    }

    private static bool IsOfNumeral(char letter) => char.IsAsciiDigit(letter) || NumeralLetters.Contains(letter, StringComparison.Ordinal);

    private static char LastBefore(StringBuilder letters, int at)
    {
        while (at > 0 && letters[at] == ' ')
        {
            at--;
        }

        return letters[at];
    }

    /// <summary>The value of a result as a number; null for what is none.</summary>
    public static decimal? Number(string value) =>
        decimal.TryParse(value.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;
}
