using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>Reads stated years. Each method gives the index after the year, or -1 where there is none.</summary>
internal static class YearReader
{
    // What is told of here happens within these years; 1500年 is a length of time.
    private const int FirstYear = 1800;
    private const int LastYear = 2199;
    private const string Marks = "Xx×✕*＊□";
    private const string Measures = "年个家人亩吨万元米名项户台套件块号亿余多公平立方千百十度瓦次位种头只株棵辆条座间处届美港克升余来";

    // 79年的 is a year, 70年的 mostly the length of a lease.
    private const int LeastOfShort = 1979;
    private static readonly string[] BehindLength = ["历史", "老", "使用", "租", "经营", "合同", "产权", "土地", "风雨", "沧桑", "积淀", "奋斗", "发展史", "家"];
    // 85年传承不断, 创牌75年: how long.
    private static readonly WordSet Lasting = ["传承", "风雨", "之际", "历程", "坚守", "不变"];
    private static readonly WordSet Founded = ["创牌", "胜利", "成立", "走过", "建厂", "诞辰", "历经", "传承"];
    private static readonly string[] EventEnds = ["会", "论坛", "大赛", "展", "节", "峰会"];

    /// <summary>2010年, 二○一○年, 09年, 98年; 2006 of 2006-2010年; not 10年 (a length of time), 2010年代.</summary>
    public static int Read(CompactText text, int at, out int year)
    {
        int end = DateNumbers.ReadFourDigits(text, at, out year);
        if (end > 0)
        {
            bool isItem = text[at - 1] == '.' && text.IsOneOf(at - 3, "\n。") && text[end] == '年';
            bool isAlone = (text[at - 1] != '.' || !char.IsAsciiDigit(text[at - 2]) || isItem) && IsYear(text, end, year);
            return isAlone && text[end] == '年' && text[end + 1] != '代' ? end + 1 : isAlone && IsBeforeYear(text, end, year) ? end : -1;
        }

        return ReadTwoDigits(text, at, out year);
    }

    /// <summary>A bare year in the name of an event: 2021 in 2021扬州世界园艺博览会, 98 in ’98江城投资洽谈会, 2023 in （2023版）; not 2000职工, 2018套.</summary>
    public static int ReadInEventName(CompactText text, int at, out int year)
    {
        int end = DateNumbers.ReadFourDigits(text, at, out year);
        if (end < 0 && text.IsOneOf(at - 1, "’'‘") && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]))
        {
            end = at + 2;
            int value = (DateNumbers.Digit(text[at]) * 10) + DateNumbers.Digit(text[at + 1]);
            year = value < 50 ? 2000 + value : 1900 + value;
        }

        if (end < 0 || year is < 1980 or > 2049 || !char.IsAsciiDigit(text[at]) || !IsHan(text[end]) || text.IsOneOf(end, Measures)
            || char.IsAsciiLetter(text[at - 1]) || text.IsOneOf(at - 1, "第.-/约近共有达"))
        {
            return -1;
        }

        // （2023版）
        if (text[end] == '版' && text.IsOneOf(at - 1, "(（") && text.IsOneOf(end + 1, ")）"))
        {
            return end;
        }

        // 2023泰兴（上海）投资合作恳谈会.
        for (int i = end + 3; i < end + 24 && (IsHan(text[i - 1]) || text.IsOneOf(i - 1, "（()）·—")); i++)
        {
            if (Array.Exists(EventEnds, word => text.EndsBefore(i, word)) && !text.IsOneOf(i, "员议长计"))
            {
                return end;
            }
        }

        return -1;
    }

    /// <summary>A year that was made unreadable: 20XX年, ××年, 201*年.</summary>
    public static int ReadRedacted(CompactText text, int at)
    {
        int end = at;
        int marks = 0;
        while (end < at + 5 && (char.IsAsciiDigit(text[end]) || Marks.Contains(text[end])))
        {
            marks += char.IsAsciiDigit(text[end++]) ? 0 : 1;
        }

        bool isAlone = !char.IsAsciiLetterOrDigit(text[at - 1]) && !Marks.Contains(text[at - 1]);
        return isAlone && marks > 0 && end - at is 2 or 4 && text[end] == '年' && marks >= 1 ? end + 1 : -1;
    }

    // Not 2000年历史, 1500年 (lengths of time); but 1357年6月.
    private static bool IsYear(CompactText text, int end, int year)
    {
        bool isLength = text.Has(end, "年历史") || text.Has(end, "年的历史") || text.Has(end, "年文明");
        bool isOld = year < FirstYear && !IsPartOfYear(text, end + 1);
        return !isLength && !isOld && year <= LastYear;
    }

    // The first year of 2006-2010年, 2006至2010年, 2011、2012年, where only the last one has 年.
    private static bool IsBeforeYear(CompactText text, int end, int year)
    {
        int separator = DateSeparators.Length(text, end, isList: true);
        if (separator == 0)
        {
            return false;
        }

        int second = DateNumbers.ReadFourDigits(text, end + separator, out int last);
        return second > 0 && text[second] == '年' && last > year && last < year + 100;
    }

    // 09年 is a year by its zero, 98年 by its size unless it is a length of time; 12年 only before a part of a year.
    private static int ReadTwoDigits(CompactText text, int at, out int year)
    {
        year = 0;
        int first = DateNumbers.Digit(text[at]);
        int second = DateNumbers.Digit(text[at + 1]);
        bool isScript = char.IsAsciiDigit(text[at]) == char.IsAsciiDigit(text[at + 1]);
        if (first >= 0 && second >= 0 && isScript && IsBeforeShortYear(text, at, (first * 10) + second, out year))
        {
            return at + 2;
        }

        if (first < 0 || second < 0 || !isScript || text[at + 2] != '年' || DateNumbers.Digit(text[at - 1]) >= 0 || text[at + 3] == '代'
            || text.IsOneOf(at - 1, "近约第达长过超满逾有共余历这十百千.-期每前后") || (text.IsOneOf(at - 1, "'’") && (first * 10) + second < LeastOfShort - 1900) || text.IsOneOf(at, "两"))
        {
            return -1;
        }

        // 70至80年: a length, if the number before is no year.
        if (DateSeparators.Length(text, at - 1) > 0 && DateNumbers.Digit(text[at - 2]) >= 0 && !IsBeforeShortYear(text, at - 3, (DateNumbers.Digit(text[at - 3]) * 10) + DateNumbers.Digit(text[at - 2]), out _) && DateNumbers.Digit(text[at - 4]) < 0)
        {
            return -1;
        }

        int value = (first * 10) + second;
        year = value < 50 ? 2000 + value : 1900 + value;
        bool isTold = first == 0 ? text.IsOneOf(at, "0〇○零") : value >= 70 ? IsShortYear(text, at + 3, year) : IsPartOfYear(text, at + 3) || (value is >= 10 and < 30 && IsTopic(text, at));
        return isTold ? at + 3 : -1;
    }

    // The first year of 97至99年, 08-10年; not 70至80年, 10至15年, which are lengths of time, and 80至90年代.
    private static bool IsBeforeShortYear(CompactText text, int at, int value, out int year)
    {
        year = value < 50 ? 2000 + value : 1900 + value;
        int separator = DateSeparators.Length(text, at + 2);
        int second = at + 2 + separator;
        int last = (DateNumbers.Digit(text[second]) * 10) + DateNumbers.Digit(text[second + 1]);
        return separator > 0 && (value >= LeastOfShort - 1900 || text[at] == '0') && DateNumbers.Digit(text[second]) >= 0 && DateNumbers.Digit(text[second + 1]) >= 0 && last > value
            && text[second + 2] == '年' && text[second + 3] != '代' && DateNumbers.Digit(text[at - 1]) < 0 && !text.IsOneOf(at - 1, "近约第达长过超满共历这.-'’");
    }

    // 97年的订单, 98年; not 98年来, 70年的使用权, 90年的历史.
    private static bool IsShortYear(CompactText text, int end, int year) => text[end] == '的'
        ? year >= LeastOfShort && !Array.Exists(BehindLength, word => text.Has(end + 1, word))
        : Lasting.BeginsWith(text.Letters.AsSpan(end)) || Founded.EndsWith(text.Letters.AsSpan(0, Math.Max(0, end - 3))) ? false : text.Has(end, "以前") ? year >= LeastOfShort : !text.IsOneOf(end, "来以间前后内时历期老如多");

    // 三、11年打算; 11年计划引进企业12家. Near miss: 12年工作经验.
    private static bool IsTopic(CompactText text, int at)
    {
        bool isHead = text.IsOneOf(at - 1, "\n。；") || (text[at - 1] is '、' or '）' && text.IsOneOf(at - 2, "一二三四五六七八九十"));
        return isHead && !text.Has(at + 3, "招商引资，") && !text.Has(at + 3, "招商引资,") && Array.Exists(TopicWords, word => text.Has(at + 3, word)) && !text.Has(at + 3, "工作经");
    }

    private static readonly string[] TopicWords = ["打算", "计划", "工作", "目标", "任务", "招商", "全年", "全县", "全市", "全区", "全镇", "我县", "我市", "我区", "我镇", "度"];

    private static bool IsPartOfYear(CompactText text, int at)
    {
        int end = DateNumbers.Read(text, at, out int month);
        return (end > 0 && month is >= 1 and <= 12 && text[end] == '月')
            || (text.IsOneOf(at, "底末") && !text.IsOneOf(at + 1, EdgeLetters.BehindEnd))
            || text.Has(at, "上半年") || text.Has(at, "下半年");
    }

    private static bool IsHan(char letter) => letter is >= '\u4E00' and <= '\u9FFF' or '〇';
}
