using System.Collections.Frozen;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>Words that a text may begin or end with, by their first or last letter: most texts are answered by that one look.</summary>
/// <param name="words">The words, none empty; of several that fit the first one counts.</param>
internal sealed class WordEnds(IReadOnlyList<string> words)
{
    private readonly FrozenDictionary<char, string[]> _byFirst = words.GroupBy(word => word[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private readonly FrozenDictionary<char, string[]> _byLast = words.GroupBy(word => word[^1]).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>The length of the first word that <paramref name="text"/> begins with; 0 if it begins with none.</summary>
    public int LengthAtStart(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty && _byFirst.TryGetValue(text[0], out string[]? words))
        {
            foreach (string word in words)
            {
                if (text.StartsWith(word, StringComparison.Ordinal))
                {
                    return word.Length;
                }
            }
        }

        return 0;
    }

    /// <summary>The length of the first word that <paramref name="text"/> ends with; 0 if it ends with none.</summary>
    public int LengthAtEnd(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty && _byLast.TryGetValue(text[^1], out string[]? words))
        {
            foreach (string word in words)
            {
                if (text.EndsWith(word, StringComparison.Ordinal))
                {
                    return word.Length;
                }
            }
        }

        return 0;
    }

    /// <summary>True if <paramref name="name"/> ends with one of the words and is more than a short one alone.</summary>
    public bool End(ReadOnlySpan<char> name)
    {
        if (!name.IsEmpty && _byLast.TryGetValue(name[^1], out string[]? words))
        {
            foreach (string word in words)
            {
                if (name.EndsWith(word, StringComparison.Ordinal) && (name.Length > word.Length || word.Length > 2))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
