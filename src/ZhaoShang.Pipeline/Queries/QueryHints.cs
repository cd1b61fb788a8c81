using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>What to try when a query found nothing. Thread-safe.</summary>
/// <param name="segmenter">Cuts texts into words.</param>
public sealed class QueryHints(IWordSegmenter segmenter)
{
    private const int ShortestCut = 4;

    /// <summary>
    /// The same query with blanks put into its long words (阳泉郊区招商引资 → 阳泉 郊区 招商引资), spelled; null if no word of it can be cut. What must not be there
    /// stays as it is.
    /// </summary>
    /// <param name="query">A query of the parser.</param>
    public string? WithBlanks(ParsedQuery query)
    {
        if (!query.IsOk)
        {
            return null;
        }

        IReadOnlyList<QueryNode> clauses = query.Query.Filter is AllOf all ? all.Parts : [query.Query.Filter];
        QueryNode[] cut = [.. clauses.SelectMany(clause => clause is TextTerm text ? Cut(text) : (IEnumerable<QueryNode>)[clause]).Distinct()];
        return cut.Length == clauses.Count ? null : QuerySpelling.Write(new AllOf(cut), query.Rows);
    }

    private TextTerm[] Cut(TextTerm term)
    {
        List<WordToken> words = [];
        segmenter.Segment(term.Text, words);
        TextTerm[] kept =
        [
            .. words.Where(static word => word.Class is not (WordClass.Punctuation or WordClass.Particle)).Select(word => new TextTerm(QueryLetters.Trim(word.Span.Of(term.Text).ToString())))
                .Where(static word => word.Text.Length > 0),
        ];
        return term.Text.Length < ShortestCut || kept.Length < 2 ? [term] : kept;
    }
}
