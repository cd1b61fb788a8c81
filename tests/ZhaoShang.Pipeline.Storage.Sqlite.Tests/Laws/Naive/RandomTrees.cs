using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Trees of terms drawn at random, of the same words as the articles of <see cref="RandomStore"/>.</summary>
internal sealed class RandomTrees(int seed)
{
    private static readonly string[] Texts =
        ["招商", "商引", "资", "商", "约3", "约3亿", "亿元", "3亿元", "年产80万", "80", "2012", "gdp", "GDP", "cafÉ", "招商，引资", "氧化铝 投资", "𠀁", "𠀀𠀁", "，", "", "资约", "0", "开发区", "招 商", "招商 (引资)", "商、引", "约 3", "3亿、元"];

    private static readonly string[][] Prefixes = [["1403"], ["14"], ["140311", "33"], [], ["6205", "14"]];
    private static readonly decimal[] Values = [0.5m, 100_000_000m, 300_000_000m, 600_000_000m, 1_200_000_000m, 10_000_000_000m];
    private readonly Random _random = new(seed);

    /// <summary>A query for rows of this type.</summary>
    public RecordQuery Next(RowType rows) => new() { Filter = Node(3), Rows = rows, CountCopies = _random.Next(2) == 0 };

    /// <summary>A query with a term of hostile letters in it.</summary>
    public RecordQuery NextHostile(RowType rows)
    {
        string letters = new([.. Enumerable.Range(0, _random.Next(40)).Select(_ => _random.Next(3) switch
        {
            0 => (char)_random.Next(0x80),
            1 => "\"'()*:^{}-+ANDORNOTEAR \0\\%_[]"[_random.Next(29)],
            _ => (char)_random.Next(0x10000),
        })]);
        QueryNode[] terms =
        [
            new TextTerm(letters, IsPhrase: _random.Next(2) == 0), new PartyTerm(letters), new PlaceTerm(letters), new SourceTerm(letters), new RegionTerm(letters, [letters]),
            new FigureTerm(letters, Pick(Values), letters), new AmountTerm(new AmountBound(Pick(Values), true), null, letters),
        ];
        return new RecordQuery { Filter = new AllOf([Pick(terms), Node(2)]), Rows = rows };
    }

    private QueryNode Node(int depth) => _random.Next(depth > 0 ? 8 : 1) switch
    {
        1 or 2 or 3 => new AllOf(Parts(depth)),
        4 or 5 => new AnyOf(Parts(depth)),
        6 => new Without(Node(depth - 1)),
        _ => Term(),
    };

    private List<QueryNode> Parts(int depth) => [.. Enumerable.Range(0, _random.Next(5)).Select(_ => Node(depth - 1))];

    private QueryNode Term() => _random.Next(18) switch
    {
        0 => new RegionTerm("", Pick(Prefixes)),
        1 => new PlaceTerm(Pick<string>(["开发区", "园a", "海"])),
        2 => new YearTerm(Pick<int?>([2009, 2011, 2012, null]), Pick<int?>([2011, 2012, 2013, null])),
        3 => new DateTerm(Pick<DateOnly?>([new(2012, 3, 1), new(2011, 5, 5), null]), Pick<DateOnly?>([new(2012, 3, 4), new(2012, 12, 31), null])),
        4 or 5 => new AmountTerm(Bound(), Bound(), Pick<string>(["CNY", "USD"])),
        6 or 7 => new RoleTerm(Pick(Enum.GetValues<AmountRole>()[..3])),
        8 => new StageTerm(Pick(Enum.GetValues<ProjectStage>()[..3])),
        9 => new IndustryTerm(Pick<char>(['C', 'D'])),
        10 => new PartyTerm(Pick<string>(["电力", "gdp", "公司"])),
        11 => new SourceTerm(Pick<string>(["日报", "news", "乙/b"])),
        12 => new GenreTerm(Pick(Enum.GetValues<ArticleGenre>())),
        13 => new MeasureTerm(Pick(Enum.GetValues<IndicatorMeasure>()[..3])),
        14 => new EventKindTerm(Pick(Enum.GetValues<EventKind>()[..3])),
        15 => new FigureTerm(Pick<string>(["3亿", "2012", "0.5"]), Pick(Values), Pick<string?>(["CNY", null])),
        _ => new TextTerm(Pick(Texts), IsPhrase: _random.Next(2) == 0),
    };

    private AmountBound? Bound() => _random.Next(3) == 0 ? null : new AmountBound(Pick(Values), _random.Next(2) == 0);

    private T Pick<T>(T[] choices) => choices[_random.Next(choices.Length)];
}
