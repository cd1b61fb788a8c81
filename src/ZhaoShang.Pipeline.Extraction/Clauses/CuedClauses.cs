namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>The clauses of an article, and which of some rules need to read each.</summary>
/// <param name="clauses">The clauses.</param>
/// <param name="rules">For each clause, by bits, the rules that need to read it.</param>
internal readonly struct CuedClauses(Pieces<Clause> clauses, ulong[] rules)
{
    /// <summary>The clauses that <paramref name="rule"/> needs to read, in the order of the text; all of them if it is null.</summary>
    public Enumerable For(int? rule) => new(clauses, rules, rule is int number ? 1UL << number : 0);

    /// <summary>The clauses of one rule.</summary>
    internal readonly ref struct Enumerable(Pieces<Clause> clauses, ulong[] rules, ulong rule)
    {
        /// <summary>Goes through them.</summary>
        public Enumerator GetEnumerator() => new(clauses, rules, rule);
    }

    /// <summary>Goes through the clauses of one rule.</summary>
    internal ref struct Enumerator(Pieces<Clause> clauses, ReadOnlySpan<ulong> rules, ulong rule)
    {
        private readonly ReadOnlySpan<Clause> _clauses = clauses.AsSpan();
        private readonly ReadOnlySpan<ulong> _rules = rules;
        private int _at = -1;

        /// <summary>The clause that was reached.</summary>
        public readonly Clause Current => _clauses[_at];

        /// <summary>Goes to the next one; false if there is none.</summary>
        public bool MoveNext()
        {
            do
            {
                _at++;
            }
            while (_at < _clauses.Length && (_rules[_at] & rule) != rule);
            return _at < _clauses.Length;
        }
    }
}
