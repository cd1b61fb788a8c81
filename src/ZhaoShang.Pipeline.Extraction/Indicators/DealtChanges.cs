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
        foreach (TextSpan dealt in Dealt.In(article.Text, sentence).Concat(Coordinated(article, sentence)))
        {
            List<IndicatorDraft> before = [.. drafts.Where(draft => draft.Figure.Span.End <= dealt.Start)];
            List<Share> shares = Shares(article, dealt, sentence.End);
            if (shares.Count >= 2 && shares.Count <= before.Count && !NamesAnew(article, dealt) && !IsBehindUnread(article, before[^1], dealt))
            {
                Deal(article, OfOneUnit(before, shares.Count) ?? before[^shares.Count..], shares, dealt);
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

    // 引进43个,总投资226亿元,其中5亿元以上14个,10亿元以上8个,分别完成任务的143%、140%、160%: of three of a kind, where just so many were told. Near miss: 签约10个,总投资30亿元,分别增长8%和9%.
    private static List<IndicatorDraft>? OfOneUnit(List<IndicatorDraft> before, int shares)
    {
        string? unit = before[^1].Figure.Amount?.Unit;
        bool isMixed = shares > 2 && before.Skip(before.Count - shares).Any(draft => draft.Figure.Amount?.Unit != unit);
        List<IndicatorDraft> alike = isMixed ? before.FindAll(draft => draft.Figure.Amount?.Unit == unit) : [];
        return alike.Count == shares ? alike : null;
    }

    // 货运量162万吨,集装箱10.7万重标箱,分别增长18%和7%: the last figure is none that was read.
    private static bool IsBehindUnread(ArticleView article, IndicatorDraft last, TextSpan dealt)
    {
        for (int at = last.Figure.Span.End; at < dealt.Start; at++)
        {
            if (char.IsAsciiDigit(article.Text[at]) && article.Mentions.Covering(at, MentionKind.Percent) is null && article.Mentions.Covering(at, MentionKind.Date) is null && !IsAside(article, at))
            {
                return true;
            }
        }

        return false;
    }

    // A bound, a difference, what stands in brackets or is asked for.
    private static bool IsAside(ArticleView article, int at) => (article.Mentions.Covering(at, MentionKind.Money) ?? article.Mentions.Covering(at, MentionKind.Count)) is Mention figure
        && (Thresholds.Is(article, figure) || ChangeReader.IsDifference(article, figure) || article.BracketAround(figure.Span) is not null || Tasks.IsAmountOf(article, figure) || Tasks.IsCountOf(article, figure));

    // 出口8亿美元,进口6亿美元,增长21%和32%: two of them in a row behind one word of growth. Near miss: 同比、环比增长12%和3%, of one figure.
    private static IEnumerable<TextSpan> Coordinated(ArticleView article, TextSpan sentence)
    {
        foreach (Mention percent in article.Mentions.Within(sentence, MentionKind.Percent))
        {
            TextSpan words = new(Math.Max(sentence.Start, percent.Span.Start - LongestLabel), percent.Span.Start);
            bool isJoined = percent.Span.End + 1 < sentence.End && article.Text[percent.Span.End] is '和' or '与' && article.Mentions.StartingAt(percent.Span.End + 1, MentionKind.Percent) is not null;
            if (isJoined && ChangeReader.DirectionOf(article.Text, new TextSpan(Math.Max(words.Start, words.End - 2), words.End)) != 0 && !Dealt.IsIn(article.Text, words) && !OfTwoTimes.IsIn(article.Text, words))
            {
                yield return new TextSpan(percent.Span.Start, percent.Span.Start);
            }
        }
    }

    private static readonly PhraseSet OfTwoTimes = new("环比");

    // 项目数和合同外资分别增长74%和1.2倍: the clause names anew what has grown, which need not be the last two figures.
    private static bool NamesAnew(ArticleView article, TextSpan dealt)
    {
        TextSpan left = ArticleView.Before(dealt.Start, article.Outline.ClauseAt(dealt.Start).Span.Start);
        return left.Length >= ShortestNames && left.Of(article.Text).IndexOfAny("和与及、") > 0 && !article.Mentions.FiguresWithin(left).Any();
    }

    private const int ShortestNames = 6;

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

    // 增长15.8%和14.4%, 增长15.8%、下降14.4%, 翻一番和增长55.3%, 增长1.4倍和28%, 是上年的1.3倍和1.5倍.
    private static List<Share> Shares(ArticleView article, TextSpan dealt, int end)
    {
        List<Share> shares = [];
        while (Next(article, dealt, shares.Count > 0 ? shares[^1] : null, end) is Share next)
        {
            shares.Add(next);
        }

        return shares;
    }

    private static Share? Next(ArticleView article, TextSpan dealt, Share? before, int end)
    {
        string text = article.Text;
        int start = before?.Span.End ?? dealt.End;
        if (before is null && ChangeReader.DoublingAt(text, start, end) is (decimal doubled, TextSpan doubling))
        {
            return new Share(doubled, doubling, 1, false);
        }

        Mention? percent = article.Mentions.Within(ArticleView.After(start, end), MentionKind.Percent).FirstOrDefault();
        (decimal Times, TextSpan Span)? multiple = MultipleIn(text, new TextSpan(start, Math.Min(percent?.Span.Start ?? end, start + LongestRatio)));
        TextSpan? span = multiple?.Span ?? percent?.Span;
        int sign = 0;
        if (span is not TextSpan own || (multiple is null && percent!.Amount is null) || (before is Share last && !IsNext(text, last, own, out sign)))
        {
            return null;
        }

        // 同比增长12%,分别占全市的30%和44%: the growth of the clause before is another.
        int clause = article.Outline.ClauseAt(dealt.Start).Span.Start;
        sign = before is null ? ChangeReader.DirectionIn(text, new TextSpan(Math.Max(clause, dealt.Start - LongestLabel), own.Start)) : sign;
        bool isRatio = multiple is not null && (before?.IsRatio ?? (sign == 0 && text[own.Start - 1] == '的'));
        decimal share = multiple is var (times, _) ? (times - (isRatio ? 1 : 0)) * 100 : percent!.Amount!.Value.Value;
        return multiple is not null && sign == 0 && !isRatio ? null : new Share(share, own, isRatio ? 1 : sign, isRatio);
    }

    // Nothing but 、, 和 or both between the two, or a word that turns growth to fall.
    private static bool IsNext(string text, Share before, TextSpan percent, out int sign)
    {
        int start = before.Span.End;
        start += start < percent.Start && text[start] is '、' or ',' or '，' ? 1 : 0;
        start += start < percent.Start && text[start] is '和' or '与' or '及' ? 1 : 0;
        bool isJoined = start >= percent.Start || (start == percent.Start - 1 && text[start] is '-' or '−');
        sign = isJoined ? before.Sign : ChangeReader.DirectionOf(text, new TextSpan(start, percent.Start));
        return isJoined || sign != 0;
    }

    // The first figure with 倍 in the span.
    private static (decimal Times, TextSpan Span)? MultipleIn(string text, TextSpan span)
    {
        int end = text.AsSpan(span.Start, Math.Max(0, span.Length)).IndexOf('倍') + span.Start;
        int start = end;
        while (start > span.Start && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        return decimal.TryParse(text.AsSpan(start, end - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal times) ? (times, new TextSpan(start, end + 1)) : null;
    }

    private static void Deal(ArticleView article, List<IndicatorDraft> drafts, List<Share> shares, TextSpan dealt)
    {
        bool isTarget = ChangeReader.NamesPlan(article.Text, new TextSpan(Math.Max(0, dealt.Start - LongestLabel), shares[0].Span.Start));
        for (int i = 0; i < shares.Count && (isTarget || shares.TrueForAll(static share => share.Sign != 0)); i++)
        {
            Share share = shares[i];
            int sign = ChangeReader.IsNegative(article.Text, share.Span) ? -1 : share.Sign;
            drafts[i].Target = isTarget ? share.Percent + (share.IsRatio ? 100 : 0) : drafts[i].Target;
            drafts[i].Change = isTarget ? drafts[i].Change : new ChangeRecord(sign * share.Percent, ChangeBasis.Yoy);
            drafts[i].Telling = TextSpan.Cover(drafts[i].Telling, share.Span);
        }
    }

    private static void SetMove(ArticleView article, IndicatorDraft draft, TextSpan words)
    {
        Mention? percent = article.Mentions.Within(new TextSpan(words.Start, Math.Min(words.End, words.Start + LongestRatio)), MentionKind.Percent).FirstOrDefault();
        draft.Change = percent is not null && ChangeReader.EndingAt(article, percent.Span.End, words.Start) is (_, ChangeRecord change) ? change : draft.Change;
    }

    // A percentage with the sign of its word, 0 where no word tells one; true for what is told as 倍 of something else.
    private readonly record struct Share(decimal Percent, TextSpan Span, int Sign, bool IsRatio);
}
