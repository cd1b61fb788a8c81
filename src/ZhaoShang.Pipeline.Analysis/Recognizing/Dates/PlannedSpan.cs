using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>
/// The months that a plan is for, as its title or its first sentences tell: 2013年工作要点, 今冬明春…活动安排, 自2016年11月10日至2017年2月28日. Near misses: 2012年工作总结及2013年打算, whose headings tell
/// its years; 三年行动计划.
/// </summary>
internal static class PlannedSpan
{
    private const int LongestOpening = 400;
    private const int MonthsBeforeYear = 10;
    private const int LastMonthOfSpring = 3;
    private static readonly WordSet Plans = ["计划", "要点", "方案", "安排", "打算", "思路", "目标", "任务", "部署", "工作意见", "实施意见", "行动", "攻坚", "会战", "活动"];
    private static readonly WordSet Reviews = ["总结", "回顾", "小结", "情况", "汇报", "综述", "盘点", "通报", "办法", "规定", "纪实", "侧记"];
    private static readonly WordSet Winters = ["今冬明春", "冬春", "冬季"];
    private static readonly WordSet Years = ["三年", "五年", "两年", "中长期", "规划"];

    /// <summary>The first and the last of them, in EDTF; null if <paramref name="title"/> is no plan's, or its months are not told.</summary>
    /// <param name="title">The title; empty if there is none.</param>
    /// <param name="text">The body.</param>
    /// <param name="clock">The article's clock.</param>
    public static Edtf? Of(string title, CompactText text, ArticleClock clock)
    {
        bool isPlan = Plans.StandsIn(title) && !Reviews.StandsIn(title) && !Years.StandsIn(title);
        if (!isPlan || (clock.Published?.Year ?? clock.Year) is not int written || clock.Basis == DateBasis.Inferred)
        {
            return null;
        }

        if (AcrossYears(new CompactText(title), written) is { } named)
        {
            return named;
        }

        int? year = ToldYear.AllIn(new CompactText(title)) is [var told, ..] ? told.Year : null;
        int month = clock.LastDay?.Month ?? MonthsBeforeYear;
        if (Winters.StandsIn(title) && month >= LastMonthOfSpring * 3)
        {
            return AcrossYears(text, written) ?? BehindStage(text, written, month) ?? Edtf.Between(Edtf.OfMonth(written, month), Edtf.OfMonth(written + 1, LastMonthOfSpring));
        }

        bool isNext = year == written + 1 && month >= MonthsBeforeYear;
        bool isOfYear = isNext || year == written || (year is null && month < MonthsBeforeYear);
        return isOfYear ? Edtf.OfYear(year ?? written) : year is null ? AcrossYears(text, written) ?? BehindStage(text, written, month) : null;
    }

    // 第二阶段：2023年1月1日—1月31日, of a plan of November 2022, whose other stages tell no year.
    private static Edtf? BehindStage(CompactText text, int written, int month)
    {
        DateScanner scanner = new(text);
        for (int at = 0; at < text.Length; at++)
        {
            if (DateNumbers.Digit(text[at]) < 0 || !scanner.TryRead(at, out DateExpression told))
            {
                continue;
            }

            at = told.End - 1;
            if (told is { Fixed: null, IsRedacted: false, To.Part: { LastMonth: > 0 and <= 12 } last } && told.From.Year is { Anchor: DateAnchor.Stated } stated && stated.Value == written + 1)
            {
                return Edtf.Between(Edtf.OfMonth(written, month), Edtf.OfMonth(written + 1, Math.Max(LastMonthOfSpring, last.LastMonth)));
            }
        }

        return null;
    }

    // 2016年11月10日至2017年2月28日, 12月1日至次年2月.
    private static Edtf? AcrossYears(CompactText text, int written)
    {
        DateScanner scanner = new(text);
        for (int at = 0; at < Math.Min(text.Length, LongestOpening); at++)
        {
            if (!scanner.TryRead(at, out DateExpression told))
            {
                continue;
            }

            at = told.End - 1;
            bool isSpan = told is { Fixed: null, IsRedacted: false, To: { Part: { LastMonth: > 0 and <= 12 } } } && told.From.Part is { FirstMonth: > 0 and <= 12 };
            int? first = !isSpan ? null : told.From.Year.Anchor == DateAnchor.Stated ? told.From.Year.Value : told.From.Year.Anchor == DateAnchor.None ? written : null;
            int? last = told.To?.Year switch { { Anchor: DateAnchor.Stated } stated => stated.Value, { Anchor: DateAnchor.None } when told.To.Value.Part.LastMonth >= told.From.Part.FirstMonth => first, { } => first + 1, _ => null };
            if (first == written && last == written + 1)
            {
                return Edtf.Between(Edtf.OfMonth(first, told.From.Part.FirstMonth), Edtf.OfMonth(last, told.To!.Value.Part.LastMonth));
            }
        }

        return null;
    }
}
