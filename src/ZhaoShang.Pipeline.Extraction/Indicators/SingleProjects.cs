using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Keeps what is told of one project out of the figures of the region.</summary>
internal sealed class SingleProjects
{
    private static readonly PhraseSet Aggregates = new(
        LevelWords.Whole + "园区 开发区 累计 合计 共计 一共 总共 涉及 各类 全部 企业共 项目共 全年 所有 三资企业 规模以上 规上 外资企业 工业企业 招商引资企业 内资 分别 " + LevelWords.Outside + "域外");

    private static readonly PhraseSet Investors = new("客商 老板 商人 独资 合资 由 集团 公司 先生 女士 投资方 港商 台商 侨胞 韩商 日商 外商 一家 该厂 该企业 对方");

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
        bool isSummedUp = (Aggregates.IsIn(_article.Text, left) || Aggregates.IsIn(name)) && !IsOfFirms(figure, name) && !IsMoved(figure, measure);
        if (IsOfThisOne(left) || (measure == IndicatorMeasure.TotalInvestment && IsOfFirm(figure)) || IsOfBuilding(figure, name))
        {
            return true;
        }

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

    // 该公司2012年落户,目前累计完成投资1.5亿元: of the one that the sentence is about. Near misses: 该公司落户后,全县到位资金6亿元; 该项目等12个项目完成投资9亿元.
    private bool IsOfThisOne(TextSpan left)
    {
        if (ThisOne.At(_article.Text, left.Start, left.End) is not TextSpan subject)
        {
            return false;
        }

        TextSpan rest = new(subject.End, left.End);
        foreach (Mention count in _article.Mentions.Within(rest, MentionKind.Count))
        {
            if (count.Amount is { Value: > 1, Unit: "个" or "项" or "宗" or "家" })
            {
                return false;
            }
        }

        return !Whole.IsIn(_article.Text, rest);
    }

    private static readonly PhraseSet ThisOne = new(WordPairs.Of("该 这家", "公司 项目 企业 厂 集团"));
    private static readonly PhraseSet Whole = new(LevelWords.Whole + "园区 开发区 各类 全部 所有");

    // 某服饰公司投资3200万元: what one firm puts in. Near miss: 公司等12家投资3200万元.
    private bool IsOfFirm(Mention figure) => PutIn.EndingAt(_article.Text, figure.Span.Start, Math.Max(0, figure.Span.Start - 4)) is TextSpan verb && verb.Start > 0
        && _article.Mentions.Covering(verb.Start - 1, MentionKind.Organisation) is Mention firm && firm.Span.End == verb.Start && !Plural.EndingAt(_article.Text, verb.Start, firm.Span.Start).HasValue;

    // 引进投资6400万元新建快捷酒店项目: what one thing costs. Near misses: 引进投资3亿元建设5个项目, 引进资金3亿元.
    private bool IsOfBuilding(Mention figure, string name)
    {
        TextSpan clause = _article.Outline.ClauseAt(figure.Span.Start).Span;
        TextSpan rest = ArticleView.After(figure.Span.End, clause.End);
        return Drawing.At(name, 0, name.Length)?.End == name.Length && rest.Length <= LongestThing && Building.At(_article.Text, rest.Start, rest.End) is not null
            && Things.EndingAt(_article.Text, rest.End, rest.Start) is not null && !_article.Mentions.Within(clause, MentionKind.Count).Any() && !Aggregates.IsIn(_article.Text, new TextSpan(clause.Start, figure.Span.Start));
    }

    private const int LongestThing = 30;
    private static readonly PhraseSet Drawing = new("引进 引进投资 引进资金 引资 吸引投资 招引");
    private static readonly PhraseSet Building = new("新建 兴建 建设 扩建 改建 新上 实施 开发 在");
    private static readonly PhraseSet Things = new("项目 工程 基地 中心");

    private static readonly PhraseSet PutIn = new("投资 出资 投入 总投资 计划投资");
    private static readonly PhraseSet Plural = new("园区 开发区 工业园 工业区 集聚区 管委会 县 市 区 镇 乡");

    // 甲厂、乙公司分别投资8000万元和1.5亿元: what firms put in one by one.
    private bool IsOfFirms(Mention figure, string name) => name.Contains("分别投", StringComparison.Ordinal)
        && _article.Mentions.Within(ArticleView.Before(figure.Span.Start, _article.Outline.ClauseAt(figure.Span.Start).Span.Start), MentionKind.Organisation).Any();

    // 总投资由9亿元减为7亿元: that of one thing, changed.
    private bool IsMoved(Mention figure, IndicatorMeasure measure) =>
        measure == IndicatorMeasure.TotalInvestment && Moved.EndingAt(_article.Text, figure.Span.Start, Math.Max(0, figure.Span.Start - 4)) is not null;

    private static readonly PhraseSet Moved = new("由 从 从原来的 从当初的 由原来的 由原先的");

    // A count of projects stands in the sentence, in the clause behind, or sums up the sentence before.
    private bool IsOfCounted(Mention figure, Sentence sentence, FiguresSoFar figures)
    {
        bool isBefore = figures.OfSentence.Exists(draft => draft.Measure is IndicatorMeasure.ProjectCount or IndicatorMeasure.Enterprises
            || (draft is { Figure.Kind: MentionKind.Count, Stage: ProjectStage.Signed or ProjectStage.Intent }));
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
