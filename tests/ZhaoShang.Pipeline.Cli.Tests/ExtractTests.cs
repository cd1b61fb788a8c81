using System.Text.Json;
using ZhaoShang.Pipeline.Analysis.Normalizing;

namespace ZhaoShang.Pipeline.Tests;

/// <summary><c>zhaoshang extract</c>: every piece of evidence stands in the original where its offsets say.</summary>
public sealed class ExtractTests
{
    [SharedFact]
    public async Task Every_piece_of_evidence_of_the_seeds_can_be_cut_out_of_the_original()
    {
        string folder = Path.Combine(RepositoryFolder.Shared!, "seeds");
        ProgramRun run = await ProgramRun.Of("extract", folder, "--mentions");
        Assert.Equal(0, run.Status);
        AssertEvidence(run, static doc => File.ReadAllText(doc), atLeast: 500);
    }

    [Fact]
    public async Task Every_piece_of_evidence_of_the_corpus_texts_can_be_cut_out_of_the_original()
    {
        string folder = Path.Combine(RepositoryFolder.Corpus, "documents");
        string[] files = [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)];
        ProgramRun run = await ProgramRun.Of(["extract", .. files, "--mentions"]);
        Assert.Equal(0, run.Status);
        AssertEvidence(run, Decode, atLeast: 300);
    }

    [Fact]
    public async Task The_lines_come_in_the_order_of_the_inputs()
    {
        using TemporaryFolder folder = new();
        string[] files = [.. Enumerable.Range(0, 20).Select(i => folder.Write($"{i}.txt", $"第{i}篇。全县共签约项目{i + 2}个。"))];
        ProgramRun run = await ProgramRun.Of(["extract", .. files]);
        IEnumerable<string?> docs = run.Lines.Select(static line => JsonDocument.Parse(line).RootElement)
            .Where(static record => record.GetProperty("type").GetString() == "document")
            .Select(static record => record.GetProperty("doc").GetString());
        Assert.Equal(files, docs);
    }

    [Fact]
    public async Task Standard_input_is_an_input_and_json_is_one_array()
    {
        ProgramRun run = await ProgramRun.WithText("全县共签约项目12个，总投资42亿元。", "extract", "-", "--format", "json");
        JsonElement array = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal("-", array[0].GetProperty("doc").GetString());
    }

    [Fact]
    public async Task An_encoding_that_is_told_is_taken()
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        byte[] bytes = System.Text.Encoding.GetEncoding("big5").GetBytes("全縣共簽約項目12個，總投資42億元。");
        ProgramRun run = await ProgramRun.WithInput(bytes, "extract", "-", "--encoding", "big5", "--mentions");
        Assert.Contains(run.Lines, static line => line.Contains("\"text\":\"42亿元\"", StringComparison.Ordinal));
    }

    private static string Decode(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        try
        {
            return new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\ufeff');
        }
        catch (System.Text.DecoderFallbackException)
        {
            System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
            return System.Text.Encoding.GetEncoding("gb18030").GetString(bytes);
        }
    }

    private static void AssertEvidence(ProgramRun run, Func<string, string> read, int atLeast)
    {
        TextNormalizer normalizer = new(NormalizingModel.Load(RepositoryFolder.Models));
        Dictionary<string, string> originals = [];
        int count = 0;
        foreach (string line in run.Lines)
        {
            JsonElement record = JsonDocument.Parse(line).RootElement;
            string doc = record.GetProperty("doc").GetString()!;
            if (!originals.TryGetValue(doc, out string? original))
            {
                originals[doc] = original = read(doc);
            }

            foreach (JsonElement quote in Quotes(record))
            {
                string printed = original[quote.GetProperty("start").GetInt32()..quote.GetProperty("end").GetInt32()];
                Assert.Equal(WithoutBlanks(quote.GetProperty("text").GetString()!), WithoutBlanks(normalizer.Normalize(printed).Text));
                count++;
            }
        }

        Assert.True(count >= atLeast, $"{count} pieces of evidence; at least {atLeast} were expected.");
    }

    /// <summary>Everything in a record that has a text, a start and an end, at any depth.</summary>
    private static IEnumerable<JsonElement> Quotes(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray().SelectMany(Quotes))
            {
                yield return item;
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("text", out _) && element.TryGetProperty("start", out _))
            {
                yield return element;
            }

            foreach (JsonElement inner in element.EnumerateObject().SelectMany(static property => Quotes(property.Value)))
            {
                yield return inner;
            }
        }
    }

    private static string WithoutBlanks(string text) => string.Concat(text.Where(static letter => !char.IsWhiteSpace(letter)));
}
