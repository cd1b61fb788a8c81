namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>Words made of the levels of divisions, for tables of phrases: 全市, 我县, 区外, 镇长. A space stands behind each.</summary>
internal static class LevelWords
{
    /// <summary>The levels, from the province down.</summary>
    public const string Levels = "省 市 州 盟 县 区 旗 镇 乡";

    /// <summary>The letters that provinces are called by, parted by spaces.</summary>
    public const string Provinces = "京 津 冀 晋 蒙 辽 吉 黑 沪 苏 浙 皖 闽 赣 鲁 豫 鄂 湘 粤 桂 琼 渝 川 黔 滇 云 藏 陕 甘 青 宁 新 港 澳 台 ";

    /// <summary>The whole of the division that an article speaks for: 全市.</summary>
    public static readonly string Whole = WordPairs.Of("全", Levels);

    /// <summary>The division that speaks: 我县.</summary>
    public static readonly string Own = WordPairs.Of("我", Levels);

    /// <summary>What lies outside: 区外.</summary>
    public static readonly string Outside = WordPairs.Of(Levels, "外");

    /// <summary>Its party committee: 县委.</summary>
    public static readonly string Committees = WordPairs.Of("省 市 州 盟 县 区 旗", "委");

    private static readonly PhraseSet Rows = new(WordPairs.Of("国家 省 市 州 县 国家级 省级 市级 州级", "、省 、市 、县 、区 、州 、省级 、市级 、县级 、区级"));

    /// <summary>Behind two levels side by side that begin at <paramref name="at"/>, as in 9个市、县重点项目; <paramref name="at"/> itself if none do.</summary>
    public static int BehindRow(string text, int at) => Rows.At(text, at, text.Length)?.End ?? at;

    /// <summary>Who heads it: 镇长, 书记.</summary>
    public static readonly string Heads = WordPairs.Of(Levels, "长") + "书记 ";
}
