namespace ZhaoShang.Pipeline.Text;

/// <summary>Finds the expressions of one family (money, dates …). Recognisers do not see one another; overlaps are settled after them.</summary>
public interface IMentionRecognizer
{
    /// <summary>The expressions in <paramref name="document"/>, in the order of the text; empty if it has none. O(length).</summary>
    /// <param name="document">The article, cut into words.</param>
    /// <param name="clock">What relative dates count from.</param>
    IReadOnlyList<Mention> Recognize(SegmentedDocument document, ArticleClock clock);
}
