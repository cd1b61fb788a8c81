using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Tests;

/// <summary>
/// Clauses of many articles, put together at random, in every other text with some or all figures blanked out (XX亿元): whatever stands beside whatever, no rule breaks, and all
/// evidence lies in the text. ZHAOSHANG_MIXES tells how many texts; 1,000 by default. A failure names its number, which gives the same text again.
/// </summary>
public sealed partial class MixedArticleTests
{
    private static readonly string[] Folders = ["articles", "reports", "records", "stages", "days"];

    private static readonly DocumentPipeline Pipeline = new(PipelineModels.Load(RepositoryFolder.Models));

    [Fact]
    public void Nothing_is_thrown_and_all_evidence_lies_in_the_text()
    {
        string[] clauses = [.. Folders.SelectMany(ClausesOf)];
        int count = int.Parse(Environment.GetEnvironmentVariable("ZHAOSHANG_MIXES") ?? "1000", CultureInfo.InvariantCulture);
        int records = 0;
        Parallel.For(0, count, number =>
        {
            string text = Mixed(clauses, new Random(number));
            text = number % 2 == 0 ? text : BlankedOut(text, new Random(number));
            try
            {
                Interlocked.Add(ref records, Check(text));
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                throw new InvalidOperationException($"Text {number} broke: {text}", e);
            }
        });
        Assert.True(records > count, "Hardly any record was found.");
    }

    private static int Check(string text)
    {
        StageResult<ExtractedDocument> result = Pipeline.Extract(new SourceDocument("mixed.txt", Encoding.UTF8.GetBytes(text)));
        if (!result.IsOk)
        {
            return 0;
        }

        ExtractedDocument extracted = result.Document;
        int length = text.Length;
        Assert.All(extracted.Projects.SelectMany(static project => project.Evidence), quote => Assert.InRange(quote.End, quote.Start + 1, length));
        Assert.All(extracted.Indicators, indicator => Assert.InRange(indicator.End, indicator.Start + 1, length));
        return extracted.Projects.Count + extracted.Indicators.Count + extracted.Events.Count;
    }

    private static string Mixed(string[] clauses, Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(30, 120)).Select(_ => clauses[random.Next(clauses.Length)]));

    private static string BlankedOut(string text, Random random)
    {
        string blank = Blanks[random.Next(Blanks.Length)];
        double share = random.Next(1, 5) / 4.0;
        return Figures().Replace(text, figure => random.NextDouble() < share ? blank : figure.Value);
    }

    private static readonly string[] Blanks = ["XX", "xx", "X", "××", "xxx", "某", "**"];

    [GeneratedRegex("[0-9]+(\\.[0-9]+)?")]
    private static partial Regex Figures();

    private static IEnumerable<string> ClausesOf(string folder) =>
        Directory.GetFiles(Path.Combine(RepositoryFolder.Corpus, folder, "documents"), "*.txt")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => Ends().Split(File.ReadAllText(file)))
            .Where(static clause => clause.Length > 0 && !clause.Contains('\uFFFD'));

    [GeneratedRegex("(?<=[。；;！\n,，、:：（）()])")]
    private static partial Regex Ends();
}
