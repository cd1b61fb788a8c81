using ZhaoShang.Pipeline.Extraction.Learning;

namespace ZhaoShang.Pipeline.Extraction.Tests.Learning;

/// <summary>Names of features are stable, never 0, and hardly ever meet.</summary>
public sealed class FeatureHashTests
{
    [Fact]
    public void Names_stay_the_same_from_version_to_version()
    {
        Assert.Equal(FeatureHash.Of("项目"), FeatureHash.Of("的项目".AsSpan(1)));
        Assert.Equal(0x01883E14u, FeatureHash.Of(3, 5));
        Assert.NotEqual(FeatureHash.Of(3, 5), FeatureHash.Of(5, 3));
        Assert.NotEqual(FeatureHash.Of(3, 5, 7), FeatureHash.Of(3, 7, 5));
    }

    [Fact]
    public void Among_a_hundred_thousand_names_few_meet()
    {
        HashSet<uint> names = [];
        for (uint template = 0; template < 20; template++)
        {
            for (uint value = 0; value < 5000; value++)
            {
                names.Add(FeatureHash.Of(template, value));
            }
        }

        Assert.DoesNotContain(0u, names);
        Assert.True(names.Count > 100_000 - 12, $"{100_000 - names.Count} names meet.");
    }

    [Fact]
    public void An_unknown_feature_weighs_nothing()
    {
        FeatureWeights weights = new(2, [3, 9], [1, 2, 3, 4]);
        double[] scores = [0, 0];
        weights.Add([9, 77, 3, 9], scores);
        Assert.Equal([7.0, 10.0], scores);
    }
}
