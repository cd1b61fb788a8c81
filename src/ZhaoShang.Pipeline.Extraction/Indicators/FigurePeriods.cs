using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Gives a figure its period: that of the whole which it is a part of, else that of the date which governs it.</summary>
internal sealed class FigurePeriods(ArticleView article, FiguresSoFar figures)
{
    /// <summary>Sets the period of <paramref name="draft"/>, where it has none yet, as its date tells it.</summary>
    public void Set(IndicatorDraft draft)
    {
        if (draft.PeriodSpan is not null)
        {
            return;
        }

        if (RisenBeside(draft) is IndicatorDraft beside)
        {
            (draft.Period, draft.PeriodSpan) = (beside.Period, beside.PeriodSpan);
        }
        else if (IsPartOfDated(draft))
        {
            (draft.Period, draft.PeriodSpan) = (draft.Whole!.Period, draft.Whole.PeriodSpan);
        }
        else if (BrokenDown(draft) is { PeriodSpan: not null } broken)
        {
            (draft.Period, draft.PeriodSpan) = (broken.Period, broken.PeriodSpan);
        }
        else if (PeriodReader.Governing(article, draft) is (string period, TextSpan span))
        {
            if (LeadOf(draft, span) is IndicatorDraft lead)
            {
                (draft.Period, draft.PeriodSpan, draft.Years) = (lead.Period, lead.PeriodSpan, lead.Years);
                return;
            }

            IndicatorDraft? contrasted = ContrastedWith(period, span);
            draft.Period = contrasted?.Period ?? period;
            draft.PeriodSpan = contrasted?.PeriodSpan ?? span;
        }
    }

    /// <summary>Gives the period of <paramref name="draft"/>, whose forecast is known, its extent: 截至5月底 runs from January.</summary>
    public void Extend(IndicatorDraft draft)
    {
        if (draft.PeriodSpan is not TextSpan day)
        {
            return;
        }

        draft.Period = IsBehindCount(day) ? draft.Period : YearsAhead.UpTo(article, draft, day) ?? PeriodExtent.Of(article, draft, day, draft.Period!);
    }

    private bool IsBehindCount(TextSpan day)
    {
        foreach (IndicatorDraft other in figures.OfSentence)
        {
            if (other.Figure.Kind == MentionKind.Count && other.Figure.Span.End <= day.Start && article.Outline.ClauseAt(other.Figure.Span.Start).Segment == article.Outline.ClauseAt(day.Start).Segment)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>1-8月到位72.1亿元,预计全区可实现150亿元: what is expected is expected of the year.</summary>
    public void Widen(IndicatorDraft draft)
    {
        if (draft is { IsForecast: true, Period: { Length: >= 13 } or { Length: 7 } } && (draft.IsTask || draft.Period.Length >= 13))
        {
            WidenExpected(draft);
        }
    }

    private void WidenExpected(IndicatorDraft draft)
    {
        bool isOfReached = figures.OfSentence.Exists(other => other.PeriodSpan == draft.PeriodSpan && !other.IsForecast);
        // 一季度预计完成产值58亿元,税收1.62亿元: of the same time as the one before.
        bool isOfExpected = draft.PeriodSpan is not null && figures.OfSentence.Exists(other => other is { IsForecast: true, IsTask: false } && other.PeriodSpan == draft.PeriodSpan && other.Period == draft.Period);
        bool isOwn = isOfExpected || draft.PeriodSpan is TextSpan date && article.Outline.ClauseAt(date.Start).Index == article.Outline.ClauseAt(draft.Figure.Span.Start).Index;
        if ((isOfReached || draft.IsTask || IsOfOtherSentence(draft)) && !isOwn)
        {
            draft.Period = draft.Period![0] == '.' ? draft.Period[3..7] : draft.Period[..4];
        }
    }

    // 1月签约1个,一季度共签约9个,合同引资24.3亿元: of the same time as the figure right before, which has another date than the narrowest. Near miss: 上半年到位8亿元,其中二季度5亿元,签约3个.
    private IndicatorDraft? LeadOf(IndicatorDraft draft, TextSpan date)
    {
        if (draft.IsTask || figures.OfSentence.Count == 0 || date.Start < article.Outline.SentenceAt(draft.Figure.Span.Start).Span.Start || figures.OfSentence[^1] is not { IsTask: false } before || before.PeriodSpan == date || date.End > before.Figure.Span.Start || before.PeriodSpan is TextSpan other && other.Start < date.Start)
        {
            return null;
        }

        TextSpan between = new(Math.Min(before.Figure.Span.End, draft.Figure.Span.Start), draft.Figure.Span.Start);
        bool isNext = article.Outline.ClauseAt(before.Figure.Span.Start).Segment == article.Outline.ClauseAt(draft.Figure.Span.Start).Segment && !article.Mentions.Within(between, MentionKind.Date).Any();
        bool isAside = article.BracketAround(before.Figure.Span) is not null || ComparedAmounts.DateOf(article, before.Figure) is not null || Parts.IsIn(article.Text, new TextSpan(date.End, draft.Figure.Span.Start));
        return isNext && !isAside && !OtherDates.IsOfDealtCount(article, before.PeriodSpan, draft) ? before : null;
    }

    private static readonly PhraseSet Parts = new("其中");

    // 产值从2011年的12亿元增加到2016年的19亿元,税收从3亿元增加到5亿元: what is told first of the second thing is of the same time as that of the first.
    private IndicatorDraft? RisenBeside(IndicatorDraft draft)
    {
        bool isRisen = IsFormer(draft.Figure.Span.Start) && Rises.At(article.Text, draft.Figure.Span.End, article.Text.Length) is not null;
        return isRisen ? figures.OfSentence.FindLast(before => before.PeriodSpan is TextSpan date && date.End == before.Figure.Span.Start - 1 && IsFormer(date.Start)) : null;
    }

    private bool IsFormer(int start) => start > 0 && article.Text[start - 1] is '从' or '由';

    private static readonly PhraseSet Rises = new(ChangeWords.To);

    private bool IsPartOfDated(IndicatorDraft draft)
    {
        if (draft.Whole is not { Period: not null } whole || !figures.OfSentence.Contains(whole))
        {
            return false;
        }

        TextSpan between = new(whole.Figure.Span.End, Math.Max(whole.Figure.Span.End, draft.Figure.Span.Start));
        foreach (Mention date in article.Mentions.Within(between, MentionKind.Date))
        {
            if (!OtherDates.IsOfSpending(article, date, draft))
            {
                return false;
            }
        }

        return !OtherDates.IsOfNow(article, between);
    }

    // 截至11月底,项目60个。 / 从区域看:珠三角15个: parts have the period of the whole, where their sentence tells none.
    private IndicatorDraft? BrokenDown(IndicatorDraft draft) =>
        article.Mentions.Within(ArticleView.Before(draft.Figure.Span.Start, article.Outline.SentenceAt(draft.Figure.Span.Start).Span.Start), MentionKind.Date).Any() ? null
            : figures.BrokenDown(draft.Figure, whole => whole.Measure == draft.Measure) ?? TakenApart(draft);

    // 截至11月30日实际到位9.72亿元。其中一产到位0.81亿元: parts of the sum of the sentence before.
    private IndicatorDraft? TakenApart(IndicatorDraft draft)
    {
        Sentence sentence = article.Outline.SentenceAt(draft.Figure.Span.Start);
        IndicatorDraft? whole = article.Has(sentence.Span.Start, "其中") ? figures.LastOfParagraph(draft.Figure, before => before.Measure == draft.Measure && !before.IsForecast) : null;
        return whole is not null && sentence.Index - article.Outline.SentenceAt(whole.Figure.Span.Start).Index == 1 ? whole : null;
    }

    // 其中续建项目31个,总投资71030万元,今年完成投资11505万元, of a half year: 今年 only tells the new from the old; near miss: 上半年签约3个,今年9月签约2个.
    private IndicatorDraft? ContrastedWith(string period, TextSpan date)
    {
        IndicatorDraft? first = figures.OfSentence.Count > 0 ? figures.OfSentence[0] : null;
        bool isPart = first?.Period is { Length: > 4 } part && !part.EndsWith("-12~", StringComparison.Ordinal) && period.Length == 4 && part.StartsWith(period, StringComparison.Ordinal);
        return isPart && first!.Figure.Span.End <= date.Start && article.Letters(date) is "今年" ? first : null;
    }

    // Near miss: 1—5月完成情况如下: over a list, which governs what is expected there.
    private bool IsOfOtherSentence(IndicatorDraft draft) => draft.PeriodSpan is TextSpan date && draft.Period?.AsSpan(4).StartsWith("-01") == true && !article.Has(article.Outline.ClauseAt(date.Start).Span.End, ":")
        && article.Outline.SentenceAt(date.Start).Index != article.Outline.SentenceAt(draft.Figure.Span.Start).Index;
}
