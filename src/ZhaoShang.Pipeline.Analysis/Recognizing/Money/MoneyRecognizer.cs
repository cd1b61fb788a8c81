using ZhaoShang.Pipeline.Analysis.Matching;
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
        List<Mention> mentions = FigureScanner.Read(new ScannedArticle(document), Read);
        int found = mentions.Count;
        MoneyTables.AddCells(document.Text, document.Normalized.Clean.Read.Text, mentions);
        mentions.RemoveAll(mention => mention.Kind != MentionKind.Money);
        if (mentions.Count > found)
        {
            mentions.Sort((left, right) => left.Span.CompareTo(right.Span));
        }

        return mentions;
    }

    /// <summary>The figure that <paramref name="scan"/> stands at as money; null if it is none.</summary>
    internal static Mention? Read(in FigureScanner scan) => scan.Current.Unit is null ? WithoutUnit(scan) : WithUnit(scan.Text, scan.Current);

    private static Mention? WithUnit(string text, in Figure figure)
    {
        if (!(figure.Is(UnitKind.Money) || MoneyContext.IsSpoken(text, figure)) || !MoneyTraps.IsAmount(text, figure))
        {
            return null;
        }

        string name = figure.Is(UnitKind.Money) ? figure.Unit!.Name : "CNY";
        string currency = name == "CNY" && figure.CurrencyBefore is not null ? figure.CurrencyBefore : name;
        if (figure.IsRedacted)
        {
            return new Mention(MentionKind.Money, figure.Span, "money-redacted") { IsRedacted = true };
        }

        return MentionOf(text, figure, currency, figure.High is null ? "money-unit" : "money-range");
    }

    private static Mention? WithoutUnit(in FigureScanner scan)
    {
        ref readonly Figure figure = ref scan.Current;
        if (!MoneyTraps.IsWhole(figure))
        {
            return null;
        }

        if (figure.CurrencyBefore is { } currency)
        {
            return figure.Numeral.Is(NumeralForm.Arabic | NumeralForm.Scaled) ? MentionOf(scan.Text, figure, currency, "money-currency-before") : null;
        }

        if (SharedUnits.CurrencyOf(scan) is { } shared)
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

    private static Mention MentionOf(string text, in Figure figure, string currency, string rule) =>
        new(MentionKind.Money, figure.Span, rule)
        {
            Amount = figure.ToAmount(currency),
            Sense = MoneyContext.SenseOf(text, figure),
        };
}
