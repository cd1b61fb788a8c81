using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Indicators;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>
/// Tells which figures arose at a fair, meeting or signing: 5月18日,X推介会在南京召开,签约项目16个. Near misses: a figure of another period in the same sentence (今年以来新签约64个),
/// and what is to come.
/// </summary>
internal static class FigureEvents
{
    private const int SentencesOn = 3;

    private static readonly PhraseSet Occasions = new("会上 此次 这次 本次 仪式上 大会上 会议期间 活动期间 展会期间 活动中 当场 现场 当天 集中签约");

    /// <summary>Names the event of each of <paramref name="figures"/> that has one. O(figures + events).</summary>
    public static void Assign(ArticleView article, IReadOnlyList<IndicatorDraft> figures, IReadOnlyList<EventDraft> events)
    {
        List<EventDraft> meetings = [.. events.Where(draft => draft.Rule == MeetingEvents.Rule).OrderBy(draft => draft.NameSpan)];
        int next = 0;
        EventDraft? last = null;
        foreach (IndicatorDraft figure in figures)
        {
            while (next < meetings.Count && meetings[next].NameSpan.Start < figure.Figure.Span.Start)
            {
                last = meetings[next++];
            }

            figure.Event = last is not null && !figure.IsForecast && IsOf(article, figure, last) ? last.Name : null;
        }
    }

    private static bool IsOf(ArticleView article, IndicatorDraft figure, EventDraft meeting)
    {
        Sentence told = article.Outline.SentenceAt(meeting.NameSpan.Start);
        Sentence own = article.Outline.SentenceAt(figure.Figure.Span.Start);
        int on = own.Index - told.Index;
        if (on > SentencesOn || (on > 0 && own.Paragraph != told.Paragraph && !Occasions.IsIn(article.Text, ArticleView.Before(figure.Figure.Span.Start, own.Span.Start))))
        {
            return false;
        }

        bool isSameTime = meeting.Date is { } date && figure.Period == date.Edtf && (date.Edtf.Length > 4 || on == 0);
        bool isUndated = (meeting.Date is null || figure.Period is null) && on == 0
            && article.Outline.ClauseAt(meeting.NameSpan.Start).Segment == article.Outline.ClauseAt(figure.Figure.Span.Start).Segment;
        return isSameTime || isUndated;
    }
}
