using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using ZhaoShang.Pipeline.Text;

#pragma warning disable CA5350 // SHA-1 is what web archives carry; it guards against damage, not against forgers.
namespace ZhaoShang.Pipeline.Reading.Tests.Archives;

/// <summary>Web archives: the pages of their records, with what the records and HTTP headers tell.</summary>
public sealed class WarcTests
{
    private const string Page = "<html><body><p>全县签约项目二十六个。</p></body></html>";

    static WarcTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Pages_come_under_time_and_address() =>
        Assert.Equal(
            [$"a.warc!20140819093000/http://www.example.cn/a.html = {Page}"],
            Packed.Open("a.warc", [.. Record("warcinfo", "", "software: x\r\n"u8.ToArray()), .. Record("request", "http://www.example.cn/a.html", "GET /"u8.ToArray()), .. Response(Page)]).Lines());

    [Fact]
    public void Media_type_and_charset_and_address_are_told()
    {
        byte[] bytes = Response("Content-Type: text/html; charset=\"GB2312\"\r\n", Encoding.GetEncoding("gbk").GetBytes(Page));
        SourceDocument? document = Assert.Single(Packed.Open("a.warc", bytes)).Document.Document;
        Assert.Equal(("text/html", "GB2312", "http://www.example.cn/a.html"), (document?.Told.MediaType, document?.Told.Charset, document?.Told.Address));
    }

    [Fact]
    public void Records_compressed_one_by_one_are_read()
    {
        byte[] bytes = [.. Packed.GZip(Record("warcinfo", "", [])), .. Packed.GZip(Response(Page)), .. Packed.GZip(Response(Page))];
        Assert.Equal(
            [$"a.warc.gz!20140819093000/http://www.example.cn/a.html = {Page}", $"a.warc.gz!20140819093000/http://www.example.cn/a.html#2 = {Page}"],
            Packed.Open("a.warc.gz", bytes).Lines());
    }

    [Fact]
    public void Chunks_and_compression_of_the_server_are_taken_away()
    {
        byte[] packed = Packed.GZip(Encoding.UTF8.GetBytes(Page));
        byte[] chunks = [.. Ascii($"{packed.Length - 9:x};ext=1\r\n"), .. packed[..^9], .. Ascii("\r\n9\r\n"), .. packed[^9..], .. Ascii("\r\n0\r\n\r\n")];
        byte[] bytes = Response("Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", chunks);
        Assert.EndsWith(Page, Assert.Single(Packed.Open("a.warc", bytes).Lines()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Transfer-Encoding: chunked\r\n")]
    [InlineData("Content-Encoding: gzip\r\n")]
    [InlineData("Content-Encoding: none\r\n")]
    public void A_header_that_the_crawler_left_though_it_decoded_the_page_does_no_harm(string header) =>
        Assert.EndsWith(Page, Assert.Single(Packed.Open("a.warc", Response("Content-Type: text/html\r\n" + header, Encoding.UTF8.GetBytes(Page))).Lines()), StringComparison.Ordinal);

    [Theory]
    [InlineData("deflate")]
    [InlineData("br")]
    public void Other_compressions_are_taken_away(string coding)
    {
        using MemoryStream target = new();
        using (Stream stream = coding == "br" ? new BrotliStream(target, CompressionMode.Compress, leaveOpen: true) : new ZLibStream(target, CompressionMode.Compress, leaveOpen: true))
        {
            stream.Write(Encoding.UTF8.GetBytes(Page));
        }

        byte[] bytes = Response($"Content-Type: text/html\r\nContent-Encoding: {coding}\r\n", target.ToArray());
        Assert.EndsWith(Page, Assert.Single(Packed.Open("a.warc", bytes).Lines()), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_page_is_skipped_with_its_reason()
    {
        byte[] bytes =
        [
            .. Record("revisit", "http://www.example.cn/a.html", Ascii("HTTP/1.1 200 OK\r\n\r\n")),
            .. Record("response", "http://www.example.cn/b.html", Ascii("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nno"), "application/http; msgtype=response"),
            .. Record("response", "http://www.example.cn/c.jpg", Ascii("HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\nno"), "application/http; msgtype=response"),
            .. Record("response", "dns:www.example.cn", Ascii("1.2.3.4"), "text/dns"),
            .. Record("resource", "http://www.example.cn/robots.txt", Ascii("User-agent: *"), "text/plain"),
        ];
        List<OpenedInput> opened = Packed.Open("a.warc", bytes);
        Assert.Equal(["ZS1109", "ZS1110", "ZS1110", "ZS1110"], opened.Select(static input => input.Document.Refused?.Code));
        Assert.All(opened, static input => Assert.True(input.Document.Refused?.IsSkipped));
    }

    [Fact]
    public void Resources_and_conversions_are_read()
    {
        byte[] bytes = [.. Record("resource", "file:///a.html", Encoding.UTF8.GetBytes(Page), "text/html"), .. Record("conversion", "http://x.cn/b", Encoding.UTF8.GetBytes("文"), "text/plain")];
        Assert.Equal([$"a.warc!20140819093000/file:///a.html = {Page}", "a.warc!20140819093000/http://x.cn/b = 文"], Packed.Open("a.warc", bytes).Lines());
    }

    [Fact]
    public void A_block_that_does_not_fit_its_digest_is_refused()
    {
        byte[] bytes = [.. Response(Page), .. Response(Page)];
        bytes[bytes.AsSpan().IndexOf("<p>"u8) + 1] = (byte)'q';
        string[] lines = Packed.Open("a.warc", bytes).Lines();
        Assert.EndsWith("ZS1101", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(Page, lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_cut_inside_a_record_is_told_and_the_records_before_are_read()
    {
        byte[] first = Response(Page);
        byte[] bytes = [.. first, .. Response(Page)];
        for (int length = first.Length + 1; length < bytes.Length; length += 7)
        {
            string[] lines = Packed.Open("a.warc", bytes[..length]).Lines();
            Assert.EndsWith(Page, lines[0], StringComparison.Ordinal);
            Assert.EndsWith("ZS1101", lines[^1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_record_that_tells_a_huge_length_is_refused_at_once()
    {
        byte[] bytes = Ascii("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x.cn/\r\nContent-Length: 1000000000000000\r\n\r\nHTTP/1.1 200 OK\r\n\r\n");
        Assert.Equal(["a.warc!http://x.cn/ ! ZS1111", "a.warc ! ZS1101"], Packed.Open("a.warc", bytes).Lines());
    }

    private static byte[] Response(string page) => Response("Content-Type: text/html\r\n", Encoding.UTF8.GetBytes(page));

    private static byte[] Response(string header, byte[] body) =>
        Record("response", "http://www.example.cn/a.html", [.. Ascii($"HTTP/1.1 200 OK\r\nServer: x\r\n{header}\r\n"), .. body], "application/http; msgtype=response");

    private static byte[] Record(string type, string address, byte[] block, string mediaType = "application/warc-fields")
    {
        string digest = Base32(SHA1.HashData(block));
        string header = string.Create(CultureInfo.InvariantCulture, $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Date: 2014-08-19T09:30:00Z\r\nWARC-Block-Digest: sha1:{digest}\r\nContent-Type: {mediaType}\r\nContent-Length: {block.Length}\r\n")
            + (address.Length > 0 ? $"WARC-Target-URI: {address}\r\n" : "");
        return [.. Ascii(header + "\r\n"), .. block, .. Ascii("\r\n\r\n")];
    }

    private static string Base32(byte[] bytes)
    {
        string bits = string.Concat(bytes.Select(static value => Convert.ToString(value, 2).PadLeft(8, '0')));
        return string.Concat(bits.Chunk(5).Select(static five => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[Convert.ToInt32(new string(five), 2)]));
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
