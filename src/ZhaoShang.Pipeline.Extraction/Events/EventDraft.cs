using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>A happening while it is read.</summary>
/// <param name="Name">Its name without the year.</param>
/// <param name="NameSpan">Where the name stands.</param>
/// <param name="Kind">What kind of happening it is.</param>
/// <param name="Clause">The clause that tells it.</param>
/// <param name="Rule">The rule that found it.</param>
internal sealed record EventDraft(string Name, TextSpan NameSpan, EventKind Kind, TextSpan Clause, string Rule)
{
    /// <summary>The date that governs it; null if none is told, or only 近日.</summary>
    public EventDate? Date { get; init; }

    public TextSpan? Place { get; init; }
}

/// <summary>A date with where it stands; null where it follows from the article's period.</summary>
internal sealed record EventDate(string Edtf, TextSpan? Span);
