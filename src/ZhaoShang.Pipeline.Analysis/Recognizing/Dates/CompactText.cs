namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>
/// A text as it is read when blanks inside expressions do not count (<c>7月 29日</c>): without blanks, but for one between two digits, which parts
/// them. Line breaks and tabs stay. Made in O(length).
/// </summary>
internal sealed class CompactText
{
    private readonly int[]? _offsets;

    /// <summary>Makes it from <paramref name="text"/>; a text without blanks is taken over as it is.</summary>
    public CompactText(string text)
    {
        Letters = text;
        if (!text.AsSpan().ContainsAny(' ', '\u00A0', '\u3000'))
        {
            return;
        }

        char[] letters = new char[text.Length];
        int[] offsets = new int[text.Length];
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            bool isBlank = IsBlank(text[i]);
            if (isBlank && !(length > 0 && char.IsAsciiDigit(letters[length - 1]) && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])))
            {
                continue;
            }

            offsets[length] = i;
            letters[length++] = isBlank ? ' ' : text[i];
        }

        Letters = new string(letters, 0, length);
        _offsets = offsets;
    }

    /// <summary>The letters without blanks.</summary>
    public string Letters { get; }

    /// <summary>The number of letters.</summary>
    public int Length => Letters.Length;

    /// <summary>The letter at <paramref name="index"/>; a line break outside of the text.</summary>
    public char this[int index] => (uint)index < (uint)Letters.Length ? Letters[index] : '\n';

    /// <summary>True if <paramref name="word"/> stands at <paramref name="index"/>.</summary>
    public bool Has(int index, string word) => 
        (uint)index < (uint)Letters.Length && Letters[index] == word[0] && Letters.AsSpan(index).StartsWith(word, StringComparison.Ordinal);

    /// <summary>True if <paramref name="word"/> ends before <paramref name="index"/>.</summary>
    public bool EndsBefore(int index, string word) => Has(index - word.Length, word);

    /// <summary>True if the letter at <paramref name="index"/> is one of <paramref name="letters"/>.</summary>
    public bool IsOneOf(int index, string letters) => letters.Contains(this[index]);

    /// <summary>The span of the text itself from the letter <paramref name="start"/> up to the one before <paramref name="end"/>; not empty.</summary>
    public Text.TextSpan SpanOf(int start, int end) =>
        _offsets is null ? new(start, end) : new(_offsets[start], _offsets[end - 1] + 1);

    private static bool IsBlank(char letter) => letter is ' ' or '\u00A0' or '\u3000';
}
