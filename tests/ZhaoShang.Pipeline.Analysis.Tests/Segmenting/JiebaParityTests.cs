using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ZhaoShang.Pipeline.Analysis.Normalizing;
using ZhaoShang.Pipeline.Analysis.Segmenting;
using ZhaoShang.Pipeline.Tests;

namespace ZhaoShang.Pipeline.Analysis.Tests.Segmenting;

/// <summary>The same words as jieba 0.42.1. The full check: <c>ZHAOSHANG_PARITY_LETTERS=2000000 dotnet test … --filter JiebaParity</c>.</summary>
public sealed class JiebaParityTests
{
    private static readonly string Script =
        Path.Combine(RepositoryFolder.Root, "tests", "ZhaoShang.Pipeline.Analysis.Tests", "Segmenting", "jieba_parity.py");

    [JiebaFact]
    public void Generated_texts_are_cut_as_jieba_cuts_them()
    {
        string letters = Environment.GetEnvironmentVariable("ZHAOSHANG_PARITY_LETTERS") ?? "100000";
        int rows = 0;
        foreach (JiebaRow row in Run(["generate", letters, "20240607"]))
        {
            AssertSame(row, SharedModel.WithHmm, SharedModel.WithoutHmm);
            rows++;
        }

        Assert.True(rows > int.Parse(letters, CultureInfo.InvariantCulture) / 1000);
    }

    [JiebaFact]
    public void Texts_with_users_words_are_cut_as_jieba_cuts_them()
    {
        foreach (JiebaRow row in Run(["user", "60", "7"]))
        {
            AssertSame(row, WithUserWords(row.User!, useHmm: true), WithUserWords(row.User!, useHmm: false));
        }
    }

    [JiebaFact]
    public void The_corpus_is_cut_as_jieba_cuts_it()
    {
        IEnumerable<string> files = Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Corpus, "documents"));
        if (RepositoryFolder.Shared is { } shared)
        {
            files = files.Concat(Directory.EnumerateFiles(Path.Combine(shared, "seeds"), "*.txt"));
        }

        TextNormalizer normalizer = new(NormalizingModel.Load(RepositoryFolder.Models));
        string[] texts = [.. files.Order(StringComparer.Ordinal).Select(Decode)];
        foreach (JiebaRow row in Run(["cut"], [.. texts, .. texts.Select(text => normalizer.Normalize(text).Text)]))
        {
            AssertSame(row, SharedModel.WithHmm, SharedModel.WithoutHmm);
        }
    }

    private static string Decode(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding("gb18030").GetString(bytes);
        }
    }

    private static void AssertSame(JiebaRow row, WordSegmenter withHmm, WordSegmenter withoutHmm)
    {
        Assert.Equal(row.Whole, withHmm.Cut(row.Text));
        Assert.Equal(row.NoHmm, withoutHmm.Cut(row.Text));
        Assert.Equal(row.Search, withHmm.CutForSearch(row.Text));
        Assert.Equal(row.SearchNoHmm, withoutHmm.CutForSearch(row.Text));
    }

    private static WordSegmenter WithUserWords(string dictionary, bool useHmm) =>
        new WordSegmenterBuilder(SharedModel.Model).AddDictionary(new StringReader(dictionary)).Build(new SegmenterOptions { UseHmm = useHmm });

    private static IEnumerable<JiebaRow> Run(string[] arguments, params string[] texts)
    {
        using Process process = Process.Start(new ProcessStartInfo(JiebaFactAttribute.Python, [Script, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
        })!;
        Task writing = Task.Run(() =>
        {
            foreach (string text in texts)
            {
                process.StandardInput.WriteLine(JsonSerializer.Serialize(text));
            }

            process.StandardInput.Close();
        });
        while (process.StandardOutput.ReadLine() is { } line)
        {
            yield return JsonSerializer.Deserialize<JiebaRow>(line)!;
        }

        writing.Wait();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private sealed record JiebaRow(string Text, string[] Whole, string[] NoHmm, string[] Search, string[] SearchNoHmm, string? User);
}
