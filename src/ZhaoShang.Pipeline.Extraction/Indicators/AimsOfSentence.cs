using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Tells how the figures of a sentence stand to those before that are aimed at: one more of them, what was reached of one, what follows the sum of the year.</summary>
internal sealed class AimsOfSentence(ArticleView article, FiguresSoFar figures)
{
    private static readonly PhraseSet Works = new("引进 签约 到位 开工 投产 竣工 落地 引资 出口 接待");
    private static readonly PhraseSet AimWords = new(PlanWords.All + "目标 任务 要 再 须 必须 要求 可 其中");
    private static readonly PhraseSet ExpectedShares = new(PlanWords.Aims + PlanWords.Prospects + "打算 准备 将 拟 可 ; ；");
    private static readonly PhraseSet Reached = new("已 目前 实际 现有 累计 截至 眼下 其中 了 只 仅");

    private static readonly PhraseSet Done = new("完成 实现");

    private IndicatorDraft? _reached;

    /// <summary>到位资金6亿元,占计划的50%: False for what has a share of the plan, which is reached. Near miss: 预计到位6亿元,占计划的50%.</summary>
    public bool IsAimedAt(IndicatorDraft draft) => IsOfExpectation(draft)
        || AimWords.IsIn(draft.Name) || AimWords.IsIn(article.Text, ArticleView.Before(draft.Figure.Span.Start, article.Outline.ClauseAt(draft.Figure.Span.Start).Span.Start)) || ExpectedShares.IsIn(article.Text, new TextSpan(draft.Figure.Span.End, Math.Max(draft.Figure.Span.End, draft.Telling.End)));

    /// <summary>2020年新签约20个以上,落实资金12亿元,资金到位率45%以上: one of several that are aimed at, of the same time. Near miss: 力争到位12亿元,目前到位8亿元.</summary>
    public bool Include(IndicatorDraft draft)
    {
        List<IndicatorDraft> before = figures.OfSentence;
        if (before.Count == 0)
        {
            return IsPartOfAim(draft);
        }

        bool isBound = draft.Figure.Kind != MentionKind.Percent || draft.Figure.Amount?.Modifier != AmountModifier.None;
        bool isOfAims = before.Count > 0 && isBound && draft.PeriodSpan is not null && before.TrueForAll(other => IsAim(other) && other.PeriodSpan == draft.PeriodSpan);
        return isOfAims && (draft.Change is not null || !Reached.IsIn(article.Text, new TextSpan(before[^1].Figure.Span.End, Math.Max(before[^1].Figure.Span.End, draft.Figure.Span.Start))));
    }

    // 今年力争完成产值480亿元。其中,规模以上产值421亿元: a part of what the sentence before aims at.
    private bool IsPartOfAim(IndicatorDraft draft)
    {
        TextSpan own = ArticleView.Before(draft.Figure.Span.Start, article.Outline.SentenceAt(draft.Figure.Span.Start).Span.Start);
        return article.Has(own.Start, "其中") && !Reached.IsIn(article.Text, ArticleView.Before(own.End, Math.Min(own.End, own.Start + 2)))
            && figures.LastOfParagraph(draft.Figure, before => before.Measure == draft.Measure && before.Figure.Amount?.Unit == draft.Figure.Amount?.Unit) is IndicatorDraft aim
            && IsAim(aim) && draft.Name.EndsWith(aim.Name[(Done.At(aim.Name, 0, aim.Name.Length)?.End ?? 0)..], StringComparison.Ordinal) && aim.Figure.Amount?.Value > draft.Figure.Amount?.Value && article.Outline.SentenceAt(own.Start).Index - article.Outline.SentenceAt(aim.Figure.Span.Start).Index == 1;
    }

    /// <summary>下半年,力争全年到位资金15亿元,外出招商60批次: 全年 is told of the sum, which the half year fills up. Near miss: 力争全年签约8个.</summary>
    public bool FollowSumOfYear(IndicatorDraft draft)
    {
        IndicatorDraft? sum = draft.PeriodSpan is TextSpan date && article.Has(date.Start, "全年")
            ? figures.OfSentence.Find(before => before.Figure.Kind == MentionKind.Money && before.PeriodSpan == draft.PeriodSpan && before.Figure.Span.Start >= draft.PeriodSpan!.Value.End) : null;
        return sum is not null && article.Outline.ClauseAt(sum.Figure.Span.Start).Index < article.Outline.ClauseAt(draft.Figure.Span.Start).Index;
    }

    /// <summary>计划引进项目20个,新引进15个,到位资金6亿元: the same thing told again, and less of it, is what was reached, and so is what follows. Near miss: 计划引进20个,力争签约15个.</summary>
    public bool AreReachedBy(IndicatorDraft draft)
    {
        IndicatorDraft? before = figures.OfSentence.Count > 0 ? figures.OfSentence[^1] : null;
        TextSpan own = ArticleView.Before(draft.Figure.Span.Start, Math.Max(before?.Figure.Span.End ?? 0, article.Outline.ClauseAt(draft.Figure.Span.Start).Span.Start));
        bool isPlain = draft.Class is null && draft.Threshold is null && draft.Figure.Amount?.Modifier == AmountModifier.None && !article.Mentions.Within(own, MentionKind.Date).Any();
        bool isAgain = isPlain && before is { IsForecast: true } && before.Measure == draft.Measure && before.Figure.Amount?.Unit == draft.Figure.Amount?.Unit && before.Figure.Amount?.Value > draft.Figure.Amount?.Value
            && Works.Last(article.Text, own) is TextSpan work && Works.Last(article.Text, before.Telling) is TextSpan aimed && work.Of(article.Text).SequenceEqual(aimed.Of(article.Text)) && draft.Name.Length <= work.Length + 1;
        // 到位6.8亿元,完成全年任务的52.3%;新签约37个: of the time of what has a share of the plan.
        bool isBeside = before is { IsForecast: false, IsTask: false, Target: not null } or { IsForecast: false, IsTask: false, Change: not null } && before.PeriodSpan == draft.PeriodSpan && !article.Mentions.Within(own, MentionKind.Date).Any();
        bool isReached = (isAgain || isBeside || (before is not null && before == _reached)) && !AimWords.IsIn(article.Text, own);
        _reached = isReached ? draft : _reached;
        return isReached;
    }

    // 预计上半年合同外资2亿美元;实际到资1亿美元,完成年度任务的80%: one of several that the sentence expects, of one time.
    private bool IsOfExpectation(IndicatorDraft draft) => OtherDates.IsExpectation(article, article.Outline.SentenceAt(draft.Figure.Span.Start).Span)
        && figures.OfSentence.TrueForAll(other => other.IsForecast && other.PeriodSpan == draft.PeriodSpan);

    private static bool IsAim(IndicatorDraft draft) => draft is { IsForecast: true, IsTask: false } && !Measures.IsPlannedSpending(draft.Name);
}
