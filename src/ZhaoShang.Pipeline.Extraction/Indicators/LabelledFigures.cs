using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>
/// Reads the figures behind a label that names them for all: 实际利用外资:任务3000万美元,完成1200万美元; 到位资金:上半年完成3亿元; 引进企业:12家(目标20家); 签约:27项,258亿元. Near misses: 各镇完成情况:
/// 甲镇2600万元, whose figures have names of their own, 2013年:任务2亿元, whose label names no figure, and 总投资:3亿元 on the card of a project.
/// </summary>
internal static class LabelledFigures
{
    private const int LongestLabel = 20;
    private const int MostClauses = 4;

    private static readonly PhraseSet Tasks = new("任务 目标 计划 指标 目标任务 " + WordPairs.Of("年度 全年 年初 下达 年", "任务 目标 计划 指标"));
    private static readonly PhraseSet Done = new("完成 实际完成 已完成 累计完成 实际 完成数 实绩 实现");
    private static readonly PhraseSet Projects = new("项目 项目数 项目个数");
    private static readonly PhraseSet Firms = new("企业 企业数");
    private static readonly PhraseSet Steps = new("签约 新签约 落地 开工 新开工 竣工 投产 在建 在谈 洽谈");

    /// <summary>The draft of <paramref name="figure"/>, or null if no label names it. O(1).</summary>
    public static IndicatorDraft? Read(ArticleView article, Mention figure)
    {
        Clause clause = article.Outline.ClauseAt(figure.Span.Start);
        int start = StartOf(article, clause, figure);
        bool isTask = Tasks.At(article.Text, start, figure.Span.Start)?.End == figure.Span.Start;
        bool isAlone = start == figure.Span.Start && start == clause.Span.Start && IsRightBehindLabel(article, clause);
        bool isNamed = isTask || isAlone || Done.At(article.Text, start, figure.Span.Start)?.End == figure.Span.Start;
        if (!isNamed || LabelOf(article, clause) is not TextSpan label || MeasureOf(figure, article.Letters(label)) is not IndicatorMeasure measure || (isAlone && measure == IndicatorMeasure.TotalInvestment))
        {
            return null;
        }

        string name = article.Letters(label) + (isTask ? article.Letters(new TextSpan(start, figure.Span.Start)) : "");
        return new IndicatorDraft(figure, measure, name, label) { IsForecast = isTask, IsTask = isTask, Telling = isTask || isAlone ? TextSpan.Cover(label, figure.Span) : new TextSpan(start, figure.Span.End) };
    }

    // Behind the date that opens the clause (上半年完成3亿元), or the bracket that the figure stands alone in (目标20家).
    private static int StartOf(ArticleView article, Clause clause, Mention figure)
    {
        int start = clause.Span.Start;
        start = article.Mentions.StartingAt(start, MentionKind.Date) is Mention date && date.Span.End < figure.Span.Start ? date.Span.End : start;
        return article.BracketAround(figure.Span) is TextSpan bracket && bracket.Start > start && bracket.End == figure.Span.End ? bracket.Start : start;
    }

    private static bool IsRightBehindLabel(ArticleView article, Clause clause) => clause.Index > 0 && clause.Span.Start > 0 && article.Text[clause.Span.Start - 1] is ':' or '：';

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
                return label.Length is >= 2 and <= LongestLabel && !article.Mentions.FiguresWithin(label).Any() ? label : null;
            }
        }

        return null;
    }

    private static IndicatorMeasure? MeasureOf(Mention figure, string label) => figure.Kind switch
    {
        MentionKind.Money => Measures.OfMoney(label) is IndicatorMeasure measure ? Measures.InCurrency(measure, figure.Amount!.Value.Unit) : null,
        MentionKind.Count when Projects.EndingAt(label, label.Length, 0) is not null => IndicatorMeasure.ProjectCount,
        MentionKind.Count when Firms.EndingAt(label, label.Length, 0) is not null => IndicatorMeasure.Enterprises,
        MentionKind.Count when figure.Amount?.Unit is "个" or "项" or "宗" && Steps.At(label, 0, label.Length)?.End == label.Length => IndicatorMeasure.ProjectCount,
        _ => null,
    };
}
