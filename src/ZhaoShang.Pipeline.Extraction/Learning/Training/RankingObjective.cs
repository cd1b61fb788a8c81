namespace ZhaoShang.Pipeline.Extraction.Learning.Training;

/// <summary>The negative logarithm of the likelihood that of each group of candidates the right one is chosen (softmax over the group), with an L2 penalty.</summary>
/// <param name="candidates">The numbers of each candidate's features, group behind group.</param>
/// <param name="groups">Where each group begins and ends, and the right one among all.</param>
/// <param name="features">The number of features.</param>
/// <param name="penalty">The weight of the squares of the weights.</param>
internal sealed class RankingObjective(int[][] candidates, IReadOnlyList<(int Start, int End, int Right)> groups, int features, double penalty) : ILearningObjective
{
    /// <summary>One a feature.</summary>
    public int WeightCount => features;

    /// <inheritdoc/>
    public double Evaluate(ReadOnlySpan<double> weights, Span<double> gradient)
    {
        double value = Penalty.Add(weights, gradient, penalty);
        foreach ((int start, int end, int right) in groups)
        {
            double[] scores = new double[end - start];
            for (int i = start; i < end; i++)
            {
                Rows.Add(weights, candidates[i], scores.AsSpan(i - start, 1));
            }

            double told = scores[right - start];
            value += Classifier.Normalize(scores) - told;
            scores[right - start] -= 1;
            for (int i = start; i < end; i++)
            {
                Rows.Spread(gradient, candidates[i], scores.AsSpan(i - start, 1));
            }
        }

        return value;
    }
}
