using System.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Writes terms as expressions of FTS5. Every term goes in quoted, so no letter of it is ever syntax.</summary>
internal static class SearchExpression
{
    /// <summary>The expression that finds the texts with all <paramref name="terms"/>; null if no term holds a letter that the index knows.</summary>
    public static string? Build(IReadOnlyList<string> terms)
    {
        string expression = string.Join(" AND ", terms.SelectMany(TermPieces.Of).Select(OfPiece));
        return expression.Length == 0 ? null : expression;
    }

    /// <summary>The expression that finds a piece of a term.</summary>
    public static string OfPiece(string piece)
    {
        StringBuilder expression = new();
        if (TermPieces.IsOneLetter(piece))
        {
            expression.Append('(').Append(Quoted(piece)).Append(" * OR ").Append(Quoted((char)SearchLetters.EndMark + piece)).Append(')');
        }
        else
        {
            expression.Append(Quoted(piece)).Append(TermPieces.EndsInSingleLetter(piece) ? " *" : string.Empty);
        }

        return expression.ToString();
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
