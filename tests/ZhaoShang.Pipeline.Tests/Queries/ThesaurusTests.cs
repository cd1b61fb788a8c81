using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Storage;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>The thesaurus says what its lines say, and the one that ships keeps to its own form.</summary>
public sealed class ThesaurusTests
{
    private static readonly string Shipped = Path.Combine(RepositoryFolder.Models, "thesaurus", "investment-promotion.txt");

    [Fact]
    public void Words_of_a_group_find_one_another_and_what_is_narrower_or_related()
    {
        Thesaurus thesaurus = Thesaurus.Read(["# a note", "", "流产 夭折 > 告吹 ~ 放弃", "签约 @ 事件:签约 指标:合同外资"], "test");
        Assert.Equal([("夭折", 0.6), ("告吹", 0.5), ("放弃", 0.1)], thesaurus.RelatedTo("流产").Select(static term => (((TextTerm)term.Term).Text, term.Weight)));
        Assert.Equal(["流产", "告吹", "放弃"], thesaurus.RelatedTo("夭折").Select(static term => ((TextTerm)term.Term).Text));
        Assert.Equal(2, thesaurus.RelatedTo("签约").Count(static term => term.Term is EventKindTerm or MeasureTerm));
        Assert.Empty(thesaurus.RelatedTo("告吹"));
        Assert.True(thesaurus.Knows("告吹") && thesaurus.Knows("放弃") && !thesaurus.Knows("开工"));
    }

    [Fact]
    public void A_word_of_several_groups_finds_what_is_in_any_of_them_by_the_nearest_tie()
    {
        Thesaurus thesaurus = Thesaurus.Read(["铝 铝业 > 铝箔", "有色金属 > 铝 铜", "铝 ~ 铝业 冶炼"], "test");
        Assert.Equal([("铝业", 0.6), ("铝箔", 0.5), ("冶炼", 0.1)], thesaurus.RelatedTo("铝").Select(static term => (((TextTerm)term.Term).Text, term.Weight)));
    }

    [Theory]
    [InlineData("> 告吹")]
    [InlineData("流产 >")]
    [InlineData("流产 > 告吹 > 放弃")]
    [InlineData("签约 @ 事件:没有")]
    [InlineData("签约 @ 阶段:签约")]
    public void A_line_that_cannot_be_read_is_told(string line) =>
        Assert.Contains("line 2", Assert.Throws<ModelException>(() => Thesaurus.Read(["开工 动工", line], "test")).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_word_that_ships_is_written_as_articles_are_and_stands_once_in_its_line()
    {
        List<string> wrong = [];
        foreach (string line in File.ReadLines(Shipped).Where(static line => line.Length > 0 && line[0] != '#'))
        {
            string[] words = [.. line.Split(' ').Where(static word => word is not (">" or "~" or "@"))];
            wrong.AddRange(words.GroupBy(static word => word).Where(static same => same.Count() > 1).Select(same => $"twice: {same.Key} in {line}"));
            wrong.AddRange(words.Where(static word => !word.Contains(':', StringComparison.Ordinal) && LoadedModels.Models.Normalizer.Normalize(word).Text != word).Select(static word => $"not as in articles: {word}"));
        }

        Assert.Empty(wrong);
        Assert.True(LoadedModels.Models.Thesaurus.Knows("招商引资"));
    }
}
