namespace ZhaoShang.Pipeline.Analysis.Segmenting;

/// <summary>How a <see cref="WordSegmenter"/> cuts.</summary>
public sealed record SegmenterOptions
{
    /// <summary>
    /// True (the default) to find words that no list holds with the letter model. False cuts their letters apart; runs of Latin letters and
    /// digits then stay together, but "3.5%" becomes three words.
    /// </summary>
    public bool UseHmm { get; init; } = true;
}
