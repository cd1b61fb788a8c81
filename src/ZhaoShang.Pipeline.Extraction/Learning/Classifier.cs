namespace ZhaoShang.Pipeline.Extraction.Learning;

/// <summary>
/// A maximum-entropy classifier (multinomial logistic regression) over features that are there or not. Thread-safe.
/// </summary>
/// <param name="labels">The names of the labels.</param>
/// <param name="biases">The score of each label before any feature.</param>
/// <param name="weights">The weights of the features.</param>
internal sealed class Classifier(IReadOnlyList<string> labels, float[] biases, FeatureWeights weights)
{
    /// <summary>The names of the labels.</summary>
    public IReadOnlyList<string> Labels { get; } = labels;

    /// <summary>The score of each label before any feature.</summary>
    public ReadOnlySpan<float> Biases => biases;

    /// <summary>The weights of the features.</summary>
    public FeatureWeights Weights { get; } = weights;

    /// <summary>Writes the probability of each label; they add up to 1.</summary>
    /// <param name="features">The names of the features that are there.</param>
    /// <param name="probabilities">As long as there are labels.</param>
    public void Predict(ReadOnlySpan<uint> features, Span<double> probabilities)
    {
        for (int label = 0; label < probabilities.Length; label++)
        {
            probabilities[label] = biases[label];
        }

        Weights.Add(features, probabilities);
        Normalize(probabilities);
    }

    /// <summary>Turns scores into probabilities (softmax); returns the logarithm of the sum of their exponentials.</summary>
    public static double Normalize(Span<double> scores)
    {
        double most = double.NegativeInfinity;
        foreach (double score in scores)
        {
            most = Math.Max(most, score);
        }

        double sum = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = Math.Exp(scores[i] - most);
            sum += scores[i];
        }

        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] /= sum;
        }

        return most + Math.Log(sum);
    }
}
