using System.Text;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Small articles with records drawn at random from few words, so that random queries find some of them; a few are reprints of others.</summary>
internal sealed class RandomStore
{
    private static readonly string[] Words =
        ["招商", "引资", "氧化铝", "开发区", "投资", "到位", "约", "3亿元", "12亿元", "80万吨", "2012", "GDP", "gdp3", "，", "。", "年产", "资", "商", "。\n", " ", "超亿元", "Café", "𠀀𠀁"];

    private static readonly string?[] Codes = ["140311", "140302", "140000", "330800", "620502", null];
    private static readonly string?[] Dates = ["2011", "2012-03", "2012-03-05", "XXXX-05", "2009/2011", "../2012-02-17", "2013/..", "2012?", null];
    private static readonly decimal[] Values = [100_000_000m, 300_000_000m, 1_200_000_000m, 9_900_000_000m, 0.5m, 10_000_000_000m];
    private static readonly string[] Units = ["CNY", "USD"];
    private readonly Random _random;

    /// <summary>Makes <paramref name="count"/> articles.</summary>
    public RandomStore(int seed, int count)
    {
        _random = new Random(seed);
        List<ExtractedDocument> documents = [];
        for (int i = 0; i < count; i++)
        {
            string? reprinted = i > 2 && _random.Next(4) == 0 ? documents[_random.Next(documents.Count)].Annotated.Text : null;
            documents.Add(Make($"{Pick<string>(["甲", "乙/B", "丙"])}{_random.Next(1000)}-{i}.txt", reprinted ?? MakeText() + i));
        }

        Documents = documents;
    }

    /// <summary>The articles.</summary>
    public IReadOnlyList<ExtractedDocument> Documents { get; }

    private ExtractedDocument Make(string path, string text)
    {
        SourceDocument source = new(path, Encoding.UTF8.GetBytes(path + text));
        OffsetMap map = OffsetMap.Identity(text.Length);
        ReadDocument read = new()
        {
            Source = source, Format = DocumentFormat.PlainText, Encoding = "utf-8", Original = text, Text = text, ToOriginal = map,
            Blocks = [new TextBlock(new TextSpan(0, text.Length), BlockKind.Paragraph)],
        };
        CleanDocument clean = new() { Read = read, Text = text, ToOriginal = map, Metadata = DocumentMetadata.None, Noise = NoiseCounts.None };
        NormalizedDocument normalized = new()
        {
            Clean = clean, Text = text, ToOriginal = map, Metadata = DocumentMetadata.None, Script = ScriptKind.Hans, Noise = NoiseCounts.None,
        };
        return new ExtractedDocument
        {
            Annotated = new AnnotatedDocument
            {
                Segmented = new SegmentedDocument { Normalized = normalized, Words = [] }, Mentions = Mentions(text), Clock = ArticleClock.Unknown, Region = null,
            },
            Document = MakeRecord(source, text),
            Projects = [.. Enumerable.Range(0, _random.Next(4)).Select(_ => MakeProject(path, text))],
            Indicators = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => MakeIndicator(path, text))],
            Events = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => MakeEvent(path, text))],
        };
    }

    private DocumentRecord MakeRecord(SourceDocument source, string text) => new()
    {
        Doc = source.Uri,
        Id = source.Id,
        TextId = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        Title = _random.Next(3) == 0 ? null : MakeText(3),
        Outlet = Pick<string?>(["衢州日报", "Daily News", null]),
        Published = Pick(Dates),
        Period = Pick(Dates),
        Genre = Pick(Enum.GetValues<ArticleGenre>()),
        Script = ScriptKind.Hans,
        Region = MakeRegion(),
    };

    private static List<Mention> Mentions(string text)
    {
        List<Mention> mentions = [];
        foreach ((string letters, decimal value, string unit) in new[] { ("3亿元", 300_000_000m, "CNY"), ("12亿元", 1_200_000_000m, "CNY"), ("80万吨", 800_000m, "吨") })
        {
            for (int at = text.IndexOf(letters, StringComparison.Ordinal); at >= 0; at = text.IndexOf(letters, at + 1, StringComparison.Ordinal))
            {
                mentions.Add(new Mention(MentionKind.Money, TextSpan.FromLength(at, letters.Length), "test") { Amount = new Amount(value, unit) });
            }
        }

        return mentions;
    }

    private ProjectRecord MakeProject(string path, string text) => new()
    {
        Doc = path,
        Name = MakeText(2),
        Evidence = [MakeQuote(text)],
        Parties = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => new PartyRecord(Pick<string>(["远河电力", "Rio GDP公司", "开发区管委会"]), PartyRole.Investor))],
        Amounts = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => MakeAmount())],
        Dates = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => Pick(Dates)).OfType<string>().Select(static edtf => new ProjectDateRecord(default, edtf, edtf, 0, 0))],
        Stage = _random.Next(3) == 0 ? null : Pick(Enum.GetValues<ProjectStage>()[..3]),
        Place = Pick<string?>(["开发区", "工业园A", null]),
        Region = _random.Next(2) == 0 ? null : MakeRegion(),
        Industry = Pick<string?>(["C", "D", null]),
    };

    private ProjectAmountRecord MakeAmount()
    {
        decimal value = Pick(Values);
        return new ProjectAmountRecord(Pick(Enum.GetValues<AmountRole>()[..3]), value, Pick(Units), "…", 0, 0)
        {
            Mod = _random.Next(2) == 0 ? null : Pick(Enum.GetValues<AmountModifier>()[1..]),
            High = _random.Next(4) == 0 ? value * 2 : null,
        };
    }

    private IndicatorRecord MakeIndicator(string path, string text)
    {
        Quote quote = MakeQuote(text);
        return new IndicatorRecord
        {
            Doc = path,
            Measure = Pick(Enum.GetValues<IndicatorMeasure>()[..3]),
            Name = MakeText(2),
            Value = Pick(Values),
            Unit = Pick(Units),
            Mod = _random.Next(2) == 0 ? null : Pick(Enum.GetValues<AmountModifier>()[1..]),
            Class = Pick<string?>(["亿元以上项目", null]),
            Stage = _random.Next(2) == 0 ? null : Pick(Enum.GetValues<ProjectStage>()[..3]),
            Period = Pick(Dates),
            Region = _random.Next(2) == 0 ? null : MakeRegion(),
            Text = quote.Text,
            Start = quote.Start,
            End = quote.End,
            Evidence = _random.Next(2) == 0 ? null : [MakeQuote(text)],
        };
    }

    private EventRecord MakeEvent(string path, string text)
    {
        Quote quote = MakeQuote(text);
        return new EventRecord
        {
            Doc = path, Name = MakeText(2), Kind = Pick(Enum.GetValues<EventKind>()[..3]), Date = Pick(Dates), Place = Pick<string?>(["上海", "开发区", null]),
            Text = quote.Text, Start = quote.Start, End = quote.End,
        };
    }

    private RegionRecord? MakeRegion() => Pick(Codes) is string code ? new RegionRecord(code, "某地" + code, DivisionLevel.County) : null;

    private Quote MakeQuote(string text)
    {
        int start = _random.Next(text.Length);
        int end = start + 1 + _random.Next(text.Length - start);
        start -= start > 0 && char.IsLowSurrogate(text[start]) ? 1 : 0;
        end += end < text.Length && char.IsLowSurrogate(text[end]) ? 1 : 0;
        return new Quote(text[start..end], start, end);
    }

    private string MakeText(int words = 12) => string.Concat(Enumerable.Range(0, 1 + _random.Next(words)).Select(_ => Pick(Words)));

    private T Pick<T>(T[] choices) => choices[_random.Next(choices.Length)];
}
