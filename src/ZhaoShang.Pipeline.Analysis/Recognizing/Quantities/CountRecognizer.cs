using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Analysis.Recognizing.Money;
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
    public IReadOnlyList<Mention> Recognize(SegmentedDocument document, ArticleClock clock)
    {
        List<Mention> mentions = FigureScanner.Read(new ScannedArticle(document), static (in scan) => Read(scan.Text, scan.Current));
        MoneyTables.AddCells(document.Text, document.Normalized.Clean.Read.Text, mentions);
        mentions.RemoveAll(mention => mention.Kind != MentionKind.Count);
        mentions.Sort(static (left, right) => left.Span.CompareTo(right.Span));
        return mentions;
    }

    /// <summary>A figure as a number of things; null if it is none.</summary>
    internal static Mention? Read(string text, in Figure figure) =>
        figure.Is(UnitKind.Count) && !ProjectFigures.IsOfProject(text, figure) ? ReadCount(text, figure) : null;

    /// <summary>A figure with a measure word, not of a project, as a number of things; null if it is none.</summary>
    internal static Mention? ReadCount(string text, in Figure figure)
    {
        if (figure.IsRedacted)
        {
            return new Mention(MentionKind.Count, figure.Span, "count-redacted") { IsRedacted = true };
        }

        return CountTraps.IsCount(text, figure)
            ? new Mention(MentionKind.Count, figure.Span, RuleOf(figure)) { Amount = figure.ToAmount(figure.Unit!.Name) }
            : null;
    }

    private static string RuleOf(in Figure figure) => figure.High is not null
        ? "count-range"
        : figure.Numeral.Is(NumeralForm.Arabic) ? "count-arabic" : "count-chinese";
}
