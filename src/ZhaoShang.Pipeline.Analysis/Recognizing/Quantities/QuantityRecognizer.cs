using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Analysis.Recognizing.Money;
using ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Quantities;

/// <summary>
/// Finds measured quantities (吨, 亩, MW, 平方米) and the capacity and jobs of a project whatever their measure word. 万 is multiplied out and
/// products are worked out; the unit is as printed.
/// </summary>
public sealed class QuantityRecognizer : IMentionRecognizer
{
    /// <inheritdoc/>
    public IReadOnlyList<Mention> Recognize(SegmentedDocument document, ArticleClock clock)
    {
        List<Mention> mentions = FigureScanner.Read(new ScannedArticle(document), static (in scan) => Read(scan.Text, scan.Current) ?? ReadShared(scan));
        MoneyTables.AddCells(document.Text, document.Normalized.Clean.Read.Text, mentions);
        mentions.RemoveAll(mention => mention.Kind != MentionKind.Quantity);
        mentions.Sort(static (left, right) => left.Span.CompareTo(right.Span));
        return mentions;
    }

    /// <summary>A figure as a quantity; null if it is none.</summary>
    internal static Mention? Read(string text, in Figure figure) =>
        figure.Is(UnitKind.Measure) || (figure.Is(UnitKind.Count) && ProjectFigures.IsOfProject(text, figure)) ? ReadQuantity(text, figure) : null;

    /// <summary>A figure without a unit that shares the one of a later figure of its list: 320 of 分别为320、240亩; null for others.</summary>
    internal static Mention? ReadShared(in FigureScanner scan)
    {
        ref readonly Figure figure = ref scan.Current;
        bool mayShare = figure is { Unit: null, CurrencyBefore: null, IsGlued: false } && MoneyTraps.IsWhole(figure);
        return mayShare && SharedUnits.MeasureOf(scan) is { } shared
            ? new Mention(MentionKind.Quantity, figure.Span, "quantity-shared-unit") { Amount = (figure with { Value = figure.Value * shared.Factor }).ToAmount(shared.Unit) }
            : null;
    }

    /// <summary>A figure with a unit of measure, or a measure word and of a project, as a quantity; null if it is none.</summary>
    internal static Mention? ReadQuantity(string text, in Figure figure)
    {
        if (figure.IsRedacted)
        {
            return new Mention(MentionKind.Quantity, figure.Span, "quantity-redacted") { IsRedacted = true };
        }

        if (!QuantityTraps.IsQuantity(text, figure))
        {
            return null;
        }

        string rule = figure.IsProduct ? "quantity-product" : figure.Is(UnitKind.Measure) ? "quantity-measure" : "quantity-of-project";
        return new Mention(MentionKind.Quantity, figure.Span, rule) { Amount = figure.ToAmount(UnitOf(figure)) };
    }

    private static string UnitOf(in Figure figure) => figure.PerUnit is null ? figure.Unit!.Name : $"{figure.Unit!.Name}/{figure.PerUnit}";
}
