using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>The signs of a range, and what its low end borrows from its high one.</summary>
internal static class RangeWords
{
    /// <summary>The letters that a sign of a range can begin with.</summary>
    public const string Signs = Dashes + "至到";

    private const string Dashes = "-－–—―～~〜∼─﹣−";

    private static readonly LetterSet DashSet = new(Dashes);

    /// <summary>Behind the sign of a range at <paramref name="at"/> and the blanks after it; <paramref name="at"/> if there is none.</summary>
    public static int EndOfSign(ReadOnlySpan<char> text, int at)
    {
        int end = at;
        while (end - at < 3 && IsDash(NumeralLetters.At(text, end)))
        {
            end++;
        }

        if (end == at && NumeralLetters.At(text, at) is '至' or '到')
        {
            end++;
        }

        return end == at ? at : NumeralLetters.SkipBlanks(text, end);
    }

    /// <summary>
    /// The low end of a range in the units of the high one: 2000—6000万 begins with 2000万, 三到五百万 with 三百万. False if the low end
    /// is not below the high one, or it cannot be told what it counts (5000-1亿元).
    /// </summary>
    /// <param name="text">The text of both numerals.</param>
    /// <param name="low">The low end.</param>
    /// <param name="high">The high end.</param>
    /// <param name="mayShare">True if no unit stands behind the low end.</param>
    /// <param name="value">The low end's value.</param>
    public static bool TryShare(ReadOnlySpan<char> text, Numeral low, Numeral high, bool mayShare, out decimal value)
    {
        value = low.Value;
        if (!mayShare || low.Is(NumeralForm.Scaled))
        {
            return value < high.Value;
        }

        int tail = high.Span.End;
        while (tail > high.Span.Start && (NumeralLetters.IsUnit(text[tail - 1]) || text[tail - 1] is '余' or '多' or '几' or '个'))
        {
            tail--;
        }

        for (int i = tail; i < high.Span.End; i++)
        {
            decimal times = TimesOf(text[i..high.Span.End]);
            if (times > 10 && low.Value * times < high.Value)
            {
                value = low.Value * times;
                return true;
            }
        }

        return value < high.Value && !high.Is(NumeralForm.Scaled);
    }

    private static decimal TimesOf(ReadOnlySpan<char> units)
    {
        decimal times = 1;
        foreach (char letter in units)
        {
            times *= Math.Max(Math.Max(NumeralLetters.SmallUnit(letter), NumeralLetters.Scale(letter)), 1);
        }

        return times;
    }

    private static bool IsDash(char letter) => DashSet.Contains(letter);
}
