using System.Collections;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>Where phrases stand, from left to right.</summary>
/// <param name="hits">The phrases.</param>
internal readonly struct PhraseSpans(PhraseHits<bool> hits) : IEnumerable<TextSpan>
{
    /// <summary>Goes through them.</summary>
    public Enumerator GetEnumerator() => new(hits.GetEnumerator());

    IEnumerator<TextSpan> IEnumerable<TextSpan>.GetEnumerator()
    {
        foreach (TextSpan span in this)
        {
            yield return span;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<TextSpan>)this).GetEnumerator();

    /// <summary>Goes through the places of phrases.</summary>
    internal struct Enumerator(PhraseHits<bool>.Enumerator hits)
    {
        private PhraseHits<bool>.Enumerator _hits = hits;

        /// <summary>The place that was reached.</summary>
        public readonly TextSpan Current => _hits.Current.Span;

        /// <summary>Goes to the next one; false if there is none.</summary>
        public bool MoveNext() => _hits.MoveNext();
    }
}
