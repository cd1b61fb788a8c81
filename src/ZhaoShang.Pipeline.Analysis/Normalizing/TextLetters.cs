using System.Globalization;

namespace ZhaoShang.Pipeline.Analysis.Normalizing;

/// <summary>Classes of letters that normalising asks for, by the Unicode standard.</summary>
internal static class TextLetters
{
    private const string NumberLetters = "〇零一二三四五六七八九十两几数半兆百千万亿";

    /// <summary>An ideograph of the basic plane: 区, also the compatibility ones.</summary>
    public static bool IsIdeograph(char letter) => letter is (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or '〇';

    /// <summary>A digit 0 to 9 in half width.</summary>
    public static bool IsDigit(char letter) => letter is >= '0' and <= '9';

    /// <summary>A blank of any width, among them U+00A0 and U+3000, or a tab.</summary>
    public static bool IsBlank(char letter) =>
        letter is ' ' or '\t' || (letter >= '\u00A0' && CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.SpaceSeparator);

    /// <summary>A letter that ends a line or paragraph.</summary>
    public static bool IsLineBreak(char letter) => letter is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>
    /// A letter that leaves nothing to be seen: U+200B to U+200F, soft hyphen, byte order mark, marks of direction, variation selectors.
    /// </summary>
    public static bool IsInvisible(char letter) =>
        letter is '\u00AD' or '\u061C' or '\u180E' or '\uFEFF'
            or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or (>= '\uFE00' and <= '\uFE0F');

    /// <summary>A letter that Chinese numbers are written with: a digit beside it may be another number.</summary>
    public static bool IsNumberLetter(char letter) => NumberLetters.Contains(letter, StringComparison.Ordinal);

    /// <summary>A letter of scale after digits: 万 of 3000 万.</summary>
    public static bool IsScaleLetter(char letter) => letter is '百' or '千' or '万' or '萬' or '亿' or '億' or '兆';
}
