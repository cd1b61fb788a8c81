using ZhaoShang.Pipeline.Analysis.Normalizing;

namespace ZhaoShang.Pipeline.Analysis.Tests.Normalizing;

/// <summary>Tables whose columns are parted by wide blanks: / stands for a new line, _ for an ideographic blank, | for the tab that parts two cells.</summary>
public sealed class BlankColumnsTests
{
    [Theory]
    [InlineData("乡镇_项目数_到位资金/沙集镇_3_1200/双沟镇_12_3400", "乡镇|项目数|到位资金/沙集镇|3|1200/双沟镇|12|3400")]
    [InlineData("乡镇  项目数   到位资金/沙集镇  3  1200", "乡镇|项目数|到位资金/沙集镇|3|1200")]
    [InlineData("序号_项目_总投资_投资方_到位/（1）热电厂_12000_某集团_2000_双沟镇", "序号|项目|总投资|投资方|到位/（1）热电厂|12000|某集团|2000|双沟镇")]
    [InlineData("热电厂_１２０００_城关镇//酒厂_2600_柳泉镇", "热电厂|１２０００|城关镇//酒厂|2600|柳泉镇")]
    public void Columns_are_parted(string typed, string expected) => Assert.Equal(expected, Parted(typed));

    [Theory]
    [InlineData("乡镇 项目数 到位资金/沙集镇 3 1200", "narrow blanks")]
    [InlineData("沙集镇_3_1200/今年以来进展顺利。", "one row alone")]
    [InlineData("沙集镇_3_1200/双沟镇_12", "rows unlike each other")]
    [InlineData("联系人_王五_电话/办公室_二楼_东侧", "no figures")]
    [InlineData("__２００９年_４月_３日/__２００９年_４月_９日", "a day in wide letters")]
    [InlineData("总___结/一_项目_15_个。", "a heading in spaced letters, prose below")]
    [InlineData("我县今年的招商引资工作有了新的起色_项目_资金/共有_3_个", "a line too long for a head")]
    public void Other_blanks_are_left_as_they_are(string typed, string why) => Assert.True(Parted(typed) == typed, why);

    [Fact]
    public void Two_cells_are_not_one_quantity()
    {
        DocumentNormalizer stage = new(Normalizers.Text);
        Assert.Equal("项目\t投资\t地点\n热电厂\t2000\t双沟镇", stage.Normalize(Texts.Clean("项目　投资　地点\n热电厂　2000　双沟镇")).Text);
        Assert.Equal("热电厂2000双沟镇", stage.Normalize(Texts.Clean("热电厂　2000　双沟镇")).Text);
    }

    private static string Parted(string typed)
    {
        string text = typed.Replace('/', '\n').Replace('_', '\u3000');
        string parted = BlankColumns.Part(text);
        Assert.Equal(text.Length, parted.Length);
        Assert.Equal(parted, BlankColumns.Part(parted));
        return string.Join('|', parted.Split('\t').Select(static (cell, i) => i == 0 ? cell : cell.TrimStart(' ', '\u3000'))).Replace('\n', '/').Replace('\u3000', '_');
    }
}
