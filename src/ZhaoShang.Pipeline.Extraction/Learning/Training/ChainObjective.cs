namespace ZhaoShang.Pipeline.Extraction.Learning.Training;

/// <summary>The negative logarithm of the likelihood of labelled chains under a conditional random field, with an L2 penalty.</summary>
/// <param name="chains">The numbers of the features at each place of each chain, and the labels.</param>
/// <param name="shape">The numbers of labels and features.</param>
/// <param name="forbidden">Of labels beginnings, then labels squared steps: those that must not be.</param>
/// <param name="penalty">The weight of the squares of the weights.</param>
internal sealed class ChainObjective(
    IReadOnlyList<(int[][] Features, int[] Labels)> chains, (int Labels, int Features) shape, bool[] forbidden, double penalty) : ILearningObjective
{
    private readonly ChainLattice _lattice = new(shape.Labels);

    /// <summary>Features times labels, then the beginnings, then the steps.</summary>
    public int WeightCount => shape.Features * shape.Labels + forbidden.Length;

    private int Beginnings => shape.Features * shape.Labels;

    /// <inheritdoc/>
    public double Evaluate(ReadOnlySpan<double> weights, Span<double> gradient)
    {
        double value = Penalty.Add(weights, gradient, penalty);
        double[] fixedScores = weights[Beginnings..].ToArray();
        for (int i = 0; i < forbidden.Length; i++)
        {
            fixedScores[i] = forbidden[i] ? double.NegativeInfinity : fixedScores[i];
        }

        _lattice.TakeSteps(fixedScores.AsSpan(0, shape.Labels), fixedScores.AsSpan(shape.Labels));
        foreach ((int[][] features, int[] labels) in chains)
        {
            value += AddChain(weights, gradient, features, labels);
        }

        return value;
    }

    private double AddChain(ReadOnlySpan<double> weights, Span<double> gradient, int[][] features, int[] labels)
    {
        double[] scores = new double[features.Length * shape.Labels];
        for (int place = 0; place < features.Length; place++)
        {
            Rows.Add(weights, features[place], scores.AsSpan(place * shape.Labels, shape.Labels));
        }

        _lattice.Fill(scores);
        double told = 0;
        double[] slopes = new double[shape.Labels];
        for (int place = 0; place < features.Length; place++)
        {
            told += scores[place * shape.Labels + labels[place]] + weights[FixedOf(labels, place)];
            for (int label = 0; label < shape.Labels; label++)
            {
                slopes[label] = _lattice.At(place, label) - (labels[place] == label ? 1 : 0);
            }

            Rows.Spread(gradient, features[place], slopes);
            AddFixed(gradient, place);
            gradient[FixedOf(labels, place)] -= 1;
        }

        return _lattice.LogSum - told;
    }

    // The weight of the beginning, or of the step to a place.
    private int FixedOf(int[] labels, int place) =>
        Beginnings + (place == 0 ? labels[0] : shape.Labels * (1 + labels[place - 1]) + labels[place]);

    private void AddFixed(Span<double> gradient, int place)
    {
        for (int to = 0; to < shape.Labels; to++)
        {
            if (place == 0)
            {
                gradient[Beginnings + to] += _lattice.At(0, to);
                continue;
            }

            for (int from = 0; from < shape.Labels; from++)
            {
                gradient[Beginnings + shape.Labels * (1 + from) + to] += _lattice.Step(place, from, to);
            }
        }
    }
}
