using System.Globalization;
using System.Text;

namespace ZhaoShang.Pipeline;

/// <summary>What single letters mean in a typed query, in half and full width.</summary>
internal static class QueryLetters
{
    private const string Quotes = "\"“”„＂「」『』";

    /// <summary>True for white space and for letters that control and print nothing.</summary>
    public static bool IsBlank(char letter) => char.IsWhiteSpace(letter) || char.IsControl(letter);

    /// <summary>True if the letter at <paramref name="at"/> parts words: a blank, or a comma, stop or the like that is not inside a number.</summary>
    public static bool PartsWords(string text, int at) =>
        IsBlank(text[at]) || text[at] is '，' or '、' or '；' or ';' or '。' or '！' or '？' || (text[at] == ',' && !IsInsideNumber(text, at));

    /// <summary>True for the sign of OR.</summary>
    public static bool IsOr(char letter) => letter is '|' or '｜';

    /// <summary>True for the sign before what must not be there. Dashes are punctuation.</summary>
    public static bool IsHyphen(char letter) => letter is '-' or '－' or '﹣' or '−';

    /// <summary>True for a colon.</summary>
    public static bool IsColon(char letter) => letter is ':' or '：' or '﹕' or '∶';

    /// <summary>True for a sign that compares: 金额>1亿.</summary>
    public static bool IsComparison(char letter) => letter is '>' or '<' or '=' or '＞' or '＜' or '＝' or '≥' or '≤';

    /// <summary>True for a letter that a qualifier's name may have.</summary>
    public static bool IsOfName(char letter) => char.IsLetter(letter);

    /// <summary>True for a quote.</summary>
    public static bool IsQuote(char letter) => Quotes.Contains(letter);

    /// <summary>True if a value ends at <paramref name="at"/>, with a comma that is none of 10,000.</summary>
    public static bool ParsValues(string text, int at) => text[at] switch
    {
        '，' or '、' or '；' or ';' => true,
        ',' => !IsInsideNumber(text, at),
        _ => false,
    };

    /// <summary>The place of the quote that closes the one at <paramref name="open"/>; -1 if there is none, or nothing between.</summary>
    public static int ClosingQuote(string text, int open)
    {
        string? closing = text[open] switch
        {
            '"' or '＂' => "\"＂",
            '“' or '”' or '„' => "”“",
            '「' => "」",
            '『' => "』",
            _ => null,
        };
        int close = closing is null ? -1 : text.AsSpan(open + 1).IndexOfAny(closing);
        return close > 0 ? open + 1 + close : -1;
    }

    /// <summary>True if <paramref name="letter"/> tells something: a letter or digit in any script.</summary>
    public static bool IsTelling(Rune letter) => Rune.IsLetterOrDigit(letter) || Rune.GetUnicodeCategory(letter) == UnicodeCategory.LetterNumber;

    /// <summary>True if surely nothing parts the letters of <paramref name="text"/>: they are Chinese, Latin letters and digits.</summary>
    public static bool StandTogether(string text) => text.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is >= '\u3400' and <= '\u4dbf' or >= '\u4e00' and <= '\u9fff');

    /// <summary><paramref name="text"/> from its first to its last letter or digit; empty if it has none.</summary>
    public static string Trim(string text)
    {
        int start = text.Length;
        int end = 0;
        int at = 0;
        foreach (Rune letter in text.EnumerateRunes())
        {
            if (IsTelling(letter))
            {
                start = Math.Min(start, at);
                end = at + letter.Utf16SequenceLength;
            }

            at += letter.Utf16SequenceLength;
        }

        return end > start ? text[start..end] : string.Empty;
    }

    /// <summary>Quotes, blanks and lone halves of letters as single blanks, none at the ends.</summary>
    public static string Plain(string text)
    {
        StringBuilder plain = new(text.Length);
        foreach (Rune letter in text.EnumerateRunes())
        {
            bool isBlank = letter == Rune.ReplacementChar || (letter.IsBmp && (IsBlank((char)letter.Value) || IsQuote((char)letter.Value)));
            if (!isBlank)
            {
                plain.Append(letter);
            }
            else if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().TrimEnd(' ');
    }

    // 10,000万: a digit before, three behind and no fourth. A year's list 2008,2010 has four.
    private static bool IsInsideNumber(string text, int at)
    {
        int digits = 0;
        while (at + 1 + digits < text.Length && char.IsAsciiDigit(text[at + 1 + digits]))
        {
            digits++;
        }

        return at > 0 && char.IsAsciiDigit(text[at - 1]) && digits == 3;
    }
}
