using System.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>A term cut at what is no letter: each piece stands in a text by itself. 招商 (引资) is 招商 and 引资, 年产80万吨 is one.</summary>
internal static class TermPieces
{
    /// <summary>The pieces of <paramref name="term"/> in their order; empty if it has no letter that the search index knows.</summary>
    public static IReadOnlyList<string> Of(string term)
    {
        byte[] letters = Encoding.UTF8.GetBytes(term);
        List<string> pieces = [];
        for (int start = NextLetter(letters, 0); start < letters.Length;)
        {
            int end = start;
            for (int length; end < letters.Length && (length = LengthAt(letters, end)) > 0;)
            {
                end += length;
            }

            pieces.Add(Encoding.UTF8.GetString(letters, start, end - start));
            start = NextLetter(letters, end);
        }

        return pieces;
    }

    /// <summary>True if the piece is one Chinese letter, which may begin or end a stretch of letters.</summary>
    public static bool IsOneLetter(string piece)
    {
        byte[] letters = Encoding.UTF8.GetBytes(piece);
        return SearchLetters.ChineseLength(letters, 0) == letters.Length;
    }

    /// <summary>True if the piece ends in a Chinese letter behind a Latin letter or digit, which must be looked for as the beginning of a pair: 80万.</summary>
    public static bool EndsInSingleLetter(string piece)
    {
        byte[] letters = Encoding.UTF8.GetBytes(piece);
        int last = 0;
        bool isBehindLatin = true;
        for (int at = 0, length; at < letters.Length; at += length)
        {
            length = SearchLetters.ChineseLength(letters, at);
            isBehindLatin = last == 0;
            last = length;
            length = length > 0 ? length : SearchLetters.EndOfLatin(letters, at) - at;
        }

        return last > 0 && isBehindLatin;
    }

    private static int LengthAt(byte[] letters, int at) =>
        SearchLetters.ChineseLength(letters, at) is > 0 and int length ? length : SearchLetters.EndOfLatin(letters, at) - at;

    private static int NextLetter(byte[] letters, int at)
    {
        while (at < letters.Length && (SearchLetters.ChineseLength(letters, at) | SearchLetters.LatinLength(letters, at)) == 0)
        {
            at++;
        }

        return at;
    }
}
