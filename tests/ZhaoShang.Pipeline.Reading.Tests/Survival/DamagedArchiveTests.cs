using System.Formats.Tar;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ZhaoShang.Pipeline.Reading.Tests.Archives;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Tests.Survival;

/// <summary>
/// Archives cut off or with a flipped byte at random places: every cut is told, no member is ever given with other content without a word, and members before the damage are
/// given. ZHAOSHANG_DAMAGE tells how many; 1,000 by default.
/// </summary>
public sealed class DamagedArchiveTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const int Members = 12;
    private const double LeastTold = 0.999;

    private static readonly (string Name, byte[] Content)[] Articles =
        [.. Enumerable.Range(0, Members).Select(static i => ($"{i:00}.txt", Packed.Bytes(Article(i))))];

    private static readonly (string Name, byte[] Bytes)[] Archives =
    [
        ("a.zip", Packed.Zip(Articles)),
        ("a.tar.gz", Packed.GZip(Packed.Tar(TarEntryFormat.Gnu, Articles))),
        ("a.txt.gz", Packed.GZip(Articles[0].Content)),
        ("a.warc.gz", [.. Articles.SelectMany(static article => Packed.GZip(Record(article)))]),
        ("a.warc", [.. Articles.SelectMany(Record)]),
    ];

    [Fact]
    public void Every_cut_is_told_and_what_lies_before_is_given()
    {
        Random random = new(6);
        for (int i = 0; i < Count / 2; i++)
        {
            (string name, byte[] bytes) = Archives[i % Archives.Length];
            int cut = random.Next(1, bytes.Length);
            Outcome outcome = Open(name, bytes[..cut]);
            bool isWholeRecords = name.StartsWith("a.warc", StringComparison.Ordinal) && outcome.Sound == Boundaries(name).IndexOf(cut) + 1 && Boundaries(name).Contains(cut);
            Assert.True(outcome.IsTold || isWholeRecords, $"{name} cut at {cut} of {bytes.Length} is not told");
            Assert.True(outcome.IsUnchanged, $"{name} cut at {cut}: a member has other content");
            Assert.True(outcome.Sound >= WholeBefore(name, cut), $"{name} cut at {cut}: {outcome.Sound} of {WholeBefore(name, cut)} members before the cut are given");
        }
    }

    [Fact]
    public void Flipped_bytes_are_told_wherever_they_change_something()
    {
        Random random = new(7);
        int told = 0;
        int harmless = 0;
        int silent = 0;
        for (int i = 0; i < Count / 2; i++)
        {
            (string name, byte[] bytes) = Archives[i % Archives.Length];
            byte[] flipped = [.. bytes];
            int at = random.Next(bytes.Length);
            flipped[at] ^= (byte)random.Next(1, 256);
            Outcome outcome = Open(name, flipped);
            if (!outcome.IsTold && !(outcome.IsUnchanged && outcome.Sound == Open(name, bytes).Sound))
            {
                output.WriteLine($"{name} at {at}: {string.Join(" | ", Packed.Open(name, flipped).Lines().Where(line => !Packed.Open(name, bytes).Lines().Contains(line)))} near {Encoding.Latin1.GetString(bytes, Math.Max(0, at - 20), Math.Min(30, bytes.Length - at))}");
            }

            told += outcome.IsTold ? 1 : 0;
            harmless += !outcome.IsTold && outcome.IsUnchanged && outcome.Sound == Open(name, bytes).Sound ? 1 : 0;
            silent += !outcome.IsTold && !outcome.IsUnchanged ? 1 : 0;
        }

        output.WriteLine($"{Count / 2} flips: {told} told, {harmless} without effect (dates, attributes), {(Count / 2) - told - harmless} neither, {silent} with other content and no word");
        Assert.Equal(0, silent);
        Assert.True(told + harmless >= LeastTold * (Count / 2), $"{told} told and {harmless} harmless of {Count / 2}");
    }

    private static int Count => int.Parse(Environment.GetEnvironmentVariable("ZHAOSHANG_DAMAGE") ?? "1000", CultureInfo.InvariantCulture);

    private static string Article(int number)
    {
        Random random = new(number);
        return string.Concat(Enumerable.Range(0, 20).Select(_ => $"第{random.Next(1, 99)}个项目总投资{random.Next(1, 9999)}万元，到位{random.Next(1, 999)}万元。\n"));
    }

    private static Outcome Open(string name, byte[] bytes)
    {
        List<OpenedInput> opened = Packed.Open(name, bytes);
        HashSet<string> whole = [.. Articles.Select(static article => Convert.ToHexStringLower(SHA256.HashData(article.Content)))];
        IEnumerable<OpenedInput> given = opened.Where(static input => input.Document.IsOk);
        return new Outcome(opened.Exists(static input => !input.Document.IsOk), given.All(input => whole.Contains(input.Document.Document!.Id)), given.Count());
    }

    /// <summary>How many members lie whole before a cut; of compressed tars none is sure.</summary>
    private static int WholeBefore(string name, int cut) => name switch
    {
        "a.zip" or "a.warc" or "a.warc.gz" => Boundaries(name).Count(end => end <= cut),
        _ => 0,
    };

    /// <summary>Where the members end.</summary>
    private static List<int> Boundaries(string name)
    {
        List<int> ends = [];
        int at = 0;
        foreach ((string Name, byte[] Content) article in Articles)
        {
            at += name == "a.warc" ? Record(article).Length : name == "a.warc.gz" ? Packed.GZip(Record(article)).Length : Packed.Zip(article).AsSpan().IndexOf("PK\u0001\u0002"u8);
            ends.Add(at);
        }

        return ends;
    }

    private static byte[] Record((string Name, byte[] Content) article)
    {
#pragma warning disable CA5350 // SHA-1 is what web archives carry; it guards against damage, not against forgers.
        string digest = Convert.ToHexString(SHA1.HashData(article.Content));
#pragma warning restore CA5350
        string header = string.Create(CultureInfo.InvariantCulture, $"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: {article.Name}\r\nWARC-Date: 2014-08-19T09:30:00Z\r\nWARC-Block-Digest: sha1:{digest}\r\nContent-Type: text/plain\r\nContent-Length: {article.Content.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(header), .. article.Content, .. "\r\n\r\n"u8];
    }

    private sealed record Outcome(bool IsTold, bool IsUnchanged, int Sound);
}
