namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>What a query looks for in texts, as an expression of FTS5. Every term goes in quoted, so no letter of it is ever syntax.</summary>
internal sealed class SearchExpression
{
    /// <summary>The expression of what holds of every text.</summary>
    public const string Everything = "";

    /// <summary>Beyond that many terms FTS5's own limits come near.</summary>
    public const int MostTerms = 60;

    private readonly List<Phrase> _phrases = [];

    private SearchExpression(QueryNode node) => Text = Write(node);

    private SearchExpression(IEnumerable<QueryNode> terms) => Text = string.Join(" OR ", terms.Select(Write).Where(static term => term != Everything));

    /// <summary>The expression; <see cref="Everything"/> if it holds of every text, null if FTS5 has none for it.</summary>
    public string? Text { get; }

    /// <summary>The phrases in the order in which FTS5 counts them.</summary>
    public IReadOnlyList<Phrase> Phrases => _phrases;

    /// <summary>
    /// The expression of <paramref name="node"/>, in brackets where it needs them; <see cref="Everything"/> if it holds of every text, null if FTS5 has no expression for it:
    /// a term on no text, a negation by itself, nothing at all.
    /// </summary>
    public static string? Of(QueryNode node) => QueryShape.CountTerms(node) > MostTerms ? null : Read(node).Text;

    /// <summary>The expression of <paramref name="node"/> with its phrases.</summary>
    public static SearchExpression Read(QueryNode node) => new(node);

    /// <summary>The expression that finds the texts with one of the <paramref name="terms"/>.</summary>
    public static SearchExpression OfOne(IEnumerable<QueryNode> terms) => new(terms);

    private string? Write(QueryNode node) => node switch
    {
        TextTerm text => OfPieces(text.Text, node),
        FigureTerm figure => OfFigure(figure),
        AllOf all => OfAll(all),
        AnyOf any => OfAny(any),
        _ => null,
    };

    private string? OfAll(AllOf all)
    {
        List<string?> sought = [.. all.Parts.Where(static part => part is not Without).Select(Write)];
        List<string?> unwanted = [.. all.Parts.OfType<Without>().Select(part => Write(part.Part))];
        if (sought.Contains(null) || unwanted.Contains(null) || unwanted.Contains(Everything))
        {
            return null;
        }

        sought.RemoveAll(static part => part == Everything);
        string expression = string.Join(" AND ", sought);
        return unwanted.Count == 0
            ? sought.Count > 1 ? $"({expression})" : expression
            : sought.Count == 0 ? null : $"(({expression}) NOT ({string.Join(" OR ", unwanted)}))";
    }

    private string? OfAny(AnyOf any)
    {
        List<string?> parts = [.. any.Parts.Select(Write)];
        return parts.Count == 0 || parts.Contains(null) ? null
            : parts.Contains(Everything) ? Everything
            : $"({string.Join(" OR ", parts)})";
    }

    private string OfPieces(string term, QueryNode owner)
    {
        IReadOnlyList<string> pieces = TermPieces.Of(term);
        string expression = string.Join(" AND ", pieces.Select(piece => PhrasesOfPiece(piece, owner) switch
        {
            [string phrase] => phrase,
            IReadOnlyList<string> several => $"({string.Join(" OR ", several)})",
        }));
        return pieces.Count > 1 ? $"({expression})" : expression;
    }

    /// <summary>A single letter may begin a pair or end a stretch; a piece that ends in one behind a digit leaves open how the pair goes on.</summary>
    private IReadOnlyList<string> PhrasesOfPiece(string piece, QueryNode owner) =>
        TermPieces.IsOneLetter(piece) ? [Note(Quoted(piece) + " *", owner), Note(Quoted((char)SearchLetters.EndMark + piece), owner)]
        : TermPieces.EndsInSingleLetter(piece) ? [Note(Quoted(piece) + " *", owner)]
        : [Note(Quoted(piece), owner)];

    private string OfFigure(FigureTerm figure) => Note(Quoted(ArticleFigure.Token(figure.Value, figure.Unit)), figure);

    private string Note(string phrase, QueryNode owner)
    {
        _phrases.Add(new Phrase(phrase, owner));
        return phrase;
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A phrase of an expression.</summary>
    /// <param name="Text">The expression that finds it alone.</param>
    /// <param name="Owner">The term that it was written for.</param>
    internal readonly record struct Phrase(string Text, QueryNode Owner);
}
