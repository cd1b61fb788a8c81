using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects.Refusals;

/// <summary>A candidate where it stands, as the reasons to refuse it look at it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Candidate">The candidate.</param>
/// <param name="Earlier">The names kept before it, in the order of the text.</param>
/// <param name="Next">The candidate behind it; null if there is none.</param>
internal sealed record NameInText(ArticleView Article, NameCandidate Candidate, IReadOnlyList<NameCandidate> Earlier, NameCandidate? Next)
{
    private Clause? _clause;

    public string Text => Article.Text;

    public TextSpan Span => Candidate.Span;

    public NameCandidate? Before => Earlier.Count > 0 ? Earlier[^1] : null;

    /// <summary>The clause in which it begins.</summary>
    public Clause Clause => _clause ??= Article.Outline.ClauseAt(Span.Start);

    public TextSpan Sentence => Article.Outline.SentenceAt(Span.Start).Span;

    /// <summary>What stands before it in its clause.</summary>
    public TextSpan Left => new(Math.Min(Clause.Span.Start, Span.Start), Span.Start);

    /// <summary>What stands behind it in its clause.</summary>
    public TextSpan Right => new(Span.End, Math.Max(Span.End, Clause.Span.End));

    /// <summary>True if an amount of money stands in its clause.</summary>
    public bool IsPriced => HasMoney(Clause.Span);

    public bool OpensWith(PhraseSet words) => words.At(Text, Span.Start, Span.End) is not null;

    public bool EndsWith(PhraseSet words) => words.EndingAt(Text, Span.End, Span.Start) is not null;

    public bool Holds(PhraseSet words) => words.IsIn(Text, Span);

    /// <summary>True if one of <paramref name="words"/> stands right before it.</summary>
    public bool IsBehind(PhraseSet words) => words.EndingAt(Text, Span.Start, Left.Start) is not null;

    /// <summary>True if one of <paramref name="words"/> stands right behind it.</summary>
    public bool IsBefore(PhraseSet words) => words.At(Text, Span.End, Right.End) is not null;

    public bool HasMoney(TextSpan span) => Article.Mentions.Within(span, MentionKind.Money).Any();

    public bool HasCount(TextSpan span) => Article.Mentions.Within(span, MentionKind.Count).Any();
}
