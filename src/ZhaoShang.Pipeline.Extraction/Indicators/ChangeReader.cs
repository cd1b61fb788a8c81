using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Reads growth and targets told behind a figure.</summary>
internal static class ChangeReader
{
    private static readonly PhraseTable<int> Directions = new(
        ("增长 同比增长 上升 提高 增加 上涨 增幅 递增 增 增速 提升 扩大 高于 增加了 增长了 上升了 净增 快增 高出 多 多了 多出 同比+ 按年升 同比升", 1),
        ("下降 减少 回落 降低 负增长 下滑 缩减 降 减 减少了 下降了 回落了 少 少了 按年跌 同比跌 按年降", -1),
        ("少增长 多增长 少增 多增 少降 多降", 0));

    // 增速回落到8%, 降幅收窄到5%: what moves is the growth or the fall, and 到 tells where it is now.
    private static readonly PhraseTable<int> Rates = new(("增速 增幅 增长率 涨幅", 1), ("降幅 跌幅", -1));
    private static readonly PhraseSet Moved = new("回落 放缓 收窄 缩小 下降 下滑 降低 减少 提高 提升 加快 扩大 上升 回升 加大");
    private static readonly PhraseSet Arriving = new("到 至 为");

    private static readonly PhraseSet Plans = new("任务 计划 目标 指标 任务数 目标任务 预期 计划数");
    private static readonly PhraseSet Points = new("个百分点 百分点 点");
    private static readonly PhraseTable<decimal> Doublings = new(
        (WordPairs.Of("翻 翻了", "一番 近一番 将近一番 接近一番 约一番 1番 一倍") + "翻番 增长一倍 增加一倍 增长1倍 增长了一倍 增加1倍 提高一倍", 100m),
        (WordPairs.Of("翻 翻了", "两番 近两番 将近两番 接近两番"), 300m),
        ("增长两倍 增加两倍", 200m));

    /// <summary>
    /// Adds to <paramref name="draft"/> the change and target told between it and <paramref name="limit"/>, where the next figure begins: of 到位46亿元(其中省外29亿元,增长5%),增长33% what stands
    /// in the brackets is of the figure there, and what stands behind them is not.
    /// </summary>
    public static void Read(ArticleView article, IndicatorDraft draft, int limit)
    {
        TextSpan after = ArticleView.After(draft.Figure.Span.End, article.BracketAround(draft.Figure.Span) is TextSpan own ? Math.Min(limit, own.End) : limit);
        foreach (Mention percent in article.Mentions.Within(after, MentionKind.Percent).Where(percent => !IsOfBracket(article, draft, percent)))
        {
            TextSpan clause = article.Outline.ClauseAt(percent.Span.Start).Span;
            TextSpan left = new(Math.Max(draft.Figure.Span.End, Math.Max(clause.Start, percent.Span.Start - 30)), percent.Span.Start);
            bool isOfPoints = Points.At(article.Text, percent.Span.End, Math.Min(article.Text.Length, percent.Span.End + 4)) is not null;
            bool isNamedAgain = BehindName(article, draft, left) != left;
            // 任务的108 3%, whose point is lost.
            bool isBroken = percent.Span.Start > 1 && article.Text[percent.Span.Start - 1] == ' ' && char.IsAsciiDigit(article.Text[percent.Span.Start - 2]);
            if (percent.Amount is not { } amount || isOfPoints || isBroken || (!isNamedAgain && IsOfOtherKind(article, draft, new TextSpan(draft.Figure.Span.End, percent.Span.Start))))
            {
                continue;
            }

            if (draft.Target is null && (IsOfPlan(article.Text, left) || IsOfTaskBefore(article, draft, left)))
            {
                draft.Target = amount.Value;
                draft.Telling = TextSpan.Cover(draft.Telling, percent.Span);
            }
            else if (draft is { Target: null, IsForecast: false } && IsExceeded(article, percent, left))
            {
                draft.Target = 100 + amount.Value;
                draft.Telling = TextSpan.Cover(draft.Telling, percent.Span);
            }
            else if (draft.Change is null && Direction(article, percent, BehindName(article, draft, left)) is int sign)
            {
                draft.Change = new ChangeRecord((IsNegative(article.Text, percent) ? -sign : sign) * amount.Value, Basis(article, left));
                draft.Telling = TextSpan.Cover(draft.Telling, percent.Span);
            }
        }

        if (draft.Change is null && Multiple(article.Text, after) is (decimal times, int end))
        {
            // 是年度目标的1.08倍: what it fulfils.
            TextSpan words = new(Math.Max(after.Start, article.Outline.ClauseAt(end - 1).Span.Start), end);
            bool isOfPlan = article.Text[end - 1] == '倍' && Plans.IsIn(article.Text, words);
            draft.Target = isOfPlan ? times + 100 : draft.Target;
            draft.Change = isOfPlan ? null : new ChangeRecord(times, Basis(article, words));
            draft.Telling = TextSpan.Cover(draft.Telling, new TextSpan(after.Start, end));
        }
    }

    // (其中央企9.4亿元,增长8%): another figure stands before the percentage in brackets. Near miss: 到位资金9.4亿元(增长8%).
    private static bool IsOfBracket(ArticleView article, IndicatorDraft draft, Mention percent) => article.BracketAround(percent.Span) is TextSpan bracket && bracket.Start >= draft.Figure.Span.End
        && article.Mentions.FiguresWithin(new TextSpan(bracket.Start, percent.Span.Start)).Any(figure => figure.Kind is MentionKind.Money or MentionKind.Count && !Tasks.IsAmountOf(article, figure));

    // 接待152批、608人,比上年多54批,增长55%: what is told between in another unit tells whose growth it is; 计划投资61亿元,完成任务(15个)的126%.
    private static bool IsOfOtherKind(ArticleView article, IndicatorDraft draft, TextSpan between) => article.Mentions.FiguresWithin(between)
        .Any(figure => figure.Kind is MentionKind.Money or MentionKind.Count && figure.Amount?.Unit != draft.Figure.Amount?.Unit
            && (IsDifference(article, figure) || IsBracketedTask(article, figure)));

    private static bool IsBracketedTask(ArticleView article, Mention figure) => figure.Span.Start > 0 && article.Text[figure.Span.Start - 1] is '(' or '（'
        && Plans.EndingAt(article.Text, figure.Span.Start - 1, Math.Max(0, figure.Span.Start - 5)) is not null;

    // 超额8%完成任务, 超年计划8.5%. Near miss: 超额8% of an unnamed thing.
    private static bool IsExceeded(ArticleView article, Mention percent, TextSpan left) => Exceeding.EndingAt(article.Text, left.End, left.Start) is TextSpan word
        && (word.Of(article.Text) is not "超额" || article.Has(percent.Span.End, "完成"));

    private static readonly PhraseSet Exceeding = new("超额 " + WordPairs.Of("超 超出 超过", WordPairs.Of("年 年度 全年", "计划 任务 目标") + "计划 任务 目标 目标任务"));

    /// <summary>The growth that is told up to <paramref name="end"/>, with its words from 同比 or 比上年 on; null if none is. It is looked for from <paramref name="floor"/> on.</summary>
    public static (TextSpan Words, ChangeRecord Change)? EndingAt(ArticleView article, int end, int floor)
    {
        Mention? percent = article.Mentions.Covering(end - 1, MentionKind.Percent);
        bool isDoubled = percent is null & Doublings.TryEndingAt(article.Text, end, floor, out PhraseHit<decimal> doubling);
        TextSpan near = percent is null ? default : new TextSpan(Math.Max(Math.Min(floor, percent.Span.Start), percent.Span.Start - 12), percent.Span.Start);
        PhraseHit<int> direction = default;
        bool isMoved = percent?.Amount is not null && percent.Span.End == end && Directions.TryLast(article.Text, near, out direction) && direction.Value != 0 && near.End - direction.End <= 2;
        if (!isDoubled && !isMoved)
        {
            return null;
        }

        TextSpan words = new(StartOfComparison(article, isMoved ? direction.Start : doubling.Start, floor), end);
        decimal growth = isDoubled ? doubling.Value : (IsNegative(article.Text, percent!) ? -direction.Value : direction.Value) * percent!.Amount!.Value.Value;
        return (words, new ChangeRecord(growth, Basis(article, words)));
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

    // 完成年度任务的135%, 占年计划的45.5%; near miss: 占全市的12.5%.
    private static bool IsOfPlan(string text, TextSpan left) =>
        IsRateOfPlan(text, left) || left.Of(text) is "(完成" or "（完成" || Plans.Last(text, left) is TextSpan plan && left.End - plan.End <= 16 && !IsCompared(text, new TextSpan(plan.End, left.End))
        && (left.Of(text).IndexOf("完成") >= 0 || left.Of(text).IndexOf("占") >= 0 || left.Of(text).IndexOf("为") >= 0 || left.Of(text).IndexOf("达") >= 0 || left.Of(text).IndexOf("相当于") >= 0 || left.Of(text).IndexOf("只有") >= 0 || left.Of(text).IndexOf("仅") >= 0);

    // 任务完成率比去年同期提高12%: how much more of it.
    private static bool IsCompared(string text, TextSpan words) => Compared.First(text, words) is TextSpan word && DirectionIn(text, new TextSpan(word.End, words.End)) != 0;

    // 完成率72%, 完成率达72%, 任务完成率为72%; near miss: 投资完成率72%, a rate of the work.
    private static bool IsRateOfPlan(string text, TextSpan left)
    {
        int end = RateVerbs.EndingAt(text, left.End, left.Start)?.Start ?? left.End;
        return FulfilledRates.EndingAt(text, end, left.Start) is TextSpan rate && rate.Start - left.Start <= 1;
    }

    private static readonly PhraseSet RateVerbs = new("达 达到 为 是 已达 已达到");
    private static readonly PhraseSet FulfilledRates = new("完成率 完成比例 完成进度 进度 " + WordPairs.Of("任务 目标 计划 年度任务 年度目标 年度计划 目标任务", "完成率 完成比例"));

    // 下达任务9亿元,实际到位9.72亿元,完成108%; 下达任务9亿元,已到位8亿元,占89%. Near miss: 任务9亿元,到位8亿元,其中省外5亿元,占62%.
    private static bool IsOfTaskBefore(ArticleView article, IndicatorDraft draft, TextSpan left) => left.Of(article.Text) is "占" or "占了" ? IsRightBehindTask(article, draft) :
        left.Of(article.Text) is "完成" or "完成了" && (IsRightBehind(article, draft, left) || article.Outline.ClauseAt(left.Start).Segment == article.Outline.ClauseAt(draft.Figure.Span.Start).Segment) && (IsRightBehind(article, draft, left) && draft.Measure is not (IndicatorMeasure.TotalInvestment or IndicatorMeasure.CompletedInvestment) || Tasks.IsTold(article, ArticleView.Before(draft.Figure.Span.Start, article.Outline.SentenceAt(draft.Figure.Span.Start).Span.Start)));

    // 复兴镇到位4.26亿元,完成71%: in the clause right behind the figure, in which nothing else stands.
    private static bool IsRightBehind(ArticleView article, IndicatorDraft draft, TextSpan left) => left.Start - draft.Figure.Span.End <= 1;

    private static bool IsRightBehindTask(ArticleView article, IndicatorDraft draft) =>
        article.Mentions.Within(ArticleView.Before(draft.Figure.Span.Start, article.Outline.SentenceAt(draft.Figure.Span.Start).Span.Start), MentionKind.Money).FirstOrDefault() is Mention first
        && (Tasks.IsAmountOf(article, first) || Demanded.EndingAt(article.Text, first.Span.Start, Math.Max(0, first.Span.Start - 3)) is not null)
        && !article.Mentions.FiguresWithin(new TextSpan(first.Span.End, draft.Figure.Span.Start)).Any();

    private static readonly PhraseSet Demanded = new(PlanWords.Aims + "计划 目标");

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
        // 比去年多引进5200万元: the verb of what is gained.
        int end = Gained.EndingAt(article.Text, left.End, left.Start)?.Start ?? left.End;
        return Directions.TryEndingAt(article.Text, end, left.Start, out PhraseHit<int> moved) && Compared.Last(article.Text, new TextSpan(left.Start, moved.Start)) is TextSpan word
            && LettersBesides(article.Text, new TextSpan(word.Start, moved.Start)) <= 2;
    }

    private const int LongestComparison = 14;
    private static readonly PhraseSet Gained = new("引进 到位 签约 完成 新增 到账 利用 实现");
    private static readonly PhraseSet Compared = new("同比 环比 比 较");

    // 增长-8.9%.
    private static bool IsNegative(string text, Mention percent) => IsNegative(text, percent.Span);

    /// <summary>True if a minus sign stands at the head of <paramref name="percent"/> or right before it.</summary>
    public static bool IsNegative(string text, TextSpan percent) => text[percent.Start] is '-' or '−' || (percent.Start > 0 && text[percent.Start - 1] is '-' or '−');

    /// <summary>1 or -1 by the word of growth or fall that stands last in <paramref name="span"/>; 0 if none does.</summary>
    public static int DirectionIn(string text, TextSpan span) => Directions.TryLast(text, span, out PhraseHit<int> hit) ? hit.Value : 0;

    /// <summary>1 or -1 if <paramref name="span"/> is a word of growth or fall; else 0.</summary>
    public static int DirectionOf(string text, TextSpan span) => Directions.TryAt(text, span.Start, span.End, out PhraseHit<int> hit) && hit.End == span.End ? hit.Value : 0;

    /// <summary>What 翻一番, 增长一倍 at <paramref name="start"/> tells in percent, and where it stands; null for anything else.</summary>
    public static (decimal Percent, TextSpan Span)? DoublingAt(string text, int start, int limit) => Doublings.TryAt(text, start, limit, out PhraseHit<decimal> hit) ? (hit.Value, hit.Span) : null;

    /// <summary>True if a plan, task or aim is named in <paramref name="span"/>.</summary>
    public static bool NamesPlan(string text, TextSpan span) => Plans.IsIn(text, span);

    private static int? Direction(ArticleView article, Mention percent, TextSpan left)
    {
        if (Rates.TryLast(article.Text, left, out PhraseHit<int> rate) && Moved.IsIn(article.Text, new TextSpan(rate.End, left.End)))
        {
            return Arriving.EndingAt(article.Text, left.End, rate.End) is null ? null : rate.Value;
        }

        TextSpan near = new(Math.Max(left.Start, left.End - 12), left.End);
        bool isFormer = left.Length > 0 && article.Text.AsSpan(near.Start, near.Length).IndexOfAny('由', '从') >= 0 && Moved.At(article.Text, percent.Span.End, article.Text.Length) is not null;
        return !isFormer && Directions.TryLast(article.Text, near, out PhraseHit<int> hit) && percent.Span.Start - hit.End <= 5
            && LettersBesides(article.Text, new TextSpan(left.Start, Math.Max(left.Start, hit.Start))) <= 2 && !IsOfAnother(article, new TextSpan(left.Start, Math.Max(left.Start, hit.Start))) && hit.Value != 0 ? hit.Value : null;
    }

    // 到位资金5亿元,税收增长32.8%: the growth of another figure. Near miss: 同比增长.
    private static bool IsOfAnother(ArticleView article, TextSpan words) =>
        words.Length is > 1 and <= LongestName && Measures.OfMoney(article.Letters(words)) is IndicatorMeasure.Tax or IndicatorMeasure.OutputValue or IndicatorMeasure.Export;

    private static readonly PhraseSet Comparing = new("同比 按年 比上年 比去年 比上年同期 比去年同期 上届 比上届 较上届 比上年实际完成数 比上年实绩 比去年实绩 实绩 完成数 实际完成数 基数 较上年 较去年 较上年同期 年均 环比 分别 增幅 可比 按可比价格计算 按可比价 按可比口径 上一年 比上一年 比 实现 上年 同期 名义 实际 与上年相比 与去年同期相比 累计 同 一年 比前年 的 亿元 万元 亿美元 万美元 “ ” 末 时期 期间 " + WordPairs.Of("七 八 九 十 十一 十二 十三 十四", "五"));

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

    // 环比, 年均, 比2010年: a year before the last one, as told by its number.
    private static ChangeBasis Basis(ArticleView article, TextSpan left)
    {
        ReadOnlySpan<char> letters = left.Of(article.Text);
        bool isOfEarlier = article.Document.Clock.Year is int year && article.Mentions.Within(left, MentionKind.Date)
            .Any(date => char.IsAsciiDigit(article.Text[date.Span.Start]) && date.Date is Edtf { Value.Length: 4 } told && int.TryParse(told.Value, out int number) && number < year - LastYears);
        return isOfEarlier || (PlanTimes.First(article.Text, left) is TextSpan plan && !article.Has(plan.End, "年")) ? ChangeBasis.Other : letters.IndexOf("环比") >= 0 || letters.IndexOf("比上月") >= 0 ? ChangeBasis.Mom : letters.IndexOf("年均") >= 0 ? ChangeBasis.Other : ChangeBasis.Yoy;
    }

    private static readonly PhraseSet PlanTimes = new(WordPairs.Of("比“ 比 较“ 较", WordPairs.Of("七 八 九 十 十一 十二 十三 十四", "五")));

    // The year before that of the article, and the one before that, to which a review of the last year compares.
    private const int LastYears = 2;

    private static readonly PhraseSet Aims = new(PlanWords.Aims + "到20 将 目标 计划 要");

    // 增长1.5倍 is 150, 翻一番 100, 是上年的1.6倍 60.
    private static (decimal Percent, int End)? Multiple(string text, TextSpan after)
    {
        TextSpan near = new(after.Start, Math.Min(after.End, after.Start + 24));
        if (Doublings.TryFirst(text, near, out PhraseHit<decimal> hit) && !Aims.IsIn(text, new TextSpan(near.Start, hit.Start))
            && LettersBesides(text, new TextSpan(near.Start + text.AsSpan(near.Start, hit.Start - near.Start).LastIndexOfAny(",;，；") + 1, hit.Start)) <= 2)
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
        if (Rates.TryFirst(text, new TextSpan(near.Start, start), out _))
        {
            // 增速是全市平均的1.5倍: of the growth.
            return null;
        }

        bool isGrowth = before.IndexOf("增") >= 0;
        bool isRatio = before.IndexOf("是") >= 0 || before.IndexOf("的") >= 0;
        return isGrowth ? (times * 100, at + 1) : isRatio ? ((times - 1) * 100, at + 1) : null;
    }
}
