using System.Collections;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>Where the phrases of a set stand in a span, from left to right, the longest at each place, without overlap. Looked for while they are read.</summary>
/// <param name="set">The phrases.</param>
/// <param name="text">The text.</param>
/// <param name="span">Where to look.</param>
internal readonly struct PhraseSpans(PhraseSet set, string text, TextSpan span) : IEnumerable<TextSpan>
{
    /// <summary>Goes through them.</summary>
    public Enumerator GetEnumerator() => new(set, text, span);

    IEnumerator<TextSpan> IEnumerable<TextSpan>.GetEnumerator()
    {
        foreach (TextSpan found in this)
        {
            yield return found;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<TextSpan>)this).GetEnumerator();

    /// <summary>Goes through the places of phrases.</summary>
    internal struct Enumerator(PhraseSet set, string text, TextSpan span)
    {
        private int _start = span.Start;

        /// <summary>The place that was reached.</summary>
        public TextSpan Current { get; private set; }

        /// <summary>Goes to the next one; false if there is none.</summary>
        public bool MoveNext()
        {
            TextSpan? found = set.First(text, new TextSpan(_start, span.End));
            Current = found ?? default;
            _start = found?.End ?? span.End;
            return found is not null;
        }
    }
}
