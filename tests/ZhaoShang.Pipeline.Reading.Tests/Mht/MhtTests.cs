using System.Text;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Tests.Mht;

/// <summary>Pages saved in one file: the part of HTML is read, whatever it was encoded with for sending.</summary>
public sealed class MhtTests
{
    private const string Page = "<html><head><title>题</title></head><body><p>签约项目二十六个，总投资42.5亿元。</p></body></html>";

    static MhtTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("base64", "gb2312")]
    [InlineData("quoted-printable", "gb2312")]
    [InlineData("quoted-printable", "utf-8")]
    [InlineData("8bit", "utf-8")]
    public void The_page_is_read(string transfer, string charset)
    {
        ReadDocument read = Read("a.mht", Saved(transfer, charset));
        Assert.Equal(["签约项目二十六个，总投资42.5亿元。"], read.Blocks());
        Assert.Equal((DocumentFormat.Html, Page), (read.Format, read.Original.Trim()));
    }

    [Fact]
    public void The_head_tells_the_form_where_the_name_does_not() =>
        Assert.Equal(["签约项目二十六个，总投资42.5亿元。"], Read("page", Saved("base64", "utf-8")).Blocks());

    [Fact]
    public void Of_a_mail_the_page_counts_and_not_the_plain_text()
    {
        string inner = "--in\r\nContent-Type: text/plain\r\n\r\nplain\r\n--in\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>页</p>\r\n--in--\r\n";
        string mail = $"Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed;\r\n boundary=\"out\"\r\n\r\n--out\r\nContent-Type: multipart/alternative; boundary=in\r\n\r\n{inner}--out--\r\n";
        Assert.Equal(["页"], Read("a.eml", Encoding.UTF8.GetBytes(mail)).Blocks());
    }

    [Fact]
    public void A_page_that_is_only_named_so_is_read_as_a_page() => Assert.Equal(["页"], Read("a.mht", Encoding.UTF8.GetBytes("<html><p>页</p></html>")).Blocks());

    [Fact]
    public void Without_a_page_it_is_refused() =>
        Assert.Equal(ReadingCodes.Damaged, Sources.Refusal(new SourceDocument("a.mht", "MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nx"u8.ToArray())).Code);

    private static ReadDocument Read(string uri, byte[] bytes)
    {
        StageResult<ReadDocument> read = new DocumentReaders().Read(new SourceDocument(uri, bytes));
        Assert.True(read.IsOk, read.Refused?.Detail.Chinese);
        return read.Document;
    }

    /// <summary>A page as a browser saves it.</summary>
    public static byte[] Saved(string transfer, string charset)
    {
        byte[] page = Encoding.GetEncoding(charset).GetBytes(Page);
        string body = transfer switch
        {
            "base64" => Convert.ToBase64String(page, Base64FormattingOptions.InsertLineBreaks),
            "quoted-printable" => string.Concat(page.Select(static (value, at) => (value is > 127 or (byte)'=' ? $"={value:X2}" : ((char)value).ToString()) + (at % 25 == 24 ? "=\r\n" : ""))),
            _ => Encoding.Latin1.GetString(page),
        };
        return Encoding.Latin1.GetBytes(
            "From: <Saved by a browser>\r\nSubject: =?gb2312?B?zOLEvw==?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----=_NextPart_000\"\r\n\r\n"
            + "This is a multi-part message.\r\n\r\n------=_NextPart_000\r\nContent-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\n\r\nR0lGODlh\r\n\r\n"
            + $"------=_NextPart_000\r\nContent-Type: text/html;\r\n\tcharset=\"{charset}\"\r\nContent-Transfer-Encoding: {transfer}\r\nContent-Location: http://x.cn/\r\n\r\n{body}\r\n\r\n------=_NextPart_000--\r\n");
    }
}
