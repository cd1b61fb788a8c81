using System.Globalization;
using System.Text;
using ZhaoShang.Pipeline.Storage;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>What holds of every text that may be typed.</summary>
public sealed class QueryLawTests
{
    private const int Seed = 20261122;

    private static readonly string[] Pieces =
    [
        "招商", "阳泉", "氧化鋁", "項(xiàng)目", "12亿", "十二亿", "2008", "2008年", "地区:", "地區：", "region:", "金额:", "amount:", "金额>", "年份:", "date:", "阶段:", "type:", "类型:", "行业:", "企业:", "来源:", "指标:", "事件:",
        "role:", "abc:", "http://", "12:30", "签约", "项目", "新闻", "C", ">1亿", "1亿..5亿", "约1亿", "2008-03", "2008..2012", "..", ">=", "OR", "AND", "NOT", "或", "NEAR(", "*", "^", "a*", "col:", "{a b}",
        "\"", "“", "”", "「", "」", "'", "''", "--", "-", "－", "|", "｜", ",", "，", "、", "。", "(", ")", "（", "）", "[", "]", "%", "_", ";", "；DROP TABLE documents;--", "\\", "/", "@", "#", "$1", "?", "😀", "𠀀", "\ud800", "\udc00", "\0", "\u0001", "\t", "\n",
        "\u200b", "\ufeff", "\u3000", " ", " ", " ", " ", "é", "ß", "İ", "ａ", "１", "①", "〇", "々",
    ];

    /// <summary>How many texts are tried: 20,000, or as many as ZHAOSHANG_QUERIES says (200,000 before a release).</summary>
    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("ZHAOSHANG_QUERIES"), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : 20_000;

    [Fact]
    public void Any_text_is_read_and_its_spelling_reads_as_the_same()
    {
        QueryParser parser = new(LoadedModels.Models);
        foreach (string typed in TypedTexts.Of(Seed, Count, Pieces))
        {
            ParsedQuery query = parser.Parse(typed);
            Assert.All(query.Problems.Concat(query.Warnings), problem => Assert.InRange(problem.Place.End, problem.Place.Start, typed.Length));
            if (query.IsOk)
            {
                ParsedQuery again = parser.Parse(query.Spelling);
                Assert.True(again.IsOk, $"{Shown(typed)} is spelled {Shown(query.Spelling)}");
                Assert.True(QueryNotation.Of(query) == QueryNotation.Of(again), $"{Shown(typed)} is {QueryNotation.Of(query)}, its spelling {Shown(query.Spelling)} is {QueryNotation.Of(again)}");
                Assert.Equal(query.Spelling, again.Spelling);
            }
        }
    }

    [Fact]
    public void A_query_of_256_letters_is_read_and_a_longer_one_is_refused()
    {
        QueryParser parser = new(LoadedModels.Models);
        Assert.True(parser.Parse(new string('招', QueryParser.LongestQuery)).IsOk);
        QueryProblem problem = Assert.Single(parser.Parse(new string('招', QueryParser.LongestQuery + 1)).Problems);
        Assert.Equal(QueryCodes.TooLong, problem.Code);
    }

    [Fact]
    public void A_tree_that_no_text_reads_as_has_no_spelling() =>
        Assert.Throws<ArgumentException>(static () => QuerySpelling.Write(new AnyOf([new AllOf([new TextTerm("a"), new TextTerm("b")]), new TextTerm("c")])));

    [Theory]
    [InlineData("金额:1亿", "地区:阳泉", "金额:1亿 地区:阳泉")]
    [InlineData("化工 OR 医药", "年份:2008", "化工 OR 医药 年份:2008")]
    public void A_condition_can_be_added_to_a_query_and_spelled(string typed, string more, string spelling)
    {
        QueryParser parser = new(LoadedModels.Models);
        Assert.Equal(spelling, QuerySpelling.Write(new AllOf([parser.Parse(typed).Query!.Filter, parser.Parse(more).Query!.Filter])));
    }

    private static string Shown(string text) => text.EnumerateRunes().Aggregate(new StringBuilder(), static (shown, rune) => Rune.IsControl(rune) ? shown.Append($"\\u{rune.Value:x4}") : shown.Append(rune)).ToString();
}
