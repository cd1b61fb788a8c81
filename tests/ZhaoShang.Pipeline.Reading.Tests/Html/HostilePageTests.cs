using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Tests.Html;

/// <summary>Pages made to be slow or deep are refused or read in linear time.</summary>
public sealed class HostilePageTests
{
    [Fact]
    public void Nesting_beyond_the_limit_is_refused_with_its_place()
    {
        string html = string.Concat(Enumerable.Repeat("<div>", 50_000)) + "字";
        Refused refused = Sources.Refusal(Sources.Of("page.html", html));
        Assert.Equal(ReadingCodes.TooDeep, refused.Code);
        Assert.Equal("page.html@" + (512 * 5), refused.Place);
    }

    [Fact]
    public void Nesting_at_the_limit_is_read()
    {
        string html = string.Concat(Enumerable.Repeat("<div>", 512)) + "字" + string.Concat(Enumerable.Repeat("</div>", 512));
        Assert.Equal(["字"], Sources.Read("page.html", html).Blocks());
    }

    [Theory]
    [InlineData("<p>字")]
    [InlineData("<li>字")]
    [InlineData("<tr><td>字")]
    [InlineData("<br>字")]
    [InlineData("<img src=x>字")]
    [InlineData("<a href=x>字")]
    public void Elements_that_are_left_open_by_habit_do_not_count_as_nesting(string piece)
    {
        ReadDocument read = Sources.Read("page.html", string.Concat(Enumerable.Repeat(piece, 2000)));
        Assert.Equal(2000, read.Text.Count(letter => letter == '字'));
    }

    [Trait("Kind", "Timing")]
    [Theory]
    [InlineData("<")]
    [InlineData("< ")]
    [InlineData("&")]
    [InlineData("&#")]
    [InlineData("&amp")]
    [InlineData("<a ")]
    [InlineData("<a b='")]
    [InlineData("<!--")]
    [InlineData("</div>")]
    [InlineData("<script>")]
    [InlineData("<title>")]
    [InlineData("字 ")]
    [InlineData("<p>字</p>")]
    [InlineData("</p>字")]
    public void A_million_letters_of_one_piece_are_done_within_seconds(string piece)
    {
        string html = "<p>开头。</p>" + string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        ShortestTime.IsUnder(TimeSpan.FromSeconds(15), () => new DocumentReaders().Read(Sources.Of("page.html", html)));
    }
}
