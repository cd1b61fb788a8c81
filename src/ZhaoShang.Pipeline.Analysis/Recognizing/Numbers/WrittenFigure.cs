using System.Buffers;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>A figure that is all of a short text: 12亿, 十二亿元, 5000万美元, 80万吨, 30%.</summary>
/// <param name="Value">The figure; money in the base unit of its currency, percent in percent.</param>
/// <param name="Unit">ISO 4217 for money, <c>%</c>, or the unit as printed; null if none stands there.</param>
/// <param name="IsMoney">True if the unit is a currency.</param>
public readonly record struct WrittenFigure(decimal Value, string? Unit, bool IsMoney)
{
    private const int Longest = 48;

    // 新西兰元 is the longest currency; US$ and HK$ stand before.
    private const int LongestCurrency = 4;

    private static readonly SearchValues<char> StartLetters = SearchValues.Create(NumeralLetters.Starts);

    /// <summary>
    /// Reads <paramref name="text"/>; null if it is no figure from its first letter to its last, is a range, bounds (5亿以上) or only approaches one (近5亿, 数亿, 十几),
    /// or has neither a unit nor 万 or 亿 (2008, 十二, 二〇〇八), is a word (一期, 三家) or a length of time, which looks like a date: 2008年.
    /// </summary>
    /// <param name="text">Normalised.</param>
    public static WrittenFigure? Read(string text)
    {
        int start = text.Length > Longest ? -1 : text.AsSpan().IndexOfAny(StartLetters);
        if (start is < 0 or > LongestCurrency || NumeralNames.EndOfName(text, start) != start
            || !new FigureReader(text, floor: 0, hasLists: false).TryRead(start, out Figure figure, out _))
        {
            return null;
        }

        bool isWhole = figure.Span.Length == text.Length && text.Length > 1;
        bool isExact = figure.High is null && figure.Modifier == AmountModifier.None && !figure.IsRedacted
            && !figure.Numeral.Is(NumeralForm.Vague | NumeralForm.Half | NumeralForm.LeadingZero | NumeralForm.DigitString);
        return isWhole && isExact ? Of(figure) : null;
    }

    private static WrittenFigure? Of(in Figure figure)
    {
        string? currency = figure.CurrencyBefore ?? (figure.Is(UnitKind.Money) ? figure.Unit!.Name : null);
        bool isWord = figure.Is(UnitKind.Count) && !figure.Numeral.Is(NumeralForm.Arabic | NumeralForm.Scaled);
        return !isWord && figure.Unit?.Kind is not (UnitKind.None or UnitKind.Duration) ? new WrittenFigure(Figure.Plain(figure.Value), currency ?? figure.Unit?.Name, currency is not null) : null;
    }
}
