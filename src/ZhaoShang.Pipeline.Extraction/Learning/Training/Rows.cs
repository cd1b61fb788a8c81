namespace ZhaoShang.Pipeline.Extraction.Learning.Training;

/// <summary>Rows of weights, one a feature, as long as there are labels.</summary>
internal static class Rows
{
    /// <summary>Adds the rows of <paramref name="features"/> to the scores.</summary>
    public static void Add(ReadOnlySpan<double> weights, ReadOnlySpan<int> features, Span<double> scores)
    {
        foreach (int feature in features)
        {
            ReadOnlySpan<double> row = weights.Slice(feature * scores.Length, scores.Length);
            for (int label = 0; label < scores.Length; label++)
            {
                scores[label] += row[label];
            }
        }
    }

    /// <summary>Adds the slopes of the scores to the rows of <paramref name="features"/>.</summary>
    public static void Spread(Span<double> gradient, ReadOnlySpan<int> features, ReadOnlySpan<double> slopes)
    {
        foreach (int feature in features)
        {
            Span<double> row = gradient.Slice(feature * slopes.Length, slopes.Length);
            for (int label = 0; label < slopes.Length; label++)
            {
                row[label] += slopes[label];
            }
        }
    }
}
