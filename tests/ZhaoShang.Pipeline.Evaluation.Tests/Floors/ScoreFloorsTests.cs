using ZhaoShang.Pipeline.Evaluation;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Floors rise by themselves and fall only with a reason.</summary>
public sealed class ScoreFloorsTests
{
    private static readonly ScoreReport Good = WithMoney(found: 3, of: 3);
    private static readonly ScoreReport Worse = WithMoney(found: 2, of: 3);

    [Fact]
    public void Scores_are_pinned_rounded_down() =>
        Assert.Equal(0.666m, PinnedScores.Of(Worse).Single(static score => score.Score == "money.recall").Value);

    [Fact]
    public void A_score_without_meaning_has_no_floor() =>
        Assert.DoesNotContain(PinnedScores.Of(Good), static score => score.Score.StartsWith("percent.", StringComparison.Ordinal));

    [Fact]
    public void A_lower_score_is_named()
    {
        ScoreFloors floors = ScoreFloors.None.Raise("digest", [("dev", Good)], null);
        Assert.Contains(new FloorBreach("dev", "money.recall", 1m, 0.666m), floors.BreachesOf("dev", Worse));
        Assert.Empty(floors.BreachesOf("dev", Good));
        Assert.Empty(floors.BreachesOf("test", Worse));
    }

    [Fact]
    public void Raising_lowers_nothing()
    {
        ScoreFloors floors = ScoreFloors.None.Raise("old", [("dev", Good)], null).Raise("new", [("dev", Worse)], null);
        Assert.Equal(1m, floors.Parts["dev"]["money.recall"]);
        Assert.Equal("new", floors.Corpus);
        Assert.Empty(floors.Lowered);
        Assert.Equal(1m, floors.Raise("new", [("dev", WithMoney(found: 0, of: 3))], null).Parts["dev"]["money.precision"]); // no precision today
        Assert.Equal(1m, ScoreFloors.None.Raise("old", [("dev", Worse)], null).Raise("old", [("dev", Good)], null).Parts["dev"]["money.recall"]);
    }

    [Fact]
    public void Lowering_keeps_the_reason()
    {
        ScoreFloors floors = ScoreFloors.None.Raise("old", [("dev", Good)], null).Raise("new", [("dev", Worse)], "a harder article");
        Assert.Equal(0.666m, floors.Parts["dev"]["money.recall"]);
        LoweredFloors lowered = Assert.Single(floors.Lowered);
        Assert.Equal("a harder article", lowered.Reason);
        Assert.Contains("dev money.recall 1 → 0.666", lowered.Scores);
        Assert.Single(floors.Raise("new", [("dev", Worse)], "nothing to lower").Lowered);
    }

    [Fact]
    public void What_is_written_is_read()
    {
        ScoreFloors floors = ScoreFloors.None.Raise("old", [("dev", Good)], null).Raise("new", [("dev", Worse)], "新增文章");
        Assert.Equal(floors.Write(), ScoreFloors.Read(floors.Write()).Write());
        Assert.Contains("新增文章", floors.Write(), StringComparison.Ordinal);
    }

    private static ScoreReport WithMoney(int found, int of) => Articles.Score(
        [.. Enumerable.Range(0, of).Select(static i => Articles.Money(i, i * 10))], [.. Enumerable.Range(0, found).Select(static i => Articles.Money(i, i * 10))]);
}
