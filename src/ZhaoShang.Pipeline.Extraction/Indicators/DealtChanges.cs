using System.Globalization;
using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>
/// Deals out growth and shares of plans that are told of several figures together: 分别增长15.8%和14.4%, 分别完成任务的106%和103%, 分别是上年的1.3倍和1.5倍, 前者增长6%,后者下降23.5%. Near miss:
/// 分别为1.2亿元和2亿元, figures.
/// </summary>
internal static class DealtChanges
{
    private const int LongestLabel = 8;
    private const int LongestRatio = 20;

    private static readonly PhraseSet Dealt = new("分别");
    private static readonly PhraseSet Former = new("前者");
    private static readonly PhraseSet Latter = new("后者");

    /// <summary>Completes <paramref name="drafts"/>, the figures of <paramref name="sentence"/>.</summary>
    public static void Read(ArticleView article, IReadOnlyList<IndicatorDraft> drafts, TextSpan sentence)
    {
        foreach (TextSpan dealt in Dealt.In(article.Text, sentence))
        {
            List<IndicatorDraft> before = [.. drafts.Where(draft => draft.Figure.Span.End <= dealt.Start)];
            List<Share> shares = Shares(article, dealt, sentence.End);
            if (shares.Count >= 2 && shares.Count <= before.Count)
            {
                Deal(article, before[^shares.Count..], shares, dealt);
            }
        }

        foreach (TextSpan dealt in Dealt.In(article.Text, sentence))
        {
            BehindDifferences(article, drafts, dealt, sentence.End);
        }

        if (Former.First(article.Text, sentence) is TextSpan former && Latter.First(article.Text, new TextSpan(former.End, sentence.End)) is TextSpan latter)
        {
            List<IndicatorDraft> before = [.. drafts.Where(draft => draft.Figure.Span.End <= former.Start)];
            if (before.Count >= 2)
            {
                SetMove(article, before[^2], new TextSpan(former.End, latter.Start));
                SetMove(article, before[^1], new TextSpan(latter.End, sentence.End));
            }
        }
    }

    // 签约25个、61.7亿元,同比分别增加4个、增长22.9%: the growth of the last, behind the differences of those before.
    private static void BehindDifferences(ArticleView article, IReadOnlyList<IndicatorDraft> drafts, TextSpan dealt, int end)
    {
        TextSpan after = new(dealt.End, Math.Min(end, dealt.End + LongestDifferences));
        if (article.Mentions.Within(after, MentionKind.Percent).FirstOrDefault() is not Mention percent || drafts.Any(draft => after.Contains(draft.Figure.Span)))
        {
            return;
        }

        TextSpan words = new(after.Start, percent.Span.Start);
        int differences = article.Mentions.FiguresWithin(words).Count(figure => ChangeReader.DirectionIn(article.Text, new TextSpan(words.Start, figure.Span.Start)) != 0);
        IndicatorDraft? last = drafts.LastOrDefault(draft => draft.Figure.Span.End <= dealt.Start);
        int joint = Math.Max(words.Start, article.Text.AsSpan(0, percent.Span.Start).LastIndexOfAny("、和,，") + 1);
        int sign = ChangeReader.DirectionOf(article.Text, new TextSpan(joint, percent.Span.Start));
        if (differences >= 1 && last is { Change: null } && sign != 0 && drafts.Count(draft => draft.Figure.Span.End <= dealt.Start) > differences)
        {
            last.Change = new ChangeRecord(sign * (percent.Amount?.Value ?? 0), ChangeBasis.Yoy);
            last.Telling = TextSpan.Cover(last.Telling, percent.Span);
        }
    }

    private const int LongestDifferences = 40;

    // Percentages in a row, the first of which may be a doubling; else ratios.
    private static List<Share> Shares(ArticleView article, TextSpan dealt, int end)
    {
        List<Share> percents = Percents(article, dealt, end);
        List<Share> ratios = percents.Count >= 2 ? [] : Ratios(article.Text, new TextSpan(dealt.End, end));
        return ratios.Count >= 2 ? ratios : percents;
    }

    // 增长15.8%和14.4%, 增长15.8%、下降14.4%, 翻一番和增长55.3%.
    private static List<Share> Percents(ArticleView article, TextSpan dealt, int end)
    {
        List<Share> shares = [];
        if (ChangeReader.DoublingAt(article.Text, dealt.End, end) is (decimal doubled, TextSpan doubling))
        {
            shares.Add(new Share(doubled, doubling, 1));
        }

        foreach (Mention percent in article.Mentions.Within(ArticleView.After(shares.Count > 0 ? shares[0].Span.End : dealt.End, end), MentionKind.Percent))
        {
            int sign = ChangeReader.DirectionIn(article.Text, new TextSpan(Math.Max(0, dealt.Start - LongestLabel), percent.Span.Start));
            if (shares.Count > 0 && !IsNext(article.Text, shares[^1], percent.Span, out sign))
            {
                break;
            }

            shares.Add(new Share(percent.Amount?.Value ?? 0, percent.Span, sign));
        }

        return shares;
    }

    // Nothing but 、 or 和 between the two, or a word that turns growth to fall.
    private static bool IsNext(string text, Share before, TextSpan percent, out int sign)
    {
        int start = before.Span.End;
        start += start < percent.Start && text[start] is '、' or '和' or '与' or ',' or '，' ? 1 : 0;
        bool isJoined = start >= percent.Start || (start == percent.Start - 1 && text[start] is '-' or '−');
        sign = isJoined ? before.Sign : ChangeReader.DirectionOf(text, new TextSpan(start, percent.Start));
        return isJoined || sign != 0;
    }

    // 是上年的1.3倍和1.5倍 are 30 and 50.
    private static List<Share> Ratios(string text, TextSpan after)
    {
        List<Share> ratios = [];
        int at = after.Start;
        while (text.AsSpan(at, Math.Min(LongestRatio, after.End - at)).IndexOf('倍') is var unit and > 0)
        {
            int end = at + unit;
            int start = end;
            while (start > at && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] == '.'))
            {
                start--;
            }

            bool isRatio = ratios.Count > 0 ? start - at <= 1 : text[start - 1] == '的';
            if (!isRatio || !decimal.TryParse(text.AsSpan(start, end - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal times))
            {
                break;
            }

            ratios.Add(new Share((times - 1) * 100, new TextSpan(start, end + 1), 1));
            at = end + 1;
        }

        return ratios;
    }

    private static void Deal(ArticleView article, List<IndicatorDraft> drafts, List<Share> shares, TextSpan dealt)
    {
        bool isRatio = article.Text[shares[^1].Span.End - 1] == '倍';
        bool isTarget = ChangeReader.NamesPlan(article.Text, new TextSpan(Math.Max(0, dealt.Start - LongestLabel), shares[0].Span.Start));
        for (int i = 0; i < shares.Count && (isTarget || isRatio || shares.TrueForAll(static share => share.Sign != 0)); i++)
        {
            Share share = shares[i];
            int sign = ChangeReader.IsNegative(article.Text, share.Span) ? -1 : share.Sign;
            drafts[i].Target = isTarget ? share.Percent + (isRatio ? 100 : 0) : drafts[i].Target;
            drafts[i].Change = isTarget ? drafts[i].Change : new ChangeRecord(sign * share.Percent, ChangeBasis.Yoy);
            drafts[i].Telling = TextSpan.Cover(drafts[i].Telling, share.Span);
        }
    }

    private static void SetMove(ArticleView article, IndicatorDraft draft, TextSpan words)
    {
        Mention? percent = article.Mentions.Within(new TextSpan(words.Start, Math.Min(words.End, words.Start + LongestRatio)), MentionKind.Percent).FirstOrDefault();
        draft.Change = percent is not null && ChangeReader.EndingAt(article, percent.Span.End, words.Start) is (_, ChangeRecord change) ? change : draft.Change;
    }

    // A percentage with the sign of its word, 0 where no word tells one.
    private readonly record struct Share(decimal Percent, TextSpan Span, int Sign);
}
