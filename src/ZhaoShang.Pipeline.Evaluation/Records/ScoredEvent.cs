using System.Text.Json;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>An event as it is compared.</summary>
internal sealed class ScoredEvent : IScoredRecord
{
    /// <summary>Reads a record of type <c>event</c>.</summary>
    public ScoredEvent(JsonElement record)
    {
        Name = record.Text("name");
        Kind = record.Text("kind");
        Date = EdtfSpelling.Uniform(record.Text("date"));
        Place = NameLikeness.Letters(record.Text("place")) is { Length: > 0 } place ? place : null;
        Spans = record.Spans();
        Summary = $"“{Name}” {Kind} {Date}".TrimEnd();
    }

    /// <summary>Its name.</summary>
    public string? Name { get; }

    /// <summary>What kind of happening it is.</summary>
    public string? Kind { get; }

    /// <summary>Its date in a uniform spelling.</summary>
    public string? Date { get; }

    /// <summary>City or venue, letters only.</summary>
    public string? Place { get; }

    /// <inheritdoc/>
    public IReadOnlyList<TextSpan> Spans { get; }

    /// <inheritdoc/>
    public string Summary { get; }
}
