using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Tests.Recognizing.Dates;

/// <summary>
/// An article with gold, brought into simplified script with a letter table, and without the lines around its body: what the recogniser is
/// measured on without the stages before it.
/// </summary>
internal sealed partial class GoldArticle
{
    private readonly int[] _offsets;

    private GoldArticle(string name, SegmentedDocument document, int[] offsets, List<(string Edtf, int Start, int End)> dates)
    {
        (Name, Document, _offsets, Dates) = (name, document, offsets, dates);
    }

    public string Name { get; }

    public SegmentedDocument Document { get; }

    /// <summary>The gold dates, with their places in the original.</summary>
    public List<(string Edtf, int Start, int End)> Dates { get; }

    public string? Published { get; private init; }

    public string? Uploaded { get; private init; }

    public (int Start, int End) OriginalOf(TextSpan span) => (_offsets[span.Start], _offsets[span.End - 1] + 1);

    /// <summary>The plain texts of a folder below the shared material (or anywhere, by its full path), but for the test third.</summary>
    public static IEnumerable<GoldArticle> Read(string goldFolder, string textFolder)
    {
        Dictionary<char, char> simple = File.ReadLines(Path.Combine(RepositoryFolder.Shared!, "gold", "t2s.tsv"))
            .Where(line => line.Length == 3 && line[1] == '\t').DistinctBy(line => line[0]).ToDictionary(line => line[0], line => line[2]);
        foreach (string gold in Directory.GetFiles(Path.Combine(RepositoryFolder.Shared!, goldFolder), "*.jsonl").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileNameWithoutExtension(gold);
            string text = Path.Combine(RepositoryFolder.Shared!, textFolder, name + ".txt");
            if (!File.Exists(text))
            {
                continue;
            }

            if (System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(name))[0] % 3 != 0 || goldFolder.EndsWith("seeds", StringComparison.Ordinal))
            {
                yield return Read(name, Decoded(File.ReadAllBytes(text)), [.. File.ReadLines(gold).Select(line => JsonDocument.Parse(line).RootElement)], simple);
            }
        }
    }

    private static string Decoded(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetString(bytes);
        }
    }

    private static GoldArticle Read(string name, string original, List<JsonElement> records, Dictionary<char, char> simple)
    {
        JsonElement head = records[0];
        string? title = Field(head, "title");
        StringBuilder text = new();
        List<int> offsets = [];
        foreach (Match line in Lines().Matches(original))
        {
            string clean = Simplified(line.Value, simple).Trim();
            if (IsAround(clean, title))
            {
                continue;
            }

            HashSet<int> noise = [.. Pinyin().Matches(line.Value).SelectMany(match => Enumerable.Range(match.Index, match.Length))];
            for (int i = 0; i < line.Length; i++)
            {
                if (!noise.Contains(i) && line.Value[i] != '\r')
                {
                    text.Append(simple.GetValueOrDefault(line.Value[i], line.Value[i]));
                    offsets.Add(line.Index + i);
                }
            }

            text.Append('\n');
            offsets.Add(line.Index + line.Length);
        }

        SegmentedDocument plain = Texts.Segmented(text.ToString());
        string? stamp = Field(head, "published") ?? Field(head, "uploaded");
        DocumentMetadata metadata = new()
        {
            Title = title is null ? null : new PrintedField(title, default),
            StampDate = stamp is null ? null : new Edtf(stamp),
        };
        List<(string, int, int)> dates = [.. records.Where(record => Field(record, "kind") == "date" && Field(record, "edtf") is not null)
            .Select(record => (Field(record, "edtf")!, record.GetProperty("start").GetInt32(), record.GetProperty("end").GetInt32()))];
        return new GoldArticle(name, plain with { Normalized = plain.Normalized with { Metadata = metadata } }, [.. offsets], dates)
        {
            Published = Field(head, "published"),
            Uploaded = Field(head, "uploaded"),
        };
    }

    // Titles, stamps, abstracts and site lines, told by their look.
    private static bool IsAround(string line, string? title) =>
        line.StartsWith("摘要", StringComparison.Ordinal) || line.Contains("导读:", StringComparison.Ordinal) || line.StartsWith("导语", StringComparison.Ordinal)
        || Stamp().IsMatch(line) || (line.Length < 40 && Dateline().IsMatch(line))
        || (title is not null && line.Length > 4 && LettersOf(title).Contains(LettersOf(line), StringComparison.Ordinal));

    private static string LettersOf(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string Simplified(string text, Dictionary<char, char> simple) =>
        string.Concat(Pinyin().Replace(text, "").Select(letter => simple.GetValueOrDefault(letter, letter)));

    private static string? Field(JsonElement record, string name) => record.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    [GeneratedRegex(@"^[(（―]*\d{4}年\d+月\d+日(在.*会议上)?[)）]?$|^时间[:：]")]
    private static partial Regex Dateline();

    [GeneratedRegex("^【[^】]+】|[^\n]+")]
    private static partial Regex Lines();

    [GeneratedRegex("[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}[)）]")]
    private static partial Regex Pinyin();

    [GeneratedRegex(@"^.{0,12}\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?\s*\d{1,2}:\d{2}")]
    private static partial Regex Stamp();
}
