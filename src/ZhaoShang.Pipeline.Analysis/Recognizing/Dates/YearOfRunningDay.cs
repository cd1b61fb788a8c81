using System.Globalization;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>How the years that an article tells lie to the day without a year that it is signed with or opens with: 江城日报9月5日讯.</summary>
internal static class YearOfRunningDay
{
    // A year is looked back on in the first months of the next one.
    private const int MonthsOfReview = 4;
    private const int LongestFigure = 48;
    private static readonly string[] BeginWords = [.. WorkWords.Begun, "打下", "立项", "签约", "启动"];
    private static readonly string[] Adverbs = ["全面", "正式", "全线", "集中", "顺利", "如期", "率先"];

    /// <summary>True for 2月28日讯 where 2021年10月 is told as past: written in the next year. Near miss: 计划2021年10月投产.</summary>
    public static bool IsPassed(CompactText text, Edtf day, int year) => ToldYear.AllIn(text).Exists(one =>
        one.Year == year && one.Testimony == YearTestimony.Reported && DatePointReader.Read(text, one.At, out DatePoint point, out _) is > 0 and int behind && !IsOfName(text, behind)
        && (point.Part is { FirstMonth: > 0, LastMonth: <= 12 } part ? part.FirstMonth > MonthOf(day) : point.Part == YearPart.Whole && MonthOf(day) < MonthsOfReview && TellsGrowth(text, behind)));

    // 《某县2012年四季度行动安排》, and the same as a heading.
    private static bool IsOfName(CompactText text, int from) => text.Letters.AsSpan(from).IndexOfAny("。，；\n》") is >= 0 and var stop && text.IsOneOf(from + stop, "\n》");

    private static int MonthOf(Edtf day) => int.Parse(day.Value.AsSpan(5, 2), CultureInfo.InvariantCulture);

    // 1月9日电, and 2023年该县生产总值86亿元，增长11.4%: the year is over. Near miss: 2023年，该县将….
    private static bool TellsGrowth(CompactText text, int from)
    {
        for (int i = from; i < from + LongestFigure && i < text.Length && text[i] is not ('。' or '\n'); i++)
        {
            if (text.Has(i, "增长") || text.Has(i, "同比") || text.Has(i, "比上年"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for 1月22日，… at the head of a text that plans for the year behind <paramref name="year"/>, which it is told in. Near miss: 11月22日，….</summary>
    public static bool IsBeginningOfNext(CompactText text, int year) =>
        DatePointReader.Read(text, 0, out DatePoint day, out _) > 0 && day is { Year.Anchor: DateAnchor.None, Part: { FirstMonth: > 0 and < MonthsOfReview, FirstDay: > 0, IsApproximate: false, IsLunar: false } }
        && ToldYear.AllIn(text).Exists(one => one.Year == year + 1 && (one.Testimony == YearTestimony.Planned || one.IsOfPlan));

    /// <summary>True for 9月5日讯 where 2020年5月可望投产 is all that is told of that year: written in the year before.</summary>
    public static bool IsAhead(CompactText text, Edtf day, int year)
    {
        List<ToldYear> told = ToldYear.AllIn(text).FindAll(one => one.Year == year);
        return told.Count > 0 && told.TrueForAll(one => one.Testimony == YearTestimony.Planned && DatePointReader.Read(text, one.At, out DatePoint point, out _) > 0
            && point.Part is { FirstMonth: > 0, LastMonth: <= 12 } part && part.LastMonth < MonthOf(day));
    }

    /// <summary>True for 12月24日电 where 2018年10月开工 is all that is told of any year: when the works began, not when this was written.</summary>
    public static bool IsOnlyBegun(CompactText text, int year)
    {
        List<ToldYear> told = ToldYear.AllIn(text).FindAll(one => one.Year == year && one.Testimony != YearTestimony.None);
        return told.Count > 0 && told.TrueForAll(one => one.Testimony == YearTestimony.Reported && DatePointReader.Read(text, one.At, out DatePoint point, out _) is > 0 and int end
            && point.Part is { FirstMonth: > 0, FirstDay: 0 } && Array.Exists(BeginWords, word => text.Has(BehindAdverb(text, end), word)));
    }

    private static int BehindAdverb(CompactText text, int at) => Array.Find(Adverbs, word => text.Has(at, word)) is { } adverb ? at + adverb.Length : at;
}
