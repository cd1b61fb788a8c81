using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>
/// A text as it is read when blanks inside expressions do not count (<c>7月 29日</c>): without blanks, but for one between two digits, which parts
/// them. Line breaks and tabs stay. Made in O(length).
/// </summary>
internal sealed class CompactText
{
    // A search costs less than so many comparisons.
    private const int MostCompared = 8;

    // For each blank that was left out, the index in Letters of what stands behind it.
    private readonly List<int> _leftOut = [];

    /// <summary>Makes it from <paramref name="text"/>; a text without blanks is taken over as it is.</summary>
    public CompactText(string text)
    {
        Letters = text;
        int blank = NextBlank(text, 0);
        if (blank == text.Length)
        {
            return;
        }

        char last = '\n';
        for (; blank < text.Length; blank = NextBlank(text, blank + 1))
        {
            last = blank > 0 && !IsBlank(text[blank - 1]) ? text[blank - 1] : last;
            if (char.IsAsciiDigit(last) && blank + 1 < text.Length && char.IsAsciiDigit(text[blank + 1]))
            {
                last = ' ';
            }
            else
            {
                _leftOut.Add(blank - _leftOut.Count);
            }
        }

        Letters = string.Create(text.Length - _leftOut.Count, (text, _leftOut), static (letters, from) => Fill(letters, from.text, from._leftOut));
    }

    /// <summary>The places in <see cref="Letters"/> where a word of <paramref name="starts"/> may begin.</summary>
    /// <param name="marks">The same places in the text itself.</param>
    /// <param name="starts">The words that were looked for.</param>
    public StartMarks Compact(StartMarks marks, KeyStarts starts) => _leftOut.Count == 0 ? marks : marks.Without(CollectionsMarshal.AsSpan(_leftOut), Letters, starts);

    /// <summary>The letters without blanks.</summary>
    public string Letters { get; }

    /// <summary>The number of letters.</summary>
    public int Length => Letters.Length;

    /// <summary>The letter at <paramref name="index"/>; a line break outside of the text.</summary>
    public char this[int index]
    {
        get
        {
            // Kept apart, or its length would be asked for twice.
            string letters = Letters;
            return (uint)index < (uint)letters.Length ? letters[index] : '\n';
        }
    }

    /// <summary>True if <paramref name="word"/> stands at <paramref name="index"/>.</summary>
    public bool Has(int index, string word)
    {
        string letters = Letters;
        return (uint)index < (uint)letters.Length && letters[index] == word[0] && letters.AsSpan(index).StartsWith(word, StringComparison.Ordinal);
    }

    /// <summary>True if <paramref name="word"/> ends before <paramref name="index"/>.</summary>
    public bool EndsBefore(int index, string word) => Has(index - word.Length, word);

    /// <summary>True if the letter at <paramref name="index"/> is one of <paramref name="letters"/>.</summary>
    public bool IsOneOf(int index, string letters)
    {
        char letter = this[index];
        return letters.Length <= MostCompared ? IsAmongFew(letter, letters) : letters.Contains(letter);
    }

    /// <summary>The span of the text itself from the letter <paramref name="start"/> up to the one before <paramref name="end"/>; not empty. O(log blanks).</summary>
    public Text.TextSpan SpanOf(int start, int end) => new(InText(start), InText(end - 1) + 1);

    // Compared one by one where they are asked for: a search would have to be called, and the processor could not tell its callers apart.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsAmongFew(char letter, string letters)
    {
        foreach (char one in letters)
        {
            if (one == letter)
            {
                return true;
            }
        }

        return false;
    }

    private static void Fill(Span<char> letters, string text, List<int> leftOut)
    {
        int filled = 0;
        for (int i = 0; i <= leftOut.Count; i++)
        {
            int end = i < leftOut.Count ? leftOut[i] : letters.Length;
            text.AsSpan(filled + i, end - filled).CopyTo(letters[filled..]);
            filled = end;
        }

        letters.Replace('\u00A0', ' ');
        letters.Replace('\u3000', ' ');
    }

    // The index in the text itself of the letter at the index: as many more as blanks were left out before it.
    private int InText(int index)
    {
        ReadOnlySpan<int> leftOut = CollectionsMarshal.AsSpan(_leftOut);
        int before = 0;

        // Half of what is left each time, by the sign of a difference, so that nothing has to be foreseen.
        for (int rest = leftOut.Length; rest > 0; rest >>= 1)
        {
            int half = (rest + 1) >> 1;
            before += half & ((leftOut[before + half - 1] - index - 1) >> 31);
        }

        return index + before;
    }

    private static int NextBlank(string text, int from)
    {
        int at = text.AsSpan(from).IndexOfAny(' ', '\u00A0', '\u3000');
        return at < 0 ? text.Length : from + at;
    }

    private static bool IsBlank(char letter) => letter is ' ' or '\u00A0' or '\u3000';
}
