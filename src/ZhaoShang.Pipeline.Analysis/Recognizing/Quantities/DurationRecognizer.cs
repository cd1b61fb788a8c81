using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Quantities;

/// <summary>
/// Finds lengths of time with a figure: 4天, 10个年头 (年), 半年, 两年半, 近三年来 (三年). Not years (2010年, 二〇一〇年), months of a year, frequencies
/// (每3个月) and anniversaries.
/// </summary>
public sealed class DurationRecognizer : IMentionRecognizer
{
    /// <inheritdoc/>
    public IReadOnlyList<Mention> Recognize(SegmentedDocument document, ArticleClock clock) =>
        FigureScanner.Read(new ScannedArticle(document), static (in scan) => Read(scan.Text, scan.Current));

    /// <summary>A figure as a length of time; null if it is none.</summary>
    internal static Mention? Read(string text, in Figure figure) =>
        figure.Is(UnitKind.Duration) && !figure.IsRedacted && DurationTraps.IsDuration(text, figure) ? MentionOf(text, figure) : null;

    private static Mention MentionOf(string text, in Figure figure)
    {
        string rule = figure.High is not null ? "duration-range" : figure.Numeral.Is(NumeralForm.Half) ? "duration-half" : "duration-figure";
        TextSpan span = figure.Span;
        Amount amount = figure.ToAmount(figure.Unit!.Name);
        if (figure.Unit.Name == "年" && text[span.Start] == '近')
        {
            span = new TextSpan(figure.Core.Start, span.End);
            amount = amount with { Modifier = amount.Modifier == AmountModifier.Approx ? AmountModifier.None : amount.Modifier };
        }

        return new Mention(MentionKind.Duration, span, rule) { Amount = amount };
    }
}
