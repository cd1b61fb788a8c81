using ZhaoShang.Pipeline.Extraction.Learning;

namespace ZhaoShang.Pipeline.Extraction.Tests.Learning;

/// <summary>The weights of features against sums made one by one; features each once.</summary>
public sealed class FeatureWeightsTests
{
    private const int Features = 3_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(14)]
    public void The_sums_are_those_of_the_known_features(int labels)
    {
        Random random = new(labels);
        uint[] names = [.. Enumerable.Range(0, Features).Select(_ => (uint)random.NextInt64(1, uint.MaxValue)).Distinct().Order()];
        float[] weights = [.. Enumerable.Range(0, names.Length * labels).Select(_ => random.Next(-8192, 8192) / 4096f)];
        FeatureWeights known = new(labels, names, weights);
        uint[] asked = [.. names.Where(static (_, i) => i % 7 == 0), .. Enumerable.Range(0, 500).Select(_ => (uint)random.NextInt64(1, uint.MaxValue))];
        double[] sums = new double[labels];
        known.Add(asked, sums);
        for (int label = 0; label < labels; label++)
        {
            double expected = asked.Sum(name => Array.BinarySearch(names, name) is >= 0 and int row ? weights[(row * labels) + label] : 0d);
            Assert.Equal(expected, sums[label]);
        }
    }

    [Fact]
    public void Without_features_nothing_weighs()
    {
        double[] sums = [1, 2];
        new FeatureWeights(2, [], []).Add([1, 77, uint.MaxValue], sums);
        Assert.Equal([1, 2], sums);
    }

    [Fact]
    public void Small_names_that_lie_close_together_have_places_too()
    {
        double[] sums = new double[1];
        new FeatureWeights(1, [1, 2, 3], [1, 2, 4]).Add([1, 3, 4], sums);
        Assert.Equal([5], sums);
    }

    [Fact]
    public void More_labels_than_a_place_has_room_for_are_refused() =>
        Assert.Throws<ArgumentException>(() => new FeatureWeights(15, [1], new float[15]));

    [Fact]
    public void A_set_holds_each_feature_once_in_the_order_of_the_first_time()
    {
        FeatureSet set = new();
        uint[] features = [.. Enumerable.Range(1, 700).Select(static i => (uint)(i * 256))];
        for (int round = 0; round < 2; round++)
        {
            Assert.All(features, feature => Assert.True(set.Add(feature)));
            Assert.All(features, feature => Assert.False(set.Add(feature)));
            Assert.Equal(features, set.All.ToArray());
            set.Clear();
            Assert.Equal(0, set.Count);
        }
    }
}
