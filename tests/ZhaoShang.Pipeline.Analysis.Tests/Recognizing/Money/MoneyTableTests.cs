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

    private static IEnumerable<decimal> Amounts(string text) =>
        new AmountRecognizer().Recognize(Texts.Segmented(text), ArticleClock.Unknown).Where(mention => mention.Kind == MentionKind.Money).Select(mention => mention.Amount!.Value.Value);
}
