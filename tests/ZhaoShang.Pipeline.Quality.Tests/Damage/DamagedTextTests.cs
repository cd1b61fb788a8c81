using System.Text.Json.Nodes;

namespace ZhaoShang.Pipeline.Tests.Damage;

/// <summary>The damage is what it is meant to be: traditional letters, annotations behind some of them, and places that moved with the letters.</summary>
public sealed class DamagedTextTests
{
    private const string Clean = "全区实施招商引资项目57项，随着总投资50.7亿元的化工园开工，皇后镇以后还要发展。";
    private static readonly TraditionalScript Script = TraditionalScript.Load();

    [Fact]
    public void Letters_with_several_forms_are_written_by_phrase() =>
        Assert.Equal("全區實施招商引資項目57項，隨著總投資50.7億元的化工園開工，皇后鎮以後還要發展。", Script.Write(Clean));

    [Fact]
    public void Annotations_stand_behind_the_same_letters_each_time()
    {
        string damaged = Damage(seed: 1).Text;
        Assert.Contains('(', damaged);
        Assert.Equal(damaged, Damage(seed: 1).Text);
        Assert.NotEqual(damaged, Damage(seed: 2).Text);
    }

    /// <summary>The span begins and ends with the same letters as before: an annotation behind the last one is outside.</summary>
    [Theory]
    [InlineData("项目")]
    [InlineData("50.7亿元")]
    [InlineData("以后还要发展")]
    public void Places_move_with_their_letters(string text)
    {
        int start = Clean.IndexOf(text, StringComparison.Ordinal);
        for (int seed = 1; seed <= 20; seed++)
        {
            DamagedText damaged = Damage(seed);
            JsonObject record = new() { ["evidence"] = new JsonArray(new JsonObject { ["text"] = text, ["start"] = start, ["end"] = start + text.Length }) };
            damaged.Move(record);
            JsonNode moved = record["evidence"]![0]!;
            string printed = damaged.Text[(int)moved["start"]!..(int)moved["end"]!];
            string traditional = Script.Write(text);
            Assert.Equal((text, traditional[0], traditional[^1]), ((string)moved["text"]!, printed[0], printed[^1]));
        }
    }

    [Fact]
    public void Markup_stays()
    {
        const string Page = "<title>项目</title><!-- 项目 --><p class=\"项目\">项目&nbsp;<script>'项目'</script>项目</p>";
        DamagedText damaged = DamagedText.Of(Page, ProseOfPage.Find(Page), Script, new PinyinAnnotations(seed: 1));
        string withoutAnnotations = System.Text.RegularExpressions.Regex.Replace(damaged.Text, "[(（][^()（）]*[)）]", "");
        Assert.Equal("<title>項目</title><!-- 项目 --><p class=\"项目\">項目&nbsp;<script>'项目'</script>項目</p>", withoutAnnotations);
    }

    private static DamagedText Damage(int seed) =>
        DamagedText.Of(Clean, [.. Enumerable.Repeat(true, Clean.Length)], Script, new PinyinAnnotations(seed));
}
