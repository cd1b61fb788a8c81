using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ZhaoShang.Pipeline.Tests;
using Xunit.Abstractions;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Tests.Encodings;

/// <summary>
/// Stretches of articles at random places, now and then cut inside the last letter, written in every encoding, under a right label, a wrong one or none, as text and as page: from 200 letters up
/// 99.5 % are decoded right, and the others are flagged as doubtful; of shorter ones, too, none is decoded wrong without a flag. ZHAOSHANG_ENCODINGS tells how many; 2,000 by default.
/// </summary>
public sealed class EncodingMatrixTests(ITestOutputHelper output)
{
    private const int FewestLetters = 200;
    private const int MostLetters = 3000;

    private static readonly string[] Marked = ["utf-8", "utf-16", "utf-16BE"];
    private static readonly string[] Unmarked = ["utf-8", "gb18030", "gbk", "utf-16", "utf-16BE", "gb18030", "gbk"];
    private static readonly string[] WrongLabels = ["utf-8", "gb2312", "gbk", "big5", "iso-8859-1", "windows-1252", "shift_jis", "euc-kr", "utf-16", "no-such-name"];

    [Theory]
    [InlineData(200, MostLetters, 0.995, 0.01)]
    [InlineData(20, 50, 0.99, 0.25)]
    public void Stretches_in_every_encoding_under_every_label_are_decoded_right_or_flagged(int fewest, int most, double leastRight, double mostFlagged)
    {
        int cases = int.Parse(Environment.GetEnvironmentVariable("ZHAOSHANG_ENCODINGS") ?? "2000", CultureInfo.InvariantCulture);
        (string[] simplified, string[] traditional) = Articles();
        Random random = new(20_261_122);
        DocumentReaders readers = new();
        int right = 0;
        int flagged = 0;
        List<string> unseen = [];
        for (int i = 0; i < cases; i++)
        {
            bool isTraditional = random.Next(3) == 0;
            Written written = Write(random, Pick(random, (fewest, most), isTraditional ? traditional : simplified), isTraditional);
            ReadDocument? read = readers.Read(written.Source).Document;
            bool isRight = read?.Original == written.Text;
            bool isFlagged = read is null || read.IsEncodingDoubtful;
            right += isRight ? 1 : 0;
            flagged += isRight && isFlagged ? 1 : 0;
            if (!isRight && !isFlagged)
            {
                unseen.Add($"{i}: {written.What} read as {read!.Encoding} with {read.EncodingConfidence:F2}");
            }
        }

        string figures = string.Create(CultureInfo.InvariantCulture, $"{right} of {cases} right, {unseen.Count} wrong and not flagged, {flagged} right and flagged");
        output.WriteLine(figures);
        figures += string.Concat(unseen.Take(20).Select(line => Environment.NewLine + line));
        Assert.True(right >= leastRight * cases, figures);
        Assert.True(unseen.Count == 0, figures);
        Assert.True(flagged <= mostFlagged * cases, figures);
    }


    private static string Pick(Random random, (int Fewest, int Most) letters, string[] articles)
    {
        string article = articles[random.Next(articles.Length)];
        int length = Math.Min(article.Length, random.Next(2) == 0 ? letters.Fewest : random.Next(letters.Fewest, letters.Most));
        int start = random.Next(article.Length - length + 1);
        start -= start > 0 && char.IsLowSurrogate(article[start]) ? 1 : 0;
        string text = article.Substring(start, length);
        return char.IsHighSurrogate(text[^1]) ? text[..^1] : text;
    }

    private static Written Write(Random random, string text, bool isTraditional)
    {
        bool isMarked = random.Next(4) == 0;
        string encoding = isMarked ? Marked[random.Next(Marked.Length)] : isTraditional && random.Next(3) == 0 ? "big5" : Unmarked[random.Next(Unmarked.Length)];
        string? label = random.Next(3) switch { 0 => null, 1 => encoding, _ => WrongLabels[random.Next(WrongLabels.Length)] };
        bool isPage = random.Next(2) == 0;
        bool isHeader = label is not null && random.Next(2) == 0;
        string meta = label is null || isHeader ? "" : $"<meta http-equiv=\"Content-Type\" content=\"text/html; charset={label}\">";
        string whole = isPage ? $"<html><head>{meta}</head><body><p>{text}</p></body></html>" : text;
        byte[] bytes = Sources.Bytes(whole, encoding);
        bytes = bytes[..^(random.Next(8) == 0 ? random.Next(1, 4) : 0)];
        whole = Encoding.GetEncoding(encoding, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD")).GetString(bytes);
        byte[] mark = isMarked ? encoding == "utf-8" ? [0xEF, 0xBB, 0xBF] : Encoding.GetEncoding(encoding).GetPreamble() : [];
        SourceDocument source = new(isPage ? "a.html" : "a.txt", (byte[])[.. mark, .. bytes])
        {
            Told = new ToldMetadata { Charset = isHeader ? label : null },
        };
        string what = $"{(isPage ? "page" : "text")} in {encoding}{(isMarked ? " with mark" : "")} {(isHeader ? "header" : "label")} {label ?? "none"}: {text.ReplaceLineEndings(" ")[..20]}";
        return new Written(source, whole, what);
    }

    /// <summary>The read articles of the corpus by script, those that are whole texts of some length.</summary>
    private static (string[] Simplified, string[] Traditional) Articles()
    {
        string documents = Path.Combine(RepositoryFolder.Root, "corpus", "documents");
        List<string> simplified = [];
        List<string> traditional = [];
        foreach (string path in Directory.EnumerateFiles(documents, "*.txt").Order(StringComparer.Ordinal))
        {
            string stem = Path.GetFileNameWithoutExtension(path);
            bool isTestThird = SHA256.HashData(Encoding.UTF8.GetBytes(stem))[0] % 3 == 0;
            string gold = Path.Combine(RepositoryFolder.Root, "corpus", "gold", stem + ".jsonl");
            if (isTestThird || !File.Exists(gold) || !System.Text.Unicode.Utf8.IsValid(File.ReadAllBytes(path)))
            {
                continue;
            }

            string text = File.ReadAllText(path).TrimStart('\uFEFF');
            (File.ReadLines(gold).Any(line => ScriptOf(line) == "hant") ? traditional : simplified).Add(text);
        }

        return ([.. simplified.Where(text => text.Length >= FewestLetters)], [.. traditional.Where(text => text.Length >= FewestLetters)]);
    }

    private static string? ScriptOf(string record)
    {
        using JsonDocument json = JsonDocument.Parse(record);
        return json.RootElement.TryGetProperty("script", out JsonElement script) ? script.GetString() : null;
    }

    private sealed record Written(SourceDocument Source, string Text, string What);
}
