namespace ZhaoShang.Pipeline.Extraction.Learning.Training;

/// <summary>The L2 penalty of weights.</summary>
internal static class Penalty
{
    /// <summary>Half the sum of the squares, times <paramref name="strength"/>; writes its gradient over what was there.</summary>
    public static double Add(ReadOnlySpan<double> weights, Span<double> gradient, double strength)
    {
        double sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * weights[i];
            gradient[i] = strength * weights[i];
        }

        return 0.5 * strength * sum;
    }
}
