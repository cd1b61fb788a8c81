using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>Finds the dated or placed happenings that an article reports.</summary>
internal sealed class EventExtractor
{
    private const int LongestShortForm = 5;
    private const int LongWinded = 8;

    // Of each rule the words without one of which a clause tells it nothing.
    private static readonly ClauseCues Cues = new(MeetingName.Nouns.Phrases, RuleEvents.Words, OfficeEvents.Words, VisitEvents.Words, LeaderVisits.Words, RiteEvents.Words,
        SigningEvents.Words, HappeningVerbs.Words, PairSignings.Words, BriefVisits.Words, VerbFirstSignings.Words);

    private readonly ArticleView _article;
    private readonly string? _period;
    private readonly List<EventDraft> _found = [];

    private EventExtractor(ArticleView article, string? period)
    {
        _article = article;
        _period = period;
    }

    /// <summary>The happenings in the order of the text; each name once. O(length).</summary>
    /// <param name="article">The article.</param>
    /// <param name="projects">Its projects: signed, begun or opened on a day they are happenings.</param>
    /// <param name="period">The article's period, for fairs counted by number (第十三届) without a date; null if it is not known.</param>
    /// <param name="genre">Its kind: plans tell nothing that happened, and news report what summaries only describe (投产 on a day).</param>
    public static IReadOnlyList<EventDraft> Find(ArticleView article, IReadOnlyList<ProjectDraft> projects, string? period, ArticleGenre genre)
    {
        EventExtractor extractor = new(article, period);
        MeetingEvents meetings = new(article, projects, period);
        RiteEvents rites = new(article, projects);
        ReportedEvents reported = new(article);
        PairSignings signings = new(article, genre);
        BriefVisits visits = new(article, genre);
        VerbFirstSignings signed = new(article, projects);
        BriefEvents brief = new(article, projects, genre);
        CuedClauses clauses = Cues.In(article);
        List<(int Clause, EventDraft Draft)> told =
        [
            .. In(clauses.For(0), meetings.Find),
            .. In(clauses.For(1), clause => RuleEvents.Find(article, clause)),
            .. In(clauses.For(2), clause => OfficeEvents.Find(article, clause).Select(extractor.Dated)),
            .. In(clauses.For(3), clause => VisitEvents.Find(article, clause).Select(extractor.Dated)),
            .. In(clauses.For(4), clause => LeaderVisits.Find(article, clause)),
            .. In(clauses.For(5), rites.Find),
            .. In(clauses.For(6), clause => SigningEvents.Find(article, clause, projects)),
            .. In(clauses.For(7), reported.Find),
            .. signings.IsBrief ? In(clauses.For(8), signings.Find) : [],
            .. visits.IsBrief ? In(clauses.For(9), visits.Find) : [],
            .. brief.IsBrief ? In(clauses.For(7), brief.Find) : [],
            .. In(clauses.For(10), signed.Find),
        ];

        // Of one place the first of the rules, clause by clause.
        extractor._found.AddRange(told.OrderBy(static found => found.Clause).Select(static found => found.Draft));
        extractor._found.AddRange(ProjectMilestones.Find(article, projects));
        // 2001年,县上成立了招商局: in a review an office needs a day.
        extractor._found.RemoveAll(draft => genre == ArticleGenre.Summary && draft.Rule == OfficeEvents.SetUpRule && draft.Date is null or { Edtf.Length: 4 });
        // 9月15日试车: in a review the day of work done describes its project; rites and signings are told for themselves.
        extractor._found.RemoveAll(draft => genre != ArticleGenre.News && draft.Rule == BriefEvents.Rule && draft.Kind is EventKind.Opening or EventKind.Other);
        extractor._found.RemoveAll(extractor.IsUndone);
        ForthcomingEvents forthcoming = new(article, genre is ArticleGenre.Plan);
        extractor._found.RemoveAll(forthcoming.Contain);
        return extractor.Once(DatedSignings.Find(article, projects).Where(draft => !forthcoming.Contain(draft)));
    }

    // 5月6日,县长率队赴上海考察。因航班取消未成行: told behind it, in its sentence or the next one.
    private bool IsUndone(EventDraft draft)
    {
        int index = _article.Outline.SentenceAt(draft.Clause.Start).Index;
        int end = _article.Outline.Sentences[Math.Min(index + 1, _article.Outline.Sentences.Count - 1)].Span.End;
        return draft.Kind == EventKind.Visit && Undone.IsIn(_article.Text, new TextSpan(draft.Clause.Start, Math.Max(draft.Clause.End, end)));
    }

    private static readonly PhraseSet Undone = new(WordPairs.Of("未 未能 没有 没能", "成行"));

    // Each rule reads its clauses one after the other, before the next rule does.
    private static List<(int Clause, EventDraft Draft)> In(CuedClauses.Enumerable clauses, Func<Clause, IEnumerable<EventDraft>> find)
    {
        List<(int Clause, EventDraft Draft)> told = [];
        foreach (Clause clause in clauses)
        {
            foreach (EventDraft draft in find(clause))
            {
                told.Add((clause.Index, draft));
            }
        }

        return told;
    }

    // Told without a date, and not lately: some time in the year that the article reports on.
    private EventDraft Dated(EventDraft draft)
    {
        bool isOfPeriod = draft.Date is null && _period is { Length: 4 } && !Happening.IsRecent(_article, _article.Outline.SentenceAt(draft.Clause.Start).Span);
        return isOfPeriod ? draft with { Date = new EventDate(_period!, null) } : draft;
    }

    private List<EventDraft> Once(IEnumerable<EventDraft> signed)
    {
        List<EventDraft> kept = [];
        HashSet<string> names = [];
        foreach (EventDraft draft in _found.OrderBy(draft => draft.NameSpan))
        {
            if (!IsToldByAnother(draft) && names.Add(draft.Name))
            {
                kept.Add(draft);
            }
        }

        kept.AddRange(signed.Where(draft => !kept.Exists(other => other.NameSpan.Overlaps(draft.Clause) || other.Clause.Overlaps(draft.Clause) || IsOfOneSentence(other, draft)) && names.Add(draft.Name)));
        return [.. kept.OrderBy(static draft => draft.NameSpan)];
    }

    // A signing inside another event's clause, a ceremony of a project named as one, and 藏博会 beside 第四届藏博会 are told already.
    private bool IsToldByAnother(EventDraft draft) => draft.Rule switch
    {
        "leader-visit" => _found.Exists(other => other.Rule is "visit" or MeetingEvents.Rule && other.Clause.Overlaps(draft.NameSpan)),
        "signed-deal" or RiteEvents.Rule or "project-on-a-day" or ReportedEvents.Rule when draft.Kind is EventKind.Signing && _found.Exists(other => other.Rule == PairSignings.Rule && other.Clause.Overlaps(draft.Clause)) => true,
        BriefVisits.Rule or BriefVisits.JourneyRule when _found.Exists(other => other.Kind is not EventKind.Visit && (other.NameSpan.Overlaps(draft.Clause) || other.Clause.Overlaps(draft.NameSpan))) => true,
        BriefVisits.Rule or BriefVisits.JourneyRule => _found.Exists(other => other.Kind is EventKind.Visit && IsOfOneSentence(other, draft) && IsFuller(other, draft) && !(other.Rule == "leader-visit" && IsToldByAnother(other))),
        "visit" or "leader-visit" when _found.Exists(other => other.Rule == BriefVisits.Rule && other.Clause.Overlaps(draft.Clause) && IsFuller(other, draft)) => true,
        PairSignings.Rule => _found.Exists(other => other.Rule == MeetingEvents.Rule && IsOfOneSentence(other, draft)),
        "signed-deal" when _found.Exists(other => other.Rule == MeetingEvents.Rule && other.Kind == EventKind.Signing && IsOfOneSentence(other, draft)) => true,
        "signed-deal" or "project-on-a-day" or "visit" => _found.Exists(other => (other.Rule == MeetingEvents.Rule && (other.Clause.Overlaps(draft.NameSpan) || other.NameSpan.Overlaps(draft.Clause)))
            || (other.Rule == RiteEvents.Rule && other.NameSpan.Overlaps(draft.Clause))),
        ReportedEvents.Rule => _found.Exists(other => other.Rule is not (ReportedEvents.Rule or BriefEvents.Rule)
            && (other.NameSpan.Overlaps(draft.Clause) || other.Clause.Overlaps(draft.NameSpan) || (draft.Date is null && IsOfOneSentence(other, draft) && ReportedEvents.IsMarked(_article.Text, draft.Clause)))),
        BriefEvents.Rule => _found.Exists(other => other.Rule != BriefEvents.Rule && (other.NameSpan.Overlaps(draft.Clause) || other.Clause.Overlaps(draft.NameSpan))),
        VerbFirstSignings.RuleOfMany => _found.Exists(other => other.Rule == MeetingEvents.Rule && IsOfOneSentence(other, draft)),
        RiteEvents.Rule or "project-on-a-day" when _found.Exists(other => other.Rule == VerbFirstSignings.RuleOfMany && other.NameSpan.Overlaps(draft.NameSpan)) => true,
        RiteEvents.Rule => _found.Exists(other => (other.Rule == MeetingEvents.Rule && IsFrameOf(other, draft)) || IsRetelling(other, draft) || IsPartOf(draft, other)),
        MeetingEvents.Rule when _found.Exists(other => other.Rule == MeetingEvents.Rule && other != draft && ShortFormOf(other) == draft.Name.Trim('“', '”')) => true,
        MeetingEvents.Rule => (draft.Name.Length <= LongestShortForm || draft.Date is null) && _found.Exists(other => other.Rule == MeetingEvents.Rule && other.Name.Length > draft.Name.Length
            && other.Name.EndsWith(draft.Name, StringComparison.Ordinal) && IsSameTime(draft.Date, other.Date)),
        _ => false,
    };

    // 第二届临江国际投资贸易洽谈会(简称“临洽会”): what it is called from there on.
    private string? ShortFormOf(EventDraft meeting)
    {
        int open = meeting.NameSpan.End;
        int close = _article.Has(open, "(") ? _article.Text.IndexOf(')', open, Math.Min(LongestAlias, _article.Text.Length - open)) : -1;
        return close < 0 ? null : _article.Letters(new TextSpan(MeetingEvents.Called.Last(_article.Text, new TextSpan(open, close))?.End ?? open + 1, close)).Trim('“', '”', ':');
    }

    private const int LongestAlias = 20;

    // 小镇开园,副县长为小镇揭牌: a rite of the same thing on the same day, told behind it.
    private static bool IsPartOf(EventDraft draft, EventDraft whole) => whole.Rule == RiteEvents.Rule && whole.Date!.Edtf == draft.Date!.Edtf && whole.NameSpan.Start < draft.NameSpan.Start && draft.Kind == EventKind.Ceremony
        && whole.Kind is EventKind.Opening or EventKind.Ceremony && whole.Name.Length > 4 && draft.Name.Length > 4 && whole.Name.AsSpan(0, Math.Min(whole.Name.Length, draft.Name.Length) - 2).SequenceEqual(draft.Name.AsSpan(0, Math.Min(whole.Name.Length, draft.Name.Length) - 2));

    // 建平县杂粮加工园开园 and 杂粮加工园开园, on one day.
    private static bool IsRetelling(EventDraft other, EventDraft draft) => other.Rule == RiteEvents.Rule && other.Date!.Edtf == draft.Date!.Edtf
        && other.NameSpan != draft.NameSpan && other.Name.Length < draft.Name.Length && draft.Name.EndsWith(other.Name, StringComparison.Ordinal);

    // 6月18日的推介会上,X项目签约: the day is the meeting's.
    private bool IsFrameOf(EventDraft meeting, EventDraft rite) =>
        meeting.Date?.Span is TextSpan day && day == rite.Date!.Span && meeting.NameSpan.End <= rite.NameSpan.Start
        && _article.Outline.SentenceAt(meeting.NameSpan.Start).Index == _article.Outline.SentenceAt(rite.NameSpan.Start).Index
        && !_found.Exists(fuller => fuller != meeting && fuller.Rule == MeetingEvents.Rule && fuller.Name.Length > meeting.Name.Length
            && fuller.Name.EndsWith(meeting.Name, StringComparison.Ordinal));

    // Of two tellings of one visit the first of a rule; else the older rules' one, unless it is long-winded (市委副书记、市长某某率市直部门和乡镇的负责人赴…).
    private static bool IsFuller(EventDraft other, EventDraft draft)
    {
        bool isOfBriefs = other.Rule is BriefVisits.Rule or BriefVisits.JourneyRule;
        return isOfBriefs == draft.Rule is BriefVisits.Rule or BriefVisits.JourneyRule
            ? other != draft && (other.Rule == draft.Rule ? other.NameSpan.Start < draft.NameSpan.Start : draft.Rule == BriefVisits.JourneyRule)
            : isOfBriefs ? other.Name.Length + LongWinded <= draft.Name.Length : draft.Rule == BriefVisits.JourneyRule || other.Name.Length < draft.Name.Length + LongWinded;
    }

    private bool IsOfOneSentence(EventDraft one, EventDraft other) =>
        _article.Outline.SentenceAt(one.NameSpan.Start).Index == _article.Outline.SentenceAt(other.NameSpan.Start).Index && one.Date?.Edtf == other.Date?.Edtf;

    private static bool IsSameTime(EventDate? one, EventDate? other) =>
        one is null || other is null || one.Edtf.Length == 4 || other.Edtf.StartsWith(one.Edtf, StringComparison.Ordinal) || other.Edtf[..4] == one.Edtf[..4];
}
