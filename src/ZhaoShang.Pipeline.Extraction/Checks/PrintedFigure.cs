using System.Globalization;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Checks;

/// <summary>
/// The span of values that a printed figure may stand for: 60.7亿元 is anything from 60.65 to 60.75亿元. A count, and a figure in Chinese
/// numerals, is exactly what it says.
/// </summary>
internal readonly record struct PrintedFigure(decimal Low, decimal High)
{
    /// <summary>The values of <paramref name="mention"/>, or null if it has none, is a range, or is bounded (约, 以上): nothing is proved by it.</summary>
    public static PrintedFigure? Of(string text, Mention mention)
    {
        if (mention.Amount is not { High: null, Modifier: AmountModifier.None } amount)
        {
            return null;
        }

        decimal half = mention.Kind == MentionKind.Count ? 0 : HalfOfLastDigit(mention.Span.Of(text), amount.Value);
        return new PrintedFigure(amount.Value - half, amount.Value + half);
    }

    public bool Overlaps(PrintedFigure other) => Low <= other.High && other.Low <= High;

    public static PrintedFigure operator +(PrintedFigure one, PrintedFigure other) => new(one.Low + other.Low, one.High + other.High);

    /// <summary>This figure in percent of <paramref name="whole"/>, which is above 0.</summary>
    public PrintedFigure PercentOf(PrintedFigure whole) => new(Low * 100 / whole.High, High * 100 / whole.Low);

    private static decimal HalfOfLastDigit(ReadOnlySpan<char> letters, decimal value)
    {
        int end = 0;
        while (end < letters.Length && (char.IsAsciiDigit(letters[end]) || letters[end] == '.'))
        {
            end++;
        }

        bool isNumber = decimal.TryParse(letters[..end], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number);
        if (!isNumber || number == 0)
        {
            return 0;
        }

        int point = letters[..end].IndexOf('.');
        decimal unit = Math.Abs(value) / number;
        for (int decimals = point < 0 ? 0 : end - point - 1; decimals > 0; decimals--)
        {
            unit /= 10;
        }

        return unit / 2;
    }
}
