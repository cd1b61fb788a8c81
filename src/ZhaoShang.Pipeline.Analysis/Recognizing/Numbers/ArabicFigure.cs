namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>Reads a figure in Arabic digits: 3,500, 47.264287, 3·8.</summary>
internal static class ArabicFigure
{
    private const int MostDigits = 24;
    private const int LongestGroup = 3;

    /// <summary>
    /// Reads the figure at <paramref name="at"/>, and moves <paramref name="at"/> behind it. False for what is no plain figure: a date
    /// (2010.5.18), digits grouped by another number than three (12,34), more than 24 digits. Behind more than three digits a comma parts two figures (442800,2019年).
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, ref int at, out decimal value)
    {
        value = 0;
        int digits = 0;
        int position = at;
        int group = ReadWhole(text, ref position, ref value, ref digits);
        if (digits == 0 || digits > MostDigits || (position - group <= LongestGroup && GoesOnAfter(text, position, ',')))
        {
            return false;
        }

        if (IsPoint(NumeralLetters.At(text, position)) && NumeralLetters.Arabic(NumeralLetters.At(text, position + 1)) >= 0)
        {
            position++;
            decimal place = 0.1m;
            for (; NumeralLetters.Arabic(NumeralLetters.At(text, position)) is >= 0 and int digit && digits++ < MostDigits; position++)
            {
                value += digit * place;
                place /= 10;
            }
        }

        at = position;
        return digits <= MostDigits && !GoesOnAfter(text, position, '.') && NumeralLetters.Arabic(NumeralLetters.At(text, position)) < 0;
    }

    // Where the last group of digits begins.
    private static int ReadWhole(ReadOnlySpan<char> text, ref int at, ref decimal value, ref int digits)
    {
        int group = at;
        while (digits <= MostDigits)
        {
            int digit = NumeralLetters.Arabic(NumeralLetters.At(text, at));
            if (digit >= 0)
            {
                value = (value * 10) + digit;
                digits++;
                at++;
            }
            else if (at > group && at - group <= LongestGroup && IsComma(text, at))
            {
                group = ++at;
            }
            else
            {
                return group;
            }
        }

        return group;
    }

    // 3,500 and 1,234,567 are grouped by thousands; in 2010,500 and 3,50 the comma parts two figures.
    private static bool IsComma(ReadOnlySpan<char> text, int comma) =>
        NumeralLetters.At(text, comma) is ',' or '，'
        && NumeralLetters.Arabic(NumeralLetters.At(text, comma + 1)) >= 0
        && NumeralLetters.Arabic(NumeralLetters.At(text, comma + 2)) >= 0
        && NumeralLetters.Arabic(NumeralLetters.At(text, comma + 3)) >= 0
        && NumeralLetters.Arabic(NumeralLetters.At(text, comma + 4)) < 0;

    private static bool GoesOnAfter(ReadOnlySpan<char> text, int at, char sign)
    {
        char letter = NumeralLetters.At(text, at);
        bool isSign = sign == '.' ? IsPoint(letter) : letter == sign;
        return isSign && NumeralLetters.Arabic(NumeralLetters.At(text, at + 1)) >= 0;
    }

    private static bool IsPoint(char letter) => letter is '.' or '．' or '·' or '•' or '・';
}
