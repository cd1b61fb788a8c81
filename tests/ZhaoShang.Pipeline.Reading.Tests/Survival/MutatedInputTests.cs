using System.Diagnostics;
using System.Globalization;
using System.Text;
using ZhaoShang.Pipeline.Reading.Tests.Archives;
using ZhaoShang.Pipeline.Reading.Tests.Docx;
using ZhaoShang.Pipeline.Reading.Tests.Mht;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Tests.Survival;

/// <summary>
/// Inputs of every format, changed at random: nothing is thrown, nothing hangs, every document is read or refused with a code, and what is read is in order.
/// ZHAOSHANG_MUTATIONS tells how many; 20,000 by default. A failure names its number, which gives the same input again.
/// </summary>
public sealed class MutatedInputTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const string Page = "<!DOCTYPE html><html><head><meta charset=gb2312><title>题&amp;目</title><script>var a='<p>';</script></head><body><div id=a><p>签约<b>项目</b>&#20108;个</p><!-- x --><table><tr><td>资金<td>42.5</table></div></body></html>";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private static readonly ArchiveReaders Archives = new();

    private static readonly DocumentReaders Readers = new();

    static MutatedInputTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Nothing_is_thrown_and_nothing_hangs()
    {
        (string Name, byte[] Bytes)[] inputs = Inputs();
        int read = 0;
        int refused = 0;
        TimeSpan longest = TimeSpan.Zero;
        int count = Mutation.Count;
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, number =>
        {
            (string name, byte[] bytes) = inputs[number % inputs.Length];
            long start = Stopwatch.GetTimestamp();
            (int fine, int not) = Take(name, Mutation.Of(bytes, number), number);
            TimeSpan took = Stopwatch.GetElapsedTime(start);
            Interlocked.Add(ref read, fine);
            Interlocked.Add(ref refused, not);
            lock (inputs)
            {
                longest = took > longest ? took : longest;
            }
        });
        output.WriteLine($"{count} inputs: {read} documents read, {refused} refused, longest {longest.TotalMilliseconds:0} ms");
        Assert.True(longest < Longest, $"One input took {longest.TotalSeconds:0.0} s.");
        Assert.True(read > count / 10 && refused > count / 10, "Hardly any input was read, or hardly any refused.");
    }

    private static (int Read, int Refused) Take(string name, byte[] bytes, int number)
    {
        int read = 0;
        int refused = 0;
        using MemoryStream stream = new(bytes);
        foreach (OpenedInput input in Archives.Open(name, stream))
        {
            Refused? reason = input.Document.IsOk ? Check(Readers.Read(input.Document.Document), number) : input.Document.Refused;
            Assert.True(reason is null || (reason.Code.Length > 0 && reason.Detail.Chinese.Length > 0 && reason.Detail.English.Length > 0), $"input {number}");
            read += reason is null ? 1 : 0;
            refused += reason is null ? 0 : 1;
        }

        return (read, refused);
    }

    internal static Refused? Check(StageResult<ReadDocument> result, int number)
    {
        if (!result.IsOk)
        {
            return result.Refused;
        }

        ReadDocument read = result.Document;
        Assert.True(read.Blocks.Count > 0 && read.ToOriginal.DerivedLength == read.Text.Length && read.ToOriginal.OriginalLength == read.Original.Length, $"input {number}: the map does not fit");
        int end = 0;
        foreach (TextBlock block in read.Blocks)
        {
            Assert.True(block.Span.Start >= end && block.Span.End <= read.Text.Length && !block.Span.IsEmpty && block.Container < read.Containers.Count, $"input {number}: blocks overlap");
            end = block.Span.End;
        }

        return null;
    }

    private static (string Name, byte[] Bytes)[] Inputs()
    {
        byte[] text = Packed.Bytes(Sources.Simplified);
        byte[] docx = DocxTests.Package("<w:p><w:r><w:t>正文。</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>一</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>二</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", "<dc:title>招商引资总结</dc:title>").Bytes.ToArray();
        byte[] table = Packed.Bytes("{\"text\":\"一\\u4e8c\",\"date\":\"2012-09-15\"}\n{\"content\":[\"二\"],\"n\":1.5e3}\n");
        byte[] page = Sources.Bytes(Page, "gb2312");
        byte[] web = [.. "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x.cn/\r\nContent-Type: application/http\r\nContent-Length: "u8, .. Packed.Bytes((66 + page.Length).ToString(CultureInfo.InvariantCulture)),
            .. "\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: x\r\n\r\n"u8, .. page, .. "\r\n\r\n"u8];
        return
        [
            ("a.txt", text), ("a.html", page), ("a.docx", docx), ("a.mht", MhtTests.Saved("base64", "gb2312")), ("b.mht", MhtTests.Saved("quoted-printable", "utf-8")),
            ("a.jsonl", table), ("a.json", Packed.Bytes("[{\"title\":\"甲\",\"text\":\"一\"},{\"text\":\"二\",\"x\":[{},[]]}]")), ("a.csv", Packed.Bytes("标题,正文\n甲,\"一\n二\"\n乙,三\n")),
            ("a.zip", Packed.Zip(("一.txt", text), ("二.html", page), ("三.zip", Packed.Zip(("四.txt", text))))),
            ("a.tar", Packed.Tar(("一.txt", text), ("二.html", page))), ("a.tar.gz", Packed.GZip(Packed.Tar(("一.txt", text)))), ("a.warc", [.. web, .. web]), ("a.warc.gz", [.. Packed.GZip(web), .. Packed.GZip(web)]),
        ];
    }
}
