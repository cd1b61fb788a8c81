using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>
/// Reads the numbers of dates, in Arabic digits or Chinese numerals. Each method gives the index after the number, or -1 where there is none.
/// </summary>
internal static class DateNumbers
{
    private const string Zeros = "〇○零OoＯОΟ◯0";
    private const string Numerals = "一二三四五六七八九";

    /// <summary>The letters that Chinese numerals are written with.</summary>
    public const string NumeralLetters = "一二三四五六七八九十百千万亿两〇○零廿卅";

    private static readonly LetterSet NumeralSet = new(NumeralLetters);
    private static readonly LetterSet ZeroSet = new(Zeros);
    private static readonly LetterSet DigitSet = new("0123456789两" + Zeros + Numerals);

    /// <summary>The value of a digit in either script (〇 to 9); -1 for another letter.</summary>
    public static int Digit(char letter) =>
        char.IsAsciiDigit(letter) ? letter - '0'
        : ZeroSet.Contains(letter) ? 0
        : letter == '两' ? 2
        : NumeralSet.Contains(letter) && Numerals.IndexOf(letter) is >= 0 and int index ? index + 1
        : -1;

    /// <summary>Where from <paramref name="from"/> on a digit in either script stands; the length of the text if none does.</summary>
    public static int NextDigit(CompactText text, int from) => DigitSet.NextIn(text.Letters, from);

    /// <summary>True for a letter that Chinese numerals are written with.</summary>
    public static bool IsNumeral(char letter) => NumeralSet.Contains(letter);

    /// <summary>A number from 0 to 99: 5, 05, 12, 五, 十二, 二十三, 廿三.</summary>
    public static int Read(CompactText text, int at, out int value)
    {
        value = 0;
        if (char.IsAsciiDigit(text[at]))
        {
            int end = at + 1;
            value = text[at] - '0';
            if (char.IsAsciiDigit(text[end]))
            {
                value = (value * 10) + text[end++] - '0';
            }

            return char.IsAsciiDigit(text[end]) ? -1 : end;
        }

        return ReadNumerals(text, at, out value);
    }

    /// <summary>
    /// A year of four digits, in one script: 2010, 二〇一〇, 二○一○, 二零一O; also with letters typed for zeros, 2OO5. It stands alone: no digit before
    /// or after it.
    /// </summary>
    public static int ReadFourDigits(CompactText text, int at, out int value)
    {
        value = 0;
        bool isArabic = char.IsAsciiDigit(text[at]);
        if ((isArabic ? char.IsAsciiDigit(text[at - 1]) : Digit(text[at - 1]) >= 0) || Digit(text[at]) is not (1 or 2))
        {
            return -1;
        }

        for (int i = at; i < at + 4; i++)
        {
            int digit = isArabic && !char.IsAsciiDigit(text[i]) && !ZeroSet.Contains(text[i]) ? -1 : Digit(text[i]);
            if (digit < 0)
            {
                return -1;
            }

            value = (value * 10) + digit;
        }

        return (isArabic ? char.IsAsciiDigit(text[at + 4]) : Digit(text[at + 4]) >= 0) ? -1 : at + 4;
    }

    private static int ReadNumerals(CompactText text, int at, out int value)
    {
        value = 0;
        int end = at;
        int tens = text[at] switch { '廿' => 2, '卅' => 3, '十' => 1, _ => 0 };
        if (tens == 0 && Unit(text[at]) is >= 2 and int digit && text[at + 1] == '十')
        {
            tens = digit;
            end++;
        }

        if (tens > 0)
        {
            end++;
            value = tens * 10;
        }

        if (Unit(text[end]) is > 0 and int unit)
        {
            value += unit;
            end++;
        }

        return end == at || IsNumeral(text[end]) ? -1 : end;
    }

    private static int Unit(char letter) => NumeralSet.Contains(letter) ? Numerals.IndexOf(letter) + 1 : 0;
}
