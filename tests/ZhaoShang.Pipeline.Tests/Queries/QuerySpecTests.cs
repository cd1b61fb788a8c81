namespace ZhaoShang.Pipeline.Tests;

/// <summary>How queries are read, as tests/Specs/queries.md tells it.</summary>
public sealed class QuerySpecTests
{
    public static TheoryData<string, string, string, string> Readings()
    {
        TheoryData<string, string, string, string> rows = [];
        foreach (string[] cells in SpecRows.Of("queries", "typed"))
        {
            rows.Add(cells[0], cells[1], cells[2], cells[3]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Readings))]
    public void A_query_is_read_as_the_table_tells(string typed, string tree, string spelling, string warnings)
    {
        QueryParser parser = new(LoadedModels.Models);
        ParsedQuery query = parser.Parse(typed.Replace("␣", "\u3000", StringComparison.Ordinal));
        Assert.Equal(tree, QueryNotation.Of(query));
        Assert.Equal(warnings, string.Join(", ", query.Warnings.Select(warning => QueryNotation.Of(query, warning))));
        Assert.Equal(spelling, query.IsOk ? query.Spelling : string.Empty);
        if (query.IsOk)
        {
            Assert.Equal(tree, QueryNotation.Of(parser.Parse(spelling)));
        }

        Assert.All(query.Problems.Concat(query.Warnings), static problem =>
        {
            Assert.NotEmpty(problem.Detail.Chinese);
            Assert.NotEmpty(problem.Detail.English);
        });
    }

    [Fact]
    public void The_table_is_as_long_as_it_was() => Assert.True(Readings().Count >= 150, $"{Readings().Count} rows");

    [Theory]
    [InlineData("阳泉郊区招商引资", "阳泉 郊区 招商引资")]
    [InlineData("类型:项目 阳泉郊区招商引资 -开发区项目", "阳泉 郊区 招商引资 -开发区项目 类型:项目")]
    [InlineData("招商", null)]
    [InlineData("\"阳泉 郊区\"", "阳泉 郊区")]
    [InlineData("金额:约1亿", null)]
    public void A_long_word_that_finds_nothing_is_cut(string typed, string? cut) =>
        Assert.Equal(cut, new QueryHints(LoadedModels.Models.Segmenter).WithBlanks(new QueryParser(LoadedModels.Models).Parse(typed)));
}
