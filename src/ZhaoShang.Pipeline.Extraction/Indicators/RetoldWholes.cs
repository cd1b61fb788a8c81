using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>
/// Gives the parts of a count that was told of a day before that day: 4月14日,33个项目集中开工。… / 33个项目分成两拨:新建12个,总投资38.5亿元. Near misses: 33家企业中, another count; 33个项目中,今年已投产2个, with a
/// date of its own.
/// </summary>
internal static class RetoldWholes
{
    private const int Furthest = 24;
    private const int LeastValue = 3;
    private const int LongestClass = 8;
    private const int LettersOfDay = 10;
    private const int LettersOfDays = 21;

    private static readonly PhraseSet Parting = new("中 里 分成 分为 包括 按 当中");

    /// <summary>Completes <paramref name="figures"/>, which stand in the order of the text. O(figures).</summary>
    public static void Complete(ArticleView article, IReadOnlyList<IndicatorDraft> figures)
    {
        for (int i = 0; i < figures.Count; i++)
        {
            IndicatorDraft draft = figures[i];
            bool isUndated = draft is { PeriodSpan: null, Event: null, Years: null, IsForecast: false, IsTask: false };
            IndicatorDraft? told = !isUndated ? null : RetoldBefore(article, draft) is Mention count ? WholeOf(article, figures, i, count) : OpensParts(article, draft) ? Counted(article, figures, i) : null;
            if (told is { PeriodSpan: not null, Period.Length: LettersOfDay or LettersOfDays } whole)
            {
                (draft.Period, draft.PeriodSpan) = (whole.Period, whole.PeriodSpan);
                draft.Stage ??= draft.Measure == whole.Measure ? whole.Stage : null;
            }
        }
    }

    // 开工项目包含产业项目36个: the sentence opens with what was counted before.
    private static bool OpensParts(ArticleView article, IndicatorDraft draft)
    {
        Sentence sentence = article.Outline.SentenceAt(draft.Figure.Span.Start);
        TextSpan first = article.Outline.Clauses[sentence.FirstClause].Span;
        return Parted.At(article.Text, first.Start, draft.Figure.Span.Start) is not null
            && !article.Mentions.Within(ArticleView.Before(draft.Figure.Span.Start, sentence.Span.Start), MentionKind.Date).Any();
    }

    private static readonly PhraseSet Parted = new(WordPairs.Of("签约项目 开工项目", "包含 包括 涵盖 分为"));

    // The last count of projects in the sentences before, where it is told right before.
    private static IndicatorDraft? Counted(ArticleView article, IReadOnlyList<IndicatorDraft> figures, int i)
    {
        Sentence sentence = article.Outline.SentenceAt(figures[i].Figure.Span.Start);
        for (int before = i - 1; before >= 0 && i - before <= Furthest; before--)
        {
            Sentence told = article.Outline.SentenceAt(figures[before].Figure.Span.Start);
            if (told.Index < sentence.Index && figures[before] is { Measure: IndicatorMeasure.ProjectCount, IsForecast: false })
            {
                return sentence.Paragraph - told.Paragraph <= 1 ? figures[before] : null;
            }
        }

        return null;
    }

    // The count that opens the sentence, where the words behind it part it.
    private static Mention? RetoldBefore(ArticleView article, IndicatorDraft draft)
    {
        Sentence sentence = article.Outline.SentenceAt(draft.Figure.Span.Start);
        TextSpan left = ArticleView.Before(draft.Figure.Span.Start, sentence.Span.Start);
        Mention? count = article.Mentions.Within(left, MentionKind.Count).FirstOrDefault();
        int segment = article.Outline.SegmentOf(article.Outline.ClauseAt(left.End)).Start;
        bool isOpening = count is { Amount.Value: >= LeastValue } && article.Outline.ClauseAt(count.Span.Start).Index - sentence.FirstClause <= 1
            && !article.Mentions.Within(ArticleView.Before(left.End, Math.Max(left.Start, segment)), MentionKind.Date).Any();
        TextSpan behind = isOpening ? new(count!.Span.End, Math.Min(draft.Figure.Span.Start, Math.Min(article.Outline.ClauseAt(count.Span.Start).Span.End, count.Span.End + LongestClass))) : default;
        return isOpening && behind.Length > 0 && Parting.IsIn(article.Text, behind) ? count : null;
    }

    // 33个项目分成…: the noun behind the count was told with it. Near miss: 33个项目开工。33个乡镇中….
    private static bool IsOfNoun(ArticleView article, IndicatorDraft whole, Mention count)
    {
        TextSpan behind = new(count.Span.End, Math.Min(article.Text.Length, count.Span.End + LongestClass));
        ReadOnlySpan<char> noun = Parting.First(article.Text, behind) is TextSpan word ? new TextSpan(behind.Start, word.Start).Of(article.Text) : default;
        return noun.IsEmpty || TextSpan.Cover(whole.Telling, whole.NameSpan).Of(article.Text).IndexOf(noun) >= 0;
    }

    private static IndicatorDraft? WholeOf(ArticleView article, IReadOnlyList<IndicatorDraft> figures, int i, Mention count)
    {
        int sentence = article.Outline.SentenceAt(count.Span.Start).Index;
        for (int before = i - 1; before >= 0 && i - before <= Furthest; before--)
        {
            Mention told = figures[before].Figure;
            bool isSame = told.Kind == MentionKind.Count && told.Amount is { High: null } amount && amount.Value == count.Amount!.Value.Value && amount.Unit == count.Amount.Value.Unit;
            bool isBefore = article.Outline.SentenceAt(told.Span.Start).Index < sentence || (told.Span == count.Span && figures[before].Evidence.Count > 0);
            if (isSame && isBefore && IsOfNoun(article, figures[before], count))
            {
                return figures[before];
            }
        }

        return null;
    }
}
