using ZhaoShang.Pipeline.Extraction.Learning;

namespace ZhaoShang.Pipeline.Extraction.Tests.Learning;

/// <summary>The weights of pairs, found for all labels at once, against those of each pair by its name.</summary>
public sealed class LabelledWeightsTests
{
    private const uint Template = 7;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(12)]
    [InlineData(16)]
    public void The_sums_are_those_of_the_pairs(int labels)
    {
        Random random = new(labels);
        uint[] told = [.. Enumerable.Range(0, 500).Select(_ => (uint)random.NextInt64(0, uint.MaxValue))];
        IEnumerable<uint> pairs = told.Take(300).SelectMany(value => Enumerable.Range(0, labels).Where(_ => random.Next(3) == 0).Select(label => FeatureHash.Of(Template, value, (uint)label)));
        IEnumerable<uint> others = Enumerable.Range(0, 400).Select(i => FeatureHash.Of(Template + 1, (uint)i, (uint)(i % labels)));
        uint[] names = [.. pairs.Concat(others).Distinct().Order()];
        FeatureWeights weights = new(1, names, [.. names.Select(_ => random.Next(-8192, 8192) / 4096f)]);
        double[] sums = new double[labels];
        new LabelledWeights(weights, Template, labels).Add(told, sums);
        for (uint label = 0; label < labels; label++)
        {
            double[] expected = [0];
            weights.Add([.. told.Select(value => FeatureHash.Of(Template, value, label))], expected);
            Assert.Equal(expected[0], sums[label]);
        }
    }

    [Fact]
    public void Without_features_nothing_weighs()
    {
        double[] sums = [1, 2];
        new LabelledWeights(new FeatureWeights(1, [], []), Template, 2).Add([0, 1, 77, uint.MaxValue], sums);
        Assert.Equal([1, 2], sums);
    }

    [Fact]
    public void More_labels_than_there_is_room_for_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LabelledWeights(new FeatureWeights(1, [], []), Template, 17));
}
