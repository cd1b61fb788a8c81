using System.Text.Json;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Tests.Oracle;

/// <summary>An annotated article whose mentions, clock and region are those of its gold file, so that only extraction is measured.</summary>
internal sealed class OracleArticle
{
    private static readonly string[] FrameBeginnings =
    [
        "摘要", "文章导读", "导语", "时间:", "责任编辑", "来源", "当前位置", "文章关键字", "[声明]", "最新文章", "(《新闻联播》", "省长 ", "浙江省省长",
    ];

    private readonly string _original;
    private readonly List<JsonElement> _gold;
    private readonly CrudeNormalizer _normalizer;
    private readonly List<char> _text = [];
    private readonly OffsetMapBuilder _map = new();

    private OracleArticle(string original, List<JsonElement> gold, CrudeNormalizer normalizer)
    {
        _original = original;
        _gold = gold;
        _normalizer = normalizer;
    }

    public static AnnotatedDocument Read(string textPath, string goldPath, CrudeNormalizer normalizer)
    {
        string original = File.ReadAllText(textPath).TrimStart('\ufeff');
        List<JsonElement> gold = [.. File.ReadLines(goldPath).Select(line => JsonDocument.Parse(line).RootElement)];
        return new OracleArticle(original, gold, normalizer).Build();
    }

    private JsonElement Document => _gold[0];

    private string? Told(string field) => Document.TryGetProperty(field, out JsonElement value) ? value.GetString() : null;

    private AnnotatedDocument Build()
    {
        foreach (TextSpan line in BodyLines())
        {
            _normalizer.Append(_original, line, _text, _map);
            _text.Add('\n');
            _map.Copy(line.End < _original.Length ? line.End : line.End - 1, line.End < _original.Length ? 1 : 0);
            if (line.End >= _original.Length)
            {
                _text.RemoveAt(_text.Count - 1);
            }
        }

        string text = new([.. _text]);
        SegmentedDocument segmented = new() { Normalized = Chain(text, _map.Build(_original.Length)), Words = [] };
        return new AnnotatedDocument
        {
            Segmented = segmented,
            Mentions = [.. Mentions(segmented).OrderBy(mention => mention.Span)],
            Clock = Clock(),
            Region = Region(segmented),
        };
    }

    private IEnumerable<TextSpan> BodyLines()
    {
        string title = Plain(Told("title") ?? "");
        int start = 0;
        while (start < _original.Length)
        {
            int end = _original.IndexOf('\n', start);
            end = end < 0 ? _original.Length : end;
            TextSpan line = new(start, end);
            string plain = Plain(line.Of(_original).ToString());
            bool isFrame = plain.Length == 0 || (title.Length > 0 && title.Contains(plain, StringComparison.Ordinal))
                || FrameBeginnings.Any(beginning => plain.StartsWith(Plain(beginning), StringComparison.Ordinal));
            if (!isFrame || (plain.Length > 0 && HasGold(line)))
            {
                yield return line;
            }

            start = end + 1;
        }
    }

    private bool HasGold(TextSpan line) => _gold.Any(
        record => record.TryGetProperty("start", out JsonElement start) && line.Contains(start.GetInt32()));

    private string Plain(string text) => new([.. text.Where(letter => !char.IsWhiteSpace(letter)).Select(_normalizer.Normalize)]);

    private NormalizedDocument Chain(string text, OffsetMap map)
    {
        SourceDocument source = new(Told("doc")!, System.Text.Encoding.UTF8.GetBytes(_original));
        ReadDocument read = new()
        {
            Source = source,
            Format = DocumentFormat.PlainText,
            Encoding = "utf-8",
            Original = _original,
            Text = _original,
            ToOriginal = OffsetMap.Identity(_original.Length),
            Blocks = [],
        };
        DocumentMetadata metadata = new()
        {
            Title = Field("title"),
            Author = Field("author"),
            Outlet = Field("outlet"),
            Editor = Field("editor"),
        };
        CleanDocument clean = new() { Read = read, Text = text, ToOriginal = map, Metadata = metadata, Noise = NoiseCounts.None };
        return new NormalizedDocument
        {
            Clean = clean,
            Text = text,
            ToOriginal = map,
            Metadata = metadata,
            Script = Told("script") == "hant" ? ScriptKind.Hant : ScriptKind.Hans,
            Noise = NoiseCounts.None,
        };
    }

    private PrintedField? Field(string name) => Told(name) is string text ? new PrintedField(text, new TextSpan(0, 0)) : null;

    private IEnumerable<Mention> Mentions(SegmentedDocument document)
    {
        int[] derived = DerivedPositions(document.Normalized);
        foreach (JsonElement record in _gold.Where(record => record.GetProperty("type").GetString() == "mention"))
        {
            int start = derived[record.GetProperty("start").GetInt32()];
            int end = derived[record.GetProperty("end").GetInt32() - 1];
            if (start < 0 || end < 0)
            {
                continue;
            }

            MentionKind kind = Enum.Parse<MentionKind>(record.GetProperty("kind").GetString()!, ignoreCase: true);
            yield return new Mention(kind, new TextSpan(start, end + 1), "gold")
            {
                Amount = AmountOf(record),
                Date = record.TryGetProperty("edtf", out JsonElement edtf) ? new Edtf(edtf.GetString()!) : null,
                Basis = DateBasis.Article,
            };
        }
    }

    private int[] DerivedPositions(NormalizedDocument document)
    {
        int[] derived = new int[_original.Length + 1];
        Array.Fill(derived, -1);
        for (int i = 0; i < document.Text.Length; i++)
        {
            derived[document.ToOriginal.ToOriginal(new TextSpan(i, i + 1)).Start] = i;
        }

        return derived;
    }

    private static Amount? AmountOf(JsonElement record)
    {
        if (!record.TryGetProperty("value", out JsonElement value))
        {
            return null;
        }

        string? mod = record.TryGetProperty("mod", out JsonElement told) ? told.GetString() : null;
        AmountModifier modifier = mod is null ? AmountModifier.None : Enum.Parse<AmountModifier>(mod.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
        decimal? high = record.TryGetProperty("high", out JsonElement top) ? top.GetDecimal() : null;
        return new Amount(value.GetDecimal(), record.GetProperty("unit").GetString()!, high, modifier);
    }

    private ArticleClock Clock()
    {
        string? published = Told("published");
        string year = (published ?? Told("period") ?? "XXXX")[..4];
        bool isKnown = int.TryParse(year, out int number);
        return new ArticleClock(isKnown ? number : null, isKnown ? DateBasis.Article : DateBasis.Unknown)
        {
            Published = published is null ? null : new Edtf(published),
            Uploaded = Told("uploaded") is string stamp ? new Edtf(stamp) : null,
        };
    }

    private ArticleRegion? Region(SegmentedDocument document)
    {
        if (!Document.TryGetProperty("region", out JsonElement region))
        {
            return null;
        }

        DivisionLevel level = Enum.Parse<DivisionLevel>(region.GetProperty("level").GetString()!, ignoreCase: true);
        string? code = region.TryGetProperty("code", out JsonElement told) ? told.GetString() : null;
        string name = region.GetProperty("name").GetString()!;
        string[] parts = name.Split('省', '市', '州');
        Division division = new(code, parts[^1].Length > 0 ? parts[^1] : name, name, level, null, 1981, null);
        return new ArticleRegion(division, [document.Normalized.Quote(new TextSpan(0, Math.Min(4, document.Text.Length)))], []);
    }
}
