using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>
/// Gives an amount the class of its own name (工业项目到位资金), else that of the count before it: 新签约项目12个,总投资42亿元. Near misses: 引进项目41个;实际利用外资900万美元,
/// 到位省外资金, whose scope is their own, and the amount of a task.
/// </summary>
internal sealed class AmountClasses(ArticleView article, FiguresSoFar figures)
{
    private static readonly PhraseSet Heads = new("项目 企业");

    /// <summary>Money of a scope of its own, and with it the figures of a region.</summary>
    private static readonly PhraseSet Scopes = new(
        LevelWords.Outside + LevelWords.Whole + "域外 境外 国外 全年 省内 市内 内资 外资 外商直接投资 引进资金 利用资金 招商引资 FDI");

    /// <summary>Completes <paramref name="draft"/>, an amount of money.</summary>
    public void Describe(IndicatorDraft draft)
    {
        if (draft.IsTask)
        {
            return;
        }

        string name = draft.Name;
        if (EndOfOwn(name) is var end and > 0)
        {
            draft.Class = ClassNames.OfNoun(name[..end]);
            draft.Stage = ClassStageWords.Last(name, new TextSpan(0, end));
            return;
        }

        // 引进项目25个(含续建10个),到位资金6亿元: what is counted in brackets is an aside.
        if (figures.OfSentence.FindLast(told => IsCount(told) && !(article.BracketAround(told.Figure.Span) is TextSpan aside && aside.End <= draft.Figure.Span.Start)) is not IndicatorDraft count)
        {
            return;
        }

        bool isSameSegment = article.Outline.ClauseAt(count.Figure.Span.Start).Segment == article.Outline.ClauseAt(draft.Figure.Span.Start).Segment;
        IndicatorDraft owner = OwnerOf(count);
        bool isReachedOfAim = owner.IsForecast && !draft.IsForecast;
        if (!isReachedOfAim && IsOf(draft, owner, isSameSegment))
        {
            IndicatorDraft? beside = BesideOf(count);
            bool isOwn = beside is null || IsOfLast(draft, owner, beside);
            draft.Class = isOwn || beside!.Class == owner.Class ? owner.Class : null;
            draft.Stage = isOwn || beside!.Stage == owner.Stage ? owner.Stage : null;
        }
    }

    /// <summary>Where the class ends that opens <paramref name="name"/>: 工业项目到位资金; 0 if none does.</summary>
    public static int EndOfOwn(string name) => Heads.Last(name, new TextSpan(0, name.Length)) is TextSpan head && head.End < name.Length && ClassNames.OfNoun(name[..head.End]) is not null ? head.End : 0;

    // 推介项目56个,签约项目9个,签约资金43.28亿元; 洽谈61个,签约23个,总投资15亿元; 亿元以上项目4个,外资项目3个,协议利用外资1.06亿美元: of the signed, and of the foreign ones.
    private static bool IsOfLast(IndicatorDraft draft, IndicatorDraft owner, IndicatorDraft beside)
    {
        bool isSigned = owner.Stage == ProjectStage.Signed && (beside.Stage is null or ProjectStage.Negotiating or ProjectStage.Intent or ProjectStage.Proposed || draft.Measure is IndicatorMeasure.Contracted or IndicatorMeasure.ForeignContracted);
        bool isForeign = draft.Measure is IndicatorMeasure.ForeignContracted or IndicatorMeasure.ForeignPaidIn && owner.Class?.Contains("外资", StringComparison.Ordinal) == true;
        return isSigned || isForeign;
    }

    private static bool IsCount(IndicatorDraft draft) => draft.Figure.Kind == MentionKind.Count
        && (draft.Measure is IndicatorMeasure.ProjectCount or IndicatorMeasure.Enterprises || draft.Stage is not null);

    // 新开工项目10个,竣工项目5个,总投资30亿元: of both together, so of neither. Near misses: 新开工项目10个,总投资30亿元,竣工项目5个,总投资8亿元; a part of the count before.
    private IndicatorDraft? BesideOf(IndicatorDraft count)
    {
        int at = figures.OfSentence.IndexOf(count);
        bool isBeside = count.Whole is null && at > 0 && figures.OfSentence[at - 1] is var before && IsCount(before) && before.Measure == count.Measure
            && article.Outline.ClauseAt(before.Figure.Span.Start).Segment == article.Outline.ClauseAt(count.Figure.Span.Start).Segment
            && !article.Mentions.Within(new TextSpan(before.Figure.Span.End, Math.Max(before.Figure.Span.End, count.Figure.Span.Start)), MentionKind.Money).Any(money => !Thresholds.Is(article, money));
        return isBeside ? figures.OfSentence[at - 1] : null;
    }

    // 项目58个,其中10亿元以上5个,协议引资312亿元: the whole's; near misses: 项目63个,总投资112亿元,其中续建38个,到位资金33亿元; 项目63个,其中续建38个,到位资金33亿元.
    private IndicatorDraft OwnerOf(IndicatorDraft count)
    {
        int at = count.Whole is null ? -1 : figures.OfSentence.IndexOf(count.Whole);
        int own = figures.OfSentence.IndexOf(count);
        bool isPartOnItsOwn = at >= 0 && own == at + 1 && count.Stage is not null && count.Stage != count.Whole!.Stage;
        bool isChained = at >= 0 && !isPartOnItsOwn && figures.OfSentence.FindIndex(at, own - at, other => other.Figure.Kind == MentionKind.Money) < 0;
        return isChained ? count.Whole! : count;
    }

    private static bool IsOf(IndicatorDraft draft, IndicatorDraft owner, bool isSameSegment) => draft.Measure switch
    {
        IndicatorMeasure.Contracted or IndicatorMeasure.TotalInvestment => true,
        IndicatorMeasure.ForeignContracted => isSameSegment,
        IndicatorMeasure.PaidIn or IndicatorMeasure.CompletedInvestment or IndicatorMeasure.ForeignPaidIn => isSameSegment && (!draft.IsForecast || Measures.IsPlannedSpending(draft.Name)) && !Scopes.IsIn(draft.Name),
        IndicatorMeasure.Other => isSameSegment && draft.Name.StartsWith("注册", StringComparison.Ordinal) && owner.Measure == IndicatorMeasure.Enterprises,
        _ => false,
    };
}
