using System.Runtime.CompilerServices;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>Reads the plainest numerals, which are by far the most, without a parse: 57, 3.5, 500万, 1.2亿, 三. As <see cref="NumeralParse"/> would.</summary>
internal static class PlainNumeral
{
    private const int MostDigits = 9;
    private const long TenThousand = 10_000;
    private const long HundredMillion = 100_000_000;

    /// <summary>The numeral at <paramref name="start"/>; false if it is not as plain as that, or none.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int start, out Numeral numeral)
    {
        char first = text[start];
        if (char.IsAsciiDigit(first))
        {
            return TryReadArabic(text, start, out numeral);
        }

        int digit = NumeralLetters.Chinese(first);
        Numeral.Make(TextSpan.FromLength(start, 1), Math.Max(digit, 0), NumeralForm.Chinese | NumeralForm.Single, out numeral);
        return digit > 0 && !NumeralLetters.IsFormal(first) && NumeralLetters.At(text, start + 1) != '点' && IsEnd(text, start + 1);
    }

    private static bool TryReadArabic(ReadOnlySpan<char> text, int start, out Numeral numeral)
    {
        Unsafe.SkipInit(out numeral);
        long digits = 0;
        int at = ReadDigits(text, start, ref digits);
        int places = 0;
        if (NumeralLetters.At(text, at) == '.')
        {
            int fraction = at + 1;
            at = ReadDigits(text, fraction, ref digits);
            places = at - fraction;
        }

        bool isPlain = at - start <= MostDigits + 1 && (places > 0 || text[at - 1] != '.') && (text[start] != '0' || !char.IsAsciiDigit(NumeralLetters.At(text, start + 1)));
        if (!isPlain)
        {
            return false;
        }

        NumeralForm form = NumeralForm.Arabic;
        if (NumeralLetters.At(text, at) is '万' or '亿' && digits != 0)
        {
            // Of ten digits at most, so that there is room.
            digits *= text[at++] == '万' ? TenThousand : HundredMillion;
            form |= NumeralForm.Scaled;
            if (NumeralLetters.At(text, at) == '点')
            {
                return false;
            }
        }

        decimal value = new((int)digits, (int)(digits >> 32), 0, isNegative: false, (byte)places);
        Numeral.Make(new TextSpan(start, at), value, form, out numeral);
        return IsEnd(text, at);
    }

    private static int ReadDigits(ReadOnlySpan<char> text, int start, ref long digits)
    {
        int at = start;
        while (at < text.Length && char.IsAsciiDigit(text[at]) && at - start <= MostDigits)
        {
            digits = (digits * 10) + text[at++] - '0';
        }

        return at;
    }

    // Not 3 亿, 1.5个亿, 3个多亿: the numeral goes on.
    private static bool IsEnd(ReadOnlySpan<char> text, int at)
    {
        char letter = NumeralLetters.At(text, at);
        bool isPieces = letter == '个' && NumeralLetters.At(text, at + 1) is '亿' or '多' or '余';
        return !isPieces && !NumeralLetters.IsContinuation(letter) && !NumeralLetters.IsBlank(letter);
    }
}
