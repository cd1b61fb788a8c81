using System.Buffers;
using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>
/// The year of an article without a date that counts from its own day (今年, 去年, 上月). A year that it opens with is its own, and one whose months it sums up: 2013年，全县引进项目12个。去年…; 今年引进项目12个（截至2013年9月30日）. One told in
/// passing is another one: 今年引进项目12个。…2009年签约的项目仍未开工. The next year's plans tell it as a guess: 今年引进项目12个。…2014年引进项目15个.
/// </summary>
internal static class RunningYear
{
    // An opening is an eighth of the article, or so many letters.
    private const int ShareOfOpening = 8;
    private const int LongestOpening = 48;

    // Plans for the next year stand in the last half; what is called by a year in the last third alone is planned, too: 2014年全市引资的目标不降.
    private const int ShareOfBody = 2;
    private const int PartsOfBody = 3;

    private static readonly string[] Counted = ["今年", "本年", "去年", "明年", "前年", "本月", "上月", "下月", "昨天", "昨日"];

    /// <summary>The clock of <paramref name="text"/> where the latest year told is none of its own: the year that is, else one before plans as a guess, else unknown; null where <paramref name="latest"/> may be taken. O(length).</summary>
    public static ArticleClock? Of(CompactText text, List<ToldYear> told, int latest)
    {
        int first = FirstCounted(text);
        bool isCounted = first >= 0;
        first = isCounted ? first : text.Length;
        if (told.Exists(one => one.Year == latest && IsOwn(text, one, first)))
        {
            return null;
        }

        List<ToldYear> own = told.FindAll(one => IsOwn(text, one, first));
        int? lastOwn = own.Count == 0 ? null : own.Max(one => one.Year);
        if (lastOwn is int year && told.TrueForAll(one => one.Testimony < YearTestimony.Reported || IsPlan(text, one) || one.Year <= year))
        {
            return new ArticleClock(year, DateBasis.Stated);
        }

        if (isCounted && YearsOfEvents.Latest(text) is int held && held >= latest)
        {
            return new ArticleClock(held, DateBasis.Stated);
        }

        int? planned = told.Where(one => (one.Testimony == YearTestimony.Planned && one.At > text.Length / ShareOfBody) || IsPlan(text, one)).Select(one => (int?)one.Year).Min();
        bool isNext = planned is not null && told.TrueForAll(one => one.Testimony < YearTestimony.Reported || IsPlan(text, one) || one.Year < planned);
        return isNext ? new ArticleClock(planned - 1, DateBasis.Inferred) : isCounted ? ArticleClock.Unknown : null;
    }

    /// <summary>True for a text that says 今年, 去年, 上月: it counts from the day it was written. O(length).</summary>
    public static bool IsCountedFrom(CompactText text) => FirstCounted(text) >= 0;

    private static bool IsOwn(CompactText text, ToldYear one, int first) =>
        one.Testimony == YearTestimony.Declared || (one.Testimony == YearTestimony.Current && !IsPlan(text, one)) || one.IsSumUpTo || (one.Testimony == YearTestimony.Reported && (MonthsOfThisYear.AreOf(text, one) || IsTopicOfAim(text, one.At) || IsShareOfSum(text, one.At)))
        || (one.Testimony == YearTestimony.Planned && OpensSentence(text, one.At) && one.At < Math.Min(first, text.Length / PartsOfBody))
        || (one.Testimony == YearTestimony.Reported && (IsEntered(text, one.At) || IsNote(text, one.At) || IsOccasion(text, one.At) || (Opens(text, one, first) && (ArticleClockReader.IsInName(text, one.At) || !IsBeforeLastYear(text, one.At)))));

    // 2025年，全省将引进项目1000个。今年，各地….
    private static bool OpensSentence(CompactText text, int at) => at == 0 || text.IsOneOf(at - 1, "\n。");

    // 2014年，我镇围绕今年的任务…: the sentence is on that year. Near misses: 2013年，我镇引进5个，今年引进7个; 2013年，引进数比今年多.
    private static bool IsTopicOfAim(CompactText text, int at)
    {
        int end = text.Letters.IndexOf('年', at) + 1;
        ReadOnlySpan<char> rest = text.Letters.AsSpan(end, Math.Min(LongestSentence, text.Length - end));
        int stop = rest.IndexOfAny('。', '\n');
        rest = stop < 0 ? rest : rest[..stop];
        int thisYear = rest.IndexOf("今年");
        return OpensSentence(text, at) && text.IsOneOf(end, "，,全我") && thisYear > 0 && IsPursued(text, end + thisYear);
    }

    /// <summary>True for the 今年 at <paramref name="at"/> of 围绕今年的任务, 完成今年任务. O(1).</summary>
    public static bool IsPursued(CompactText text, int at) => Pursuing.EndsWith(text.Letters.AsSpan(0, at));

    private static readonly WordSet Pursuing = ["围绕", "完成", "按照", "对照", "根据", "确保", "落实", "实现", "明确"];

    // 累计完成投资10亿元，其中2014年完成6亿元. Near misses: 其中2014年末实现3亿元; 其中2014年完成6亿元，今年完成4亿元.
    private static bool IsShareOfSum(CompactText text, int at)
    {
        ReadOnlySpan<char> before = text.Letters.AsSpan(Math.Max(0, at - ReachOfSum), Math.Min(at, ReachOfSum));
        before = before[(before.LastIndexOfAny('。', '\n') + 1)..];
        return text.EndsBefore(at, "其中") && before.Contains("累计", StringComparison.Ordinal) && !text.IsOneOf(text.Letters.IndexOf('年', at) + 1, "末底") && !IsBeforeLastYear(text, at);
    }

    private const int ReachOfSum = 40;

    // 进入2014年，县里把第一站放在广东.
    private static bool IsEntered(CompactText text, int at) => Array.Exists(Entering, word => text.EndsBefore(at, word)) && text.IsOneOf(at - 3, "，,。；;\n");

    private static readonly string[] Entering = ["进入", "步入", "迈入", "跨入"];

    // 载《招商》2014年第10期, in a last line of few letters; near miss: 2014年签约的项目仍未开工。, a sentence.
    private static bool IsNote(CompactText text, int at)
    {
        int from = Math.Max(0, text.Length - LongestNote - 1);
        ReadOnlySpan<char> end = text.Letters.AsSpan(from).TrimEnd();
        int start = end.LastIndexOf('\n') + 1;
        return start > 0 && at >= from + start && !end[start..].Contains('。');
    }

    // 昨日，江北县2014年秋季招商项目集中签约仪式举行. Near misses: 早在2010年的签约仪式上, 2010年签约的项目举行开工仪式.
    private const int ReachOfDay = 24;
    private static readonly WordSet RunningDays = ["昨日", "昨天", "今日", "今天", "日上午", "日下午", "日，", "日,"];

    /// <summary>True for 6月17日，江北县2019年夏季项目集中签约仪式举行, 昨日，…: told of its own days, it is of the year that it is called by. Near miss: 2015年3月5日，2014年秋季签约的项目开工. O(1).</summary>
    public static bool IsOccasionOfDay(CompactText text, int at)
    {
        int start = Math.Max(0, at - ReachOfDay);
        ReadOnlySpan<char> before = text.Letters.AsSpan(start, at - start);
        before = before[(before.LastIndexOfAny('。', '\n') + 1)..];
        return RunningDays.StandsIn(before) && !before.Contains('年') && IsOccasion(text, at);
    }

    private static bool IsOccasion(CompactText text, int at)
    {
        int end = text.Letters.IndexOf('年', at) + 1;
        ReadOnlySpan<char> clause = text.Letters.AsSpan(end, Math.Min(LongestOccasion, text.Length - end));
        int stop = clause.IndexOfAny(OccasionEnds);
        return Occasions.StandsIn(stop < 0 ? clause : clause[..stop]) && !text.EndsBefore(at, "早在") && !YearAfterHistory.IsOfThing(text, at);
    }

    private static readonly SearchValues<char> OccasionEnds = SearchValues.Create("，,。；;的\n");
    private const int LongestOccasion = 28;
    private const int LongestNote = 32;
    private const int LongestSentence = 160;
    private static readonly WordSet Occasions = ["签约仪式", "开工仪式", "集中签约", "集中开工", "集中开竣工", "开工活动", "签约活动", "推介会", "推进会", "现场会", "奠基仪式"];

    /// <summary>True for 去年引进5个: 较2017年下降 tells of an earlier year then. Near misses: 去年同期, 比去年增长. O(length).</summary>
    public static bool CallsLastYear(CompactText text)
    {
        for (int at = text.Letters.IndexOf("去年", StringComparison.Ordinal); at >= 0; at = text.Letters.IndexOf("去年", at + 2, StringComparison.Ordinal))
        {
            if (!text.Has(at + 2, "同期") && !text.IsOneOf(at - 1, "比较") && RelativeWord.Find(text, at) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True if <paramref name="one"/> stands in the opening, before <paramref name="first"/>.</summary>
    public static bool Opens(CompactText text, ToldYear one, int first) => one.At < first && one.At <= Math.Max(text.Length / ShareOfOpening, LongestOpening);

    private static bool IsPlan(CompactText text, ToldYear one) => one is { Testimony: YearTestimony.Current, IsOfPlan: true } && one.At > text.Length - (text.Length / PartsOfBody);

    // 2001年引资2.8亿元，去年达到4.1亿元; 从2005年的8.2亿元，到2006年的12.6亿元. Near miss: 2013年引资2.8亿元，比去年同期多一成.
    private static bool IsBeforeLastYear(CompactText text, int at)
    {
        int end = text.Letters.IndexOf('年', at) + 1;
        bool isStep = text.IsOneOf(at - 1, "从到由") && text[end] == '的' && char.IsAsciiDigit(text[end + 1]);
        ReadOnlySpan<char> rest = text.Letters.AsSpan(end, Math.Min(LongestSentence, text.Length - end));
        int stop = rest.IndexOfAny('。', '\n');
        rest = stop < 0 ? rest : rest[..stop];
        return isStep || BeginsClause(rest, "去年") || BeginsClause(rest, "今年");
    }

    private static bool BeginsClause(ReadOnlySpan<char> sentence, string word)
    {
        int at = sentence.IndexOf(word);
        return at > 0 && sentence[at - 1] is '，' or ',' or '；' or ';' or '、' && !sentence[(at + word.Length)..].StartsWith("同期");
    }

    private static int FirstCounted(CompactText text)
    {
        int first = -1;
        foreach (string word in Counted)
        {
            for (int at = text.Letters.IndexOf(word, StringComparison.Ordinal); at >= 0 && (first < 0 || at < first); at = text.Letters.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                first = RelativeWord.Find(text, at) is null ? first : at;
            }
        }

        return first;
    }
}
