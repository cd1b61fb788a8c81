using System.Diagnostics;
using System.Text;
using ZhaoShang.Pipeline.Reading;
using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli.Tests;

/// <summary>The program as reader of documents for itself: the same result, and what takes too much is refused alone.</summary>
public sealed class ReadWorkerTests
{
    private static readonly SourceDocument Page = new("a.html", Encoding.UTF8.GetBytes("<html><body><p>签约项目二十六个。</p></body></html>"));

    [Fact]
    public void Pages_of_the_corpus_read_the_same_in_another_process()
    {
        using IsolatedReaders isolated = Readers(new ReadingOptions());
        DocumentReaders here = new();
        foreach (string path in Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Corpus, "documents"), "*.html"))
        {
            SourceDocument source = new(path, File.ReadAllBytes(path));
            ReadDocument? expected = here.Read(source).Document;
            ReadDocument? read = isolated.Read(source).Document;
            Assert.True(expected?.Text == read?.Text && expected?.Original == read?.Original, path);
            Assert.Equal(expected?.Blocks, read?.Blocks);
            Assert.Equal(expected?.Containers, read?.Containers);
        }
    }

    [Fact]
    public void A_document_that_takes_too_much_memory_is_refused_and_the_next_is_read()
    {
        using IsolatedReaders readers = Readers(new ReadingOptions { MemoryLimitBytes = 128L * 1024 * 1024 });
        Assert.True(readers.Read(Page).IsOk);
        SourceDocument swollen = new("b.html", Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat("<p>字</p><i>字</i>", 1_000_000))));
        Assert.Equal(ReadingCodes.TooMuchMemory, readers.Read(swollen).Refused?.Code);
        Assert.True(readers.Read(Page).IsOk);
    }

    [Fact]
    public void A_process_that_was_killed_between_documents_is_replaced()
    {
        using IsolatedReaders readers = Readers(new ReadingOptions());
        Assert.True(readers.Read(Page).IsOk);
        foreach (Process worker in Process.GetProcessesByName("zhaoshang").Where(static process => IsChild(process)))
        {
            worker.Kill();
            worker.WaitForExit();
        }

        Assert.True(readers.Read(Page).IsOk);
    }

    private static bool IsChild(Process process) =>
        File.Exists($"/proc/{process.Id}/stat") && File.ReadAllText($"/proc/{process.Id}/stat").Split(')')[^1].Split(' ')[2] == Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static IsolatedReaders Readers(ReadingOptions options)
    {
        Assert.NotNull(WorkerProgram.Command);
        return new IsolatedReaders(options, WorkerProgram.Command, TimeProvider.System);
    }
}
