using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Events;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>
/// Gives the figures that arose at an event its name and, where no date of their own stands behind it, its date: 6月18日,…推介会在前海举办,签约6个项目. Near misses:
/// 今年以来,全县累计签约60个项目 in the next sentence, and visits.
/// </summary>
internal sealed class EventFigures
{
    private const int FurthestSentence = 8;

    private static readonly PhraseSet Occasions = new(OccasionWords.Pointing + "这一次 本届 该会 现场 " + WordPairs.Of("专场 论坛 峰会 沙龙 路演 招商周 洽谈周 推介周 经贸周 活动周 合作周 招商节 文化节 旅游节 艺术节", "上"));

    private static readonly PhraseSet Gains = new(DealWords.Signing + "签约 签成 签了 达成 协议 合同 成交 意向 签字");
    private static readonly PhraseSet Parts = new("其中 项目中 这些项目 签约项目");
    private static readonly PhraseSet Cumulative = new("累计 以来 迄今 至今 历年 年内 每年 汇报 获悉 透露 目前 现有 " + WordPairs.Of(LevelWords.Whole, "共 已"));

    private readonly ArticleView _article;
    private readonly List<EventDraft> _events;
    private int _told;

    private EventFigures(ArticleView article, IEnumerable<EventDraft> events)
    {
        _article = article;
        _events = [.. events.Where(happening => happening.Rule is MeetingEvents.Rule || happening.Kind is EventKind.Conference or EventKind.Signing).OrderBy(happening => happening.NameSpan)];
    }

    /// <summary>Completes <paramref name="figures"/>, which stand in the order of the text. O(figures + events).</summary>
    public static void Link(ArticleView article, IReadOnlyList<IndicatorDraft> figures, IReadOnlyList<EventDraft> events)
    {
        EventFigures linked = new(article, events);
        (IndicatorDraft Figure, EventDraft Event)? last = null;
        foreach (IndicatorDraft figure in linked._events.Count == 0 ? [] : figures)
        {
            if (linked.EventOf(figure, last) is EventDraft happening)
            {
                linked.Set(figure, happening);
                last = (figure, happening);
            }
        }
    }

    private EventDraft? EventOf(IndicatorDraft figure, (IndicatorDraft Figure, EventDraft Event)? last)
    {
        while (_told < _events.Count && _events[_told].NameSpan.End <= figure.Figure.Span.Start)
        {
            _told++;
        }

        int at = _told - 1;
        if (at < 0 || figure.Measure is IndicatorMeasure.Visits or IndicatorMeasure.CompletedInvestment && !Measures.IsPlannedSpending(figure.Name) || figure.IsTask)
        {
            return null;
        }

        EventDraft happening = _events[at];
        Sentence sentence = _article.Outline.SentenceAt(figure.Figure.Span.Start);
        Sentence told = _article.Outline.SentenceAt(happening.NameSpan.Start);
        TextSpan own = ArticleView.Before(figure.Figure.Span.Start, Math.Max(sentence.Span.Start, happening.NameSpan.End));
        if (Cumulative.IsIn(_article.Text, own))
        {
            return null;
        }

        bool isChained = last?.Event == happening && IsNextTo(last.Value.Figure, figure, sentence);
        bool isTold = told.Index == sentence.Index ? IsOfSentence(happening, figure, own) : IsOfLater(told, sentence, own) && figure.Figure.Kind != MentionKind.Percent;
        return isChained || isTold ? happening : null;
    }

    // …推介会在前海举办,签约6个项目; near miss: …推介会;全年走访企业30家.
    private bool IsOfSentence(EventDraft happening, IndicatorDraft figure, TextSpan between)
    {
        bool isSameSegment = _article.Outline.ClauseAt(happening.NameSpan.Start).Segment == _article.Outline.ClauseAt(figure.Figure.Span.Start).Segment;
        return isSameSegment && !_article.Mentions.Within(between, MentionKind.Date).Any() && figure.Measure is not IndicatorMeasure.Enterprises;
    }

    // 会上,…; 现场签约8个项目; a signing told in the very next sentence.
    private bool IsOfLater(Sentence told, Sentence sentence, TextSpan own)
    {
        int apart = sentence.Index - told.Index;
        bool isDated = _article.Mentions.Within(own, MentionKind.Date).Any(date => date.Date is { Value.Length: 4 or 7 or 15 });
        TextSpan clause = new(Math.Max(own.Start, _article.Outline.ClauseAt(own.End).Span.Start), own.End);
        return apart <= FurthestSentence && !isDated && (Occasions.IsIn(_article.Text, own) || (apart == 1 && told.Paragraph == sentence.Paragraph && Gains.IsIn(_article.Text, clause)));
    }

    // 签约项目24个,合同额73.6亿元,其中外资项目7个: what goes on from a figure of the event.
    private bool IsNextTo(IndicatorDraft before, IndicatorDraft figure, Sentence sentence)
    {
        Sentence last = _article.Outline.SentenceAt(before.Figure.Span.Start);
        TextSpan between = ArticleView.Before(figure.Figure.Span.Start, before.Figure.Span.End);
        bool isSame = last.Index == sentence.Index && _article.Outline.ClauseAt(before.Figure.Span.Start).Segment == _article.Outline.ClauseAt(figure.Figure.Span.Start).Segment;
        bool isPart = Parts.At(_article.Text, sentence.Span.Start, sentence.Span.End) is not null && sentence.Index - last.Index <= 1;
        return (isSame || isPart) && !_article.Mentions.Within(between, MentionKind.Date).Any(date => !OtherDates.IsOfSpending(_article, date, figure));
    }

    private void Set(IndicatorDraft figure, EventDraft happening)
    {
        figure.Event = happening.Name;
        bool isOwn = figure.PeriodSpan is TextSpan date && date.Start >= happening.NameSpan.End;
        bool isBorrowed = _article.Has(_article.Outline.SentenceAt(happening.NameSpan.Start).Span.Start, "同时");
        // 2022年上半年招商项目集中签约仪式: the half year in its name is not when it was held.
        bool isNamed = happening.Date is { Edtf.Length: 15, Span: TextSpan half } && happening.NameSpan.Contains(half);
        if (Happening.Told(happening.Date) is string day && !isOwn && !isBorrowed && !isNamed)
        {
            day = happening.Date!.Span is TextSpan told && DaysOfOccasion.Of(_article, (day, told)) is string days ? days : day;
            figure.Period = Measures.IsPlannedSpending(figure.Name) && day.Length > 4 ? day[..4] : day;
            figure.PeriodSpan = happening.Date!.Span ?? happening.NameSpan;
        }
    }
}
