using System.Collections;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>The mentions of a kind, or the figures, that lie within a span, in the order of the text. Asking for one of them takes no memory.</summary>
/// <param name="mentions">The mentions of the kind from the span's start on, and perhaps some behind it.</param>
/// <param name="span">The span.</param>
internal readonly struct MentionsWithin(ArraySegment<Mention> mentions, TextSpan span) : IEnumerable<Mention>
{
    private static readonly Func<Mention, bool> All = static _ => true;

    /// <summary>Goes through them.</summary>
    public Enumerator GetEnumerator() => new(mentions, span);

    IEnumerator<Mention> IEnumerable<Mention>.GetEnumerator()
    {
        foreach (Mention mention in this)
        {
            yield return mention;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<Mention>)this).GetEnumerator();

    /// <summary>How many there are. O(found).</summary>
    public int Count
    {
        get
        {
            int count = 0;
            foreach (Mention _ in this)
            {
                count++;
            }

            return count;
        }
    }

    /// <summary>True if there is one.</summary>
    public bool Any() => FirstOrDefault() is not null;

    /// <summary>True if there is one of which <paramref name="isMeant"/> holds.</summary>
    public bool Any(Func<Mention, bool> isMeant) => FirstOrDefault(isMeant) is not null;

    /// <summary>The first one, or null.</summary>
    public Mention? FirstOrDefault() => FirstOrDefault(All);

    /// <summary>The first one of which <paramref name="isMeant"/> holds, or null.</summary>
    public Mention? FirstOrDefault(Func<Mention, bool> isMeant)
    {
        foreach (Mention mention in this)
        {
            if (isMeant(mention))
            {
                return mention;
            }
        }

        return null;
    }

    /// <summary>The last one, or null.</summary>
    public Mention? LastOrDefault() => LastOrDefault(All);

    /// <summary>The last one of which <paramref name="isMeant"/> holds, or null.</summary>
    public Mention? LastOrDefault(Func<Mention, bool> isMeant)
    {
        Mention? last = null;
        foreach (Mention mention in this)
        {
            last = isMeant(mention) ? mention : last;
        }

        return last;
    }

    /// <summary>Goes through mentions within a span.</summary>
    internal struct Enumerator(ArraySegment<Mention> mentions, TextSpan span)
    {
        private int _next;

        /// <summary>The mention that was reached.</summary>
        public Mention Current { get; private set; } = null!;

        /// <summary>Goes to the next one; false if there is none.</summary>
        public bool MoveNext()
        {
            for (; _next < mentions.Count && mentions[_next].Span.Start < span.End; _next++)
            {
                if (mentions[_next].Span.End <= span.End)
                {
                    Current = mentions[_next++];
                    return true;
                }
            }

            return false;
        }
    }
}
