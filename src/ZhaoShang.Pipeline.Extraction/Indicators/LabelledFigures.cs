using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>
/// Reads the figures behind a label that names them for all: 实际利用外资:任务4500万美元,完成1610万美元; 引进项目:计划40个,完成23个. Near misses: 各镇完成情况:甲镇2860万元, whose figures have names of
/// their own, and 2013年:任务2亿元, whose label names no figure.
/// </summary>
internal static class LabelledFigures
{
    private const int LongestLabel = 20;
    private const int MostClauses = 4;

    private static readonly PhraseSet Tasks = new("任务 目标 计划 指标 目标任务 " + WordPairs.Of("年度 全年 年初 下达 年", "任务 目标 计划 指标"));
    private static readonly PhraseSet Done = new("完成 实际完成 已完成 累计完成 实际 完成数 实绩 实现");
    private static readonly PhraseSet Projects = new("项目 项目数 项目个数");
    private static readonly PhraseSet Firms = new("企业 企业数");

    /// <summary>The draft of <paramref name="figure"/>, or null if no label names it. O(1).</summary>
    public static IndicatorDraft? Read(ArticleView article, Mention figure)
    {
        Clause clause = article.Outline.ClauseAt(figure.Span.Start);
        int start = clause.Span.Start;
        bool isTask = Tasks.At(article.Text, start, figure.Span.Start)?.End == figure.Span.Start;
        bool isNamed = isTask || Done.At(article.Text, start, figure.Span.Start)?.End == figure.Span.Start;
        if (!isNamed || LabelOf(article, clause) is not TextSpan label || MeasureOf(figure, article.Letters(label)) is not IndicatorMeasure measure)
        {
            return null;
        }

        string name = article.Letters(label) + (isTask ? article.Letters(new TextSpan(start, figure.Span.Start)) : "");
        return new IndicatorDraft(figure, measure, name, label) { IsForecast = isTask, IsTask = isTask, Telling = isTask ? TextSpan.Cover(label, figure.Span) : new TextSpan(start, figure.Span.End) };
    }

    // The clause before a colon, in the same part of the sentence.
    private static TextSpan? LabelOf(ArticleView article, Clause clause)
    {
        for (int i = clause.Index - 1; i >= 0 && clause.Index - i <= MostClauses; i--)
        {
            Clause before = article.Outline.Clauses[i];
            if (before.Sentence != clause.Sentence || before.Segment != clause.Segment)
            {
                return null;
            }

            if (article.Text[before.Span.End] is ':' or '：')
            {
                TextSpan label = new(ListMarks.After(article.Text, before.Span), before.Span.End);
                return label.Length is > 2 and <= LongestLabel && article.Mentions.FiguresWithin(label).Count == 0 ? label : null;
            }
        }

        return null;
    }

    private static IndicatorMeasure? MeasureOf(Mention figure, string label) => figure.Kind switch
    {
        MentionKind.Money => Measures.OfMoney(label) is IndicatorMeasure measure ? Measures.InCurrency(measure, figure.Amount!.Value.Unit) : null,
        MentionKind.Count when Projects.EndingAt(label, label.Length, 0) is not null => IndicatorMeasure.ProjectCount,
        MentionKind.Count when Firms.EndingAt(label, label.Length, 0) is not null => IndicatorMeasure.Enterprises,
        _ => null,
    };
}
