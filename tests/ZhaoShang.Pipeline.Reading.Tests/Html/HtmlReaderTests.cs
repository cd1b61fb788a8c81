using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Tests.Html;

/// <summary>A page is read as its visible blocks, and every letter leads back to its place in the source.</summary>
public sealed class HtmlReaderTests
{
    [Theory]
    [InlineData("<p>甲</p><p>乙</p>", "甲|乙")]
    [InlineData("<p>甲<p>乙<br>丙<BR/>丁", "甲|乙|丙|丁")]
    [InlineData("<p>总投资<font color=red>12</font><b>个</b>亿</p>", "总投资12个亿")]
    [InlineData("<div>甲<div>乙</div>丙</div>", "甲|乙|丙")]
    [InlineData("<h1>题</h1>\n  <p>\n  一 \n 二\n</p>", "题|一二")]
    [InlineData("<p>5 MW\nproject</p>", "5 MW project")]
    [InlineData("<p>&nbsp;&nbsp;甲&nbsp;乙&nbsp;</p>", "甲\u00A0乙")]
    [InlineData("<p>甲&lt;乙&gt;&amp;&ldquo;丙&rdquo;&mdash;&#20013;&#x4E2D;&hellip;</p>", "甲<乙>&“丙”—中中…")]
    [InlineData("<p>a&nbspb &copy &unknown; &#150; &check;</p>", "a\u00A0b © &unknown; – ✓")]
    [InlineData("<script>var a='甲';</script><style>p{}</style><!-- 乙 --><p>丙</p><noframes>丁</noframes>", "丙")]
    [InlineData("<p style='display: none'>甲</p><p hidden>乙</p><div style=\"visibility:hidden\">丙</div><p style='color:red'>丁</p>", "丁")]
    [InlineData("<select><option>甲<option>乙</select><textarea>丙</textarea><p>丁", "丁")]
    [InlineData("<ul><li>甲<li>乙</ul>", "甲|乙")]
    [InlineData("甲</form>乙</p>丙", "甲乙丙")]
    [InlineData("<pre>甲\n  乙\n\n丙</pre>", "甲|乙|丙")]
    [InlineData("<marquee>广告</marquee><p>甲</p>", "甲")]
    [InlineData("<div><span>来源：<a href=x>某日报</a></span><span>记者 李明</span></div>", "来源： 某日报 记者 李明")]
    [InlineData("<div><em>2012/9/26 7:55</em><em>某日报</em><em>李明</em></div>", "2012/9/26 7:55 某日报 李明")]
    [InlineData("<p><span>来源广，总投资3</span><span>.5亿元。</span></p>", "来源广，总投资3.5亿元。")]
    [InlineData("<p><span>总投资3</span><span>.5亿元</span></p>", "总投资3.5亿元")]
    public void Blocks_are_what_a_reader_sees(string html, string blocks)
    {
        ReadDocument read = Sources.Read("page.html", "<html><body>" + html + "</body></html>");
        Assert.Equal(blocks.Split('|'), read.Blocks());
        AssertOffsets(read);
    }

    [Theory]
    [InlineData("<table><tr><td>项目</td><td>投资<br>(亿元)</td></tr><tr><td><p>甲厂</p></td><td>1.2</td></tr></table>", "项目\t投资 (亿元)|甲厂\t1.2")]
    [InlineData("<table><tr><td>首页<br>新闻<ul><li>经济</ul></td><td>正文一。<br>正文二。</td></tr></table>", "首页|新闻|经济|正文一。|正文二。")]
    [InlineData("<table><tr><td>只有一格</td></tr></table>", "只有一格")]
    [InlineData("<table><tr><td>甲</td><td><table><tr><td>乙</td><td>丙</td></tr></table></td></tr></table>", "甲|乙\t丙")]
    public void Rows_of_figures_are_one_block_and_rows_of_layout_are_none(string html, string blocks)
    {
        ReadDocument read = Sources.Read("page.html", html);
        Assert.Equal(blocks.Split('|'), read.Blocks());
        AssertOffsets(read);
    }

    [Fact]
    public void A_span_over_tags_shows_the_source_as_written()
    {
        ReadDocument read = Sources.Read("page.html", "<p>签约<b>12</b><i>个</i>，总投资&nbsp;3&#20159;元</p>");
        Assert.Equal("签约12个，总投资\u00A03亿元\n", read.Text);
        Assert.Equal("12</b><i>个", Shown(read, "12个"));
        Assert.Equal("&nbsp;3&#20159;元", Shown(read, "\u00A03亿元"));
        Assert.Equal("&#20159;", Shown(read, "亿"));
    }

    [Fact]
    public void Kinds_links_and_containers_are_told()
    {
        ReadDocument read = Sources.Read(
            "page.html", "<body><div ID=Nav class='Top Menu'><ul><li><a href=/>首页</a></li></ul></div><h2>题</h2><p>见<a href=x>附件</a>。</p></body>");
        TextBlock[] blocks = [.. read.Blocks];
        Assert.Equal([BlockKind.ListItem, BlockKind.Heading, BlockKind.Paragraph], blocks.Select(block => block.Kind));
        Assert.Equal([2, 0, 2], blocks.Select(block => block.LinkLetters));
        BlockContainer list = read.Containers[read.Containers[blocks[0].Container].Parent];
        Assert.Equal(("ul", "nav top menu"), (list.Tag, read.Containers[list.Parent].Hint));
    }

    [Theory]
    [InlineData("<title> 甲&amp;乙 - 某网 </title>", "甲&乙 - 某网")]
    [InlineData("<meta name='ArticleTitle' content='公开题'><title>某网</title>", "公开题")]
    [InlineData("<meta property=\"og:title\" content=\"开放题\"><title>某网</title>", "开放题")]
    [InlineData("<script type='application/ld+json'>{\"headline\": \"链接\\u9898\", \"datePublished\": \"2015-03-02T08:00:00+08:00\"}</script>", "链接题")]
    public void The_declared_title_is_found(string head, string title)
    {
        ReadDocument read = Sources.Read("page.html", $"<html><head>{head}</head><body><p>正文。</p></body></html>");
        Assert.Equal(title, read.Declared.Title?.Text);
    }

    [Theory]
    [InlineData("<meta name=\"PubDate\" content=\"2014-05-06 10:20\">", "2014-05-06 10:20")]
    [InlineData("<meta name=publishdate content=2013-01-02>", "2013-01-02")]
    [InlineData("<meta property='article:published_time' content='2015-07-08T09:00:00+08:00'>", "2015-07-08T09:00:00+08:00")]
    [InlineData("<script type='application/ld+json'>{\"datePublished\":\"2015-03-02\"}</script>", "2015-03-02")]
    public void The_declared_date_is_found_with_its_place(string head, string stamp)
    {
        ReadDocument read = Sources.Read("page.html", $"<html><head>{head}</head><body><p>正文。</p></body></html>");
        PrintedField? found = read.Declared.Stamp;
        Assert.Equal(stamp, found?.Text);
        Assert.Equal(stamp, read.Original[found!.Original.Start..found.Original.End]);
    }

    [Theory]
    [InlineData("page.htm", "<p>甲</p>", true)]
    [InlineData("page", "\n <!DOCTYPE html><p>甲</p>", true)]
    [InlineData("page.asp", "<?xml version='1.0'?><html><body>甲</body></html>", true)]
    [InlineData("page.txt", "<HTML><body>甲</body></HTML>", true)]
    [InlineData("notes.txt", "讲解 <html> 标签", false)]
    [InlineData("list.txt", "<甲> 项目", false)]
    public void A_page_is_known_by_its_name_or_head(string uri, string text, bool isPage) =>
        Assert.Equal(isPage, Sources.Read(uri, text).Format == DocumentFormat.Html);

    [Fact]
    public void The_offsets_hold_for_pages_with_random_damage()
    {
        string[] pieces = ["<div>", "</div>", "<p>", "</p>", "<b>", "</b>", "<td>", "<tr>", "<table>", "</table>", "</form>", "<form>", "甲", "乙丙 ", "\n", "&nbsp;", "&lt;", "&#x4E2D", "&", "<", ">", "<!--", "-->", "<br>", "<a href=x>", "</a>", "12", "<li>", "</ul>", "<script>", "</script>", "<![CDATA[", "\"", "<x y='"];
        Random random = new(11);
        for (int i = 0; i < 3000; i++)
        {
            string html = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => pieces[random.Next(pieces.Length)]));
            if (new DocumentReaders().Read(Sources.Of("page.html", html)) is { IsOk: true, Document: var read })
            {
                AssertOffsets(read);
            }
        }
    }

    /// <summary>Every letter of the text is shown at its place in the source: itself, white space, or a reference that stands for it.</summary>
    private static void AssertOffsets(ReadDocument read)
    {
        Assert.Equal(read.Text.Length, read.ToOriginal.DerivedLength);
        for (int i = 0; i < read.Text.Length; i++)
        {
            TextSpan place = read.ToOriginal.ToOriginal(new TextSpan(i, i + 1));
            string shown = read.Original[place.Start..place.End];
            bool isBreak = read.Text[i] is '\n' or '\t' or ' ' && string.IsNullOrWhiteSpace(shown);
            Assert.True(isBreak || shown == read.Text[i].ToString() || shown.StartsWith('&'), $"{i} '{read.Text[i]}' leads to '{shown}' in {read.Original}");
        }
    }

    private static string Shown(ReadDocument read, string text)
    {
        TextSpan span = TextSpan.FromLength(read.Text.IndexOf(text, StringComparison.Ordinal), text.Length);
        TextSpan place = read.ToOriginal.ToOriginal(span);
        return read.Original[place.Start..place.End];
    }
}
