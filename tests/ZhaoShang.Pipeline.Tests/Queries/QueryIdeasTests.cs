using ZhaoShang.Pipeline.Storage;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>What a query is taken to ask about when it is loosened.</summary>
public sealed class QueryIdeasTests
{
    private static readonly QueryIdeas Ideas = new(LoadedModels.Models.Segmenter, Thesaurus.Read(
    [
        "康养 养生", "康养小镇 > 养生谷", "没有完成任务 未完成", "台商 台资 > 台湾", "签约 @ 事件:签约",
    ], "test"));

    [Theory]
    [InlineData("返乡 办厂", "返乡 办厂")] // the words as they are
    [InlineData("外资没有完成任务", "外资 没有完成任务")] // a stretch of words that the thesaurus has stays whole
    [InlineData("乡镇招商遇到的土地和资金困难", "乡镇 招商 土地 资金 困难")] // others are cut, and what only holds them together is dropped
    [InlineData("\"三资企业\" 到位 -农业 地区:湖南", "三资企业 到位")] // what must not hold and conditions are no ideas
    [InlineData("电镀 OR 印染 广东", "电镀|印染 广东")] // one of several is one idea
    [InlineData("的", "的")] // what is left of nothing is the query itself
    [InlineData("地区:湖南", "")]
    public void Words_are_ideas(string typed, string expected) =>
        Assert.Equal(expected, string.Join(' ', Loosen(typed, withRelated: false).Ideas.Select(static idea => idea.Text)));

    [Fact]
    public void Words_that_are_one_of_the_thesaurus_together_are_also_one_idea()
    {
        IReadOnlyList<SoughtIdea> ideas = Loosen("康养 小镇 签约").Ideas;
        Assert.Equal(["康养", "小镇", "签约", "康养小镇"], ideas.Select(static idea => idea.Text));
        Assert.Equal([false, false, false, true], ideas.Select(static idea => idea.JoinsOthers));
        Assert.True(ideas[0].Share < ideas[3].Share && ideas[3].Share < ideas[2].Share);
        Assert.Equal("康养小镇 养生谷", string.Join(' ', ideas[3].Terms.Select(static term => ((TextTerm)term.Term).Text)));
        Assert.Contains(ideas[2].Terms, static term => term.Term is EventKindTerm);
    }

    [Theory]
    [InlineData("上海", true)]
    [InlineData("阳泉市", true)]
    [InlineData("合作", false)] // a city of Gansu, but a verb first
    [InlineData("开发区", false)]
    [InlineData("上海 OR 北京", false)]
    public void A_name_of_a_division_is_a_place(string typed, bool isPlace)
    {
        SoughtIdea idea = new QueryIdeas(LoadedModels.Models).Loosen(new QueryParser(LoadedModels.Models).Parse(typed).Query!).Ideas[0];
        Assert.Equal(isPlace, idea.IsPlace);
        Assert.Equal(isPlace, idea.Terms[^1].Term is RegionTerm);
    }

    [Fact]
    public void Related_words_weigh_less_than_the_querys_own()
    {
        SoughtIdea idea = Loosen("台商").Ideas.Single();
        Assert.Equal([("台商", 1), ("台资", 0.6), ("台湾", 0.5)], idea.Terms.Select(static term => (((TextTerm)term.Term).Text, term.Weight)));
        Assert.Single(Loosen("台商", withRelated: false).Ideas.Single().Terms);
    }

    [Fact]
    public void Conditions_stay_as_they_are()
    {
        RecordQuery strict = Parse("台商 -农业 地区:湖南");
        RecordQuery loose = Ideas.Loosen(strict);
        Assert.True(loose.IsLoose && !strict.IsLoose);
        Assert.Same(strict.Filter, loose.Filter);
    }

    private static RecordQuery Loosen(string typed, bool withRelated = true) => Ideas.Loosen(Parse(typed), withRelated);

    private static RecordQuery Parse(string typed) => new QueryParser(LoadedModels.Models).Parse(typed).Query!;
}
