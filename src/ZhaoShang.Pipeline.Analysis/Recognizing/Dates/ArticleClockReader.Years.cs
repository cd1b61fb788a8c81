using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

// What the years and words of a title and a body say of the article's own year.
public static partial class ArticleClockReader
{
    private static int? Latest(List<ToldYear> told, YearTestimony atLeast, int latest)
    {
        int? found = null;
        foreach (ToldYear one in told)
        {
            if (one.Testimony >= atLeast && one.Year <= latest && !(one.Year <= found))
            {
                found = one.Year;
            }
        }

        return found;
    }

    // 1999年引资410万元。今年11月市场开业。2000年再建丝厂: 今年 is the year before the one told last; so it is where a review ends with the next year.
    private static bool IsYearToCome(CompactText text, List<ToldYear> told, int year)
    {
        int first = told.First(one => one.Year == year).At;
        int thisYear = text.Letters.LastIndexOf("今年", StringComparison.Ordinal);
        if (IsToldOfMonths(text, first) || told.Exists(one => one.Year == year && one.Testimony >= YearTestimony.Current))
        {
            return false;
        }

        bool isReview = told[0].Year == year - 1 && IsTopic(text, told[0].At) && first > text.Length * 2 / 3;
        return isReview ? thisYear < first : thisYear >= 0 && thisYear < first && RelativeWord.Find(text, thisYear) is not null
            && told.Exists(one => one.Year == year - 1 && one.Testimony == YearTestimony.Reported && RunningYear.Opens(text, one, thisYear));
    }

    // 2018年全区引进79亿元。去年，我区引进…, and no word of this year: told when 2018 was over. Near miss: 2018年全区引进79亿元，比去年多8亿元.
    private static bool IsCalledLastYear(CompactText text, List<ToldYear> told, int year) => SaysAsTopic(text, "去年") && !Says(text, "今年") && !Says(text, "本年") && !Says(text, "明年")
        && told.TrueForAll(one => one.Testimony == YearTestimony.None || (one.Year == year && one.Testimony == YearTestimony.Reported)) && told.Exists(one => one.Year == year && IsTopic(text, one.At) && !TellsDay(text, one.At));

    // 2014年，新开工项目较多，1—5月份新开工87个，同比增长20%: what is compared with the year before has happened. Near miss: 2000年再建丝厂.
    private static bool IsToldOfMonths(CompactText text, int at)
    {
        ReadOnlySpan<char> rest = text.Letters.AsSpan(at, Math.Min(LongestSentence, text.Length - at));
        int stop = rest.IndexOfAny('。', '\n');
        rest = stop < 0 ? rest : rest[..stop];
        int month = rest.IndexOf('月');
        bool isSpan = month > 3 && rest[..month].LastIndexOf('1') is > 0 and var first && !char.IsAsciiDigit(rest[first - 1]) && first < month - 1 && rest[first + 1] is '-' or '—' or '~' or '至' or '到';
        return isSpan || Compared.StandsIn(rest);
    }

    private static readonly WordSet Compared = ["同比", "去年同期", "上年同期"];

    // 2019年开采400万吨，今年开采230万吨: this year is another one, most likely the next. Near miss: 2019年，我镇围绕今年的任务….
    private static bool IsBeforeThisYear(CompactText text, int at)
    {
        for (int i = at; i < at + LongestSentence && text[i] is not ('。' or '\n') && !text.EndsBefore(at, "早在"); i++)
        {
            if (RelativeWord.Find(text, i)?.Word is "今年")
            {
                return !RunningYear.IsPursued(text, i) && !text.IsOneOf(at - 1, "《“\"") && !IsInName(text, at) && !YearAfterHistory.IsOfThing(text, at);
            }
        }

        return false;
    }

    /// <summary>True for 《江北县2008年招商引资办法》, 2008年全县经济工作会议: called by its year, which is this one. Near miss: 2008年总结表彰大会. O(1).</summary>
    internal static bool IsInName(CompactText text, int at)
    {
        int start = text.Letters.LastIndexOf('《', at);
        bool isQuoted = start >= 0 && at - start < LongestTitle && text.Letters.AsSpan(start, at - start).IndexOfAny("》。\n") < 0;
        int end = at;
        while (end < at + LongestMeeting && text[end] is not ('，' or ',' or '。' or '、' or '\n'))
        {
            end++;
        }

        ReadOnlySpan<char> name = text.Letters.AsSpan(Math.Min(at, text.Length), Math.Min(end, text.Length) - Math.Min(at, text.Length));
        return isQuoted || (name.Contains("会议", StringComparison.Ordinal) && !name.Contains("总结", StringComparison.Ordinal) && !name.Contains("表彰", StringComparison.Ordinal));
    }

    // The first year of the title that it does not look forward to: 2012年工作总结和2013年工作安排 was written in 2012.
    private static int? TitleYear(CompactText title)
    {
        foreach (ToldYear told in ToldYear.AllIn(title))
        {
            if (told.Testimony != YearTestimony.None && !IsOfMeeting(title, told.At))
            {
                return told.Year;
            }
        }

        return YearsOfEvents.Latest(title);
    }

    // 我县召开2008年度招商引资总结表彰大会: held when that year was over.
    private static bool IsOfMeeting(CompactText title, int at) =>
        title.Has(at + 4, "年度") && Array.Exists(MeetingVerbs, verb => title.Letters.AsSpan(0, at).Contains(verb, StringComparison.Ordinal));

    private static bool Says(CompactText text, string word)
    {
        for (int at = text.Letters.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.Letters.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (RelativeWord.Find(text, at) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool SaysAsTopic(CompactText text, string word)
    {
        for (int at = text.Letters.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.Letters.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (text.IsOneOf(at - 1, "\n。；;！？“") && !text.Has(at + word.Length, "同期"))
            {
                return true;
            }
        }

        return false;
    }
}
