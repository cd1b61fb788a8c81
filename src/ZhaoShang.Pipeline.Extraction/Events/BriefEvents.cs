using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>
/// What a brief tells of one thing on a day, work as well as rites: 人参交易大市场三期6月8日破土; 6月26日首台环卫车下线. In a text of some hundred letters each dated
/// happening is news; in a long review the day of a beginning only describes its project. Near misses: 6月底投产 (about a day), 预计6月8日投产 (to come),
/// 3个项目6月8日开工 (counted).
/// </summary>
internal sealed class BriefEvents(ArticleView article, IReadOnlyList<ProjectDraft> projects, ArticleGenre genre)
{
    public const string Rule = "day-in-brief";

    /// <summary>News up to so many letters report one thing after another; longer ones tell of work done (投产, 封顶) to describe a project.</summary>
    public const int LongestFlash = 400;

    // Visits and signings are also told by longer news; a summary that long already reviews.
    private const int LongestNews = 1000;
    private const int LongestSummary = 450;
    private const int LongestReview = 330;
    private const int LongestPart = 12;

    private static readonly PhraseSet Not = new(
        Happening.NotTold + "约定 没 才 目前 就 便 至 截至 到");

    private readonly HappeningSubject _subjects = new(article);
    /// <summary>None is told in a long text.</summary>
    public bool IsBrief { get; } = article.LetterCount <= (genre is ArticleGenre.News ? LongestFlash : LongestReview);

    /// <summary>How long a brief of <paramref name="genre"/> may be, in letters.</summary>
    public static int LongestOf(ArticleGenre genre) => genre is ArticleGenre.News ? LongestNews : LongestSummary;

    /// <summary>The first happening of a day that <paramref name="clause"/> tells; none in a long text. O(length of the clause).</summary>
    public IEnumerable<EventDraft> Find(Clause clause)
    {
        if (_subjects.IsSign(clause))
        {
            yield break;
        }

        foreach (PhraseHit<EventKind> verb in HappeningVerbs.In(article.Text, clause.Span))
        {
            if (DayOf(clause, verb.Start) is Mention day && !IsToCome(clause, day, verb.Start) && Read(clause, day, verb) is EventDraft draft)
            {
                yield return draft;
                yield break;
            }
        }
    }

    private EventDraft? Read(Clause clause, Mention day, PhraseHit<EventKind> verb)
    {
        bool isOpening = day.Span.Start >= clause.Span.Start && day.Span.End <= verb.Start && day.Span.Start - clause.Span.Start <= 4;
        int from = isOpening ? day.Span.End : clause.Span.Start;
        TextSpan subject = _subjects.Of(new TextSpan(from, verb.Start), out TextSpan? place);
        string? name = _subjects.IsOneThing(subject) ? article.Letters(subject) : null;
        if (name is null)
        {
            bool isPart = subject.Length is > 0 and <= LongestPart && !article.Mentions.Within(subject, MentionKind.Date).Any();
            string part = isPart ? article.Letters(subject) : "";
            (string Name, TextSpan? Place)? of = new RiteSubject(article, projects, day, verb.Span, null).Find(mayFollow: false);
            name = of is null ? null : of.Value.Name.EndsWith(part, StringComparison.Ordinal) ? of.Value.Name : of.Value.Name + part;
            place ??= of?.Place;
        }

        TextSpan told = TextSpan.Cover(day.Span, verb.Span);
        return name is null ? null : new EventDraft(name + article.Letters(verb.Span).Replace("了", "", StringComparison.Ordinal), TextSpan.Cover(subject, verb.Span), verb.Value, told, Rule)
        {
            Date = new EventDate(day.Date!.Value.Value, day.Span),
            Place = place,
        };
    }

    private bool IsToCome(Clause clause, Mention day, int verb)
    {
        bool isOwn = day.Span.Start >= clause.Span.Start;
        return Not.EndingAt(article.Text, day.Span.Start, Math.Max(0, day.Span.Start - 4)) is not null || Not.IsIn(article.Text, new TextSpan(isOwn ? day.Span.End : clause.Span.Start, verb));
    }

    // The last date before the verb, a day: in its clause, or alone in a clause before it.
    private Mention? DayOf(Clause clause, int verb)
    {
        TextSpan segment = article.Outline.SegmentOf(clause);
        Mention? date = article.Mentions.Within(ArticleView.Before(verb, segment.Start), MentionKind.Date).LastOrDefault();
        bool isDay = date?.Date is Edtf { Value.Length: 10, IsInterval: false } day && !day.Value.EndsWith("XX", StringComparison.Ordinal);
        TextSpan own = isDay ? article.Outline.ClauseAt(date!.Span.Start).Span : default;
        bool isOpening = isDay && (own == clause.Span || own.End - date!.Span.End <= 6 || article.Text[date.Span.End] == '在');
        return isOpening ? date : null;
    }
}
