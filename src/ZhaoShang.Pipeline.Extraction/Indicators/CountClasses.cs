using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Gives a count its class and stage: 新签约亿元以上项目58个,其中10亿元以上5个 counts 亿元以上项目 and 10亿元以上, both signed.</summary>
internal sealed class CountClasses(ArticleView article, FiguresSoFar figures)
{
    private const int ReachBehind = 8;
    private const int LongestRelative = 20;

    private static readonly PhraseSet PartWords = new("其中 项目中 项目里 企业中 企业里 合同中");
    private static readonly PhraseSet Alone = new("有 仅 只 仅有 只有 另有 还有 总数 总量 企业总数 项目总数");

    /// <summary>Completes <paramref name="draft"/>.</summary>
    /// <param name="draft">A count of projects, firms or deals.</param>
    /// <param name="left">The words on its left.</param>
    public void Describe(IndicatorDraft draft, TextSpan left)
    {
        if (draft.Measure is IndicatorMeasure.Visits)
        {
            return;
        }

        if (draft.Measure is IndicatorMeasure.Other)
        {
            draft.Stage = draft.Figure.Amount?.Unit is "份" or "个" or "项" or "宗" ? StageOfDeal(draft) : null;
            return;
        }

        bool isBehind = draft.NameSpan.Start >= draft.Figure.Span.End;
        ProjectStage? own = ClassStageWords.Last(article.Text, isBehind ? left : TextSpan.Cover(draft.NameSpan, left)) ?? ClassStageWords.Last(article.Text, draft.NameSpan);
        draft.Whole = WholeOf(draft, own);
        bool isAlone = isBehind || left.IsEmpty || Alone.EndingAt(article.Text, draft.Figure.Span.Start, Math.Max(0, draft.Figure.Span.Start - 2)) is not null;

        // 11个对接项目签约: what is told of the things behind goes before what they are called.
        own = isBehind ? ClassStageWords.Last(article.Text, Behind(draft)) ?? own : own;
        draft.Stage = own ?? (isAlone ? ClassStageWords.Last(article.Text, Behind(draft)) : null) ?? draft.Whole?.Stage;
        draft.Class = ClassOf(draft, left);
    }

    // 签订合同7份, 带回意向2个; near miss: 信息95条.
    private ProjectStage? StageOfDeal(IndicatorDraft draft)
    {
        TextSpan? word = draft.NameSpan.Start >= draft.Figure.Span.End ? Deals.First(article.Text, draft.NameSpan) : Deals.Last(article.Text, draft.NameSpan);
        return word is not TextSpan deal ? null : deal.Of(article.Text).Contains("意向", StringComparison.Ordinal) ? ProjectStage.Intent : ProjectStage.Signed;
    }

    private static readonly PhraseSet Deals = new(DealWords.Papers + DealWords.Intents + "签约");

    private TextSpan Behind(IndicatorDraft draft)
    {
        int end = Math.Max(draft.Telling.End, draft.Figure.Span.End);
        return ArticleView.After(end, Math.Min(end + ReachBehind, article.Outline.ClauseAt(draft.Figure.Span.Start).Span.End));
    }

    private string? ClassOf(IndicatorDraft draft, TextSpan left)
    {
        if (draft.NameSpan.Start >= draft.Figure.Span.End)
        {
            string noun = article.Letters(draft.NameSpan);
            return (ClassNames.IsMere(noun) ? null : ClassNames.OfNoun(noun)) ?? OfMereNoun(draft, left);
        }

        string phrase = article.Letters(draft.NameSpan);
        if (phrase.Length == 0 || Alone.At(phrase, 0, phrase.Length)?.Length == phrase.Length)
        {
            return draft.Whole?.Class;
        }

        int behind = ClassNames.Heads.Last(phrase, new TextSpan(0, phrase.Length))?.End ?? -1;
        bool isContainer = behind >= 0 && behind < phrase.Length && phrase[behind] is '中' or '里' or '当';
        return behind >= 0 && (!isContainer || phrase.Length - behind <= 2) ? ClassNames.OfNoun(phrase) : ClassNames.OfPart(phrase) ?? draft.Whole?.Class;
    }

    // 历年签约的136个项目, 签约4个项目; near miss: 25个项目当场签约.
    private string? OfMereNoun(IndicatorDraft draft, TextSpan left)
    {
        string noun = article.Letters(draft.NameSpan);
        if (left.IsEmpty)
        {
            return draft.Whole?.Class;
        }

        bool isRelative = article.Text[left.End - 1] == '的' && left.Length is > 2 and <= LongestRelative;
        return isRelative ? ClassNames.OfRelative(article.Letters(left), noun) : ClassNames.OfVerb(article.Letters(left), noun[^2..]);
    }

    // The count that this one is a part of: told after 其中, or one of several told so.
    private IndicatorDraft? WholeOf(IndicatorDraft draft, ProjectStage? own)
    {
        bool IsCounted(IndicatorDraft other) => other.Measure == draft.Measure && !other.IsTask;

        // 洽谈项目36个,签订合同19个。其中工业项目15个: of the contracts, which are told last.
        bool IsSum(IndicatorDraft other) => IsCounted(other) || (other is { Measure: IndicatorMeasure.Other, Stage: ProjectStage.Signed, Figure.Kind: MentionKind.Count } && other.Figure.Amount?.Unit == draft.Figure.Amount?.Unit);
        IndicatorDraft? before = figures.OfSentence.FindLast(IsCounted);
        Sentence sentence = article.Outline.SentenceAt(draft.Figure.Span.Start);
        bool isOpening = before is null && PartWords.IsIn(article.Text, new TextSpan(sentence.Span.Start, Math.Min(draft.Figure.Span.Start, sentence.Span.Start + 2)));
        bool isBare = own is null && (!ClassNames.Heads.IsIn(article.Text, draft.NameSpan) || Breakdowns.Govern(article, draft.Figure.Span.Start));
        before ??= isOpening || isBare ? figures.LastOfParagraph(draft.Figure, isOpening ? IsSum : IsCounted) : null;
        // 签约项目27个。\n分产业看,一产项目5个: the whole of a breakdown, which may open a paragraph.
        bool isBroken = before is null && own is null && figures.BrokenDown(draft.Figure, IsCounted) is not null;
        before ??= isBroken ? figures.BrokenDown(draft.Figure, IsCounted) : null;
        if (before is null)
        {
            return null;
        }

        TextSpan between = ArticleView.Before(draft.Figure.Span.Start, before.Figure.Span.End);
        bool isPart = PartWords.IsIn(article.Text, between);
        bool isNext = before.Whole is not null && article.Outline.ClauseAt(before.Figure.Span.Start).Segment == article.Outline.ClauseAt(draft.Figure.Span.Start).Segment;
        IndicatorDraft whole = before.Whole ?? before;
        return (isPart || isNext || isBare || isBroken) && whole.Figure.Amount?.Value >= draft.Figure.Amount?.Value ? whole : null;
    }
}
