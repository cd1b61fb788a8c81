using ZhaoShang.Pipeline.Analysis.Recognizing;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Tests.Recognizing.Money;

public sealed class MoneyTableTests
{
    [Theory]
    [InlineData("单位：万元\n序号|项目|投资方|总投资|进度\n1|热电厂|某集团|12000|竣工\n2|酒厂|某公司|2600|在建\n")]
    [InlineData("单位：万元\n|序号|项目|投资方|总投资|进度|\n|1|热电厂|某集团|12000|竣工|\n|2|酒厂|某公司|2600|在建|\n")]
    [InlineData("单位：万元\n序号\t项目\t投资方\t总投资\t进度\n(1)热电厂\t某集团\t12000\t竣工\n(2)酒厂\t某公司\t2600\t在建\n")]
    [InlineData("单位：万元\n序号\t项目\t投资方\t总投资\t进度\n1\t热电厂\t某集团\t12000\t竣工\n2\t酒厂\t某公司\t2600\t在建\n")]
    public void Rows_are_read_whatever_parts_their_cells(string table) =>
        Assert.Equal([120_000_000m, 26_000_000m], Amounts(table));

    [Fact]
    public void A_line_with_one_bar_is_no_row() => Assert.Empty(Amounts("单位：万元\n热电厂的项目一个接着一个，投资 | 12000，年内竣工\n"));

    [Theory]
    [InlineData("单位：万元\n项目\t总投资\t用工\t联系电话\n热电厂\t12000\t300\t8123456\n酒厂\t2600\t60\t8123457\n")]
    [InlineData("单位：万元\n乡镇\t到位资金\t外资项目\t完成比例\n城关镇\t12000\t3\t95.5\n河口镇\t2600\t2\t64\n")]
    public void Columns_of_other_things_are_no_money(string table) => Assert.Equal([120_000_000m, 26_000_000m], Amounts(table));

    [Fact]
    public void A_table_of_things_ends_the_unit_of_the_one_before() =>
        Assert.Equal([32_000_000m, 26_000_000m], Amounts("单位：万元\n乡镇\t到位资金\n城关镇\t3200\n河口镇\t2600\n各乡镇签约情况 单位：个\n乡镇\t洽谈\n城关镇\t12\n河口镇\t8\n"));

    [Fact]
    public void Plans_of_things_are_no_money() => Assert.Equal([32_000_000m], Amounts("单位：万元\n城关镇：到位资金3200，引进项目计划30，完成28。\n"));

    private static IEnumerable<decimal> Amounts(string text) =>
        new AmountRecognizer().Recognize(Texts.Segmented(text), ArticleClock.Unknown).Where(mention => mention.Kind == MentionKind.Money).Select(mention => mention.Amount!.Value.Value);
}
