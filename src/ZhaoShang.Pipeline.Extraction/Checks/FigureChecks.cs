using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Indicators;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Checks;

/// <summary>
/// Checks figures by others of their paragraph: parts that add up (31个 + 28个 = 59个), shares and completion rates that agree. A clash is only told
/// where the parts are all there is (续建 and 新建) or the whole is named; figures with a bound (约, 以上) prove nothing. O(figures).
/// </summary>
internal static class FigureChecks
{
    private const int MostParts = 8;
    private const int FurthestWhole = 12;

    private static readonly PhraseSet[] Divisions =
    [
        new("续建 结转"), new("新建 新签约 新引进 新签 新开工"),
        new("一产 第一产业"), new("二产 第二产业"), new("三产 第三产业"),
    ];

    private static readonly int[][] Wholes = [[0, 1], [2, 3, 4]];

    private static readonly PhraseSet ShareWords = new("占 占比 占全部 占总数 占总量 占总额 比重");
    private static readonly PhraseSet SharesOfWhole = new("占总数 占总量 占总额 占全部 占总投资 占项目总数");

    /// <summary>Adds to each figure of <paramref name="figures"/>, which stand in the order of the text, the checks that it takes part in as a whole or a share.</summary>
    public static void Add(ArticleView article, IReadOnlyList<IndicatorDraft> figures)
    {
        for (int i = 0; i < figures.Count; i++)
        {
            AddSum(article, figures, i);
            AddTarget(article, figures, i);
            AddShare(article, figures, i);
        }
    }

    // 招商引资项目59个。其中续建项目31个,…。新签约项目28个: the next figures of the same kind add up to it.
    private static void AddSum(ArticleView article, IReadOnlyList<IndicatorDraft> figures, int at)
    {
        IndicatorDraft whole = figures[at];
        if (PrintedFigure.Of(article.Text, whole.Figure) is not PrintedFigure told || whole.IsForecast)
        {
            return;
        }

        List<IndicatorDraft> parts = [];
        PrintedFigure sum = new(0, 0);
        for (int i = at + 1; i < figures.Count && i - at <= FurthestWhole * 2 && parts.Count < MostParts; i++)
        {
            if (!IsAlike(article, whole, figures[i]) || IsOtherDeal(whole, figures[i]))
            {
                continue;
            }

            if (PrintedFigure.Of(article.Text, figures[i].Figure) is not PrintedFigure part)
            {
                return;
            }

            parts.Add(figures[i]);
            sum += part;
            bool isAllThereIs = IsDivision(parts);
            if (parts.Count >= 2 && sum.Overlaps(told))
            {
                Mark(whole, CheckKind.Sum, true, parts);
                return;
            }

            if (isAllThereIs)
            {
                Mark(whole, CheckKind.Sum, false, parts);
                return;
            }
        }
    }

    // 意向资金30亿元,协议资金20亿元,合同资金10亿元: of three kinds, and no parts.
    private static bool IsOtherDeal(IndicatorDraft one, IndicatorDraft other) =>
        Deals.First(one.Name, new TextSpan(0, one.Name.Length)) is TextSpan deal && Deals.First(other.Name, new TextSpan(0, other.Name.Length)) is TextSpan second && !deal.Of(one.Name).SequenceEqual(second.Of(other.Name));

    private static readonly PhraseSet Deals = new("意向 协议 合同");

    private static void Mark(IndicatorDraft whole, CheckKind kind, bool isVerified, List<IndicatorDraft> parts) =>
        whole.Checks.Add(new DraftCheck(kind, isVerified, TextSpan.Cover(parts[0].Figure.Span, parts[^1].Figure.Span)));

    // 续建 and 新签约, or 一产, 二产 and 三产: nothing is left beside them.
    private static bool IsDivision(List<IndicatorDraft> parts) =>
        Array.Exists(Wholes, whole => whole.Length == parts.Count && Array.TrueForAll(whole, kind => parts.Exists(part => Divisions[kind].IsIn(part.Name) || (part.Class is { } told && Divisions[kind].IsIn(told)))));

    private static bool IsAlike(ArticleView article, IndicatorDraft one, IndicatorDraft other) =>
        one.Measure == other.Measure && one.Figure.Kind == other.Figure.Kind && one.Figure.Amount?.Unit == other.Figure.Amount?.Unit
        && !other.IsForecast && !other.IsTask && one.Figure.Amount?.Value >= other.Figure.Amount?.Value
        && article.Outline.SentenceAt(one.Figure.Span.Start).Paragraph == article.Outline.SentenceAt(other.Figure.Span.Start).Paragraph;

    // 到位40亿元,完成任务38亿元的105.3%.
    private static void AddTarget(ArticleView article, IReadOnlyList<IndicatorDraft> figures, int at)
    {
        IndicatorDraft reached = figures[at];
        IndicatorDraft? task = at + 1 < figures.Count && figures[at + 1].IsTask ? figures[at + 1] : null;
        if (reached.Target is not decimal target || task is null || !reached.Telling.Contains(task.Figure.Span))
        {
            return;
        }

        TextSpan rest = new(task.Figure.Span.End, Math.Max(task.Figure.Span.End, reached.Telling.End));
        AddRatio(article, reached, task.Figure, (CheckKind.Target, RateOf(article, rest, target), true));
    }

    private static Mention? RateOf(ArticleView article, TextSpan rest, decimal target) => article.Mentions.Within(rest, MentionKind.Percent).FirstOrDefault(percent => percent.Amount?.Value == target);

    // 项目74个,其中制造业项目61个,占82.4%.
    private static void AddShare(ArticleView article, IReadOnlyList<IndicatorDraft> figures, int at)
    {
        IndicatorDraft part = figures[at];
        int end = at + 1 < figures.Count ? figures[at + 1].Telling.Start : article.Text.Length;
        TextSpan after = ArticleView.After(part.Figure.Span.End, Math.Min(end, article.Outline.SentenceAt(part.Figure.Span.Start).Span.End));
        Mention? share = article.Mentions.Within(after, MentionKind.Percent).FirstOrDefault();
        if (share is null || ShareWords.Last(article.Text, new TextSpan(after.Start, share.Span.Start)) is not TextSpan word || share.Span.Start - word.End > 6)
        {
            return;
        }

        bool isOfWhole = SharesOfWhole.EndingAt(article.Text, word.End, after.Start) is not null;
        for (int i = at - 1; i >= 0 && at - i <= FurthestWhole; i--)
        {
            if (IsAlike(article, figures[i], part) && AddRatio(article, part, figures[i].Figure, (CheckKind.Share, share, isOfWhole)))
            {
                return;
            }
        }
    }

    // True if the check was added: a ratio that does not agree is no clash where another whole may be meant.
    private static bool AddRatio(ArticleView article, IndicatorDraft part, Mention whole, (CheckKind Kind, Mention? Percent, bool IsCertain) check)
    {
        bool isComparable = part.Figure.Kind == whole.Kind && part.Figure.Amount?.Unit == whole.Amount?.Unit;
        if (!isComparable || check.Percent is null || PrintedFigure.Of(article.Text, part.Figure) is not PrintedFigure value
            || PrintedFigure.Of(article.Text, whole) is not { Low: > 0 } told || PrintedFigure.Of(article.Text, check.Percent) is not PrintedFigure percent)
        {
            return false;
        }

        bool isVerified = value.PercentOf(told).Overlaps(percent);
        if (isVerified || check.IsCertain)
        {
            part.Checks.Add(new DraftCheck(check.Kind, isVerified, TextSpan.Cover(whole.Span, check.Percent.Span)));
        }

        return isVerified || check.IsCertain;
    }
}
