using System.Text.Json;

namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>The records of one article, of gold or predicted, as they are compared.</summary>
public sealed class ArticleRecords
{
    private readonly List<ScoredProject> _projects = [];
    private readonly List<ScoredIndicator> _indicators = [];
    private readonly List<ScoredEvent> _events = [];
    private readonly List<ScoredMention> _mentions = [];
    private ScoredDocument? _document;

    /// <summary>The number of projects.</summary>
    public int ProjectCount => _projects.Count;

    /// <summary>The number of indicators.</summary>
    public int IndicatorCount => _indicators.Count;

    /// <summary>The number of events.</summary>
    public int EventCount => _events.Count;

    /// <summary>The article's genre as its record tells it; <c>untold</c> where it does not.</summary>
    public string Genre => _document?.Genre ?? "untold";

    /// <summary>The article's own record; the first where there are several.</summary>
    internal ScoredDocument Document => _document ?? ScoredDocument.Untold;

    internal IReadOnlyList<ScoredProject> Projects => _projects;

    internal IReadOnlyList<ScoredIndicator> Indicators => _indicators;

    internal IReadOnlyList<ScoredEvent> Events => _events;

    /// <summary>Adds a record; one of a type that is not scored is passed over.</summary>
    /// <param name="record">A record of the contract. It is read at once and may be disposed afterwards.</param>
    public void Add(JsonElement record)
    {
        switch (record.Text("type"))
        {
            case "document":
                _document ??= new ScoredDocument(record);
                break;
            case "project":
                _projects.Add(new ScoredProject(record));
                break;
            case "indicator":
                _indicators.Add(new ScoredIndicator(record));
                break;
            case "event":
                _events.Add(new ScoredEvent(record));
                break;
            case "mention":
                _mentions.Add(new ScoredMention(record));
                break;
            default:
                break;
        }
    }

    /// <summary>Adds a record that is written as one line of JSON.</summary>
    /// <exception cref="JsonException"><paramref name="line"/> is not JSON.</exception>
    public void Add(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        Add(json.RootElement);
    }

    /// <summary>The mentions of a kind, in the order of the records.</summary>
    internal IReadOnlyList<ScoredMention> MentionsOf(string kind) => [.. _mentions.Where(mention => mention.Kind == kind)];
}
