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
    public IReadOnlyList<Mention> Recognize(SegmentedDocument document, ArticleClock clock) => Recognize(FigureScan.Of(document.Text));

    internal static List<Mention> Recognize(FigureScan scan)
    {
        List<Mention> mentions = [];
        foreach (Figure figure in scan.Figures)
        {
            bool isMeasure = figure.Is(UnitKind.Measure);
            if (!isMeasure && !(figure.Is(UnitKind.Count) && ProjectFigures.IsOfProject(scan.Text, figure)))
            {
                continue;
            }

            if (figure.IsRedacted)
            {
                mentions.Add(new Mention(MentionKind.Quantity, figure.Span, "quantity-redacted") { IsRedacted = true });
            }
            else if (QuantityTraps.IsQuantity(scan.Text, figure))
            {
                string rule = figure.IsProduct ? "quantity-product" : isMeasure ? "quantity-measure" : "quantity-of-project";
                mentions.Add(new Mention(MentionKind.Quantity, figure.Span, rule) { Amount = figure.ToAmount(UnitOf(figure)) });
            }
        }

        return mentions;
    }

    private static string UnitOf(Figure figure) => figure.PerUnit is null ? figure.Unit!.Name : $"{figure.Unit!.Name}/{figure.PerUnit}";
}
