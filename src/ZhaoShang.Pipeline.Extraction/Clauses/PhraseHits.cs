using System.Collections;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>The phrases of a table in a span, from left to right, the longest at each place, without overlap. Looked for while they are read.</summary>
/// <param name="table">The table.</param>
/// <param name="text">The text.</param>
/// <param name="span">Where to look.</param>
internal readonly struct PhraseHits<T>(PhraseTable<T> table, string text, TextSpan span) : IEnumerable<PhraseHit<T>>
{
    /// <summary>Goes through them.</summary>
    public Enumerator GetEnumerator() => new(table, text, span);

    IEnumerator<PhraseHit<T>> IEnumerable<PhraseHit<T>>.GetEnumerator()
    {
        foreach (PhraseHit<T> hit in this)
        {
            yield return hit;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<PhraseHit<T>>)this).GetEnumerator();

    /// <summary>Goes through the phrases in a span.</summary>
    internal struct Enumerator(PhraseTable<T> table, string text, TextSpan rest)
    {
        private TextSpan _rest = rest;
        private PhraseHit<T> _current;

        /// <summary>The phrase that was reached.</summary>
        public readonly PhraseHit<T> Current => _current;

        /// <summary>Goes to the next one; false if there is none.</summary>
        public bool MoveNext()
        {
            bool isFound = table.TryFirst(text, _rest, out _current);
            _rest = isFound ? new TextSpan(_current.End, _rest.End) : new TextSpan(_rest.End, _rest.End);
            return isFound;
        }
    }
}
