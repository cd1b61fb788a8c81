using System.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Tokens that stand together in a text.</summary>
/// <param name="Text">Tells it apart from others.</param>
/// <param name="Tokens">Its tokens, each with how far it stands behind the first.</param>
/// <param name="IsOpen">True if the last token may go on: 80万 is found in 80万元.</param>
/// <param name="IsFigure">True for the token of a figure.</param>
internal sealed record SoughtPhrase(string Text, IReadOnlyList<(byte[] Letters, int Offset)> Tokens, bool IsOpen, bool IsFigure)
{
    /// <summary>
    /// What <paramref name="term"/>, a text or a figure, looks for: of each of the lists one phrase must stand in a field of the row. A single letter may begin a pair or end a stretch; a piece
    /// that ends in one behind a digit leaves open how the pair goes on. Empty for a text without a letter, which holds of every row.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<SoughtPhrase>> Of(QueryNode term) => term switch
    {
        TextTerm text => [.. TermPieces.Of(text.Text).Select(OfPiece)],
        FigureTerm figure => [[OfFigure(ArticleFigure.Token(figure.Value, figure.Unit))]],
        _ => throw new InvalidOperationException($"{term.GetType().Name} looks for no text."),
    };

    /// <summary>
    /// What must stand in a field of each row that tells a phrase of several pieces: of each of the lists one phrase. They are two pieces beside one another, one right behind the other or parted by
    /// one place; what stands there is not known. Pieces of one letter are left out.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<SoughtPhrase>> Neighbours(TextTerm phrase)
    {
        IReadOnlyList<string> pieces = TermPieces.Of(phrase.Text);
        return
        [
            .. pieces.Zip(pieces.Skip(1)).Where(static pair => !TermPieces.IsOneLetter(pair.First) && !TermPieces.IsOneLetter(pair.Second))
                .Select(static pair => Neighbours(OfPiece(pair.First)[0], OfPiece(pair.Second)[0])),
        ];
    }

    /// <summary>A phrase of several pieces as it is with nothing between them; null if its letters would be others then: a b is not ab.</summary>
    public static SoughtPhrase? Unparted(TextTerm phrase)
    {
        string letters = string.Concat(TermPieces.Of(phrase.Text));
        return LetterReader.Count(letters) == LetterReader.Count(phrase.Text) ? OfPiece(letters)[0] : null;
    }

    private static IReadOnlyList<SoughtPhrase> Neighbours(SoughtPhrase left, SoughtPhrase right)
    {
        (byte[] last, _) = left.Tokens[^1];
        int behind = EndOf(left.Tokens[^1]);
        bool mayBeParted = SearchLetters.ChineseLength(last, 0) > 0 && SearchLetters.ChineseLength(right.Tokens[0].Letters, 0) > 0;
        return [.. Enumerable.Range(behind, mayBeParted ? 2 : 1).Select(Joined)];

        SoughtPhrase Joined(int place) => right with
        {
            Text = $"{left.Text} {place} {right.Text}",
            Tokens = [.. left.Tokens.SkipLast(left.IsOpen ? 1 : 0), .. right.Tokens.Select(token => (token.Letters, token.Offset + place))],
        };
    }

    private static IReadOnlyList<SoughtPhrase> OfPiece(string piece)
    {
        byte[] letters = Encoding.UTF8.GetBytes(piece);
        TokenList tokens = new([]);
        new SearchTokenizer().CutQuery(letters, ref tokens);
        if (!TermPieces.IsOneLetter(piece))
        {
            bool isOpen = TermPieces.EndsInSingleLetter(piece);
            return [new SoughtPhrase(piece, Needed(tokens.Tokens), isOpen, IsFigure: false)];
        }

        byte[] end = [SearchLetters.EndMark, .. letters];
        return [new SoughtPhrase(piece, tokens.Tokens, IsOpen: true, IsFigure: false), new SoughtPhrase(Encoding.UTF8.GetString(end), [(end, 0)], IsOpen: false, IsFigure: false)];
    }

    private static SoughtPhrase OfFigure(string token) => new(token, [(Encoding.UTF8.GetBytes(token), 0)], IsOpen: false, IsFigure: true);

    /// <summary>
    /// Without the tokens whose letters the others hold: of 招商引资 招商 and 引资, for what stands two places behind a pair stands right behind it. A letter alone before a digit goes where a pair
    /// ends in it.
    /// </summary>
    private static List<(byte[] Letters, int Offset)> Needed(List<(byte[] Letters, int Offset)> tokens)
    {
        List<(byte[] Letters, int Offset)> needed = [];
        int covered = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            int end = EndOf(tokens[i]);
            bool isHeldByNext = i + 1 < tokens.Count && tokens[i].Offset < covered && tokens[i + 1].Offset <= covered && EndOf(tokens[i + 1]) > end;
            if (end > covered && !isHeldByNext)
            {
                needed.Add(tokens[i]);
                covered = end;
            }
        }

        return needed;
    }

    /// <summary>The place behind the token's letters.</summary>
    private static int EndOf((byte[] Letters, int Offset) token)
    {
        int first = SearchLetters.ChineseLength(token.Letters, 0);
        return token.Offset + (first > 0 && first < token.Letters.Length ? 2 : 1);
    }

    private readonly struct TokenList(List<(byte[] Letters, int Offset)> tokens) : ITokenReceiver
    {
        public List<(byte[] Letters, int Offset)> Tokens => tokens;

        public void Receive(ReadOnlySpan<byte> token, int place) => tokens.Add((token.ToArray(), place));
    }
}
