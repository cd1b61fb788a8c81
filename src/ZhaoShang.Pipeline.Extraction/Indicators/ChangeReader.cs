using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Reads growth and targets told behind a figure.</summary>
internal static class ChangeReader
{
    private static readonly PhraseTable<int> Directions = new(
        ("增长 同比增长 上升 提高 增加 上涨 增幅 递增 增 增速 提升 扩大 高于 增加了 增长了 上升了 净增 快增", 1),
        ("下降 减少 回落 降低 负增长 下滑 缩减 降 减 减少了 下降了 回落了 少", -1));

    private static readonly PhraseSet Plans = new("任务 计划 目标 指标 任务数 目标任务 预期 计划数");
    private static readonly PhraseSet Points = new("个百分点 百分点 点");
    private static readonly PhraseTable<decimal> Doublings = new(
        ("翻一番 翻了一番 翻番 翻一倍 翻了一倍 增长一倍 增加一倍 增长1倍 增长了一倍 增加1倍 提高一倍", 100m), ("翻两番 翻了两番", 300m), ("增长两倍 增加两倍", 200m));

    /// <summary>Adds to <paramref name="draft"/> the change and target told between it and <paramref name="limit"/>, where the next figure begins.</summary>
    public static void Read(ArticleView article, IndicatorDraft draft, int limit)
    {
        TextSpan after = ArticleView.After(draft.Figure.Span.End, limit);
        foreach (Mention percent in article.Mentions.Within(after, MentionKind.Percent))
        {
            TextSpan clause = article.Outline.ClauseAt(percent.Span.Start).Span;
            TextSpan left = new(Math.Max(draft.Figure.Span.End, Math.Max(clause.Start, percent.Span.Start - 30)), percent.Span.Start);
            if (percent.Amount is not { } amount || Points.At(article.Text, percent.Span.End, Math.Min(article.Text.Length, percent.Span.End + 4)) is not null)
            {
                continue;
            }

            if (draft.Target is null && (IsOfPlan(article.Text, left) || IsOfTaskBefore(article, draft, left)))
            {
                draft.Target = amount.Value;
                draft.Telling = TextSpan.Cover(draft.Telling, percent.Span);
            }
            else if (draft.Change is null && Direction(article, percent, BehindName(article, draft, left)) is int sign)
            {
                draft.Change = new ChangeRecord((IsNegative(article.Text, percent) ? -sign : sign) * amount.Value, Basis(article.Text, left));
                draft.Telling = TextSpan.Cover(draft.Telling, percent.Span);
            }
        }

        if (draft.Change is null && Multiple(article.Text, after) is (decimal times, int end))
        {
            draft.Change = new ChangeRecord(times, ChangeBasis.Yoy);
            draft.Telling = TextSpan.Cover(draft.Telling, new TextSpan(after.Start, end));
        }
    }

    /// <summary>The growth that is told up to <paramref name="end"/>, with its words from 同比 or 比上年 on; null if none is. It is looked for from <paramref name="floor"/> on.</summary>
    public static (TextSpan Words, ChangeRecord Change)? EndingAt(ArticleView article, int end, int floor)
    {
        Mention? percent = article.Mentions.Covering(end - 1, MentionKind.Percent);
        bool isDoubled = percent is null & Doublings.TryEndingAt(article.Text, end, floor, out PhraseHit<decimal> doubling);
        TextSpan near = percent is null ? default : new TextSpan(Math.Max(Math.Min(floor, percent.Span.Start), percent.Span.Start - 12), percent.Span.Start);
        PhraseHit<int> direction = default;
        bool isMoved = percent?.Span.End == end && Directions.TryLast(article.Text, near, out direction) && near.End - direction.End <= 2;
        if (!isDoubled && !isMoved)
        {
            return null;
        }

        TextSpan words = new(StartOfComparison(article, isMoved ? direction.Start : doubling.Start, floor), end);
        decimal growth = isDoubled ? doubling.Value : (IsNegative(article.Text, percent!) ? -direction.Value : direction.Value) * percent!.Amount!.Value.Value;
        return (words, new ChangeRecord(growth, Basis(article.Text, words)));
    }

    // 同比增长, 比上年增长, 比2012年同期增长.
    private static int StartOfComparison(ArticleView article, int verb, int floor)
    {
        int start = verb;
        int before;
        do
        {
            before = start;
            start = Comparing.EndingAt(article.Text, start, floor)?.Start
                ?? (start > floor && article.Mentions.Covering(start - 1, MentionKind.Date) is Mention date && date.Span.End == start && date.Span.Start > floor ? date.Span.Start : start);
        }
        while (start < before);

        return start;
    }

    /// <summary>Deals out the percentages of 分别增长15.8%和14.4%, 分别完成任务的106%和103% to the figures before them.</summary>
    public static void ReadShared(ArticleView article, IReadOnlyList<IndicatorDraft> drafts, TextSpan sentence)
    {
        foreach (TextSpan dealt in Dealt.In(article.Text, sentence))
        {
            List<Mention> percents = Joined(article, dealt.End, sentence.End);
            if (percents.Count < 2)
            {
                continue;
            }

            List<IndicatorDraft> before = [.. drafts.Where(draft => draft.Figure.Span.End <= dealt.Start)];
            if (percents.Count <= before.Count)
            {
                Deal(article, before[^percents.Count..], percents, dealt);
            }
        }
    }

    private static readonly PhraseSet Dealt = new("分别");

    private static List<Mention> Joined(ArticleView article, int start, int end)
    {
        List<Mention> percents = [];
        foreach (Mention percent in article.Mentions.Within(ArticleView.After(start, end), MentionKind.Percent))
        {
            if (percents.Count > 0 && percent.Span.Start - percents[^1].Span.End > 2)
            {
                break;
            }

            percents.Add(percent);
        }

        return percents;
    }

    private static void Deal(ArticleView article, List<IndicatorDraft> drafts, List<Mention> percents, TextSpan dealt)
    {
        TextSpan label = new(Math.Max(0, dealt.Start - 8), percents[0].Span.Start);
        bool isTarget = Plans.IsIn(article.Text, label);
        bool isChange = Directions.TryLast(article.Text, label, out PhraseHit<int> hit);
        for (int i = 0; i < percents.Count && (isTarget || isChange); i++)
        {
            decimal percent = percents[i].Amount?.Value ?? 0;
            bool isFall = isChange && (hit.Value < 0 || IsNegative(article.Text, percents[i]));
            drafts[i].Target = isTarget ? percent : drafts[i].Target;
            drafts[i].Change = isTarget ? drafts[i].Change : new ChangeRecord(isFall ? -percent : percent, ChangeBasis.Yoy);
            drafts[i].Telling = TextSpan.Cover(drafts[i].Telling, percents[i].Span);
        }
    }

    // 完成年度任务的135%, 占年计划的45.5%; near miss: 占全市的12.5%.
    private static bool IsOfPlan(string text, TextSpan left) =>
        (left.Length <= 4 && left.Of(text).EndsWith("完成率")) || Plans.Last(text, left) is TextSpan plan && left.End - plan.End <= 16
        && (left.Of(text).IndexOf("完成") >= 0 || left.Of(text).IndexOf("占") >= 0 || left.Of(text).IndexOf("为") >= 0 || left.Of(text).IndexOf("达") >= 0 || left.Of(text).IndexOf("相当于") >= 0);

    // 下达任务9亿元,实际到位9.72亿元,完成108%.
    private static bool IsOfTaskBefore(ArticleView article, IndicatorDraft draft, TextSpan left) =>
        left.Of(article.Text) is "完成" && Tasks.IsTold(article, ArticleView.Before(draft.Figure.Span.Start, article.Outline.SentenceAt(draft.Figure.Span.Start).Span.Start));

    // 引资额268亿元,较上年同期增加7个,引资额增长35.6%: its name told again.
    private static TextSpan BehindName(ArticleView article, IndicatorDraft draft, TextSpan left)
    {
        string name = draft.Name;
        bool isAgain = name.Length is >= 2 and <= LongestName && left.Length >= name.Length && left.Of(article.Text).StartsWith(name, StringComparison.Ordinal);
        int start = left.Start + name.Length;
        return isAgain ? new TextSpan(start < left.End && article.Text[start] is '额' ? start + 1 : start, left.End) : left;
    }

    private const int LongestName = 8;

    /// <summary>同比增加1540万美元, 比上年净增7个: True for a figure that only tells how much more or less it is.</summary>
    public static bool IsDifference(ArticleView article, Mention figure)
    {
        TextSpan clause = article.Outline.ClauseAt(figure.Span.Start).Span;
        TextSpan left = new(Math.Max(clause.Start, figure.Span.Start - LongestComparison), figure.Span.Start);
        return Directions.TryEndingAt(article.Text, left.End, left.Start, out PhraseHit<int> moved) && Compared.Last(article.Text, new TextSpan(left.Start, moved.Start)) is TextSpan word
            && LettersBesides(article.Text, new TextSpan(word.Start, moved.Start)) <= 2;
    }

    private const int LongestComparison = 14;
    private static readonly PhraseSet Compared = new("同比 环比 比上 比去 较上 较去 比上年 比去年 较上年 较去年");

    // 增长-8.9%.
    private static bool IsNegative(string text, Mention percent) =>
        text[percent.Span.Start] is '-' or '−' || (percent.Span.Start > 0 && text[percent.Span.Start - 1] is '-' or '−');

    private static int? Direction(ArticleView article, Mention percent, TextSpan left)
    {
        TextSpan near = new(Math.Max(left.Start, left.End - 12), left.End);
        return Directions.TryLast(article.Text, near, out PhraseHit<int> hit) && percent.Span.Start - hit.End <= 5
            && LettersBesides(article.Text, new TextSpan(left.Start, Math.Max(left.Start, hit.Start))) <= 2 && !IsOfAnother(article, new TextSpan(left.Start, Math.Max(left.Start, hit.Start))) ? hit.Value : null;
    }

    // 到位资金5亿元,税收增长32.8%: the growth of another figure. Near miss: 同比增长.
    private static bool IsOfAnother(ArticleView article, TextSpan words) =>
        words.Length is > 1 and <= LongestName && Measures.OfMoney(article.Letters(words)) is IndicatorMeasure.Tax or IndicatorMeasure.OutputValue or IndicatorMeasure.Export;

    private static readonly PhraseSet Comparing = new("同比 比上年 比去年 比上年同期 比去年同期 较上年 较去年 较上年同期 年均 环比 分别 增幅 可比 按可比价格计算 比 实现 上年 同期 名义 实际 与上年相比 与去年同期相比 累计 同 一年 比前年 的 亿元 万元 亿美元 万美元");

    // 带动面上产业投资增长6.5%: the growth is that of another thing.
    private static int LettersBesides(string text, TextSpan span)
    {
        int letters = 0;
        int at = span.Start;
        while (at < span.End)
        {
            TextSpan? word = Comparing.At(text, at, span.End);
            letters += word is null && char.IsLetter(text[at]) ? 1 : 0;
            at = word?.End ?? at + 1;
        }

        return letters;
    }

    private static ChangeBasis Basis(string text, TextSpan left)
    {
        ReadOnlySpan<char> letters = left.Of(text);
        return letters.IndexOf("环比") >= 0 || letters.IndexOf("比上月") >= 0 ? ChangeBasis.Mom : letters.IndexOf("年均") >= 0 ? ChangeBasis.Other : ChangeBasis.Yoy;
    }

    private static readonly PhraseSet Aims = new(PlanWords.Aims + "到20 将 目标 计划 要");

    // 增长1.5倍 is 150, 翻一番 100, 是上年的1.6倍 60.
    private static (decimal Percent, int End)? Multiple(string text, TextSpan after)
    {
        TextSpan near = new(after.Start, Math.Min(after.End, after.Start + 24));
        bool isAimedAt = Aims.IsIn(text, near);
        if (Doublings.TryFirst(text, near, out PhraseHit<decimal> hit) && !isAimedAt && LettersBesides(text, new TextSpan(near.Start + text.AsSpan(near.Start, hit.Start - near.Start).LastIndexOfAny(",;，；") + 1, hit.Start)) <= 2)
        {
            return (hit.Value, hit.End);
        }

        int at = text.IndexOf('倍', near.Start, near.Length);
        int start = at;
        while (start > near.Start && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        bool isNumber = at > start && decimal.TryParse(text.AsSpan(start, at - start), System.Globalization.CultureInfo.InvariantCulture, out _);
        if (!isNumber)
        {
            return null;
        }

        decimal times = decimal.Parse(text.AsSpan(start, at - start), System.Globalization.CultureInfo.InvariantCulture);
        ReadOnlySpan<char> before = text.AsSpan(near.Start, start - near.Start);
        bool isGrowth = before.IndexOf("增") >= 0;
        bool isRatio = before.IndexOf("是") >= 0 || before.IndexOf("的") >= 0;
        return isGrowth ? (times * 100, at + 1) : isRatio ? ((times - 1) * 100, at + 1) : null;
    }
}
