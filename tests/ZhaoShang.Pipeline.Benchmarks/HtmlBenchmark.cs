using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using ZhaoShang.Pipeline.Analysis.Cleaning;
using ZhaoShang.Pipeline.Reading;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Benchmarks;

/// <summary>
/// From a page's bytes to its article's body, title, date and names (decoding, parsing, cleaning), beside python3-readability, which gets decoded text and gives the body only. Before,
/// the bodies are compared with the known ones: the text file beside each page, or the element that it calls <c>zoom</c>.
/// </summary>
internal sealed partial class HtmlBenchmark
{
    private const double LeastScore = 0.98;

    private readonly DocumentReaders _readers = new();

    /// <summary>Measures with the pages in <paramref name="folder"/>; 1 if the bodies are not the known ones, else 0.</summary>
    public int Run(string folder)
    {
        string[] paths = [.. Directory.GetFiles(folder, "*.html").Order(StringComparer.Ordinal)];
        SourceDocument[] sources = [.. paths.Select(path => new SourceDocument(Path.GetFileName(path), File.ReadAllBytes(path)))];
        string[] pages = [.. sources.Select(source => _readers.Read(source).Document!.Original)];
        string[] known = [.. paths.Select((path, i) => KnownBody(path, pages[i]))];
        double ours = Score(known, [.. sources.Select(source => Clean(source).Text)]);
        double peers = Score(known, [.. PeerProcess.Run("/usr/bin/python3", "article.py", [folder, "texts"], []).Select(line => JsonSerializer.Deserialize<string>(line)!)]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{folder}: {sources.Length} pages; F1 of the bodies, by pairs of letters: ours {ours:F4}, python3-readability {peers:F4}"));
        if (ours < LeastScore)
        {
            Console.Error.WriteLine($"Bodies are found to less than {LeastScore}.");
            return 1;
        }

        int next = 0;
        Comparison comparison = new Comparison(() => Throughput.Measure(pages, _ => Clean(sources[next++ % sources.Length]).Text.Length))
            .With("python3-readability (first pages)", "/usr/bin/python3", "article.py", folder);
        foreach (string figures in comparison.Run())
        {
            Console.WriteLine(figures);
        }

        return 0;
    }

    private CleanDocument Clean(SourceDocument source) =>
        _readers.Read(source) is { IsOk: true } read && DocumentCleaner.Clean(read.Document) is { IsOk: true } clean
            ? clean.Document
            : throw new InvalidOperationException($"{source.Uri} holds no article.");

    private static string KnownBody(string path, string page)
    {
        string beside = Path.ChangeExtension(path, ".txt");
        if (File.Exists(beside))
        {
            string text = File.ReadAllText(beside);
            return text[(text.IndexOf("\n\n", StringComparison.Ordinal) + 2)..];
        }

        return WebUtility.HtmlDecode(Markup().Replace(Zoom().Match(page).Groups[1].Value, ""));
    }

    private static double Score(string[] known, string[] found) => known.Zip(found, Score).Average();

    private static double Score(string known, string found)
    {
        Dictionary<string, int> told = Pairs(known);
        Dictionary<string, int> given = Pairs(found);
        int common = told.Sum(pair => Math.Min(pair.Value, given.GetValueOrDefault(pair.Key)));
        return 2.0 * common / Math.Max(1, told.Values.Sum() + given.Values.Sum());
    }

    private static Dictionary<string, int> Pairs(string text)
    {
        string letters = string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
        return Enumerable.Range(0, Math.Max(0, letters.Length - 1)).GroupBy(i => letters.Substring(i, 2)).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
    }

    [GeneratedRegex("id=\"zoom\">(.*?)</div>", RegexOptions.Singleline)]
    private static partial Regex Zoom();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Markup();
}
