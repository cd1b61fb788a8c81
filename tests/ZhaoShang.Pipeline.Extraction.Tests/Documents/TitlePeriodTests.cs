using ZhaoShang.Pipeline.Extraction.Documents;

namespace ZhaoShang.Pipeline.Extraction.Tests.Documents;

/// <summary>What titles tell of the period that an article reports on.</summary>
public sealed class TitlePeriodTests
{
    [Theory]
    [InlineData("2011年上半年招商引资运行分析", "2011-01/2011-06")]
    [InlineData("楼宇招商“半年报”出炉", "2013-01/2013-06")]
    [InlineData("“十二五”招商引资主要成绩", "2011/2015")]
    [InlineData("“十三五”时期招商引资工作综述", "2016/2020")]
    [InlineData("招商三年行动方案(2018—2020年)", "2018/2020")]
    [InlineData("2016年至2018年招商引资工作纪实", "2016/2018")]
    [InlineData("招商三年计划(2010-2012)", "2010/2012")]
    [InlineData("招商引资简报(2018-06期)", null)]
    [InlineData("2018—16年招商工作", null)]
    [InlineData("“十二五”规划编制启动", null)]
    [InlineData("“十三五”开局之年看招商", null)]
    [InlineData("引进十五家企业", null)]
    public void A_title_tells_a_period(string title, string? period) => Assert.Equal(period, TitlePeriod.Of(title, 2013));

    [Theory]
    [InlineData("招商周动态(11月21日—27日)", "2013-11-21/2013-11-27")]
    [InlineData("2012年第15周(4月30日—5月6日)", "2012-04-30/2012-05-06")]
    [InlineData("招商动态(第3期)", null)]
    [InlineData("招商动态(5月6日)", null)]
    public void A_title_tells_the_days_of_a_week(string title, string? days) => Assert.Equal(days, TitlePeriod.DaysOf(title, 2013));

    [Theory]
    [InlineData("“十四五”开局之年,确定目标", "2021")]
    [InlineData("“十三五”收官之年", null)]
    public void A_place_in_a_plan_tells_its_year(string text, string? year) => Assert.Equal(year, FiveYearPlan.FirstYearIn(text));
}
