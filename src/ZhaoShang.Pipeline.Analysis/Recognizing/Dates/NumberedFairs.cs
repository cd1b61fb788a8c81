namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>
/// The year of an article that states none, by the number of a fair of public record: 组团参加第十二届投洽会 was in 2008. Near misses: 第十一届、第十二届西洽会, of two years; 利用投洽会等平台,
/// without a number.
/// </summary>
/// <remarks>
/// The years follow from the numbers that the fairs' hosts announced. A fair that changed its rhythm is listed only for the numbers that keep it; one whose
/// short name another fair has, too (西博会), only by its long one, or with its city.
/// </remarks>
internal static class NumberedFairs
{
    private const int LongestNumber = 5;

    private static readonly Fair[] Fairs =
    [
        new("投洽会", 1997, 1, 17), new("投资贸易洽谈会", 1997, 1, 17, "中国国际"), new("西洽会", 2004, 8, 20), new("西洽会", 1997, 1, 7, "", "西安"), new("东西部合作与投资贸易洽谈会", 1997, 1, 20), new("高交会", 1999, 1, 25), new("高新技术成果交易会", 1999, 1, 25),
        new("东博会", 2004, 1, 20), new("东盟博览会", 2004, 1, 20), new("西部国际博览会", 2000, 1, 15), new("西博会", 2000, 1, 15, "", "成都"), new("哈洽会", 1990, 1, 24), new("乌洽会", 1992, 1, 19), new("兰洽会", 2010, 16, 26),
        new("进博会", 2018, 1, 7), new("进口博览会", 2018, 1, 7), new("中博会", 2006, 1, 8), new("中部投资贸易博览会", 2006, 1, 8), new("亚欧博览会", 2011, 1, 3),
    ];

    /// <summary>The year; null if the article tells no such fair, or two that contradict each other. O(length).</summary>
    public static int? YearOf(CompactText text)
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
        for (int i = at - 1; i > at - LongestName && i > 0 && text[i] is not ('，' or '、' or '。' or ',' or '\n' or '暨'); i--)
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
    /// <param name="City">What the article must tell, too, where another fair has the same short name; empty for nothing.</param>
    private sealed record Fair(string Name, int FirstYear, int FirstNumber, int LastNumber, string Front = "", string City = "")
    {
        public bool IsMeant(CompactText text, int at) =>
            (Front.Length == 0 || text.EndsBefore(at, Front)) && (City.Length == 0 || text.Letters.Contains(City, StringComparison.Ordinal));
    }
}
