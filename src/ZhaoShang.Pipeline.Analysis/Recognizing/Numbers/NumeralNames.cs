using System.Collections.Frozen;
using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>Names and set phrases that begin like a figure with a measure word.</summary>
internal static class NumeralNames
{
    // What stands behind the name of the county 三门, which is no three doors: 三门核电. Near misses: 三门课程, 三门大炮.
    private static readonly string[] BehindCounty = ["核电", "火电", "风电", "电厂", "电站", "工业", "经济", "招商", "境内", "沿海", "籍", "商会", "农业", "旅游", "海洋", "海鲜", "青蟹", "石化", "滨海"];

    private static readonly WordSet Names =
        [
            .. BehindCounty.Select(static word => "三门" + word),
            "五台山", "五台县", "三台县", "九台区", "九台市", "三门峡", "三门县", "三门湾", "五家渠", "七台河", "三间房", "五道口", "五个一", "三个代表",
            "四个全面", "四个自信", "四个意识", "两个维护", "两个确立", "两个毫不动摇", "三个务必", "四套班子", "五套班子", "六套班子", "百家姓", "百家争鸣", "千家万户", "万家灯火",
            "三家村", "三人行", "两会", "百个百", "十个百", "千个千", "三本账", "一个", "两个文明", "两个率先", "四个伟大", "一人", "七匹狼", "三只松鼠", "三一重工", "万科",
            "万达", "千人计划", "百人计划", "万人计划", "千名人才", "十位数", "百位数", "五位一体", "四位一体", "三位一体", "两位数", "三棵树", "八项规定", "六项精益", "五笔", "三点水", "六枝",
        ];

    // A letter of a numeral, and the letters before it that make a word with it.
    private static readonly FrozenDictionary<char, string> EndsOfWords = new Dictionary<char, string>
    {
        ['数'] = "总人户个倍指基岁次件例多少系参函分级计",
        ['一'] = "统唯单同专归划逐",
        ['伍'] = "队入退落",
        ['陆'] = "大登着内",
        ['拾'] = "收",
        ['半'] = "多",
    }.ToFrozenDictionary();

    /// <summary>True if the letter at <paramref name="at"/> ends a word and begins no numeral: 总数十亿, 队伍, 大陆, 统一, 任务数18亿.</summary>
    public static bool IsEndOfWord(ReadOnlySpan<char> text, int at) =>
        (text[at] == '数' && char.IsAsciiDigit(NumeralLetters.At(text, at + 1)))
        || text[at] is '数' or '一' or '伍' or '陆' or '拾' or '半' && EndsOfWords.TryGetValue(text[at], out string? before) && before.Contains(NumeralLetters.At(text, at - 1));

    /// <summary>Behind the name that begins at <paramref name="at"/>; <paramref name="at"/> itself if none does.</summary>
    public static int EndOfName(ReadOnlySpan<char> text, int at)
    {
        string? name = Names.BeginningOf(text[at..]);
        return name is null || IsDuration(text, at, name) ? at : at + name.Length;
    }

    // 一个 counts nothing, but 一个月, 一个半小时, 一个亿 and 一个多亿 are figures.
    private static bool IsDuration(ReadOnlySpan<char> text, int at, string name) =>
        name == "一个" && NumeralLetters.At(text, at + 2) is '月' or '半' or '亿' or '多' or '小' or '星' or '季' or '工' or '整';
}
