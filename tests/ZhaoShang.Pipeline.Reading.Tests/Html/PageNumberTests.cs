using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Tests.Html;

/// <summary>Which page of an article a page is, by the links of its pager.</summary>
public sealed class PageNumberTests
{
    [Theory]
    [InlineData("d/a.htm", "<b>1</b> <a href=a_2.htm>2</a> <a href=a_3.htm>3</a>", 1, null)]
    [InlineData("d/a_2.htm", "<a href=a.htm>1</a> <b>2</b> <a href=a_3.htm>3</a>", 2, "d/a.htm")]
    [InlineData("d/a_2.html", "<a href=/x/y/a.htm>[1]</a> [2] <a href=/x/y/a_3.htm>[3]</a>", 2, "d/a.html")]
    [InlineData("z.zip!d/a-3.shtml", "<a href=a-2.shtml>上一页</a> <a href=a.shtml>1</a> <a href=a-2.shtml>2</a> 3", 3, "z.zip!d/a.shtml")]
    [InlineData("index_1.html", "<a href=index.html>1</a> 2 <a href=index_2.html>3</a>", 2, "index.html")]
    [InlineData("index.html", "1 <a href=index_1.html>2</a> <a href=index_1.html>下一页</a>", 1, null)]
    [InlineData("show.asp?id=7&page=2", "<a href='show.asp?id=7&amp;page=1'>1</a> 2 <a href='show.asp?id=7&amp;page=3'>第3页</a>", 2, "show.asp?id=7&page=1")]
    [InlineData("show.asp?id=7", "1 <a href='?id=7&page=2'>2</a>", null, null)]
    [InlineData("a_1.htm", "1 <a href=a_2.htm>2</a>", 1, null)]
    [InlineData("content_2.htm", "<a href=content_1.htm>上一篇</a> <a href=content_3.htm>下一篇</a>", null, null)]
    [InlineData("content_2.htm", "<a href=content_1.htm>上一页</a> <a href=content_3.htm>下一页</a>", null, null)]
    [InlineData("a.htm", "<a href=list_2.htm>2</a> <a href=list_3.htm>3</a>", null, null)]
    [InlineData("a.htm", "<a href=a.htm#2>评论</a>", null, null)]
    public void The_links_of_a_pager_tell(string uri, string pager, int? number, string? first)
    {
        ReadDocument read = new DocumentReaders().Read(Sources.Of(uri, $"<html><body><p>正文一。</p><div>{pager}</div></body></html>")).Document!;
        Assert.Equal((number, first), (read.Declared.Page, read.Declared.FirstPage));
    }

    [Fact]
    public void The_address_tells_where_the_file_is_called_otherwise()
    {
        SourceDocument source = new("saved/0007.html", Sources.Bytes("<html><body><p>正文一。</p><a href=t1_1.html>1</a> 2</body></html>", "utf-8"))
        {
            Told = new ToldMetadata { Address = "http://www.example.cn/x/t1_2.html" },
        };
        DocumentMetadata declared = new DocumentReaders().Read(source).Document!.Declared;
        Assert.Equal((2, null), (declared.Page, declared.FirstPage));
    }
}
