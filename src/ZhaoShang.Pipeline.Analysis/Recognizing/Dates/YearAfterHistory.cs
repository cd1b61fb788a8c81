using System.Buffers;
using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>
/// The year of an article without a date that tells years gone by and then speaks of 今年: it is none of those. 自2003年建区，十年来…。今年以来… is of 2013, as far as can be told; 2003年…。2005年…。2012年…。今年以来… of
/// 2013, too; 2006年引进的项目…。今年1至9月… tells nothing. Near misses: 2013年，全区引进项目12个。今年以来…, 组织参加了2013年第30届国际风筝会。今年以来….
/// </summary>
internal static class YearAfterHistory
{
    private const int FewestOfChronicle = 3;
    private const int ReachOfCount = 16;
    private const int ReachOfThing = 20;

    /// <summary>The clock of such an article: inferred or unknown; null if <paramref name="text"/> is no such article. O(length).</summary>
    public static ArticleClock? Of(CompactText text, List<ToldYear> told)
    {
        int thisYear = ThisYearAsTopic(text);
        List<ToldYear> reported = told.FindAll(one => one.Testimony == YearTestimony.Reported);
        int last = reported.Count == 0 ? 0 : reported.Max(one => one.Year);
        if (thisYear < 0 || reported.Count == 0 || told.Exists(one => one.Testimony > YearTestimony.Reported && one.Year >= last))
        {
            return null;
        }

        bool isOver = reported.TrueForAll(one => one.At < thisYear);
        if (isOver && told.Select(one => YearCounted(text, one)).FirstOrDefault(year => year > last) is int counted)
        {
            return new ArticleClock(counted, DateBasis.Inferred);
        }

        if (isOver && IsChronicle(told.FindAll(one => one.Testimony >= YearTestimony.Reported)))
        {
            return new ArticleClock(last + 1, DateBasis.Inferred);
        }

        if (isOver && TellsMonths(text, thisYear) && reported.Exists(one => one.Year == last && TellsWhole(text, one.At)))
        {
            return new ArticleClock(last + 1, DateBasis.Inferred);
        }

        return reported.TrueForAll(one => IsOfThing(text, one.At)) ? ArticleClock.Unknown : null;
    }

    // 今年以来，… at the head of a paragraph or a sentence.
    private static int ThisYearAsTopic(CompactText text)
    {
        for (int at = text.Letters.IndexOf("今年", StringComparison.Ordinal); at >= 0; at = text.Letters.IndexOf("今年", at + 2, StringComparison.Ordinal))
        {
            if (text.IsOneOf(at - 1, "\n。") && RelativeWord.Find(text, at) is not null)
            {
                return at;
            }
        }

        return -1;
    }

    // 今年1至4月, 今年一季度. Near miss: 今年以来.
    private static bool TellsMonths(CompactText text, int thisYear) => DatePointReader.Read(text, thisYear, out DatePoint point, out _) > 0 && point.Part is { FirstMonth: > 0 and <= 12 };

    // 2008年，全县引进项目30个。今年1至4月…: figures of all of a year, which is over. Near misses: 2008年，全县狠抓招商, 2008年1至10月，引进项目30个.
    private static bool TellsWhole(CompactText text, int at)
    {
        int start = text.Letters.IndexOf('年', at) + 1;
        int length = text.Letters.AsSpan(start).IndexOfAny('。', '\n');
        ReadOnlySpan<char> sentence = text.Letters.AsSpan(start, length < 0 ? text.Length - start : length);
        return text.IsOneOf(at - 1, "\n。") && text.IsOneOf(start, "，,全我") && sentence.IndexOfAnyInRange('0', '9') > 0 && !Parts.StandsIn(sentence);
    }

    private static readonly WordSet Parts = ["月", "季度", "上半年", "截至", "截止", "目前", "今年", "力争", "计划", "目标", "任务"];

    // 自2003年建区，十年来: 2013.
    private static int? YearCounted(CompactText text, ToldYear told)
    {
        if (!text.IsOneOf(told.At - 1, "自从"))
        {
            return null;
        }

        int from = text.Letters.IndexOf('年', told.At) + 1;
        for (int i = from; i < from + ReachOfCount && text[i] is not ('。' or '\n'); i++)
        {
            int end = DateNumbers.Read(text, i, out int years);
            if (end > 0 && text.Has(end, "年来") && years > 1)
            {
                return told.Year + years;
            }
        }

        return null;
    }

    // 2003年…。2005年…。2012年…: year after year.
    private static bool IsChronicle(List<ToldYear> told)
    {
        return told.MaxBy(one => one.At).Year == told.Max(one => one.Year) && told.DistinctBy(one => one.Year).Count() >= FewestOfChronicle;
    }

    /// <summary>True for the year at <paramref name="at"/> where it tells of a thing that came then: 2006年引进的炼油项目, 2007年从北京引来的硅铁项目. Near miss: 2006年引进的项目达到30个. O(1).</summary>
    public static bool IsOfThing(CompactText text, int at)
    {
        int end = text.Letters.IndexOf('年', at) + 1;
        ReadOnlySpan<char> clause = text.Letters.AsSpan(end, Math.Min(ReachOfThing, text.Length - end));
        int stop = clause.IndexOfAny(ClauseEnds);
        clause = stop < 0 ? clause : clause[..stop];
        int of = clause.IndexOf('的');
        return of > 0 && Came.StandsIn(clause[..of]) && !clause[of..].StartsWith("项目");
    }

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，,。；;、\n");
    private static readonly WordSet Came = [.. WorkWords.Happened, "签下", "签的", "引来", "谈成", "落地", "入园"];
}
