using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Reads counts as figures of the work: those with a noun of their own, and those that go on from a figure before.</summary>
internal sealed class CountFigures(ArticleView article, FiguresSoFar figures)
{
    private static readonly PhraseSet NoParts = new("协议 合同 意向 线索 信息 企业 公司 客商 活动 展位 乡镇 单位 部门 集群 平台 奖 镇 村 办事处 小组 小分队 问题 措施 政策 制度");

    private static readonly PhraseSet PartEnds = new("以上 以上的 元的 以下 以下的 开工 已开工 投产 已投产 续建 新建 新签 新签约 签约 当场签约 竣工 在建 建成 落地 项目只 元的有 的有 合计");

    private readonly CountClasses _classes = new(article, figures);

    /// <summary>What <paramref name="figure"/> counts, or null if it is no figure of the work.</summary>
    /// <param name="figure">A count.</param>
    /// <param name="floor">Where its words may begin on the left.</param>
    public IndicatorDraft? Read(Mention figure, int floor)
    {
        if (NoTotals.Is(article, figure))
        {
            return null;
        }

        if ((CountReader.Read(article, figure, floor) ?? BesideVisits(figure, floor) ?? Part(figure, floor)) is not Counted counted)
        {
            return null;
        }

        string name = article.Letters(counted.Name.IsEmpty ? figure.Span : counted.Name);
        IndicatorDraft draft = new(figure, counted.Measure, name, counted.Name) { Telling = counted.Telling };
        _classes.Describe(draft, NameReader.Left(article, figure.Span.Start, floor));
        return draft;
    }

    // 外出招商19批76人次; 走访商会3家、企业12家: a second figure of the same visits.
    private Counted? BesideVisits(Mention figure, int floor)
    {
        if (figures.OfSentence.Count == 0 || figures.OfSentence[^1] is not { Measure: IndicatorMeasure.Visits } before)
        {
            return null;
        }

        int gap = figure.Span.Start - before.Figure.Span.End;
        bool isSame = gap <= 1 || (gap <= 8 && article.Has(before.Figure.Span.End, "、") && before.Figure.Amount?.Unit == figure.Amount?.Unit);
        TextSpan left = gap <= 1 ? before.NameSpan : NameReader.Left(article, figure.Span.Start, floor);
        return isSame ? new Counted(IndicatorMeasure.Visits, left, TextSpan.Cover(before.Telling, figure.Span)) : null;
    }

    // 项目62项,其中5000万元以上26项、过亿元的13项,已开工19个; 三资企业41家,其中投产17家: parts of what was counted before.
    private Counted? Part(Mention figure, int floor)
    {
        IndicatorMeasure measure = figure.Amount?.Unit is "家" or "户" ? IndicatorMeasure.Enterprises : IndicatorMeasure.ProjectCount;
        IndicatorDraft? whole = figures.OfSentence.Where(draft => draft.Measure == measure).MaxBy(draft => draft.Figure.Amount?.Value)
            ?? figures.LastOfParagraph(figure, draft => draft.Measure == measure);
        TextSpan left = NameReader.Left(article, figure.Span.Start, floor);
        return figure.Amount?.Unit is "个" or "项" or "宗" or "家" or "户" && (IsStageAlone(figure, left) || (whole is not null && IsPart(figure, left, whole)))
            ? new Counted(measure, left, TextSpan.Cover(left, figure.Span))
            : null;
    }

    private bool IsPart(Mention figure, TextSpan left, IndicatorDraft whole)
    {
        bool isNamed = PartEnds.EndingAt(article.Text, left.End, left.Start) is not null && left.Length <= 24;
        bool isRest = Rests.At(article.Text, left.Start, left.End) is not null || (left.Length is >= 3 and <= 16 && article.Has(left.End - 1, "的"));
        bool isOfThose = left.Length is >= 1 and <= 12 && article.Text[left.End - 1] is '中' or '里' && whole.Figure.Amount?.Value > figure.Amount?.Value;
        return isNamed || isRest || isOfThose || IsDealtOut(figure, left, whole) || IsOfStage(figure, left);
    }

    // 投洽会上签约6个,合同资金1.13亿元; 拟动工7个: a verb of the work and a bare count, where its clause ends.
    private bool IsStageAlone(Mention figure, TextSpan left)
    {
        bool isEnded = figure.Span.End >= article.Text.Length || EndMarks.Contains(article.Text[figure.Span.End]);
        return isEnded && figure.Amount?.Unit is "个" or "项" or "宗" && BareVerbs.EndingAt(article.Text, left.End, left.Start) is not null;
    }

    private const string EndMarks = ",，、;；。)） \n";

    private static readonly PhraseSet BareVerbs = new("签约 签了 签下 转化签约 开工 动工 投产 竣工 开工了 投产了 小计 合计 总计");
    private static readonly PhraseSet Rests = new("其余 剩下 剩余 另有 其他");

    // 真正投产的只有4个, 完成注册的8个; 8个完成注册,2个流产: the stage of the part stands beside the figure.
    private bool IsOfStage(Mention figure, TextSpan left)
    {
        bool isBefore = left.Length is >= 3 and <= 12 && article.Has(left.End - 1, "的") && StageReader.EndsAt(article.Text, left.End - 1, left.Start);
        bool isVerb = left.Length is >= 2 and <= 6 && StageReader.EndsAt(article.Text, left.End, left.Start);
        TextSpan behind = new(figure.Span.End, Math.Min(article.Outline.ClauseAt(figure.Span.Start).Span.End, figure.Span.End + LongestStage));
        return isBefore || isVerb || (left.Length <= 4 && StageReader.In(article, behind).Any());
    }

    private const int LongestStage = 8;

    // 152个项目里,工业54个、农牧业37个、其他29个: the same measure word, a short noun before it, and a mark behind it.
    private bool IsDealtOut(Mention figure, TextSpan left, IndicatorDraft whole)
    {
        bool isEnded = figure.Span.End >= article.Text.Length || ",、;。,; \n和占)".Contains(article.Text[figure.Span.End]);
        return isEnded && left.Length is >= 2 and <= 10 && whole.Figure.Amount?.Unit == figure.Amount?.Unit
            && whole.Figure.Amount?.Value >= figure.Amount?.Value && !(whole.Measure == IndicatorMeasure.ProjectCount && NoParts.IsIn(article.Text, left));
    }
}
