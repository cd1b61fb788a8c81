using System.Text;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Turns terms into an expression of FTS5. Every term goes in quoted, so no letter of it is ever syntax.</summary>
internal sealed class SearchExpression(IWordSegmenter segmenter)
{
    /// <summary>The expression that finds the documents with all <paramref name="terms"/>; null if no term holds a letter that the index knows.</summary>
    public string? Build(IReadOnlyList<string> terms)
    {
        StringBuilder expression = new();
        foreach (string term in terms)
        {
            List<SearchToken> tokens = [];
            SearchTokenizer.TokenizeQuery(term, tokens);
            if (tokens.Count == 0)
            {
                continue;
            }

            if (expression.Length > 0)
            {
                expression.Append(" AND ");
            }

            AppendTerm(expression, term);
        }

        return expression.Length == 0 ? null : expression.ToString();
    }

    /// <summary>Letters together find; a word of the segmenter beside them only raises the rank of whole-word hits.</summary>
    private void AppendTerm(StringBuilder expression, string term)
    {
        List<WordToken> words = [];
        segmenter.Segment(term, words);
        bool isWord = words.Count == 1 && term.Length > 1;
        expression.Append(isWord ? "(" : string.Empty);
        AppendQuoted(expression, term);
        expression.Append(SearchTokenizer.EndsInSingleLetter(term) ? " *" : string.Empty);
        if (isWord)
        {
            expression.Append(" OR ");
            AppendQuoted(expression, SearchTokenizer.WordMark + term);
            expression.Append(')');
        }
    }

    private static void AppendQuoted(StringBuilder expression, string text) =>
        expression.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal).Replace('\0', ' ')).Append('"');
}
