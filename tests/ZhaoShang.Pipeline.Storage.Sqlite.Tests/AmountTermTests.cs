using System.Globalization;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>The rows of <c>tests/Specs/amount-terms.md</c>, for projects, their articles and indicators.</summary>
public sealed class AmountTermTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zhaoshang-amounts-").FullName;

    public static TheoryData<string, string, string, string> Rows
    {
        get
        {
            TheoryData<string, string, string, string> rows = [];
            foreach (string[] cells in SpecRows.Of("amount-terms", "told"))
            {
                rows.Add(cells[0], cells[1], cells[2], cells[3]);
            }

            return rows;
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_bound_finds_what_the_figure_says(string told, string modifier, string asked, string found)
    {
        decimal[] values = [.. told.Split("..").Select(Number)];
        AmountModifier? mod = modifier == "none" ? null : Enum.Parse<AmountModifier>(modifier.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
        ExtractedDocument made = Articles.Make("a.txt", "引进氧化铝项目。", "氧化铝项目");
        ExtractedDocument document = made with
        {
            Projects = [made.Projects[0] with { Amounts = [made.Projects[0].Amounts![0] with { Value = values[0], High = values.Length > 1 ? values[1] : null, Mod = mod }] }],
            Indicators =
            [
                new IndicatorRecord
                {
                    Doc = "a.txt", Measure = IndicatorMeasure.PaidIn, Name = "到位资金", Value = values[0], High = values.Length > 1 ? values[1] : null, Mod = mod, Unit = "CNY",
                    Text = "引进", Start = 0, End = 2,
                },
            ],
        };
        string file = Path.Combine(_folder, "test.db");
        using (IRecordStore store = new SqliteRecordStore(file, Articles.Segmenter))
        {
            store.Write([Articles.Outcome(document)]);
        }

        using SqliteRecordSearch search = new(file);
        AmountTerm term = Term(asked);
        foreach (RowType rows in new[] { RowType.Article, RowType.Project, RowType.Indicator })
        {
            Assert.Equal(found == "yes" ? 1 : 0, search.Search(new RecordQuery { Filter = term, Rows = rows }).Total);
            Assert.Equal(0, search.Search(new RecordQuery { Filter = term with { Unit = "USD" }, Rows = rows }).Total);
        }
    }

    private static AmountTerm Term(string asked) => asked.Split("..") switch
    {
        [string low, string high] => new AmountTerm(new AmountBound(Number(low), true), new AmountBound(Number(high), true), "CNY"),
        _ when asked.StartsWith(">=", StringComparison.Ordinal) => new AmountTerm(new AmountBound(Number(asked[2..]), true), null, "CNY"),
        _ when asked.StartsWith("<=", StringComparison.Ordinal) => new AmountTerm(null, new AmountBound(Number(asked[2..]), true), "CNY"),
        _ when asked[0] == '>' => new AmountTerm(new AmountBound(Number(asked[1..]), false), null, "CNY"),
        _ => new AmountTerm(null, new AmountBound(Number(asked[1..]), false), "CNY"),
    };

    private static decimal Number(string yi) => decimal.Parse(yi.TrimEnd('亿'), CultureInfo.InvariantCulture) * 100_000_000;
}
