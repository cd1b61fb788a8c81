using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>
/// Articles whose projects are drawn from a few, so that several articles tell the same one: its firm, what it makes, its county and its total agree, all else differs from telling to
/// telling. A few articles are reprints of others.
/// </summary>
internal sealed class RandomTellings
{
    private static readonly (string Firm, string Thing, string Code)[] Pool =
    [
        ("远盛电力有限公司", "发电机组", "140311"), ("宏旭纺织有限公司", "精梳棉纱", "140311"), ("青禾食品有限公司", "休闲食品", "130229"), ("众邦家具有限公司", "实木家具", "130229"),
        ("凯岚电子有限公司", "柔性电路板", "130229"), ("海岳水泥有限公司", "熟料水泥", "500101"), ("丰泽制药有限公司", "中药饮片", "500101"), ("天朗光伏有限公司", "太阳能电池", "330800"),
    ];

    private static readonly string?[] Days = ["2010-03-05", "2010-03-05", "2010-07-01", "2011-01-20", "2012-11-30", null];
    private static readonly ProjectStage?[] Stages = [null, ProjectStage.Intent, ProjectStage.Signed, ProjectStage.Started, ProjectStage.UnderConstruction, ProjectStage.Terminated];
    private static readonly AmountRole[] Roles = [AmountRole.PaidIn, AmountRole.Contracted, AmountRole.RegisteredCapital];
    private static readonly string[] Units = ["CNY", "USD", "HKD"];
    private static readonly decimal[] Values = [1_000_000m, 35_000_000m, 35_000_000.5m, 420_000_000m, 0.05m];
    private readonly Random _random;

    /// <summary>Makes <paramref name="count"/> articles.</summary>
    public RandomTellings(int seed, int count)
    {
        _random = new Random(seed);
        Documents = [.. new RandomStore(seed, count).Documents.Select(Retold)];
    }

    /// <summary>The articles.</summary>
    public IReadOnlyList<ExtractedDocument> Documents { get; }

    /// <summary>Which of the projects a record tells.</summary>
    public static string NameOf(ProjectRecord project) => project.Parties![0].Name;

    private ExtractedDocument Retold(ExtractedDocument article)
    {
        int[] told = [.. Enumerable.Range(0, Pool.Length).Where(_ => _random.Next(3) == 0)];
        return article with
        {
            Document = article.Document with { Published = Pick(Days), Period = Pick<string?>([null, "2009", "2011"]), Region = Pick<RegionRecord?>([Division("140300", DivisionLevel.Prefecture), null]) },
            Projects = [.. told.Select(number => Telling(article.Document.Doc, number))],
        };
    }

    private ProjectRecord Telling(string path, int number)
    {
        (string firm, string thing, string code) = Pool[number];
        return new ProjectRecord
        {
            Doc = path,
            Name = $"{firm}{thing}项目",
            Parties = [new PartyRecord(firm, PartyRole.Investor)],
            Amounts = [Total(number), .. Enumerable.Range(0, _random.Next(4)).Select(_ => Amount())],
            Dates = _random.Next(2) == 0 ? null : [new ProjectDateRecord(ProjectDateRole.Signed, $"{2008 + (number % 3)}-06", "…", 0, 0)],
            Stage = Pick(Stages),
            Region = Division(code, code.EndsWith("00", StringComparison.Ordinal) ? DivisionLevel.Prefecture : DivisionLevel.County),
            Industry = Pick<string?>(["C", "D", null]),
            Evidence = [new Quote("…", 0, 1)],
        };
    }

    private ProjectAmountRecord Total(int number) => new(AmountRole.TotalInvestment, 100_000_000m * (number + 2), "CNY", "…", 0, 0)
    {
        Mod = _random.Next(3) == 0 ? AmountModifier.Approx : null,
    };

    private ProjectAmountRecord Amount()
    {
        decimal value = Pick(Values);
        return new ProjectAmountRecord(Pick(Roles), value, Pick(Units), "…", 0, 0)
        {
            High = _random.Next(4) == 0 ? value * 2 : null,
            Mod = _random.Next(3) == 0 ? AmountModifier.MoreThan : null,
            Phase = _random.Next(3) == 0 ? 1 + _random.Next(2) : null,
        };
    }

    private static RegionRecord Division(string code, DivisionLevel level) => new(code, "某地" + code, level);

    private T Pick<T>(T[] choices) => choices[_random.Next(choices.Length)];
}
