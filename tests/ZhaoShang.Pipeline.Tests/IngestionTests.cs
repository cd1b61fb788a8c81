using ZhaoShang.Pipeline.Reading;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Ingesting the corpus: in any order, with any number of workers, interrupted or not, the store ends the same.</summary>
public sealed class IngestionTests : IDisposable
{
    private static readonly PipelineModels Models = PipelineModels.Load(RepositoryFolder.Models);
    private readonly string _folder = Directory.CreateTempSubdirectory("zhaoshang-ingestion-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_order_of_inputs_and_the_number_of_workers_do_not_matter()
    {
        List<InputFile> inputs = [.. Corpus()];
        await Ingest("one.db", inputs, new IngestionOptions { Workers = 1 });
        inputs.Reverse();
        await Ingest("four.db", inputs, new IngestionOptions { Workers = 4, BatchSize = 3 });
        Assert.Equal(Export("one.db"), Export("four.db"));
    }

    [Fact]
    public async Task A_cancelled_run_keeps_what_it_committed_and_is_finished_by_the_next()
    {
        using CancellationTokenSource cancellation = new();
        RunSummary cut = await Ingest(
            "cut.db", Corpus(), new IngestionOptions { Workers = 1, BatchSize = 1 }, _ => cancellation.Cancel(), cancellation.Token);
        Assert.True(cut.IsCancelled);
        Assert.InRange(cut.Stored, 1, Corpus().Count() - 1);

        RunSummary rest = await Ingest("cut.db", Corpus(), new IngestionOptions());
        Assert.Equal(cut.Stored, rest.Unchanged);
        await Ingest("whole.db", Corpus(), new IngestionOptions());
        Assert.Equal(Export("whole.db"), Export("cut.db"));
    }

    [Fact]
    public async Task Counts_of_a_run_add_up()
    {
        InputFile[] inputs = [.. Corpus(), new InputFile(Path.Combine(_folder, "missing.txt"))];
        RunSummary run = await Ingest("t.db", inputs, new IngestionOptions());
        Assert.Equal(inputs.Length, run.Seen);
        Assert.Equal(run.Seen, run.Stored + run.Unchanged + run.Duplicate + run.Skipped + run.Failed);
        Assert.Equal((inputs.Length - 1, 1), (run.Stored, run.Failed));
    }

    [Fact]
    public async Task A_store_that_fails_ends_the_run_with_its_error()
    {
        Ingestion ingestion = new(new DocumentPipeline(Models), new FailingStore(), new IngestionOptions(), Reader(), TimeProvider.System);
        await Assert.ThrowsAsync<IOException>(() => ingestion.RunAsync(Corpus(), static _ => { }, CancellationToken.None));
    }

    [Fact]
    public void Options_that_are_wrong_are_all_told_at_once()
    {
        IngestionOptions options = new() { Workers = 0, BatchSize = 0, PipelineVersion = " " };
        Assert.Equal(3, options.Validate().Count);
        Assert.Empty(new IngestionOptions().Validate());
    }

    private static IEnumerable<InputFile> Corpus() => InputFiles.Find([Path.Combine(RepositoryFolder.Corpus, "documents")]);

    private static InputReader Reader() => new(new ReadingOptions(), static () => Stream.Null);

    private Task<RunSummary> Ingest(string database, IEnumerable<InputFile> inputs, IngestionOptions options) =>
        Ingest(database, inputs, options, static _ => { }, CancellationToken.None);

    private async Task<RunSummary> Ingest(
        string database, IEnumerable<InputFile> inputs, IngestionOptions options, Action<InputReport> report, CancellationToken cancellation)
    {
        using SqliteRecordStore store = new(Path.Combine(_folder, database), Models.Segmenter);
        Ingestion ingestion = new(new DocumentPipeline(Models), store, options, Reader(), TimeProvider.System);
        return await ingestion.RunAsync(inputs, report, cancellation);
    }

    /// <summary>All records of a database, in the order of the articles' paths.</summary>
    private List<string> Export(string database)
    {
        using SqliteRecordSearch search = new(Path.Combine(_folder, database), Models.Segmenter);
        List<string> records = [];
        foreach (ArticleHit hit in search.Search(new RecordQuery { Terms = [] }).Articles)
        {
            StoredArticle article = search.Find(hit.Record.Id)!;
            records.Add(RecordJson.Write(article.Document));
            records.AddRange(article.Projects.Select(RecordJson.Write));
            records.AddRange(article.Indicators.Select(RecordJson.Write));
            records.AddRange(article.Events.Select(RecordJson.Write));
        }

        return records;
    }

    private sealed class FailingStore : IRecordStore
    {
        public LedgerEntry? FindInput(string path) => null;

        public FileEntry? FindFile(string path) => null;

        public IReadOnlyList<LedgerEntry> ReadLedger(LedgerFilter filter, int most) => [];

        public IReadOnlyList<StoredSource> ReadOutdated(string pipelineVersion, long after, int most) => [];

        public long BeginRun(RunStart start) => 1;

        public IReadOnlyList<InputStatus> Write(StoreBatch batch) => throw new IOException("No space left on device.");

        public void Remove(IReadOnlyList<string> paths)
        {
        }

        public void EndRun(long run, RunSummary summary)
        {
        }

        public void Dispose()
        {
        }
    }
}
