namespace ZhaoShang.Pipeline.Extraction.Learning.Training;

/// <summary>Trains maximum-entropy classifiers.</summary>
internal static class ClassifierTraining
{
    /// <summary>The classifier that explains the examples best. The same examples in the same order give the same bits.</summary>
    /// <param name="labels">The names of the labels.</param>
    /// <param name="examples">The features of each example, one place each.</param>
    /// <param name="articles">The number of each example's article; examples of one article stand together.</param>
    /// <param name="told">The number of each example's label.</param>
    /// <param name="options">How it is trained.</param>
    public static Classifier Train(IReadOnlyList<string> labels, FeatureRows examples, IReadOnlyList<int> articles, int[] told, TrainingOptions options)
    {
        FeatureAlphabet alphabet = new([(examples, articles)], options);
        ClassifierObjective objective = new(alphabet.Numbered(examples), told, (labels.Count, alphabet.Names.Count), options.Penalty);
        double[] weights = Minimizer.Minimize(objective, options.MostIterations);
        float[] biases = [.. weights.Skip(alphabet.Names.Count * labels.Count).Select(static weight => (float)weight)];
        return new Classifier(labels, biases, alphabet.Weights(labels.Count, weights, options.SmallestWeight));
    }
}
