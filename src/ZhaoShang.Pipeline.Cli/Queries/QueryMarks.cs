using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>Finds where the words of a query stand in one article.</summary>
internal static class QueryMarks
{
    /// <summary>The places in the decoded original, in order, none over another; those of what must not be there are left out.</summary>
    public static IReadOnlyList<TextSpan> Find(StoredArticle article, QueryNode query) =>
        Apart(PlacesIn(article.Text, query).Select(article.ToOriginal.ToOriginal));

    /// <summary>The places in letters that are normalised as articles are, such as a title, in order, none over another.</summary>
    public static IReadOnlyList<TextSpan> FindIn(string text, QueryNode query) => Apart(PlacesIn(text, query));

    private static IEnumerable<TextSpan> PlacesIn(string text, QueryNode query)
    {
        foreach (string word in Words(query).Distinct().Where(static word => word.Length > 0))
        {
            for (int at = 0; (at = text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += word.Length)
            {
                yield return TextSpan.FromLength(at, word.Length);
            }
        }

        foreach (string[] pieces in Phrases(query).Where(static pieces => pieces.Length > 0))
        {
            for (int at = 0; (at = text.IndexOf(pieces[0], at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
            {
                if (EndOf(text, at, pieces) is int end)
                {
                    yield return new TextSpan(at, end);
                }
            }
        }
    }

    /// <summary>Where pieces end of which the first begins at <paramref name="at"/>, with nothing but punctuation and blanks between them; null if they do not stand there.</summary>
    private static int? EndOf(string text, int at, string[] pieces)
    {
        foreach (string piece in pieces)
        {
            while (at < text.Length && !char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            if (!text.AsSpan(at).StartsWith(piece, StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            at += piece.Length;
        }

        return at;
    }

    private static IReadOnlyList<TextSpan> Apart(IEnumerable<TextSpan> places)
    {
        int end = 0;
        return [.. places.Order().Where(place => place.Start >= end && (end = place.End) > 0)];
    }

    private static IEnumerable<string> Words(QueryNode query) => query switch
    {
        AllOf all => all.Parts.SelectMany(Words),
        AnyOf any => any.Parts.SelectMany(Words),
        TextTerm text => text.IsPhrase ? [] : [text.Text],
        FigureTerm figure => [figure.Text],
        PlaceTerm place => [place.Text],
        PartyTerm party => [party.Name],
        _ => [],
    };

    /// <summary>The pieces of each phrase.</summary>
    private static IEnumerable<string[]> Phrases(QueryNode query) => query switch
    {
        AllOf all => all.Parts.SelectMany(Phrases),
        AnyOf any => any.Parts.SelectMany(Phrases),
        TextTerm { IsPhrase: true } text => [new string([.. text.Text.Select(static letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        _ => [],
    };
}
