namespace ZhaoShang.Pipeline.Extraction.Learning.Training;

/// <summary>The negative logarithm of the likelihood of labelled examples under a maximum-entropy classifier, with an L2 penalty.</summary>
/// <param name="examples">The numbers of each example's features.</param>
/// <param name="labels">The label of each example.</param>
/// <param name="shape">The numbers of labels and features.</param>
/// <param name="penalty">The weight of the squares of the weights.</param>
internal sealed class ClassifierObjective(int[][] examples, int[] labels, (int Labels, int Features) shape, double penalty) : ILearningObjective
{
    /// <summary>Features times labels, then one bias a label.</summary>
    public int WeightCount => (shape.Features + 1) * shape.Labels;

    /// <inheritdoc/>
    public double Evaluate(ReadOnlySpan<double> weights, Span<double> gradient)
    {
        double value = Penalty.Add(weights, gradient, penalty);
        int biases = shape.Features * shape.Labels;
        double[] scores = new double[shape.Labels];
        for (int i = 0; i < examples.Length; i++)
        {
            weights.Slice(biases, shape.Labels).CopyTo(scores);
            Rows.Add(weights, examples[i], scores);
            double told = scores[labels[i]];
            value += Classifier.Normalize(scores) - told;
            scores[labels[i]] -= 1;
            Rows.Spread(gradient, examples[i], scores);
            Rows.Spread(gradient[biases..], [0], scores);
        }

        return value;
    }
}
