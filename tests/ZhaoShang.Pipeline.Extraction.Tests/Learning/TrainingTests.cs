using ZhaoShang.Pipeline.Extraction.Learning;
using ZhaoShang.Pipeline.Extraction.Learning.Training;

namespace ZhaoShang.Pipeline.Extraction.Tests.Learning;

/// <summary>Gradients against differences, training against what must come out, and the same bytes each time.</summary>
public sealed class TrainingTests
{
    private const double Step = 1e-5;

    [Fact]
    public void The_gradient_of_a_classifier_is_that_of_its_value()
    {
        int[][] examples = [[0, 2], [1], [], [0, 1, 2]];
        AssertGradient(new ClassifierObjective(examples, [0, 1, 2, 1], (3, 3), 0.7));
    }

    [Fact]
    public void The_gradient_of_a_ranking_is_that_of_its_value()
    {
        int[][] candidates = [[0, 2], [1], [], [0, 1, 2], [2]];
        AssertGradient(new RankingObjective(candidates, [(0, 2, 1), (2, 5, 3)], 3, 0.7));
    }

    [Fact]
    public void The_gradient_of_a_chain_is_that_of_its_value()
    {
        (int[][] Features, int[] Labels)[] chains =
        [
            ([[0], [1, 2], [], [2]], [0, 1, 2, 0]),
            ([[3, 1], [0]], [1, 2]),
        ];
        bool[] forbidden = new bool[12];
        forbidden[2] = true;
        forbidden[5] = true;
        AssertGradient(new ChainObjective(chains, (3, 4), forbidden, 0.3));
    }

    [Fact]
    public void A_classifier_learns_what_one_feature_tells()
    {
        FeatureRows examples = new();
        int[] told = new int[40];
        for (int i = 0; i < told.Length; i++)
        {
            examples.Add(FeatureHash.Of(1, (uint)(i % 2)));
            examples.Add(FeatureHash.Of(2, (uint)(i % 5)));
            examples.EndPlace();
            told[i] = i % 2;
        }

        Classifier classifier = ClassifierTraining.Train(["even", "odd"], examples, [.. Enumerable.Range(0, told.Length)], told, new TrainingOptions { Penalty = 0.1 });
        double[] shares = new double[2];
        classifier.Predict([FeatureHash.Of(1, 1), FeatureHash.Of(9, 9)], shares);
        Assert.True(shares[1] > 0.9);
        Assert.Equal(1, shares.Sum(), 12);
    }

    [Fact]
    public void A_feature_of_one_article_is_not_learned()
    {
        FeatureRows examples = new();
        int[] told = new int[40];
        int[] articles = new int[40];
        for (int i = 0; i < told.Length; i++)
        {
            told[i] = i % 2;
            articles[i] = i / 10;
            examples.Add(FeatureHash.Of(1, i < 10 ? (uint)told[i] : 9));
            examples.Add(FeatureHash.Of(2, i < 20 ? (uint)told[i] : 9));
            examples.EndPlace();
        }

        Classifier classifier = ClassifierTraining.Train(["even", "odd"], examples, articles, told, new TrainingOptions { Penalty = 0.1 });
        double[] shares = new double[2];
        classifier.Predict([FeatureHash.Of(1, 1)], shares);
        Assert.Equal(0.5, shares[1], 1);
        classifier.Predict([FeatureHash.Of(2, 1)], shares);
        Assert.True(shares[1] > 0.9);
    }

    [Fact]
    public void Without_features_a_classifier_tells_the_shares_of_the_labels()
    {
        FeatureRows examples = new();
        for (int i = 0; i < 10; i++)
        {
            examples.EndPlace();
        }

        Classifier classifier = ClassifierTraining.Train(["a", "b"], examples, [.. Enumerable.Range(0, 10)], [0, 0, 0, 1, 1, 1, 1, 1, 1, 1], new TrainingOptions { Penalty = 1e-6 });
        double[] shares = new double[2];
        classifier.Predict([], shares);
        Assert.Equal(0.3, shares[0], 2);
    }

    [Fact]
    public void A_chain_learns_a_label_that_only_its_neighbour_tells()
    {
        ChainTagger tagger = ChainTraining.Train(["O", "B", "I"], Brackets(), new TrainingOptions { Penalty = 0.1 });
        FeatureRows places = new();
        foreach (uint word in new uint[] { 7, 1, 7, 2, 7 })
        {
            places.Add(FeatureHash.Of(1, word));
            places.EndPlace();
        }

        double[] scores = new double[places.Count * tagger.Labels.Count];
        tagger.AddScores(places, scores);
        Assert.Equal([0, 1, 2, 2, 0], tagger.Decode(scores));
    }

    [Fact]
    public void The_same_examples_give_the_same_bytes_and_the_bytes_the_same_model()
    {
        byte[] first = Bytes(ChainTraining.Train(["O", "B", "I"], Brackets(), new TrainingOptions()));
        byte[] second = Bytes(ChainTraining.Train(["O", "B", "I"], Brackets(), new TrainingOptions()));
        Assert.Equal(first, second);
        LearnedModel read = ModelFile.Read(first);
        Assert.Equal(first, Bytes(read.AsTagger()));
        Assert.Equal(4, read.Version);
    }

    [Fact]
    public void A_damaged_model_is_refused()
    {
        byte[] bytes = Bytes(ChainTraining.Train(["O", "B", "I"], Brackets(), new TrainingOptions()));
        for (int at = 0; at < bytes.Length; at += 7)
        {
            byte[] damaged = [.. bytes];
            damaged[at] ^= 0x10;
            Assert.Throws<InvalidDataException>(() => ModelFile.Read(damaged));
        }

        Assert.Throws<InvalidDataException>(() => ModelFile.Read(bytes.AsSpan(0, bytes.Length - 1)));
        Assert.Throws<InvalidDataException>(() => ModelFile.Read([]));
    }

    [Fact]
    public void A_chain_is_no_classifier() =>
        Assert.Throws<InvalidDataException>(() => ModelFile.Read(Bytes(ChainTraining.Train(["O", "B", "I"], Brackets(), new TrainingOptions()))).AsClassifier());

    // 1 opens, 2 closes, 7 is inside where it stands between them: O B I I O.
    private static List<(FeatureRows Features, int[] Labels, int Article)> Brackets()
    {
        List<(FeatureRows, int[], int)> chains = [];
        for (int inside = 0; inside < 6; inside++)
        {
            uint[] words = [7, 7, 1, .. Enumerable.Repeat(7u, inside), 2, 7, 7];
            int[] labels = [0, 0, 1, .. Enumerable.Repeat(2, inside), 2, 0, 0];
            FeatureRows places = new();
            for (int i = 0; i < words.Length; i++)
            {
                places.Add(FeatureHash.Of(1, words[i]));
                places.Add(FeatureHash.Of(2, i == 0 ? 0 : words[i - 1]));
                places.EndPlace();
            }

            chains.Add((places, labels, inside));
        }

        return chains;
    }

    private static byte[] Bytes(ChainTagger tagger) =>
        ModelFile.Write(4, tagger.Labels, [.. Singles(tagger.Start), .. Singles(tagger.Steps)], tagger.Weights);

    private static float[] Singles(ReadOnlySpan<double> scores) => [.. scores.ToArray().Select(static score => (float)score)];

    private static void AssertGradient(ILearningObjective objective)
    {
        Random random = new(5);
        double[] weights = [.. Enumerable.Range(0, objective.WeightCount).Select(_ => random.NextDouble() * 2 - 1)];
        double[] gradient = new double[weights.Length];
        double[] other = new double[weights.Length];
        objective.Evaluate(weights, gradient);
        for (int i = 0; i < weights.Length; i++)
        {
            double here = weights[i];
            weights[i] = here + Step;
            double up = objective.Evaluate(weights, other);
            weights[i] = here - Step;
            double down = objective.Evaluate(weights, other);
            weights[i] = here;
            Assert.Equal((up - down) / (2 * Step), gradient[i], 5);
        }
    }
}
