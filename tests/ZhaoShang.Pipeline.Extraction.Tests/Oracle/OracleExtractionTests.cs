using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ZhaoShang.Pipeline.Extraction.Learning;
using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Tests.Oracle;

/// <summary>
/// Extraction alone, given the mentions, clock and region of the gold files, scored by the shared scorer. The floors are a little below what
/// was measured; the files of the test third are neither read nor scored here.
/// </summary>
public sealed class OracleExtractionTests
{
    [SharedFact]
    public void Extraction_of_the_seeds_stays_above_its_floor() => AssertHeadline("seeds", Path.Combine("gold", "seeds"), 0.96);

    [SharedFact]
    public void Extraction_of_the_real_articles_stays_above_its_floor() => AssertHeadline(Path.Combine("real", "text"), Path.Combine("real", "gold"), 0.90);

    private static void AssertHeadline(string texts, string gold, double floor)
    {
        string shared = RepositoryFolder.Shared!;
        DirectoryInfo work = Directory.CreateTempSubdirectory("oracle");
        try
        {
            CrudeNormalizer normalizer = CrudeNormalizer.FromTable(Path.Combine(shared, "gold", "t2s.tsv"));
            using (StreamWriter predictions = new(Path.Combine(work.FullName, "pred.jsonl")))
            {
                foreach (string path in Directory.GetFiles(Path.Combine(shared, gold), "*.jsonl").Where(path => !IsOfTestThird(path)).Order(StringComparer.Ordinal))
                {
                    File.Copy(path, Path.Combine(work.CreateSubdirectory("gold").FullName, Path.GetFileName(path)));
                    string text = Path.Combine(shared, texts, Path.GetFileNameWithoutExtension(path) + ".txt");
                    Write(predictions, OracleArticle.Read(text, path, normalizer));
                }
            }

            double headline = Score(shared, work.FullName);
            Assert.True(headline >= floor, $"The headline figure is {headline:0.000}, below its floor of {floor}.");
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static bool IsOfTestThird(string path) =>
        path.Contains("real", StringComparison.Ordinal) && SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFileNameWithoutExtension(path)))[0] % 3 == 0;

    private static void Write(StreamWriter predictions, AnnotatedDocument document)
    {
        ExtractedDocument extracted = new RecordExtractor(LearnedModels.None).Extract(document);
        IEnumerable<string> lines = extracted.Projects.Select(RecordJson.Write)
            .Concat(extracted.Indicators.Select(RecordJson.Write))
            .Concat(extracted.Events.Select(RecordJson.Write))
            .Concat(MentionRecords.From(document).Select(RecordJson.Write))
            .Prepend(RecordJson.Write(extracted.Document));
        foreach (string line in lines)
        {
            predictions.WriteLine(line);
        }
    }

    private static double Score(string shared, string work)
    {
        ProcessStartInfo start = new("python3") { RedirectStandardOutput = true, UseShellExecute = false };
        string[] arguments = [Path.Combine(shared, "gold", "score.py"), "--gold", Path.Combine(work, "gold"), "--pred", Path.Combine(work, "pred.jsonl"), "--json"];
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process scorer = Process.Start(start)!;
        string output = scorer.StandardOutput.ReadToEnd();
        scorer.WaitForExit();
        return JsonDocument.Parse(output).RootElement.GetProperty("headline").GetProperty("f1").GetDouble();
    }
}
