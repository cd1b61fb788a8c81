namespace ZhaoShang.Pipeline.Extraction.Learning.Training;

/// <summary>Trains linear-chain conditional random fields.</summary>
internal static class ChainTraining
{
    /// <summary>
    /// The field that explains the chains best; beginnings and steps that no chain has are forbidden. The same chains in the same order give the
    /// same bits.
    /// </summary>
    /// <param name="labels">The names of the labels.</param>
    /// <param name="chains">The features at each place of each chain, the numbers of the labels, and the number of the article; chains of one article stand together.</param>
    /// <param name="options">How it is trained.</param>
    public static ChainTagger Train(IReadOnlyList<string> labels, IReadOnlyList<(FeatureRows Features, int[] Labels, int Article)> chains, TrainingOptions options)
    {
        FeatureAlphabet alphabet = new(chains.Select(static chain => (chain.Features, (IReadOnlyList<int>)[.. Enumerable.Repeat(chain.Article, chain.Features.Count)])), options);
        bool[] forbidden = Unseen(labels.Count, chains.Select(static chain => chain.Labels));
        ChainObjective objective = new(
            [.. chains.Select(chain => (alphabet.Numbered(chain.Features), chain.Labels))], (labels.Count, alphabet.Names.Count), forbidden, options.Penalty);
        double[] weights = Minimizer.Minimize(objective, options.MostIterations);
        float[] fixedScores = [.. weights.Skip(alphabet.Names.Count * labels.Count).Select((weight, i) => forbidden[i] ? float.NegativeInfinity : (float)weight)];
        return new ChainTagger(
            labels, fixedScores[..labels.Count], fixedScores[labels.Count..], alphabet.Weights(labels.Count, weights, options.SmallestWeight));
    }

    private static bool[] Unseen(int labels, IEnumerable<int[]> chains)
    {
        bool[] unseen = new bool[labels * (labels + 1)];
        Array.Fill(unseen, true);
        foreach (int[] chain in chains)
        {
            for (int place = 0; place < chain.Length; place++)
            {
                unseen[place == 0 ? chain[0] : labels * (1 + chain[place - 1]) + chain[place]] = false;
            }
        }

        return unseen;
    }
}
