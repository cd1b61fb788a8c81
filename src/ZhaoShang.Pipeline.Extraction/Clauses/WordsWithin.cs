using System.Collections;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>The words that lie within a span, in the order of the text. Asking for one of them takes no memory.</summary>
/// <param name="words">The words.</param>
internal readonly struct WordsWithin(ArraySegment<WordToken> words) : IEnumerable<WordToken>
{
    /// <summary>Goes through them.</summary>
    public ArraySegment<WordToken>.Enumerator GetEnumerator() => words.GetEnumerator();

    IEnumerator<WordToken> IEnumerable<WordToken>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>True if there is one.</summary>
    public bool Any() => words.Count > 0;

    /// <summary>True if there is one of which <paramref name="isMeant"/> holds.</summary>
    public bool Any(Func<WordToken, bool> isMeant) => FirstOrDefault(isMeant).Length > 0;

    /// <summary>True if <paramref name="isMeant"/> holds of each.</summary>
    public bool All(Func<WordToken, bool> isMeant)
    {
        foreach (WordToken word in words.AsSpan())
        {
            if (!isMeant(word))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first one, or none (without length).</summary>
    public WordToken FirstOrDefault() => words.Count > 0 ? words[0] : default;

    /// <summary>The first one of which <paramref name="isMeant"/> holds, or none (without length).</summary>
    public WordToken FirstOrDefault(Func<WordToken, bool> isMeant)
    {
        foreach (WordToken word in words.AsSpan())
        {
            if (isMeant(word))
            {
                return word;
            }
        }

        return default;
    }

    /// <summary>The last one, or none (without length).</summary>
    public WordToken LastOrDefault() => words.Count > 0 ? words[^1] : default;

    /// <summary>The last one of which <paramref name="isMeant"/> holds, or none (without length).</summary>
    public WordToken LastOrDefault(Func<WordToken, bool> isMeant)
    {
        for (int i = words.Count - 1; i >= 0; i--)
        {
            if (isMeant(words[i]))
            {
                return words[i];
            }
        }

        return default;
    }
}
