namespace ZhaoShang.Pipeline.Extraction.Learning.Training;

/// <summary>Trains rankings: which one of several candidates is right.</summary>
internal static class RankingTraining
{
    /// <summary>The ranking that explains the examples best, as a classifier of one label. The same examples in the same order give the same bits.</summary>
    /// <param name="labels">The name of the label.</param>
    /// <param name="candidates">The features of each candidate, one place each, group behind group.</param>
    /// <param name="articles">The number of each candidate's article; candidates of one article stand together.</param>
    /// <param name="groups">Where each group begins and ends, and the right one among all.</param>
    /// <param name="options">How it is trained.</param>
    public static Classifier Train(IReadOnlyList<string> labels, FeatureRows candidates, IReadOnlyList<int> articles, IReadOnlyList<(int Start, int End, int Right)> groups, TrainingOptions options)
    {
        FeatureAlphabet alphabet = new([(candidates, articles)], options);
        RankingObjective objective = new(alphabet.Numbered(candidates), groups, alphabet.Names.Count, options.Penalty);
        double[] weights = Minimizer.Minimize(objective, options.MostIterations);
        return new Classifier(labels, [0], alphabet.Weights(1, weights, options.SmallestWeight));
    }
}
