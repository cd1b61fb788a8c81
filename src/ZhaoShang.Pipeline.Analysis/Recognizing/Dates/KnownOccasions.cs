namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>
/// The year of an article that states none, by an occasion of public record that it calls this year's: a fair's number (组团参加第十二届投洽会), an anniversary (今年是新中国成立60周年),
/// a disaster (今年…遭受“5·12”地震). Near misses: 新中国成立以来, 党的十七大以来, 震后, the fair of another number held before it.
/// </summary>
/// <remarks>
/// The years follow from the numbers that the fairs' hosts announced. A fair that changed its rhythm is listed only for the numbers that keep it; one whose
/// short name another fair has, too (西博会), only by its long one.
/// </remarks>
internal static class KnownOccasions
{
    private const int LongestSentence = 60;
    private const int LongestNumber = 5;

    private static readonly Fair[] Fairs =
    [
        new("投洽会", 1997, 1, 17), new("投资贸易洽谈会", 1997, 1, 17, "中国国际"), new("西洽会", 1997, 1, 20), new("东西部合作与投资贸易洽谈会", 1997, 1, 20), new("高交会", 1999, 1, 25), new("高新技术成果交易会", 1999, 1, 25),
        new("东博会", 2004, 1, 20), new("东盟博览会", 2004, 1, 20), new("西部国际博览会", 2000, 1, 15), new("哈洽会", 1990, 1, 24), new("乌洽会", 1992, 1, 19), new("兰洽会", 2010, 16, 26),
        new("进博会", 2018, 1, 7), new("进口博览会", 2018, 1, 7), new("中博会", 2006, 1, 8), new("中部投资贸易博览会", 2006, 1, 8), new("亚欧博览会", 2011, 1, 3),
    ];

    private static readonly (string Word, int Year)[] Anniversaries =
    [
        ("新中国成立", 1949), ("建国", 1949), ("中国共产党成立", 1921), ("建党", 1921), ("改革开放", 1978), ("建军", 1927), ("香港回归", 1997), ("澳门回归", 1999),
    ];

    private static readonly (string Word, int Year)[] Disasters =
    [
        ("非典", 2003), ("汶川", 2008), ("“5·12”", 2008), ("雨雪冰冻灾害", 2008), ("冰雪灾害", 2008), ("玉树地震", 2010), ("芦山地震", 2013), ("北京奥运", 2008), ("上海世博", 2010),
    ];

    /// <summary>The year; null if the article tells no such occasion, or two that contradict each other. O(length).</summary>
    public static int? YearOf(CompactText text) => YearOfAnniversary(text) ?? YearOfDisaster(text) ?? YearOfFairs(text);

    // 今年是建党90周年, 在建党90周年之际. Near miss: 改革开放30年来.
    private static int? YearOfAnniversary(CompactText text)
    {
        foreach ((string word, int first) in Anniversaries)
        {
            for (int at = text.Letters.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.Letters.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                int end = DateNumbers.Read(text, at + word.Length, out int years);
                bool isNow = end > 0 && (text.Has(end, "周年") || text[end] == '年') && (text.Has(end + (text[end] == '年' ? 1 : 2), "之际") || IsToldOfThisYear(text, at));
                if (isNow)
                {
                    return first + years;
                }
            }
        }

        return null;
    }

    // 今年以来，面对突如其来的非典疫情. Near misses: 2003年的非典, 汶川援建.
    private static int? YearOfDisaster(CompactText text)
    {
        foreach ((string word, int year) in Disasters)
        {
            int at = text.Letters.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && IsToldOfThisYear(text, at))
            {
                return year;
            }
        }

        return null;
    }

    private static bool IsToldOfThisYear(CompactText text, int at)
    {
        for (int i = at - 1; i > at - LongestSentence && text[i] is not ('。' or '\n'); i--)
        {
            if (text[i] == '今' && RelativeWord.Find(text, i)?.Word is "今年")
            {
                return true;
            }
        }

        return false;
    }

    private static int? YearOfFairs(CompactText text)
    {
        int? found = null;
        foreach (Fair fair in Fairs)
        {
            for (int at = text.Letters.IndexOf(fair.Name, StringComparison.Ordinal); at >= 0; at = text.Letters.IndexOf(fair.Name, at + 1, StringComparison.Ordinal))
            {
                int? year = NumberBefore(text, at) is int number && number >= fair.FirstNumber && number <= fair.LastNumber && fair.IsMeant(text, at) ? fair.FirstYear + number - fair.FirstNumber : null;
                if (year is null)
                {
                    continue;
                }

                if (found is not null && found != year)
                {
                    return null;
                }

                found = year;
            }
        }

        return found;
    }

    // 第十二届中国国际投资贸易洽谈会: the number stands before the whole name.
    private static int? NumberBefore(CompactText text, int at)
    {
        const int LongestName = 14;
        for (int i = at - 1; i > at - LongestName && i > 0 && text[i] is not ('，' or '、' or '。' or ',' or '\n'); i--)
        {
            if (text[i] != '届')
            {
                continue;
            }

            for (int start = i - 1; start > i - LongestNumber && start >= 0; start--)
            {
                if (text[start] == '第')
                {
                    return DateNumbers.Read(text, start + 1, out int number) == i ? number : null;
                }
            }

            return null;
        }

        return null;
    }

    /// <summary>A fair held every year.</summary>
    /// <param name="Name">Its name, or the end of it.</param>
    /// <param name="FirstYear">The year of the first number listed.</param>
    /// <param name="FirstNumber">The first number listed.</param>
    /// <param name="LastNumber">The last one that keeps the rhythm.</param>
    /// <param name="Front">What stands right before the name; empty for nothing certain.</param>
    private sealed record Fair(string Name, int FirstYear, int FirstNumber, int LastNumber, string Front = "")
    {
        public bool IsMeant(CompactText text, int at) => Front.Length == 0 || text.EndsBefore(at, Front);
    }
}
