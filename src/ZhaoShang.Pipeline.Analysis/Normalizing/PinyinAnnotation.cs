namespace ZhaoShang.Pipeline.Analysis.Normalizing;

/// <summary>
/// Something in brackets that could be the reading of the letter before it: (qū), （zhǔn）, ( huì ), also cut off: (hu… .
/// </summary>
/// <param name="End">The place behind it in the text.</param>
/// <param name="SyllableLength">The number of letters of the syllable.</param>
/// <param name="HasTone">True if it carries a tone mark.</param>
/// <param name="IsLower">True if all its letters are small ones.</param>
/// <param name="IsClosed">False if the text breaks off inside it.</param>
internal readonly record struct PinyinAnnotation(int End, int SyllableLength, bool HasTone, bool IsLower, bool IsClosed)
{
    /// <summary>The length of the longest syllable: zhuang, shuang, with room for an erroneous one.</summary>
    public const int MaxSyllableLength = 7;

    /// <summary>
    /// Reads what stands at the bracket at <paramref name="open"/> and writes its syllable without tone, in small letters and with v for ü, to
    /// <paramref name="syllable"/>. Null if it has not the form of an annotation. O(1) but for white space in it.
    /// </summary>
    /// <example>區(qū) and, at the end of a line, 會(hu; not (IPO), (km²), (一), (zhāo shāng).</example>
    public static PinyinAnnotation? Read(string text, int open, ConversionTable table, Span<char> syllable)
    {
        int length = 0;
        bool hasTone = false;
        bool isLower = true;
        int at = SkipSpace(text, open + 1, table);
        for (; at < text.Length; at++)
        {
            char letter = table.Fold(text[at]);
            if (char.IsAsciiLetterLower(letter) && length < MaxSyllableLength)
            {
                syllable[length++] = letter;
                continue;
            }

            char plain = table.Plain(letter, out bool isToned);
            if (plain != '\0' && length < MaxSyllableLength)
            {
                syllable[length++] = plain;
            }
            else if (letter == PinyinLetters.Diaeresis && length > 0 && syllable[length - 1] == 'u')
            {
                syllable[length - 1] = 'v';
            }
            else if (!PinyinLetters.IsTone(letter) && !TextLetters.IsInvisible(letter))
            {
                break;
            }

            hasTone |= isToned || PinyinLetters.IsTone(letter);
            isLower &= !char.IsAsciiLetterUpper(letter);
        }

        if (length == 0)
        {
            return null;
        }

        int behind = SkipSpace(text, at, table);
        if (behind < text.Length && table.Fold(text[behind]) == ')')
        {
            return new PinyinAnnotation(behind + 1, length, hasTone, isLower, IsClosed: true);
        }

        return BreaksOff(text, at, behind, table) ? new PinyinAnnotation(at, length, hasTone, isLower, IsClosed: false) : null;
    }

    /// <summary>True if nothing follows but the end of the text or line, or dots that stand for what was left out.</summary>
    private static bool BreaksOff(string text, int at, int behind, ConversionTable table)
    {
        for (int i = at; i < behind; i++)
        {
            if (TextLetters.IsLineBreak(text[i]))
            {
                return true;
            }
        }

        return behind == text.Length || text[behind] == '…' || (table.Fold(text[behind]) == '.' && HasDotBehind(text, behind, table));
    }

    /// <summary>True if another dot follows. Letters without width between the two are left out later on: they part nothing.</summary>
    private static bool HasDotBehind(string text, int dot, ConversionTable table)
    {
        int at = dot + 1;
        while (at < text.Length && TextLetters.IsInvisible(text[at]))
        {
            at++;
        }

        return at < text.Length && table.Fold(text[at]) == '.';
    }

    private static int SkipSpace(string text, int at, ConversionTable table)
    {
        while (at < text.Length && table.Kinds(text[at]).HasFlag(LetterKinds.Space))
        {
            at++;
        }

        return at;
    }
}
