using ZhaoShang.Pipeline.Analysis.Segmenting;
using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Tests.Segmenting;

public sealed class WordSegmenterBuilderTests
{
    [Fact]
    public void A_builder_is_closed_once_it_has_built()
    {
        WordSegmenterBuilder builder = new WordSegmenterBuilder(SharedModel.Model).AddWord("泓谷小镇");
        builder.Build();
        Assert.Throws<InvalidOperationException>(() => builder.AddWord("云谷小镇"));
        Assert.Throws<InvalidOperationException>(() => builder.Build());
    }

    [Fact]
    public void Users_words_do_not_reach_other_segmenters_over_the_model()
    {
        WordSegmenter own = new WordSegmenterBuilder(SharedModel.Model).AddWord("泓谷小镇").Build();
        Assert.Equal(["泓谷小镇"], own.Cut("泓谷小镇"));
        Assert.NotEqual(["泓谷小镇"], SharedModel.WithHmm.Cut("泓谷小镇"));
    }

    [Fact]
    public void A_users_word_has_the_class_of_its_tag()
    {
        WordSegmenter own = new WordSegmenterBuilder(SharedModel.Model).AddWord("泓谷小镇", tag: "ns").Build();
        List<WordToken> words = [];
        own.Segment("泓谷小镇", words);
        Assert.Equal(WordClass.PlaceName, Assert.Single(words).Class);
    }

    [Fact]
    public void A_removed_word_is_cut_apart()
    {
        WordSegmenter own = new WordSegmenterBuilder(SharedModel.Model).RemoveWord("签约仪式").RemoveWord("签约").Build();
        Assert.DoesNotContain("签约", own.Cut("签约仪式"));
    }

    [Fact]
    public void A_version_is_the_same_for_those_that_cut_alike_only()
    {
        string[] versions =
        [
            SharedModel.WithHmm.Version,
            SharedModel.WithoutHmm.Version,
            new WordSegmenterBuilder(SharedModel.Model).AddWord("泓谷镇").Build().Version,
            new WordSegmenterBuilder(SharedModel.Model).AddWord("泓谷镇", 3).Build().Version,
            new WordSegmenterBuilder(SharedModel.Model).RemoveWord("泓谷镇").Build().Version,
        ];
        Assert.Distinct(versions);
        Assert.Equal(versions[0], new WordSegmenter(SegmentationModel.Load(RepositoryFolder.Models)).Version);
        Assert.Equal(versions[3], new WordSegmenterBuilder(SharedModel.Model).AddWord("泓谷镇", 3).Build().Version);
    }

    [Fact]
    public void Wrong_words_and_frequencies_are_refused()
    {
        WordSegmenterBuilder builder = new(SharedModel.Model);
        Assert.Throws<ArgumentException>(() => builder.AddWord(""));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.AddWord("词", -1));
        FormatException exception = Assert.Throws<FormatException>(() => builder.AddDictionary(new StringReader("\n词 1234567890123456789")));
        Assert.Contains("Line 2", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_words_without_frequency_are_added_in_seconds()
    {
        WordSegmenterBuilder builder = new(SharedModel.Model);
        for (int i = 0; i < 10_000; i++)
        {
            builder.AddWord($"泓谷{(char)(0x4E00 + (i / 100))}{(char)(0x4E00 + (i % 100))}镇");
        }

        Assert.Equal(["泓谷一丁镇"], builder.Build().Cut("泓谷一丁镇"));
    }
}
