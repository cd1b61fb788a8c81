using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>
/// What news report of one thing on a day, or of late: 8月30日,卡拉水电站大坝浇筑至坝顶; 桃江特大桥昨天合龙. Near misses: X项目,总投资3亿元,3月投产 (told to
/// describe, but fresh news report it), 3个项目投产 (counted), 明年5月投产 (to come).
/// </summary>
internal sealed class ReportedEvents(ArticleView article)
{
    public const string Rule = "reported-happening";

    private const int ShortestSubject = 4;
    private const int LongestFrame = 40;
    private const int FreshDays = 21;
    private const int LongestWork = 600;
    private const int LongestPlace = 12;
    private const int LongestTail = 4;

    private static readonly PhraseSet Not = new(
        Happening.NotTold + "宣传 意味着 提出 讲话");

    private static readonly PhraseSet Marking = new("标志着 这标志着 至此");
    private static readonly PhraseSet Heard = new("获悉 记者 了解到 讯 电 消息");
    private static readonly PhraseSet Deals = new(DealWords.Papers);
    private static readonly PhraseSet Asides = new("因 因为 由于 已 已经 才 只 迟迟 至今 至 到 与 同 和 给 被 其中 现 现已 仍 又 再 刚 今 将 所 均 都 正 赶 就");
    private readonly HappeningSubject _subjects = new(article);

    /// <summary>True for what another thing marks: 联络处在上海揭牌,标志着驻点招商启动. O(1).</summary>
    public static bool IsMarked(string text, TextSpan clause) => Marking.At(text, clause.Start, clause.End) is not null;

    /// <summary>The happenings told in <paramref name="clause"/>. O(length of the clause).</summary>
    public IEnumerable<EventDraft> Find(Clause clause)
    {
        if (_subjects.IsSign(clause))
        {
            yield break;
        }

        foreach (PhraseHit<EventKind> verb in HappeningVerbs.In(article.Text, clause.Span))
        {
            if (Read(clause, verb) is EventDraft draft && IsFirst(draft, clause))
            {
                _last = (clause.Sentence, draft.Date?.Span);
                yield return draft;
                yield break;
            }
        }
    }

    // 电站完成并网验收,21万块光伏板开始送电: what follows on the same day in the same sentence is part of it.
    private bool IsFirst(EventDraft draft, Clause clause) => _last.Sentence != clause.Sentence || _last.Day != draft.Date?.Span;

    private (int Sentence, TextSpan? Day) _last = (-1, null);

    private EventDraft? Read(Clause clause, PhraseHit<EventKind> verb)
    {
        (EventDate? date, int frameEnd) = FrameOf(clause, verb.Start);
        TextSpan subject = _subjects.Of(new TextSpan(frameEnd, verb.Start), out TextSpan? place);
        TextSpan told = new(clause.Span.Start, verb.Start);
        bool isToldOfAnother = date is null && Days(told).Any();
        bool isRecent = date is null && !isToldOfAnother && Happening.Recently.IsIn(article.Text, ArticleView.Before(verb.Start, article.Outline.SentenceAt(verb.Start).Span.Start));
        if (!IsNews(verb) || Asides.At(article.Text, subject.Start, subject.End) is not null || (subject.End > subject.Start && article.Text[verb.Start - 1] is '不' or '未'))
        {
            return null;
        }

        bool isDeal = verb.Value == EventKind.Signing;
        if (isDeal && Deals.EndingAt(article.Text, subject.End, subject.Start) is null)
        {
            return null;
        }

        place ??= PlaceBefore(clause);
        bool isPlaced = date is null && !isToldOfAnother && PlaceBefore(clause) is not null;
        if ((date is null && !isRecent && !isPlaced) || !_subjects.IsOneThing(subject) || Not.IsIn(article.Text, new TextSpan(Math.Max(subject.End, place is TextSpan site && site.End <= verb.Start ? site.End : 0), verb.Start)) || Not.EndingAt(article.Text, subject.End, subject.Start) is not null)
        {
            return null;
        }

        string name = WithoutNotes(article.Letters(subject)) + article.Letters(verb.Span).Replace("了", "", StringComparison.Ordinal);
        return new EventDraft(name, subject, verb.Value, TextSpan.Cover(told, verb.Span), Rule)
        {
            Date = date,
            Place = place,
        };
    }

    // Long texts tell of work done (投产, 封顶, 复工) to describe a project; rites are told for themselves.
    private bool IsNews(PhraseHit<EventKind> verb) => verb.Value is not (EventKind.Opening or EventKind.Other)
        || article.LetterCount <= (Work.EndingAt(article.Text, verb.End, verb.Start) is null ? LongestWork : BriefEvents.LongestFlash);

    private static readonly PhraseSet Work = new(WorkVerbs.Running + WorkVerbs.Built + "试车 投料 复工 停建 停工 终止 取消 验收");

    // 智造园厂房项目(业主:某公司): without the note.
    private static string WithoutNotes(string name)
    {
        int open = name.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && name.IndexOf(':', open) > open ? name[..open] : name;
    }

    // The day in the clause before the verb, or alone in what opens the sentence: 8月30日,…; 14日,….
    private (EventDate? Date, int End) FrameOf(Clause clause, int verb)
    {
        Mention? own = Days(new TextSpan(clause.Span.Start, verb)).LastOrDefault();
        if (own is not null)
        {
            // 荣泰制线厂10月18日试产 describes; 桃江特大桥昨天合龙 reports, and 7月22日,海潮湾风情街封顶.
            int head = Math.Max(clause.Span.Start, article.Text.LastIndexOf('】', own.Span.Start, own.Span.Start - clause.Span.Start + 1) + 1);
            bool isBehindSubject = own.Span.Start - head > ShortestSubject && (verb - own.Span.End < ShortestSubject || HappeningSubject.IsAdverb(article.Text, own.Span.End, verb));
            bool isOfLate = IsFresh(own.Date!.Value) || Happening.Recently.At(article.Text, own.Span.Start, own.Span.End) is not null;
            EventDate day = new(own.Date!.Value.Value, own.Span);
            return isBehindSubject ? (isOfLate ? day : null, clause.Span.Start) : (own.Span.Start - head <= 4 ? day : null, own.Span.End);
        }

        int frame = clause.Index;
        TextSpan segment = article.Outline.SegmentOf(clause);
        while (frame > 0 && article.Outline.Clauses[frame - 1].Span.Start >= segment.Start)
        {
            frame--;
        }

        // 24日9时,首趟列车驶出,标志着松通铁路开通运营.
        if (IsMarked(article.Text, clause.Span))
        {
            Mention? day = Days(ArticleView.Before(clause.Span.Start, segment.Start)).LastOrDefault();
            return (day is null ? null : new EventDate(day.Date!.Value.Value, day.Span), clause.Span.Start);
        }

        Mention? opening = clause.Span.Start - segment.Start <= LongestFrame ? Days(new TextSpan(segment.Start, clause.Span.Start)).FirstOrDefault() : null;
        bool isOpening = opening is not null && IsAtHead(segment.Start, opening.Span.Start) && !Heard.IsIn(article.Text, new TextSpan(segment.Start, clause.Span.Start));
        return (isOpening ? new EventDate(opening!.Date!.Value.Value, opening.Span) : null, clause.Span.Start);
    }

    // A day of the weeks before the article; one of a year's review is told to describe.
    private bool IsFresh(Edtf day) => article.Document.Clock.Published is { IsInterval: false, Latest: DateOnly published } && day.Earliest is DateOnly told
        && published.DayNumber - told.DayNumber is >= 0 and <= FreshDays;

    // 8月30日,…; 【签约】11月1日,….
    private bool IsAtHead(int start, int date) => date - start <= 4 || (article.Text[start] is '【' or '◆' or '●' && article.Text[date - 1] is '】');

    private IEnumerable<Mention> Days(TextSpan span) => article.Mentions.Within(span, MentionKind.Date)
        .Where(date => date.Date is Edtf { Value.Length: 10 or 11 } edtf && char.IsAsciiDigit(edtf.Value[0]) && !edtf.Value.EndsWith("XX", StringComparison.Ordinal));

    // 在江西,…; 重庆涪陵,…: the clause before is a place and nothing else.
    private TextSpan? PlaceBefore(Clause clause)
    {
        TextSpan segment = article.Outline.SegmentOf(clause);
        Clause before = article.Outline.Clauses[Math.Max(0, clause.Index - 1)];
        if (before.Index == clause.Index || before.Span.Start < segment.Start || before.Span.Length > LongestPlace)
        {
            return null;
        }

        int start = article.Text[before.Span.Start] == '在' ? before.Span.Start + 1 : before.Span.Start;
        bool isDivision = article.Mentions.Within(before.Span, MentionKind.Region).Any(region => region.Span.Start - start is >= 0 and <= 2 && before.Span.End - region.Span.End <= LongestTail);
        return isDivision && before.Span.End - start >= 2 ? new TextSpan(start, before.Span.End) : null;
    }
}
