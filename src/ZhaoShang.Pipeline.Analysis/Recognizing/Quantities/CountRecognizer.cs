using ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Quantities;

/// <summary>
/// Finds numbers of things: a figure with a measure word (57项, 十多家, 4.46万人). A Chinese numeral counts from 2 up. Not 一个, 几个, 三大产业
/// (no measure word), ordinals, C28, and what a project's capacity or jobs are (a quantity).
/// </summary>
public sealed class CountRecognizer : IMentionRecognizer
{
    /// <inheritdoc/>
    public IReadOnlyList<Mention> Recognize(SegmentedDocument document, ArticleClock clock) => Recognize(FigureScan.Of(document.Text));

    internal static List<Mention> Recognize(FigureScan scan)
    {
        List<Mention> mentions = [];
        foreach (Figure figure in scan.Figures)
        {
            if (!figure.Is(UnitKind.Count) || ProjectFigures.IsOfProject(scan.Text, figure))
            {
                continue;
            }

            if (figure.IsRedacted)
            {
                mentions.Add(new Mention(MentionKind.Count, figure.Span, "count-redacted") { IsRedacted = true });
            }
            else if (CountTraps.IsCount(scan.Text, figure))
            {
                mentions.Add(new Mention(MentionKind.Count, figure.Span, RuleOf(figure)) { Amount = figure.ToAmount(figure.Unit!.Name) });
            }
        }

        return mentions;
    }

    private static string RuleOf(Figure figure) => figure.High is not null
        ? "count-range"
        : figure.Numeral.Is(NumeralForm.Arabic) ? "count-arabic" : "count-chinese";
}
