using ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Money;

/// <summary>
/// Finds amounts of money: with a currency, with 元 left out where money is spoken of, in tables under a heading 单位：万元, in lists that share
/// their unit, and blanked-out ones. Values are exact, in the base unit of the currency.
/// </summary>
public sealed class MoneyRecognizer : IMentionRecognizer
{
    /// <inheritdoc/>
    public IReadOnlyList<Mention> Recognize(SegmentedDocument document, ArticleClock clock)
    {
        FigureScan scan = FigureScan.Of(document.Text);
        List<Mention> mentions = scan.Read(Read);
        int found = mentions.Count;
        MoneyTables.AddCells(scan.Text, mentions);
        if (mentions.Count > found)
        {
            mentions.Sort((left, right) => left.Span.CompareTo(right.Span));
        }

        return mentions;
    }

    /// <summary>The figure numbered <paramref name="index"/> as money; null if it is none.</summary>
    internal static Mention? Read(FigureScan scan, int index) =>
        scan.Figures[index].Unit is null ? WithoutUnit(scan, index) : WithUnit(scan.Text, scan.Figures[index]);

    private static Mention? WithUnit(string text, Figure figure)
    {
        if (!figure.Is(UnitKind.Money) || !MoneyTraps.IsAmount(text, figure))
        {
            return null;
        }

        string currency = figure.Unit!.Name == "CNY" && figure.CurrencyBefore is not null ? figure.CurrencyBefore : figure.Unit.Name;
        if (figure.IsRedacted)
        {
            return new Mention(MentionKind.Money, figure.Span, "money-redacted") { IsRedacted = true };
        }

        return MentionOf(text, figure, currency, figure.High is null ? "money-unit" : "money-range");
    }

    private static Mention? WithoutUnit(FigureScan scan, int index)
    {
        Figure figure = scan.Figures[index];
        if (!MoneyTraps.IsWhole(figure))
        {
            return null;
        }

        if (figure.CurrencyBefore is { } currency)
        {
            return figure.Numeral.Is(NumeralForm.Arabic | NumeralForm.Scaled) ? MentionOf(scan.Text, figure, currency, "money-currency-before") : null;
        }

        if (SharedUnits.CurrencyOf(scan, index) is { } shared)
        {
            Figure scaled = figure with { Value = figure.Value * shared.Factor };
            return MentionOf(scan.Text, scaled, shared.Currency, "money-shared-unit");
        }

        if (!MoneyContext.MayLackUnit(scan.Text, figure))
        {
            return null;
        }

        string rule = figure.Numeral.Is(NumeralForm.Pieces) ? "money-pieces" : "money-elided";
        return MentionOf(scan.Text, figure, "CNY", rule);
    }

    private static Mention MentionOf(string text, Figure figure, string currency, string rule) =>
        new(MentionKind.Money, figure.Span, rule)
        {
            Amount = figure.ToAmount(currency),
            Sense = MoneyContext.SenseOf(text, figure),
        };
}
