using ZhaoShang.Pipeline.Analysis.Normalizing;

namespace ZhaoShang.Pipeline.Analysis.Tests.Normalizing;

/// <summary>Tables whose columns are parted by bars or slashes: _ stands for a new line, # for the tab that parts two cells.</summary>
public sealed class BarColumnsTests
{
    [Theory]
    [InlineData("序号｜项目名称｜总投资_①｜热电厂｜12000_②｜酒厂｜2600", "序号#项目名称#总投资_①#热电厂#12000_②#酒厂#2600")]
    [InlineData("项目 / 投资方 / 总投资_热电厂 / 某集团 / 12000", "项目#投资方#总投资_热电厂#某集团#12000")]
    [InlineData("项目 ／ 投资方 ／ 总投资_热电厂 ／ ／ １２０００", "项目#投资方#总投资_热电厂##１２０００")]
    [InlineData("一、名单_项目|投资方|总投资（万元）_热电厂|某集团|12000_以上共1个。", "一、名单_项目#投资方#总投资（万元）_热电厂#某集团#12000_以上共1个。")]
    [InlineData("项目│外方│总投资_一、投产项目（1个）_热电厂│某行│1200_二、在建项目（1个）_酒厂│某社│380", "项目#外方#总投资_一、投产项目（1个）_热电厂#某行#1200_二、在建项目（1个）_酒厂#某社#380")]
    [InlineData("〔序号〕｜项目名称｜总投资_〔1〕｜热电厂｜12000", "〔序号〕#项目名称#总投资_〔1〕#热电厂#12000")]
    public void Columns_are_parted(string typed, string expected) => Assert.Equal(expected, Parted(typed));

    [Theory]
    [InlineData("序号｜项目名称｜总投资", "heads alone")]
    [InlineData("首页 | 新闻 | 招商_地图 | 帮助 | 登录", "a menu, without figures")]
    [InlineData("项目|投资方|总投资_热电厂|12000", "rows unlike the heads")]
    [InlineData("项目│外方│总投资_以下是今年在建的项目。_热电厂│某行│1200", "a sentence ends the table")]
    [InlineData("热电厂年供汽12万吨/年，总投资3亿元/期", "slashes inside figures")]
    [InlineData("▲ 热电厂｜投资方：某集团｜总投资3亿元_▲ 酒厂｜投资方：某公司｜总投资2亿元", "entries with labels, without heads")]
    public void Other_bars_are_left_as_they_are(string typed, string why) => Assert.True(Parted(typed) == typed, why);

    private static string Parted(string typed)
    {
        string text = typed.Replace('_', '\n');
        string parted = BarColumns.Part(text);
        Assert.Equal(text.Length, parted.Length);
        Assert.Equal(parted, BarColumns.Part(parted));
        return string.Join('#', parted.Split('\t').Select(static (cell, i) => i == 0 ? cell : cell.TrimStart(' '))).Replace('\n', '_');
    }
}
