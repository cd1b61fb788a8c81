using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>What of a query is marked in an article: pieces of text, and figures.</summary>
internal sealed class SoughtPlaces
{
    private readonly List<FigureTerm> _figures;

    /// <summary>Reads the sought terms of a query.</summary>
    public SoughtPlaces(IReadOnlyList<QueryNode> sought)
    {
        _figures = [.. sought.OfType<FigureTerm>()];
        Pieces = [.. sought.SelectMany(static term => TermPieces.Of(term is TextTerm text ? text.Text : ((FigureTerm)term).Text)).Distinct()];
    }

    /// <summary>The pieces of text.</summary>
    public IReadOnlyList<string> Pieces { get; }

    /// <summary>True if there is anything to mark.</summary>
    public bool HasAny => Pieces.Count + _figures.Count > 0;

    /// <summary>Where those of an article's <paramref name="figures"/> stand that are sought.</summary>
    public IReadOnlyList<TextSpan> Among(string figures) => _figures.Count == 0
        ? []
        :
        [
            .. ArticleFigure.Read(figures)
                .Where(figure => _figures.Exists(term => term.Value == figure.Value && (term.Unit is null || term.Unit == figure.Unit)))
                .Select(static figure => figure.Span),
        ];
}
