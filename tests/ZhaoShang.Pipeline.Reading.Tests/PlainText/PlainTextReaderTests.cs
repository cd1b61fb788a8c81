using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Tests.PlainText;

/// <summary>Text without markup is its own original; its lines are its blocks.</summary>
public sealed class PlainTextReaderTests
{
    [Theory]
    [InlineData("标题\n\n  正文一。\r\n正文二。", "标题|  正文一。|正文二。")]
    [InlineData("一\r二\n\u3000\n三\n", "一|二|三")]
    public void Lines_that_are_not_blank_are_blocks(string text, string blocks)
    {
        ReadDocument read = Sources.Read("article.txt", text);
        Assert.Equal(DocumentFormat.PlainText, read.Format);
        Assert.Equal(text, read.Text);
        Assert.Equal(blocks.Split('|'), read.Blocks());
        Assert.Equal(new TextSpan(1, 2), read.ToOriginal.ToOriginal(new TextSpan(1, 2)));
    }

    [Theory]
    [InlineData("article")]
    [InlineData("article.md")]
    [InlineData("https://example.cn/a?id=3")]
    public void A_name_without_a_known_suffix_is_text(string uri) =>
        Assert.Equal(DocumentFormat.PlainText, Sources.Read(uri, "# 标题\n正文里提到 <html> 也是文本。").Format);
}
