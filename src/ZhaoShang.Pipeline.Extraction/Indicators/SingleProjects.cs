using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Keeps what is told of one project out of the figures of the region.</summary>
internal sealed class SingleProjects
{
    private static readonly PhraseSet Aggregates = new(
        LevelWords.Whole + "园区 开发区 累计 合计 共计 一共 总共 涉及 各类 全部 企业共 项目共 全年 所有 三资企业 规模以上 规上 外资企业 工业企业 招商引资企业 内资 分别 " + LevelWords.Outside + "域外");

    private static readonly PhraseSet Investors = new("客商 老板 商人 独资 合资 由 集团 公司 先生 女士 投资方 业主 港商 台商 侨胞 韩商 日商 外商 一家 该厂 该企业 对方");

    private static readonly PhraseSet Phases = new(PhaseWords.First + PhaseWords.Later);

    /// <summary>What is told of the time when a project will run is told of it.</summary>
    private static readonly PhraseSet Completed = new("投产后 建成后 达产后 竣工后 全部建成");

    private static readonly PhraseSet AllCompleted = new(
        WordPairs.Of("全部 全面", "投产后 建成后 竣工后 达产 达效 满产 满园 满栏 满负荷") + WordPairs.Of("满产 满园 满栏 满负荷 达纲 达效", "后"));

    private readonly ArticleView _article;
    private readonly int[] _starts;

    /// <param name="article">The article.</param>
    /// <param name="projects">Its projects.</param>
    public SingleProjects(ArticleView article, IReadOnlyList<ProjectDraft> projects)
    {
        _article = article;
        _starts = [.. projects.SelectMany(project => project.Tellings).Select(telling => telling.Start).Order()];
    }

    /// <summary>
    /// True if <paramref name="figure"/> is told of one project: the total of an investment that stands beside no count of projects, or an output, a
    /// tax or a payment behind the name of a project. Near miss: 签约项目9个,总投资42亿元.
    /// </summary>
    public bool Own(Mention figure, IndicatorMeasure measure, string name, FiguresSoFar figures)
    {
        Sentence sentence = _article.Outline.SentenceAt(figure.Span.Start);
        TextSpan left = ArticleView.Before(figure.Span.Start, sentence.Span.Start);
        bool isSummedUp = Aggregates.IsIn(_article.Text, left) || Aggregates.IsIn(name);
        // 全部达产后,年产值120亿元: 全部 is of the one project, unless projects were counted.
        bool isOfMany = _article.Mentions.Within(left, MentionKind.Count).Any(count => count.Amount is { Value: > 1, Unit: "个" or "项" or "宗" or "只" });
        if (AllCompleted.IsIn(_article.Text, left) && !isOfMany && (measure is IndicatorMeasure.OutputValue or IndicatorMeasure.Tax or IndicatorMeasure.Export or IndicatorMeasure.Other))
        {
            return true;
        }

        if (Phases.At(name, 0, name.Length) is not null || (!isSummedUp && (measure is IndicatorMeasure.OutputValue or IndicatorMeasure.Tax or IndicatorMeasure.Export or IndicatorMeasure.Other && Completed.IsIn(_article.Text, left) && !isOfMany)))
        {
            return true;
        }

        return measure switch
        {
            IndicatorMeasure.TotalInvestment => !IsOfCounted(figure, sentence, figures) && !isSummedUp,
            IndicatorMeasure.OutputValue or IndicatorMeasure.Tax or IndicatorMeasure.CompletedInvestment or IndicatorMeasure.Contracted or IndicatorMeasure.PaidIn or IndicatorMeasure.Other
                => !isSummedUp && figures.OfSentence.Count == 0 && (IsBehindProject(figure.Span.Start, sentence) || Investors.IsIn(name)),
            _ => false,
        };
    }

    // A count of projects stands in the sentence, in the clause behind, or sums up the sentence before.
    private bool IsOfCounted(Mention figure, Sentence sentence, FiguresSoFar figures)
    {
        bool isBefore = figures.OfSentence.Exists(draft => draft.Measure == IndicatorMeasure.ProjectCount);
        TextSpan clause = new(figure.Span.End, Math.Max(figure.Span.End, _article.Outline.ClauseAt(figure.Span.Start).Span.End));
        bool isBehind = _article.Mentions.Within(clause, MentionKind.Count).Any(count => count.Amount is { Value: > 1, Unit: "个" or "项" or "宗" or "只" });
        bool isOfSentenceBefore = figures.Earlier.Count > 0 && figures.Earlier[^1].Measure == IndicatorMeasure.ProjectCount
            && _article.Outline.SentenceAt(figures.Earlier[^1].Figure.Span.Start).Index == sentence.Index - 1 && !IsBehindProject(figure.Span.Start, sentence);
        return isBefore || isBehind || isOfSentenceBefore;
    }

    private bool IsBehindProject(int position, Sentence sentence)
    {
        int at = Array.BinarySearch(_starts, position);
        int last = at >= 0 ? at : ~at - 1;
        return last >= 0 && _starts[last] >= sentence.Span.Start;
    }
}
