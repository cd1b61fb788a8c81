using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Quantities;

/// <summary>Tells how much is made, handled or served in a year, a day, an hour or at once: what heads a list of goods holds for all of them.</summary>
internal static class MadeGoods
{
    private const int Reach = 30;
    private const string EndsOfMeasures = "吨米升斤方克匹年日度";
    private const string Clauses = "，,。；;：:！!？?\n\t、)）";

    private static readonly WordSet Yearly = ["一天出", "一天要出", "一天能出", "一天可出", "一天产", "一天可产", "一天生产", "班能出", "班产", "每天出", "每天产", "一年出", "一年产"];

    private static readonly WordSet Makes =
    [
        "产", "生产", "出", "加工", "出栏", "存栏", "缝制", "织", "印", "组装", "装配", "屠宰", "孵化", "制", "处理", "拆解", "改装", "维修", "灌装", "分装", "包装", "宰", "育", "培育", "繁育", "供应", "提供", "下线", "配套", "裁", "供", "绣", "编", "榨", "纺", "染", "酿", "炼", "轧",
        "烧", "冲压", "切割", "喷涂", "锻", "铸", "糊", "贴装", "焊", "磨", "镀", "压", "分拣", "吞吐", "出砖", "出苗", "捕", "吃", "耗", "熔", "接种", "检测", "清洗", "回收", "翻新", "出厂", "运",
    ];

    // 年产值, 前年出访.
    private static readonly WordSet NotMade = ["产值", "产业", "产出", "出口", "出台", "出访", "出现", "出让", "出租", "出资", "出售", "出动", "出席", "制定", "制订", "运营", "运行", "提供贷款", "处理案", "处理投诉"];

    // 年均, 月底, 日发货, 日接待: of another kind than what can be made.
    private const string OtherBeginnings = "高过养交均底初末前内度中终代轻龄来份间常趋益夜本元发销卖接进客游增减缴上下签招走最消光食后起至报工用租租薪收入息利纳总计统平人历记期会节";

    // 菜刀日产三万把,磨床换成机器人46台: another thing is done.
    private static readonly WordSet NoNames = ["换成", "换上", "换了", "改成", "改为", "改造", "添置", "售出", "卖出", "捐", "检修", "维修", "购置", "购买", "引进", "引来", "新建", "新增", "新上", "占", "退出", "拆除", "安装", "用工", "招工", "配有", "建有", "建成"];

    private static readonly WordSet Grows = ["扩至", "增至", "增到", "扩到", "提高到", "提升到", "提升至", "提高至", "升至", "爬到", "达到", "恢复到", "降到", "降至", "减到", "减至", "升到", "回升到", "回升至"];

    private static readonly WordSet EachTime = ["一次投", "每小时", "每分钟", "每秒", "每班", "每批", "每台班", "每次", "时产", "小时产", "一小时", "一次可"];

    private static readonly WordSet Capacity = ["产能", "生产能力"];
    private static readonly WordSet Abilities = ["能力:", "能力：", "产能:", "产能：", "设计规模:", "设计规模："];
    private static readonly string[] EachDay = ["每天", "每日", "每月", "每年"];

    /// <summary>
    /// True if a figure is what is made in a time, by a word before it with no figure between: 年产高脚杯、烛台6.8亿件, 日糊纸箱1.6万只. Not 日发快递3000件,
    /// 2008年缝制.
    /// </summary>
    public static bool IsMadeInTime(string text, in Figure figure, bool isGoods)
    {
        ReadOnlySpan<char> list = Phrases.ListBefore(text, figure.Span.Start, Reach);
        int digit = list.LastIndexOfAnyInRange('0', '9');
        ReadOnlySpan<char> names = list[(digit + 1)..];
        bool isOpening = isGoods && digit < 0 && (list.Length < Reach || IsClauseEnd(text, figure.Span.Start - Reach - 1)) && IsOpening(list);
        return isOpening || Phrases.HasAny(names, Yearly) || IsMadeYearly(digit < 0 ? list : list[Math.Max(0, digit - 3)..]);
    }

    /// <summary>True if a figure is what is done each hour, each shift or at one time: 每小时灌装4.8万瓶, 一次投料40万瓶.</summary>
    public static bool IsEachTime(ReadOnlySpan<char> before) => Phrases.HasAny(before[Math.Max(0, before.Length - 12)..], EachTime);

    /// <summary>
    /// True if a figure is of a list that a capacity heads, or what it grows to: 日产12万只,3月底扩至40万只, 年产台灯30万套、开关50万只, 年加工尾毛2.8万吨,化妆刷、油画笔3.6亿支, 产品能力:玉米180万吨/年,鲜食玉米2.2亿穗.
    /// </summary>
    public static bool IsFurther(string text, in Figure figure, string goods)
    {
        const int LongestList = 4;
        int end = figure.Span.Start;
        if (Grows.EndsWith(text.AsSpan(0, end)))
        {
            return IsGrown(text, figure);
        }

        for (int items = 0; items < LongestList; items++)
        {
            int sign = SignBefore(text, end, goods);
            if (sign < 0)
            {
                return false;
            }

            if (Phrases.HasAny(text.AsSpan(sign, end - sign), NoNames))
            {
                return false;
            }

            int start = StartOfFigure(text, sign);
            ReadOnlySpan<char> earlier = Phrases.ListBefore(text, start, Reach);
            int digit = earlier.LastIndexOfAnyInRange('0', '9');
            if (Phrases.HasAny(earlier[(digit + 1)..], Yearly) || Phrases.HasAny(earlier[(digit + 1)..], Capacity) || IsMadeYearly(earlier[Math.Max(0, digit - 3)..]) || Phrases.HasAny(Phrases.SentenceBefore(text, start, Reach), Abilities))
            {
                return true;
            }

            end = start;
        }

        return false;
    }

    /// <summary>True if a figure is what a capacity or an output told before it grows or falls to: 日产12万只,3月底扩至40万只, 产量近200万辆，去年降到137万辆.</summary>
    public static bool IsGrown(string text, in Figure figure)
    {
        int end = figure.Span.Start;
        ReadOnlySpan<char> told = Grows.EndsWith(text.AsSpan(0, end)) ? Phrases.SentenceBefore(text, end, Reach) : [];
        return told.Contains(figure.Unit!.Word, StringComparison.Ordinal) && (Phrases.HasAny(told, Yearly) || told.Contains("产量", StringComparison.Ordinal) || IsMadeYearly(told));
    }

    private static bool IsClauseEnd(string text, int at) => at < 0 || Clauses.Contains(text[at]);

    // 日糊纸箱, 月锻剑坯 at the beginning of a clause; not 日均出花, 年销年画.
    private static bool IsOpening(ReadOnlySpan<char> clause) =>
        clause.Length > 2 && clause[0] is '年' or '月' or '日' && Phrases.IsHan(clause[1]) && !OtherBeginnings.Contains(clause[1]);

    // 年缝制校服80万件, 投产后年可孵化鹅苗300万羽, 日裁4.2万件; not 去年缝制, 2008年缝制, 10日裁定, 前年出访.
    private static bool IsMadeYearly(ReadOnlySpan<char> before) => (before.Contains('每') && IsMadeEachDay(before)) || IsMadeByYear(before);

    private static bool IsMadeEachDay(ReadOnlySpan<char> before)
    {
        foreach (string each in EachDay)
        {
            if (before.IndexOf(each) is >= 0 and int told && Phrases.BeginsWithAny(before[(told + each.Length)..], Makes))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMadeByYear(ReadOnlySpan<char> before)
    {
        for (int at = before.LastIndexOfAny("年月日"); at >= 0; at = before[..at].LastIndexOfAny("年月日"))
        {
            char earlier = NumeralLetters.At(before, at - 1);
            bool isBehindVerb = earlier is '前' or '后' && Phrases.IsHan(NumeralLetters.At(before, at - 2));
            bool isDated = (!isBehindVerb && "去今当上前明后近半整即节假生昨本每同次".Contains(earlier)) || NumeralLetters.Arabic(earlier) >= 0 || NumeralLetters.Chinese(earlier) >= 0 || earlier is '十';
            ReadOnlySpan<char> made = before[(at + 1)..];
            made = made.StartsWith("可") || made.StartsWith("能") ? made[1..] : made;
            if (!isDated && Phrases.BeginsWithAny(made, Makes) && !Phrases.BeginsWithAny(made, NotMade))
            {
                return true;
            }
        }

        return false;
    }

    // The sign before a short name, or two, that parts it from the figure before: 30万套【、】开关, 2.8万吨【,】化妆刷、油画笔. -1 if there is none.
    private static int SignBefore(string text, int end, string goods)
    {
        const int LongestNames = 14;
        for (int at = end - 1; at > Math.Max(1, end - LongestNames); at--)
        {
            if (text[at] is '、' or ',' or '，')
            {
                char unit = text[at - 1];
                bool isFigure = (goods.Contains(unit) || EndsOfMeasures.Contains(unit)) && StartOfFigure(text, at) < at - 1;
                if (isFigure || text[at] != '、')
                {
                    return isFigure ? at : -1;
                }
            }
            else if (IsClauseEnd(text, at) || NumeralLetters.Arabic(text[at]) >= 0)
            {
                return -1;
            }
        }

        return -1;
    }

    // Where the number before a sign begins: 纸箱【1.5亿平方米】、.
    private static int StartOfFigure(string text, int sign)
    {
        const int LongestUnit = 5;
        int at = sign - 1;
        while (at > sign - LongestUnit && at > 0 && !IsOfNumeral(text[at]))
        {
            at--;
        }

        while (at > 0 && (IsOfNumeral(text[at - 1]) || text[at - 1] is '.' or ','))
        {
            at--;
        }

        return IsOfNumeral(text[at]) ? at : sign;
    }

    private static bool IsOfNumeral(char letter) => NumeralLetters.Arabic(letter) >= 0 || NumeralLetters.Chinese(letter) >= 0 || NumeralLetters.IsUnit(letter);
}
