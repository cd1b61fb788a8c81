using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>
/// Reads what a task asks of each place or office, under a heading or behind a colon that deals it out: 二、任务分解 … 甲镇5亿元,老庙镇、土基镇各1.5亿元,其余各镇不低于8000万元. Near misses: 各镇完成情况:甲镇5亿元, what
/// is done, and 甲公司5亿元 under another heading. 二、进度要求 … 一季度完成10亿元 asks for it by steps.
/// </summary>
internal sealed class DealtTasks(ArticleView article, FiguresSoFar figures)
{
    private const int MostSentences = 12;
    private const int ShortestHeading = 6;
    private const int LongestBearer = 24;
    private const string EndMarks = ",，、;；。(（ \n";

    private static readonly PhraseSet DealtOut = new(WordPairs.Of("任务 目标 指标", "分解 分配 如下") + "分解如下 分解情况 分解到 下达任务");
    private static readonly PhraseSet Steps = new(WordPairs.Of("进度 序时 时序 时间 节点", "要求 安排 目标 计划 进度 任务") + "分季度 分月度 分阶段 序时进度");
    private static readonly PhraseSet Verbs = new("完成 达到 达 到位 实现 累计完成 须完成 要完成 确保完成");
    private static readonly PhraseSet Done = new("完成情况 情况 进展 实绩");
    private static readonly PhraseSet Bearers = new("镇 乡 区 园区 街道 街 部门 局 委 办 单位 乡镇 办事处 开发区 县 市 旗 管委会 中心 公司 组 片 家 院 场 社");
    private static readonly PhraseSet Shares = new("各 均 每个 分别");
    private static readonly PhraseSet Brackets = new(") ）");

    /// <summary>What <paramref name="figure"/> asks of the place or office on its left, or null if no task is dealt out there.</summary>
    /// <param name="figure">An amount of money.</param>
    /// <param name="left">The words on its left.</param>
    public IndicatorDraft? Read(Mention figure, TextSpan left)
    {
        bool isEnded = figure.Span.End >= article.Text.Length || EndMarks.Contains(article.Text[figure.Span.End]);
        bool isStep = left.IsEmpty && IsDated(figure);
        if (!isEnded || (!isStep && !IsBearer(left)) || !IsUnder(figure, isStep ? Steps : DealtOut))
        {
            return null;
        }

        bool IsTask(IndicatorDraft draft) => draft is { Figure.Kind: MentionKind.Money, IsForecast: true } && draft.Figure.Amount?.Unit == figure.Amount?.Unit;
        IndicatorDraft? task = figures.LastOfArticle(draft => IsTask(draft) && draft.Measure is IndicatorMeasure.PaidIn or IndicatorMeasure.ForeignPaidIn) ?? figures.LastOfArticle(IsTask);
        return task is null ? null : new IndicatorDraft(figure, Measures.InCurrency(task.Measure, figure.Amount!.Value.Unit), isStep ? task.Name : article.Letters(left), left) { IsForecast = true };
    }

    // 老庙镇、土基镇各, 乡镇(街道), 其余16个乡镇各.
    private bool IsBearer(TextSpan left)
    {
        int end = Shares.EndingAt(article.Text, left.End, left.Start)?.Start ?? left.End;
        bool isBracketed = Brackets.EndingAt(article.Text, end, left.Start) is not null && article.BracketAround(new TextSpan(end - 1, end - 1)) is TextSpan;
        int name = isBracketed ? article.Text.AsSpan(left.Start, end - left.Start).LastIndexOfAny('(', '（') + left.Start : end;
        return end - left.Start is >= 2 and <= LongestBearer && name > left.Start && Bearers.EndingAt(article.Text, name, left.Start) is not null;
    }

    // 一季度完成10亿元: nothing but the date and a verb stand before it.
    private bool IsDated(Mention figure)
    {
        int clause = article.Outline.ClauseAt(figure.Span.Start).Span.Start;
        int end = Verbs.EndingAt(article.Text, figure.Span.Start, clause)?.Start ?? figure.Span.Start;
        return end > clause && article.Mentions.StartingAt(clause, MentionKind.Date) is Mention date && date.Span.End == end;
    }

    private bool IsUnder(Mention figure, PhraseSet headings)
    {
        Sentence sentence = article.Outline.SentenceAt(figure.Span.Start);
        TextSpan opening = article.Outline.Clauses[sentence.FirstClause].Span;
        if (opening.End < figure.Span.Start && article.Text[opening.End] is ':' or '：' && headings.IsIn(article.Text, opening))
        {
            return !Done.IsIn(article.Text, opening);
        }

        for (int i = sentence.Index - 1; i >= 0 && sentence.Index - i <= MostSentences; i--)
        {
            TextSpan told = article.Outline.Sentences[i].Span;
            bool isAside = article.Text[told.Start] is '(' or '（' && article.Text[told.End - 1] is ')' or '）';
            if (isAside || !PlanSections.IsHeading(article, article.Outline.Sentences[i]))
            {
                continue;
            }

            if (headings.IsIn(article.Text, told) || told.Length > ShortestHeading)
            {
                return headings.IsIn(article.Text, told) && !Done.IsIn(article.Text, told);
            }
        }

        return false;
    }
}
