using ZhaoShang.Pipeline.Analysis.Recognizing.Money;

namespace ZhaoShang.Pipeline.Analysis.Tests.Recognizing.Money;

public sealed class MoneyUnitTests
{
    [Theory]
    [InlineData("某表\n某局编印　2018年1月9日　单位：亿元\n时段　到位资金", 100_000_000)]
    [InlineData("填报单位:某局\t金额单位:万元", 10_000)]
    [InlineData("填报：某局　　时间：2014年5月4日　　金额（万元）", 10_000)]
    public void A_page_tells_the_unit_of_its_tables(string page, int factor) => Assert.Equal(new MoneyUnit("CNY", factor), MoneyUnit.Around(page));

    [Theory]
    [InlineData("单位：万元\n单位：亿元")]
    [InlineData("工作单位：某局")]
    [InlineData("项目\t金额（万元）")]
    [InlineData("")]
    public void None_where_none_or_two_are_told(string page) => Assert.Null(MoneyUnit.Around(page));
}
