using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Segmenting;

/// <summary>Latin words and numbers in a block.</summary>
internal static class ForeignWord
{
    /// <summary>
    /// Where the word at <paramref name="start"/> ends: ASCII letters and digits, then a point with digits, then a per-cent sign, the last two
    /// if they are there ("A4", "3.5%"; of ".5" nothing, of "3." only "3"). <paramref name="start"/> if none begins there.
    /// </summary>
    public static int EndOfNumberOrWord(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        if (end == start)
        {
            return start;
        }

        int decimals = end + 1;
        while (decimals < text.Length && text[end] == '.' && char.IsAsciiDigit(text[decimals]))
        {
            decimals++;
        }

        end = decimals > end + 1 ? decimals : end;
        return end < text.Length && text[end] == '%' ? end + 1 : end;
    }

    /// <summary>Latin if it has a letter ("5G"), else a numeral if it has a digit ("3.5%"), else punctuation.</summary>
    public static WordClass ClassOf(ReadOnlySpan<char> word)
    {
        WordClass found = WordClass.Punctuation;
        foreach (char letter in word)
        {
            if (char.IsAsciiLetter(letter))
            {
                return WordClass.Latin;
            }

            found = char.IsAsciiDigit(letter) ? WordClass.Numeral : found;
        }

        return found;
    }
}
