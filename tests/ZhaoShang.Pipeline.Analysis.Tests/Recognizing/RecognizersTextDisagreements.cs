namespace ZhaoShang.Pipeline.Analysis.Tests.Recognizing;

/// <summary>The cases of Recognizers-Text that are answered otherwise on purpose, each with its reason.</summary>
internal static class RecognizersTextDisagreements
{
    public static IReadOnlyDictionary<string, string> Numbers { get; } = new Dictionary<string, string>
    {
        ["四百多"] = "多 bounds the figure and belongs to it",
        ["万万"] = "a scale without a figure counts nothing without a unit, and with one it is 100 million",
        ["零十"] = "no one writes 10 so: it is not read",
        ["一美元"] = "a numeral before a currency is a numeral as well",
        ["包括在金融市场中管理的基金管理业务在内的FILP总额也减少了二%，为四十九兆九千五百九十二亿元，是有史以来最大的。"] = "a numeral before % is a numeral as well",
        ["第零十刃"] = "an ordinal in a name",
    };

    public static IReadOnlyDictionary<string, string> Percentages { get; } = new Dictionary<string, string>
    {
        ["二三十个百分点"] = "a spread is read as 20 to 30",
        ["百分之二三十"] = "a spread is read as 20 to 30",
        ["找出酒精量在5-20%之间的产品"] = "5 shares the sign: a range, 5 to 20",
    };

    public static IReadOnlyDictionary<string, string> Currencies { get; } = new Dictionary<string, string>
    {
        ["在下面的价格中选一个，$20,300美圆, ￥300, ok?"] = "20,300 between digits is grouped by thousands",
        ["这个手机壳花费你五美元和花费我三块"] = "块 is a measure word of articles; 块钱 is money",
        ["这台电脑两美元又三美分"] = "cents behind 又 do not occur in articles",
    };

    public static IReadOnlyDictionary<string, string> Dimensions { get; } = new Dictionary<string, string>
    {
        ["去年，潜江虾稻产业综合产值突破180亿元，带动就业超10万人，龙虾养殖户户平增收16000元，带动全省养殖小龙虾387万亩。"] = "jobs are a quantity here",
        ["澳联邦警察与维州警方在墨尔本缴获近一吨冰毒，为澳洲史上最大冰毒走私案。（澳洲联邦警察局 ..."] = "近 bounds the figure and belongs to it",
    };
}
