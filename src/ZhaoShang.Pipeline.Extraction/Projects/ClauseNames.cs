using ZhaoShang.Pipeline.Extraction.Clauses;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>What one rule finds in the clauses of an article. The rule reads its clauses in one go, so that its words and its code stay near while it does.</summary>
internal sealed class ClauseNames
{
    private readonly Dictionary<int, List<NameCandidate>> _byClause = [];

    /// <summary>Lets a rule read its clauses.</summary>
    /// <param name="clauses">The clauses, in the order of the text.</param>
    /// <param name="find">The rule.</param>
    /// <param name="most">So many names are taken of one clause at most.</param>
    public ClauseNames(CuedClauses.Enumerable clauses, Func<Clause, IEnumerable<NameCandidate>> find, int most)
    {
        foreach (Clause clause in clauses)
        {
            List<NameCandidate>? names = null;
            foreach (NameCandidate name in find(clause))
            {
                if ((names ??= []).Count == most)
                {
                    break;
                }

                names.Add(name);
            }

            if (names is not null)
            {
                _byClause.Add(clause.Index, names);
            }
        }
    }

    /// <summary>Lets a rule that finds one name in a clause at most read its clauses.</summary>
    /// <param name="clauses">The clauses, in the order of the text.</param>
    /// <param name="find">The rule.</param>
    public ClauseNames(CuedClauses.Enumerable clauses, Func<Clause, NameCandidate?> find)
    {
        foreach (Clause clause in clauses)
        {
            if (find(clause) is NameCandidate name)
            {
                _byClause.Add(clause.Index, [name]);
            }
        }
    }

    /// <summary>The numbers of the clauses with names.</summary>
    public IEnumerable<int> Clauses => _byClause.Keys;

    /// <summary>The names in <paramref name="clause"/>, in the order in which the rule finds them.</summary>
    public IReadOnlyList<NameCandidate> Of(Clause clause) => _byClause.TryGetValue(clause.Index, out List<NameCandidate>? names) ? names : [];
}
