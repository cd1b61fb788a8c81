using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>
/// Reads what a person types into a query. Words and "phrases" must all be there; <c>-word</c> must not; <c>a OR b</c> (also <c>|</c>, 或) is one of both and binds
/// tighter than the blank; <c>name:value</c> is a condition, with several values parted by commas. Punctuation is never an error. Thread-safe.
/// </summary>
/// <remarks>The whole language with its errors: <c>tests/Specs/queries.md</c>.</remarks>
public sealed class QueryParser
{
    /// <summary>The longest query, in UTF-16 code units.</summary>
    public const int LongestQuery = 256;

    private readonly ITextNormalizer _normalizer;
    private readonly RegionValues _regions;

    /// <summary>Takes what brings words into the articles' script, and the divisions.</summary>
    public QueryParser(PipelineModels models)
    {
        _normalizer = models.Normalizer;
        _regions = new RegionValues(models.Gazetteer);
    }

    /// <summary>Reads <paramref name="typed"/>. Never throws. An empty text reads as everything, one of punctuation only as what never holds.</summary>
    public ParsedQuery Parse(string typed)
    {
        if (typed.Length > LongestQuery)
        {
            return new ParsedQuery { Typed = typed, Problems = [TooLong(typed)], Warnings = [] };
        }

        List<QueryProblem> warnings = [];
        QueryReading reading = new(typed, _normalizer, _regions, warnings);
        List<QueryNode> clauses = [];
        IReadOnlyList<QueryToken> tokens = QueryLexer.Cut(typed, _normalizer, warnings);
        bool isJoined = false;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsOr)
            {
                isJoined = true;
                continue;
            }

            bool isBesideOr = isJoined || (i + 1 < tokens.Count && tokens[i + 1].IsOr);
            if (reading.Read(tokens[i], isBesideOr) is { } node)
            {
                Add(clauses, node, isJoined && clauses.Count > 0);
            }

            isJoined &= reading.IsNothing(tokens[i]);
        }

        return Finish(reading, clauses, warnings);
    }

    private static ParsedQuery Finish(QueryReading reading, List<QueryNode> clauses, List<QueryProblem> warnings)
    {
        bool tellsNothing = clauses.Count == 0 && reading.Rows is null && reading.Problems.Count == 0 && reading.Typed.Any(static letter => !QueryLetters.IsBlank(letter));
        if (tellsNothing)
        {
            warnings.Add(new QueryProblem(QueryCodes.NoLetters, new TextSpan(0, reading.Typed.Length), new Explanation(
                "没有可检索的字或数字。", "There is no letter or digit to search for.")));
        }

        QueryNode filter = tellsNothing ? new AnyOf([]) : clauses.Count switch { 0 => AllOf.Everything, 1 => clauses[0], _ => new AllOf([.. clauses]) };
        return new ParsedQuery
        {
            Typed = reading.Typed,
            Query = reading.Problems.Count == 0 ? new RecordQuery { Filter = filter, Rows = reading.Rows ?? RowType.Article } : null,
            Rows = reading.Rows,
            Problems = [.. reading.Problems.Distinct().OrderBy(static problem => problem.Place)],
            Warnings = [.. warnings.Distinct().OrderBy(static warning => warning.Place)],
        };
    }

    // a OR b c is (a OR b) c.
    private static void Add(List<QueryNode> clauses, QueryNode node, bool isAlternative)
    {
        if (!isAlternative)
        {
            clauses.Add(node);
            return;
        }

        IReadOnlyList<QueryNode> before = clauses[^1] is AnyOf any ? any.Parts : [clauses[^1]];
        clauses[^1] = new AnyOf([.. before, .. node is AnyOf several ? several.Parts : [node]]);
    }

    private static QueryProblem TooLong(string typed) => new(QueryCodes.TooLong, new TextSpan(LongestQuery, typed.Length), new Explanation(
        $"查询有 {typed.Length} 个字，最多 {LongestQuery} 个；请删去多余的词，或分成几次查。",
        $"The query has {typed.Length} letters; {LongestQuery} at most were expected. Leave words out, or ask several times."));
}
