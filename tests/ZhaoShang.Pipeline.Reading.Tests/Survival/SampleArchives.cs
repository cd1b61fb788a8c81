using System.Buffers.Binary;
using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ZhaoShang.Pipeline.Reading.Tests.Archives;
using ZhaoShang.Pipeline.Tests;

namespace ZhaoShang.Pipeline.Reading.Tests.Survival;

/// <summary>
/// Archives of the sizes that archives of articles have: 48 articles of the corpus (3 KB each), and 24 pages with the scripts and menus around the article that pages have (30 to 60 KB each), as
/// web archives keep them, with requests and digests.
/// </summary>
internal static class SampleArchives
{
    private const int Articles = 48;
    private const int Pages = 24;

    private static readonly (string Name, byte[] Content)[] Texts =
        [.. Directory.GetFiles(Path.Combine(RepositoryFolder.Corpus, "documents")).Order(StringComparer.Ordinal).Take(Articles).Select(static path => (Path.GetFileName(path), File.ReadAllBytes(path)))];

    private static readonly (string Name, byte[] Content)[] Saved = [.. Enumerable.Range(0, Pages).Select(static i => ($"{i:000}.html", Packed.Bytes(Page(i))))];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SampleArchive> All { get; } =
    [
        Zip("a.zip", Packed.Zip(Texts)),
        Zip("b.zip", Packed.StreamedZip(Saved)),
        new("c.jsonl.gz", Packed.GZip(Rows()), static (before, lost) => Unpacked(before).SkipLast(lost).Count(static letter => letter == '\n')),
        Tar(),
        Web("e.warc", static record => record),
        Web("f.warc.gz", Packed.GZip),
    ];

    private static SampleArchive Zip(string name, byte[] bytes)
    {
        int end = bytes.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        int directory = (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(end + 16));
        List<int> ends = [];
        for (int at = directory; at < end; at += 46 + Short(bytes, at + 28) + Short(bytes, at + 30) + Short(bytes, at + 32))
        {
            ends.Add((int)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 42)));
        }

        int[] behind = [.. ends.Skip(1), directory];
        return new SampleArchive(name, bytes, (before, _) => behind.Count(place => place <= before.Length));
    }

    private static int Short(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private static SampleArchive Tar()
    {
        byte[] tar = Packed.Tar(TarEntryFormat.Gnu, Texts);
        List<int> ends = [];
        int at = 0;
        foreach ((_, byte[] content) in Texts)
        {
            at += 512 + ((content.Length + 511) / 512 * 512);
            ends.Add(at);
        }

        return new SampleArchive("d.tar.gz", Packed.GZip(tar), (before, lost) =>
        {
            int length = Unpacked(before).Length - lost;
            return ends.Count(end => end <= length);
        });
    }

    private static SampleArchive Web(string name, Func<byte[], byte[]> pack)
    {
        List<byte> bytes = [.. pack(Record(0, "warcinfo", "application/warc-fields", "software: crawler/1.0\r\nformat: WARC File Format 1.0\r\n"u8.ToArray()))];
        List<int> records = [bytes.Count];
        List<int> pages = [];
        for (int i = 0; i < Pages; i++)
        {
            byte[] request = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"GET {Address(i)} HTTP/1.1\r\nHost: www.example.cn\r\nUser-Agent: Mozilla/5.0 (compatible; crawler/1.0)\r\nAccept: */*\r\nConnection: keep-alive\r\n\r\n"));
            bytes.AddRange(pack(Record((2 * i) + 1, "request", "application/http; msgtype=request", request)));
            records.Add(bytes.Count);
            byte[] header = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\r\nServer: nginx\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {Saved[i].Content.Length}\r\nConnection: keep-alive\r\n\r\n"));
            bytes.AddRange(pack(Record((2 * i) + 2, "response", "application/http; msgtype=response", [.. header, .. Saved[i].Content])));
            records.Add(bytes.Count);
            pages.Add(bytes.Count);
        }

        return new SampleArchive(name, [.. bytes], (before, _) => pages.Count(end => end <= before.Length)) { Boundaries = [.. records] };
    }

    private static string Address(int number) => string.Create(CultureInfo.InvariantCulture, $"/xwzx/zsyz/2014{(number % 12) + 1:00}/t2014{(number % 12) + 1:00}{(number % 28) + 1:00}_{2_180_000 + (number * 37)}.html");

    private static byte[] Record(int number, string type, string contentType, byte[] block)
    {
#pragma warning disable CA5350, CA5351 // SHA-1 is what web archives carry, and ids need no secrecy: both guard against damage, not against forgers.
        string digest = Base32(SHA1.HashData(block));
        Guid Id(int of) => new(MD5.HashData(BitConverter.GetBytes(of)));
#pragma warning restore CA5350, CA5351
        StringBuilder header = new("WARC/1.0\r\n");
        void Add(string name, string value) => header.Append(name).Append(": ").Append(value).Append("\r\n");
        Add("WARC-Type", type);
        if (type != "warcinfo")
        {
            Add("WARC-Target-URI", "http://www.example.cn" + Address((number - 1) / 2));
            Add("WARC-IP-Address", "61.135.169.121");
            Add("WARC-Warcinfo-ID", $"<urn:uuid:{Id(0)}>");
        }

        if (type == "response")
        {
            Add("WARC-Concurrent-To", $"<urn:uuid:{Id(number - 1)}>");
            Add("WARC-Payload-Digest", "sha1:" + digest);
        }

        Add("WARC-Date", string.Create(CultureInfo.InvariantCulture, $"2014-08-19T09:30:{number % 60:00}Z"));
        Add("WARC-Record-ID", $"<urn:uuid:{Id(number)}>");
        Add("WARC-Block-Digest", "sha1:" + digest);
        Add("Content-Type", contentType);
        Add("Content-Length", block.Length.ToString(CultureInfo.InvariantCulture));
        return [.. Encoding.ASCII.GetBytes(header.Append("\r\n").ToString()), .. block, .. "\r\n\r\n"u8];
    }

    private static string Base32(byte[] sum)
    {
        string bits = string.Concat(sum.Select(static part => Convert.ToString(part, 2).PadLeft(8, '0')));
        return string.Concat(Enumerable.Range(0, bits.Length / 5).Select(i => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[Convert.ToInt32(bits.Substring(i * 5, 5), 2)]));
    }

    private static byte[] Rows() =>
        [.. Texts.SelectMany(static text => JsonSerializer.SerializeToUtf8Bytes(new { title = text.Name, text = Encoding.UTF8.GetString(text.Content) }).Append((byte)'\n'))];

    private static string Page(int number)
    {
        Random random = new(number);
        string Junk(string form, int times) => string.Concat(Enumerable.Range(0, times).Select(i => string.Format(CultureInfo.InvariantCulture, form, i, random.Next(1_000_000))));
        string body = string.Concat(Encoding.UTF8.GetString(Texts[number].Content).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => $"<p>{line}</p>\n"));
        return $"<!DOCTYPE html><html><head><meta charset=utf-8><title>{number}</title><style>{Junk(".c{0}{{margin:{1}px;background:url(/img/{1}.png) no-repeat}}\n", random.Next(60, 140))}</style>"
            + $"<script>{Junk("var v{0}='{1}';document.getElementById('d{0}').onclick=function(){{show({1});}};\n", random.Next(80, 200))}</script></head><body><div class=nav>"
            + $"{Junk("<a href=/c/{1}.html>栏目{0}</a>\n", random.Next(60, 160))}</div><div class=content>{body}</div><div class=links>{Junk("<a href=/x/{1}.html target=_blank>相关新闻{1}</a><br>\n", random.Next(60, 160))}</div></body></html>";
    }

    /// <summary>What another reader unpacks of the beginning of a gzip file.</summary>
    private static byte[] Unpacked(byte[] beginning)
    {
        using GZipStream stream = new(new MemoryStream(beginning), CompressionMode.Decompress);
        List<byte> unpacked = [];
        byte[] piece = new byte[4096];
        try
        {
            int count;
            while ((count = stream.Read(piece)) > 0)
            {
                unpacked.AddRange(piece.AsSpan(0, count));
            }
        }
        catch (InvalidDataException)
        {
            // What came before counts.
            return [.. unpacked];
        }

        return [.. unpacked];
    }
}
