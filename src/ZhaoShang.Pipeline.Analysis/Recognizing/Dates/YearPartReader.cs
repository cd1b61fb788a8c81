using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>
/// Reads parts of a year: halves, quarters, months, days, ten-day periods, edges (年底), seasons. Each method gives the index after the part, or
/// -1 where there is none. Those that need a year before them (春节, 秋季) are read only behind one.
/// </summary>
internal static class YearPartReader
{
    // What is called after the year's end, at whatever time: 年终考核. Near misses: 年终核验, 年终全面完成.
    private static readonly WordSet CalledAfterEnd = ["考", "评", "总结", "决算", "结算", "清算", "结账", "封账", "对账", "兑", "奖", "分红", "福利", "预", "盘点", "检查", "表彰", "大会", "会", "报告", "绩效", "工作", "目标", "岁", "综合"];

    private const string NotBehindWithin = "蒙部外资需陆地容江黄";
    private const string NotBehindMiddle = "国央共考级心期华";

    private static readonly (string Word, YearPart Part)[] Halves =
    [
        ("上半年", new(1, 6)), ("前半年", new(1, 6)), ("下半年", new(7, 12)), ("后半年", new(7, 12)),
    ];

    // Letters that make another word of a season: 春运, 秋收, 夏粮, 冬泳.
    private const string NotBehindSeason = "节运晚耕播雷茶城联兰江山水风光潮分雨绿暖笋种收粮色林交菊葵令布津都威普奥泳虫菜储枣小至梦田灌管植忙征闱洽博展";

    // 今年“五一”前, 2026年“十一”.
    private static readonly (string Word, YearPart Part)[] QuotedHolidays =
    [
        ("五一", YearPart.Day(5, 1)), ("十一", YearPart.Day(10, 1)), ("七一", YearPart.Day(7, 1)), ("八一", YearPart.Day(8, 1)), ("六一", YearPart.Day(6, 1)), ("三八", YearPart.Day(3, 8)), ("五四", YearPart.Day(5, 4)),
    ];

    private static readonly (string Word, YearPart Part)[] Holidays =
    [
        ("元旦", YearPart.Day(1, 1)), ("国庆", YearPart.Day(10, 1)), ("春节", YearPart.Day(1, 1) with { IsLunar = true }),
        ("元宵", YearPart.Day(1, 15) with { IsLunar = true }), ("端午", YearPart.Day(5, 5) with { IsLunar = true }),
        ("中秋", YearPart.Day(8, 15) with { IsLunar = true }), ("重阳", YearPart.Day(9, 9) with { IsLunar = true }),
    ];

    /// <summary>Reads the part at <paramref name="at"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the part begins.</param>
    /// <param name="hasYear">True behind a year.</param>
    /// <param name="part">The part.</param>
    /// <param name="rule">The rule that read it.</param>
    public static int Read(CompactText text, int at, bool hasYear, out YearPart part, out string rule)
    {
        rule = "half-year";
        int end = IsHalfElsewhere(text, at, hasYear) ? Skip(out part) : ReadWord(text, at, Halves, out part);
        if (end < 0)
        {
            rule = "quarter";
            end = ReadQuarters(text, at, out part);
        }

        if (end < 0)
        {
            rule = "first-months";
            end = ReadFirstMonths(text, at, out part);
        }

        if (end < 0)
        {
            rule = "last-months";
            end = ReadLastMonths(text, at, out part);
        }

        if (end < 0)
        {
            rule = "year-edge";
            end = ReadEdge(text, at, hasYear, out part);
        }

        if (end < 0)
        {
            rule = "lunar-day";
            end = LunarDayReader.Read(text, at, out part);
        }

        if (end < 0)
        {
            end = MonthReader.Read(text, at, hasYear, out part, out rule);
        }

        if (end < 0 && hasYear)
        {
            end = ReadNamed(text, at, out part, out rule);
        }

        return end;
    }

    // 签订合同后半年内未动工, 此后半年: a length of time. Near misses: ，后半年; 今年后半年.
    private static bool IsHalfElsewhere(CompactText text, int at, bool hasYear) =>
        text[at] is '后' or '前' && text[at + 1] == '半' && !hasYear && !text.IsOneOf(at - 1, "\n，,。；;：:、（(“—至到和与在");

    private static int Skip(out YearPart part)
    {
        part = default;
        return -1;
    }

    private static int ReadWord(CompactText text, int at, (string Word, YearPart Part)[] words, out YearPart part)
    {
        foreach ((string word, YearPart told) in words)
        {
            if (text.Has(at, word))
            {
                part = told;
                return at + word.Length;
            }
        }

        part = default;
        return -1;
    }

    // 一季度, 第三季度, 1-3季度, 二三季度, 前三季度, 头三季度, 首季度, 头一季, 三季度末; not 每季度, 由发改委牵头三季度开工.
    private static int ReadQuarters(CompactText text, int at, out YearPart part)
    {
        part = default;
        bool isFromFirst = (text[at] == '前' && !text.IsOneOf(at - 1, "以目之此提")) || (text[at] == '头' && !text.IsOneOf(at - 1, "牵带领回镜街码龙"));
        bool isOrdinal = text[at] == '第' || text.Has(at, "头一季");
        int first = 1;
        int last = 1;
        int end = at + 1;
        if (text[at] != '首')
        {
            bool isPair = !isFromFirst && !isOrdinal && DateNumbers.IsNumeral(text[at]) && text.Has(at + 2, "季度") && DateNumbers.Digit(text[at + 1]) == DateNumbers.Digit(text[at]) + 1;
            end = DateNumbers.Read(text, isPair ? at + 1 : isFromFirst || isOrdinal ? end : at, out last);
            first = isFromFirst ? 1 : isPair ? last - 1 : last;
            int separator = isFromFirst || isPair || end < 0 ? 0 : DateSeparators.Length(text, end, isList: true);
            if (separator > 0)
            {
                end = DateNumbers.Read(text, end + separator, out last);
            }
        }

        if (end < 0 || first is < 1 or > 4 || last > 4 || last < first)
        {
            return -1;
        }

        end += (isFromFirst || isOrdinal || text[at] == '首') && text[end] == '个' ? 1 : 0;
        if (!text.Has(end, "季度") && !(text.IsOneOf(at, "首头") && text[end] == '季'))
        {
            return -1;
        }

        part = new((first * 3) - 2, last * 3);
        end += text.Has(end, "季度") ? 2 : 1;
        if (text.IsOneOf(end, "末底") && !text.IsOneOf(end + 1, EdgeLetters.BehindEnd))
        {
            part = YearPart.Day(part.LastMonth, 31) with { IsApproximate = true };
            end++;
        }

        return end;
    }

    // 前5个月, 前两个月, 前8月, 头五个月; not 目前5个月.
    private static int ReadFirstMonths(CompactText text, int at, out YearPart part)
    {
        part = default;
        if (!text.IsOneOf(at, "前头第") || text.IsOneOf(at - 1, "以目之此提当空"))
        {
            return -1;
        }

        int months = 2;
        int end = text[at + 1] == '两' ? at + 2 : DateNumbers.Read(text, at + 1, out months);
        if (end < 0 || months is < 1 or > 12)
        {
            return -1;
        }

        bool hasMeasure = text[end] == '个';
        end += hasMeasure ? 1 : 0;
        if (text[end] != '月' || (text[at] != '前' && !hasMeasure) || (text[at] == '第' && !IsBehindYear(text, at)))
        {
            return -1;
        }

        part = text[at] == '第' ? YearPart.Month(months) : new(1, months);
        return end + 1 + (text[end + 1] == '份' ? 1 : 0);
    }

    // 最后两个月, 后5个月; not 工期最后两个月, 签约后5个月, 此后5个月.
    private static int ReadLastMonths(CompactText text, int at, out YearPart part)
    {
        part = default;
        bool isLast = text.Has(at, "最后");
        int number = isLast ? at + 2 : at + 1;
        if (!(isLast ? !text.IsOneOf(at - 1, "的期程") : text[at] == '后' && text.IsOneOf(at - 1, "\n，,。；;：:、")))
        {
            return -1;
        }

        int months = 2;
        int end = text[number] == '两' ? number + 1 : DateNumbers.Read(text, number, out months);
        if (end < 0 || months is < 1 or > 11 || !text.Has(end, "个月"))
        {
            return -1;
        }

        part = new(13 - months, 12);
        return end + 2;
    }

    private static bool IsBehindYear(CompactText text, int at) => text[at - 1] == '年' || text.EndsBefore(at, "年的");

    // 年底, 今年底, 2013年年末, 年初, 年内, 新年伊始; not 三年内, 每年底, 今年初步.
    private static int ReadEdge(CompactText text, int at, bool hasYear, out YearPart part)
    {
        part = default;
        if (!hasYear && text.Has(at, "新年伊始"))
        {
            part = YearPart.Month(1) with { IsApproximate = true };
            return at + 4;
        }

        if (hasYear && (text.Has(at, "伊始") || text.Has(at, "开年")))
        {
            part = YearPart.Month(1) with { IsApproximate = true };
            return at + 2;
        }

        bool hasWord = text.IsOneOf(at, "年岁");
        if (!hasYear && (!hasWord || DateNumbers.Digit(text[at - 1]) >= 0 || text.IsOneOf(at - 1, "十百每多几数近历跨财半学老整本大")))
        {
            return -1;
        }

        int edge = hasWord ? at + 1 : at;
        char next = text[edge + 1];
        int month = text[edge] switch
        {
            '底' or '末' or '尾' when !EdgeLetters.BehindEnd.Contains(next) && (hasWord || text[edge] != '尾') => 12,
            '初' when !EdgeLetters.BehindStart.Contains(next) && text[at] != '岁' => 1,
            '中' when text.Has(at, "年中") && IsMiddle(text, at, hasYear, next) => 6,
            '终' when text.Has(at, "年终") && (((hasYear || text.IsOneOf(at - 1, "到至在")) && text.IsOneOf(edge + 1, "，,。、；;前")) || (text.IsOneOf(at - 1, "，,。；;、\n离") && !CalledAfterEnd.BeginsWith(text.Letters.AsSpan(edge + 1)))) => 12,
            '内' when (!NotBehindWithin.Contains(next) || (!hasYear && text.Has(edge + 1, "资金") && text.IsOneOf(at - 1, "，,。；;：:\n"))) && text[at] != '岁' => 0,
            _ => -1,
        };
        part = month > 0 ? YearPart.Month(month) with { IsApproximate = true } : default;
        return month < 0 ? -1 : edge + 1;
    }

    private static bool IsMiddle(CompactText text, int at, bool hasYear, char next) =>
        !NotBehindMiddle.Contains(next) && (hasYear || text.IsOneOf(at - 1, "到至于在，,。；;、\n"));

    // 2013年春天, 今年秋季; 2013年中秋节, 今年国庆; not 2013年春运, 今年国庆70周年.
    private static int ReadNamed(CompactText text, int at, out YearPart part, out string rule)
    {
        rule = "season";
        int season = "春夏秋冬".IndexOf(text[at]);
        if (season >= 0 && (text[at - 1] == '的' ? text.IsOneOf(at + 1, "天季") : !text.IsOneOf(at + 1, NotBehindSeason)))
        {
            part = YearPart.Month(21 + season);
            return text.IsOneOf(at + 1, "天季") ? at + 2 : at + 1;
        }

        rule = "holiday";
        int end = ReadQuoted(text, at, out part);
        end = end < 0 ? ReadWord(text, at, Holidays, out part) : end;
        if (end < 0 || DateNumbers.Digit(text[end]) >= 0)
        {
            return -1;
        }

        end += text[end] == '节' && text[end - 1] != '节' ? 1 : 0;
        bool isAround = text.Has(end, "期间") || text.Has(end, "前后") || text.Has(end, "长假") || text.Has(end, "假期") || text.Has(end, "黄金周");
        part = part with { IsApproximate = isAround };
        return end;
    }

    // “五一”, ‘十一’, 五一; not “十一”五, 五一路.
    private static int ReadQuoted(CompactText text, int at, out YearPart part)
    {
        part = default;
        int end = text.IsOneOf(at, "“\"‘「'") ? ReadWord(text, at + 1, QuotedHolidays, out part) : -1;
        if (text.Has(at, "五一") && !DateNumbers.IsNumeral(text[at + 2]) && !text.IsOneOf(at + 2, "村路街乡镇国劳广工大桥"))
        {
            part = YearPart.Day(5, 1);
            return at + 2;
        }

        return end > 0 && text.IsOneOf(end, "”\"’」'") && text[end + 1] != '五' ? end + 1 : -1;
    }
}
