namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>
/// The year in the name of a meeting or fair, without 年, that an article tells of: 2017 of 参加2017某地国际经贸洽谈会. Near misses: what is years ahead
/// (备战2022冬奥会, 迎接2010世博会), 2000职工大会.
/// </summary>
internal static class YearsOfEvents
{
    private const int ReachBefore = 6;

    // A meeting of the same year: games and world fairs are prepared for years.
    private static readonly string[] Meetings = ["洽谈会", "推介会", "恳谈会", "招商会", "招商大会", "投资大会", "推介大会", "对接会", "签约会", "交流会", "交易会", "贸易会", "说明会", "座谈会", "洽谈周", "招商周", "活动周", "论坛", "年会", "峰会", "节"];
    private static readonly string[] Preparing = ["迎", "备战", "筹备", "承办", "申办", "中标", "冲刺", "面向", "助力", "服务", "保障", "倒计时"];

    /// <summary>The latest such year; null if none is told. O(length).</summary>
    public static int? Latest(CompactText text)
    {
        int? latest = null;
        for (int at = DateNumbers.NextDigit(text, 0); at < text.Length; at = DateNumbers.NextDigit(text, at + 1))
        {
            if (!char.IsAsciiDigit(text[at - 1]) && YearReader.ReadInEventName(text, at, out int year) > 0 && IsMeeting(text, at) && !IsAhead(text, at))
            {
                latest = Math.Max(latest ?? year, year);
            }
        }

        return latest;
    }

    private static bool IsMeeting(CompactText text, int at)
    {
        for (int i = at + 5; i < at + 28 && i <= text.Length && text[i - 1] is not ('，' or ',' or '。' or '、' or '\n'); i++)
        {
            if (Array.Exists(Meetings, word => text.EndsBefore(i, word)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAhead(CompactText text, int at)
    {
        for (int i = at; i > at - ReachBefore && text[i - 1] is not ('，' or ',' or '。' or '\n'); i--)
        {
            if (Array.Exists(Preparing, word => text.EndsBefore(i, word)))
            {
                return true;
            }
        }

        return false;
    }
}
