using System.Text.Json;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>The verbs that show the stages: <c>normalize</c>, <c>segment</c>, <c>recognize</c>.</summary>
public sealed class LookInsideTests
{
    [Fact]
    public async Task Each_line_is_normalised_on_its_own()
    {
        ProgramRun run = await ProgramRun.WithText("招商引資項(xiàng)目\n２．６億元\n", "normalize", "-", "--lines");
        Assert.Equal(["招商引资项目", "2.6亿元"], run.Lines);
    }

    [Fact]
    public async Task What_was_left_out_and_repaired_is_listed_with_its_place()
    {
        ProgramRun run = await ProgramRun.WithText("招商項(xiàng)目", "normalize", "-", "--lines", "--changes");
        Assert.Equal(["3\t10\t(xiàng)\t"], run.Lines);
    }

    [Theory]
    [InlineData("招商引资工作总结", "招商引资 工作总结")]
    public async Task A_line_is_cut_into_words(string text, string words)
    {
        ProgramRun run = await ProgramRun.WithText(text, "segment", "-", "--lines");
        Assert.Equal(words.Replace(" ", string.Empty, StringComparison.Ordinal), string.Concat(run.Lines[0].Split(' ')));
        Assert.Contains(' ', run.Lines[0]);
    }

    [Fact]
    public async Task Search_mode_lists_the_shorter_words_before_the_long_one()
    {
        string whole = (await ProgramRun.WithText("中华人民共和国", "segment", "-", "--lines")).Lines[0];
        string search = (await ProgramRun.WithText("中华人民共和国", "segment", "-", "--lines", "--search")).Lines[0];
        Assert.Equal("中华人民共和国", whole);
        Assert.Equal("中华 华人 人民 共和 共和国 中华人民共和国", search);
    }

    [Fact]
    public async Task Without_the_model_for_unknown_words_single_letters_stay_single()
    {
        string with = (await ProgramRun.WithText("翟柯来访", "segment", "-", "--lines")).Lines[0];
        string without = (await ProgramRun.WithText("翟柯来访", "segment", "-", "--lines", "--no-hmm")).Lines[0];
        Assert.Equal(("翟柯 来访", "翟 柯 来访"), (with, without));
    }

    [Fact]
    public async Task A_reference_date_gives_relative_dates_their_year()
    {
        const string Text = "今年上半年到位资金2.6亿元";
        Assert.Equal("2012-01/2012-06", await HalfYear(Text, "--date", "2012-09-15"));
        Assert.Equal("XXXX-01/XXXX-06", await HalfYear(Text));
    }

    [Fact]
    public async Task A_reference_date_that_is_none_is_wrong_usage()
    {
        ProgramRun run = await ProgramRun.WithText("今年", "recognize", "-", "--lines", "--date", "gestern");
        Assert.Equal(2, run.Status);
        Assert.Contains("gestern", run.Error, StringComparison.Ordinal);
    }

    private static async Task<string?> HalfYear(string text, params string[] flags)
    {
        ProgramRun run = await ProgramRun.WithText(text, ["recognize", "-", "--lines", .. flags]);
        Assert.Equal(0, run.Status);
        return run.Lines.Select(static line => JsonDocument.Parse(line).RootElement)
            .Single(static mention => mention.GetProperty("kind").GetString() == "date").GetProperty("edtf").GetString();
    }
}
