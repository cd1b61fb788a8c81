using ZhaoShang.Pipeline.Extraction.Learning;

namespace ZhaoShang.Pipeline.Extraction.Tests.Learning;

/// <summary>Viterbi and forward-backward against all paths, one by one, on chains short enough to list them.</summary>
public sealed class ChainTaggerTests
{
    public static TheoryData<int, int, int> Chains
    {
        get
        {
            TheoryData<int, int, int> chains = [];
            for (int seed = 0; seed < 12; seed++)
            {
                chains.Add(seed, 1 + (seed % 5), 2 + (seed % 3));
            }

            return chains;
        }
    }

    [Theory]
    [MemberData(nameof(Chains))]
    public void The_decoded_path_is_the_best_of_all(int seed, int length, int labels)
    {
        (ChainTagger tagger, double[] scores) = RandomChain(seed, length, labels);
        int[] best = Paths(length, labels).MaxBy(path => ScoreOf(tagger, scores, path))!;
        Assert.Equal(ScoreOf(tagger, scores, best), ScoreOf(tagger, scores, tagger.Decode(scores)), 9);
    }

    [Theory]
    [MemberData(nameof(Chains))]
    public void Probabilities_are_the_shares_of_all_paths(int seed, int length, int labels)
    {
        (ChainTagger tagger, double[] scores) = RandomChain(seed, length, labels);
        ChainLattice lattice = tagger.Sum(scores);
        double whole = Paths(length, labels).Sum(path => Math.Exp(ScoreOf(tagger, scores, path)));
        Assert.Equal(Math.Log(whole), lattice.LogSum, 9);
        for (int place = 0; place < length; place++)
        {
            for (int label = 0; label < labels; label++)
            {
                double share = Paths(length, labels).Where(path => path[place] == label).Sum(path => Math.Exp(ScoreOf(tagger, scores, path))) / whole;
                Assert.Equal(share, lattice.At(place, label), 9);
                for (int from = 0; place > 0 && from < labels; from++)
                {
                    double both = Paths(length, labels).Where(path => path[place] == label && path[place - 1] == from)
                        .Sum(path => Math.Exp(ScoreOf(tagger, scores, path))) / whole;
                    Assert.Equal(both, lattice.Step(place, from, label), 9);
                }
            }
        }
    }

    [Fact]
    public void A_forbidden_step_is_never_taken()
    {
        float no = float.NegativeInfinity;
        ChainTagger tagger = new(["O", "B", "I"], [0, 0, no], [0, 0, no, 0, 0, 0, 0, 0, 0], new FeatureWeights(3, [], []));
        double[] scores = [0, 0, 9, 0, 0, 9, 9, 0, 0, 0, 0, 9];
        int[] path = tagger.Decode(scores);
        Assert.NotEqual(2, path[0]);
        Assert.True(path[3] != 2 || path[2] != 0);
        Assert.Equal(0, tagger.Sum(scores).At(0, 2), 12);
    }

    [Fact]
    public void Large_scores_do_not_overflow()
    {
        (ChainTagger tagger, double[] scores) = RandomChain(3, 200, 3);
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = scores[i] * 400 + 5000;
        }

        ChainLattice lattice = tagger.Sum(scores);
        Assert.True(double.IsFinite(lattice.LogSum));
        Assert.Equal(1, lattice.At(77, 0) + lattice.At(77, 1) + lattice.At(77, 2), 9);
    }

    [Fact]
    public void An_empty_chain_has_an_empty_path() =>
        Assert.Empty(RandomChain(1, 1, 2).Tagger.Decode([]));

    private static (ChainTagger Tagger, double[] Scores) RandomChain(int seed, int length, int labels)
    {
        Random random = new(seed);
        float[] Some(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)(random.NextDouble() * 4 - 2))];
        string[] names = [.. Enumerable.Range(0, labels).Select(static label => $"L{label}")];
        ChainTagger tagger = new(names, Some(labels), Some(labels * labels), new FeatureWeights(labels, [], []));
        return (tagger, [.. Some(length * labels).Select(static score => (double)score)]);
    }

    private static IEnumerable<int[]> Paths(int length, int labels) =>
        Enumerable.Range(0, (int)Math.Pow(labels, length)).Select(number => Enumerable.Range(0, length)
            .Select(place => number / (int)Math.Pow(labels, place) % labels).ToArray());

    private static double ScoreOf(ChainTagger tagger, double[] scores, int[] path)
    {
        int labels = tagger.Labels.Count;
        double sum = tagger.Start[path[0]];
        for (int place = 0; place < path.Length; place++)
        {
            sum += scores[place * labels + path[place]] + (place > 0 ? tagger.Steps[path[place - 1] * labels + path[place]] : 0);
        }

        return sum;
    }
}
