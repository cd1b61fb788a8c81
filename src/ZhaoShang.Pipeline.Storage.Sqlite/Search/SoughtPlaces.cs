using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>What of a query is marked in an article: pieces of text, and figures.</summary>
internal sealed class SoughtPlaces
{
    private readonly List<FigureTerm> _figures;
    private readonly List<WrittenPhrase> _phrases;

    /// <summary>Reads the sought terms of a query.</summary>
    public SoughtPlaces(IReadOnlyList<QueryNode> sought)
    {
        _figures = [.. sought.OfType<FigureTerm>()];
        _phrases = [.. sought.Select(WrittenPhrase.Of).OfType<WrittenPhrase>()];
        Pieces = [.. sought.Where(static term => WrittenPhrase.Of(term) is null).SelectMany(static term => TermPieces.Of(term is TextTerm text ? text.Text : ((FigureTerm)term).Text)).Distinct()];
    }

    /// <summary>The pieces of text.</summary>
    public IReadOnlyList<string> Pieces { get; }

    /// <summary>True if there is anything to mark.</summary>
    public bool HasAny => Pieces.Count + _figures.Count + _phrases.Count > 0;

    /// <summary>Where figures and phrases that are sought stand in an article.</summary>
    /// <param name="text">Its normalised text.</param>
    /// <param name="figures">Its figures.</param>
    public IReadOnlyList<TextSpan> In(string text, string figures) => [.. Among(figures), .. _phrases.SelectMany(phrase => phrase.PlacesIn(text))];

    private IEnumerable<TextSpan> Among(string figures) => _figures.Count == 0
        ? []
        : ArticleFigure.Read(figures)
            .Where(figure => _figures.Exists(term => term.Value == figure.Value && (term.Unit is null || term.Unit == figure.Unit)))
            .Select(static figure => figure.Span);
}
