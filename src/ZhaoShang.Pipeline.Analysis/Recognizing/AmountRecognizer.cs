using ZhaoShang.Pipeline.Analysis.Recognizing.Money;
using ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;
using ZhaoShang.Pipeline.Analysis.Recognizing.Quantities;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing;

/// <summary>
/// Finds money, percentages, counts, quantities and durations over one scan of the text. The same as the five recognisers one by one, at a
/// fifth of the cost.
/// </summary>
public sealed class AmountRecognizer : IMentionRecognizer
{
    /// <summary>The mentions kind by kind, those of one kind in the order of the text. O(length).</summary>
    /// <param name="document">The article.</param>
    /// <param name="clock">Not used.</param>
    public IReadOnlyList<Mention> Recognize(SegmentedDocument document, ArticleClock clock)
    {
        FigureScan scan = FigureScan.Of(document.Text);
        List<Mention> mentions = MoneyRecognizer.Recognize(scan);
        mentions.AddRange(PercentRecognizer.Recognize(scan));
        mentions.AddRange(CountRecognizer.Recognize(scan));
        mentions.AddRange(QuantityRecognizer.Recognize(scan));
        mentions.AddRange(DurationRecognizer.Recognize(scan));
        MentionOrder.Sort(mentions);
        return mentions;
    }
}
