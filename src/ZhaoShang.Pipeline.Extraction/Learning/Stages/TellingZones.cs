using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Stages;

/// <summary>Cuts the surroundings of the names of projects into zones.</summary>
internal sealed class TellingZones
{
    private const int MostNames = 4;
    private const int MostShared = 60;
    private const int MostFollowing = 4;
    private const int MostSentencesToHeading = 15;
    private const int LongestHeading = 24;
    private const int LongestOpening = 30;
    private const int LongestSide = 60;
    private const int LongestTelling = 120;

    private readonly ArticleView _article;
    private readonly (TextSpan Span, int Project)[] _names;

    /// <summary>Takes the names of all <paramref name="projects"/>. O(names · log names).</summary>
    public TellingZones(ArticleView article, IReadOnlyList<ProjectDraft> projects)
    {
        _article = article;
        _names = [.. projects.SelectMany(static (project, i) => project.Names.Select(name => (name.Span, i))).OrderBy(static name => name.Span.Start)];
    }

    /// <summary>The zones around the first names of the <paramref name="i"/>-th project, which <paramref name="project"/> tells; some are empty, some may overlap.</summary>
    public IEnumerable<(TellingZone Zone, TextSpan Span)> Of(ProjectDraft project, int i) =>
        project.Names.OrderBy(static name => name.Span.Start).Take(MostNames).SelectMany(name => InSentence(name.Span, i, name.List).Concat(Outside(project, name.Span, i)));

    private IEnumerable<(TellingZone, TextSpan)> InSentence(TextSpan name, int i, NameList? list)
    {
        Clause clause = _article.Outline.ClauseAt(name.Start);
        TextSpan segment = _article.Outline.SegmentOf(clause);
        int last = LastEnd(name, i, segment.Start);
        int next = NextStart(name, i, segment.End);
        yield return (TellingZone.Left, Span(Math.Max(clause.Span.Start, last), name.Start));
        yield return (TellingZone.Right, Span(name.End, Math.Min(clause.Span.End, next)));
        if (last <= clause.Span.Start)
        {
            yield return (TellingZone.Before, Span(Math.Max(last, clause.Span.Start - LongestSide), clause.Span.Start));
        }
        else
        {
            yield return (TellingZone.SharedLeft, Span(clause.Span.Start, FirstStart(name, clause.Span.Start)));
        }

        int end = next < segment.End ? _article.Outline.ClauseAt(next).Span.Start : segment.End;
        if (end > clause.Span.End)
        {
            yield return (TellingZone.Behind, Span(clause.Span.End, Math.Min(end, clause.Span.End + LongestTelling)));
        }

        if (list is not null)
        {
            int behind = list.Closing.End;
            yield return (TellingZone.SharedRight, Span(behind, Math.Min(NextStart(new TextSpan(behind, behind), -1, segment.End), behind + LongestSide)));
        }
        else if (next < segment.End && LastEndBefore(name, segment.End) is var shared && shared < segment.End)
        {
            yield return (TellingZone.SharedRight, Span(shared, Math.Min(segment.End, shared + LongestSide)));
        }
    }

    private IEnumerable<(TellingZone, TextSpan)> Outside(ProjectDraft project, TextSpan name, int i)
    {
        Clause clause = _article.Outline.ClauseAt(name.Start);
        TextSpan segment = _article.Outline.SegmentOf(clause);
        Sentence sentence = _article.Outline.Sentences[clause.Sentence];
        if (clause.Index > sentence.FirstClause)
        {
            yield return (TellingZone.Opening, Span(sentence.Span.Start, Math.Min(_article.Outline.Clauses[sentence.FirstClause].Span.End, sentence.Span.Start + LongestOpening)));
        }

        if (HeadingBefore(sentence) is Sentence heading)
        {
            yield return (TellingZone.Heading, heading.Span);
        }

        foreach (TextSpan scope in project.Scope.Where(scope => !scope.Overlaps(segment)).Take(MostFollowing))
        {
            yield return (TellingZone.Following, Span(scope.Start, Math.Min(scope.End, scope.Start + LongestTelling)));
        }

        bool isLast = project.Scope.Count <= 1 && NextStart(name, i, segment.End) == segment.End;
        if (isLast && sentence.Index + 1 < _article.Outline.Sentences.Count && _article.Outline.Sentences[sentence.Index + 1] is var next && next.Paragraph == sentence.Paragraph)
        {
            int named = NextName(next.Span.Start);
            int end = named < _names.Length && _names[named].Span.Start < next.Span.End ? _article.Outline.ClauseAt(_names[named].Span.Start).Span.Start : next.Span.End;
            yield return (TellingZone.Next, Span(next.Span.Start, Math.Min(end, next.Span.Start + LongestSide)));
        }
    }

    private static TextSpan Span(int start, int end) => new(start, Math.Max(start, end));

    private Sentence? HeadingBefore(Sentence sentence)
    {
        for (int i = sentence.Index - 1; i >= 0 && sentence.Index - i <= MostSentencesToHeading; i--)
        {
            Sentence before = _article.Outline.Sentences[i];
            if (before.Span.Length is >= 2 and <= LongestHeading && before.ClauseEnd - before.FirstClause <= 2)
            {
                return before;
            }
        }

        return null;
    }

    // Where the last name of another project before this one ends, or the floor.
    private int LastEnd(TextSpan name, int project, int floor)
    {
        int at = NextName(name.Start) - 1;
        while (at >= 0 && _names[at].Project == project && _names[at].Span.Start >= floor)
        {
            at--;
        }

        return at >= 0 && _names[at].Span.Start >= floor ? Math.Min(_names[at].Span.End, name.Start) : floor;
    }

    // Where the next name of another project begins, or the ceiling.
    private int NextStart(TextSpan name, int project, int ceiling)
    {
        int at = NextName(name.End);
        while (at < _names.Length && _names[at].Project == project && _names[at].Span.Start < ceiling)
        {
            at++;
        }

        return at < _names.Length ? Math.Min(_names[at].Span.Start, ceiling) : ceiling;
    }

    private int FirstStart(TextSpan name, int floor)
    {
        int first = NextName(name.Start);
        int at = first;
        while (at > 0 && first - at < MostShared && _names[at - 1].Span.Start >= floor)
        {
            at--;
        }

        return at < _names.Length ? Math.Min(_names[at].Span.Start, name.Start) : name.Start;
    }

    private int LastEndBefore(TextSpan name, int ceiling)
    {
        int first = NextName(name.End);
        int at = first;
        while (at + 1 < _names.Length && at - first < MostShared && _names[at + 1].Span.Start < ceiling)
        {
            at++;
        }

        return at < _names.Length ? _names[at].Span.End : ceiling;
    }

    // The first name that begins at the position or behind it.
    private int NextName(int position)
    {
        int low = 0;
        int high = _names.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = _names[middle].Span.Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
