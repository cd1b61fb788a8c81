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
    public async Task Records_of_an_older_version_are_made_anew_from_the_stored_sources()
    {
        string source = Path.Combine(_folder, "a.txt");
        File.WriteAllText(source, "远河电力有限公司投资3.1亿元的风电设备项目签约。\n");
        await Ingest("old.db", [new InputFile(source)], new IngestionOptions { PipelineVersion = "0.0.1", Told = new ToldMetadata { Outlet = "阳泉日报" } });
        await Ingest("new.db", [new InputFile(source)], new IngestionOptions { PipelineVersion = "0.0.2", Told = new ToldMetadata { Outlet = "阳泉日报" } });
        File.Delete(source);
        using (SqliteRecordStore store = new(Path.Combine(_folder, "old.db"), Models.Segmenter))
        {
            Ingestion ingestion = new(new DocumentPipeline(Models), store, new IngestionOptions { PipelineVersion = "0.0.2" }, Reader(), TimeProvider.System);
            Assert.Equal(1, (await ingestion.RefreshAsync(static _ => { }, CancellationToken.None)).Stored);
            Assert.Equal(0, (await ingestion.RefreshAsync(static _ => { }, CancellationToken.None)).Seen);
            Assert.Equal("0.0.2", store.FindInput(source)!.PipelineVersion);
        }

        Assert.Equal(StoreDigest.Of(Path.Combine(_folder, "new.db")), StoreDigest.Of(Path.Combine(_folder, "old.db")));
    }

    [Fact]
    public async Task Documents_under_way_are_bounded_in_bytes()
    {
        string[] files = [.. Enumerable.Range(0, 12).Select(i => Path.Combine(_folder, $"{i}.txt"))];
        foreach (string file in files)
        {
            File.WriteAllText(file, file + new string('x', 100_000));
        }

        (int now, int most) = (0, 0);
        Lock counting = new();
        StageResult<ExtractedDocument> Slow(SourceDocument source, StageTimes times)
        {
            lock (counting)
            {
                now++;
                most = Math.Max(most, now);
            }

            using ManualResetEventSlim never = new();
            never.Wait(20);
            lock (counting)
            {
                now--;
            }

            return new Refused("ZS1001", source.Uri, new Explanation("空", "empty"));
        }

        using SqliteRecordStore store = new(Path.Combine(_folder, "t.db"), Models.Segmenter);
        IngestionOptions options = new() { Workers = 8, BytesUnderWay = 250_000, LongestWait = TimeSpan.FromMilliseconds(1) };
        RunSummary run = await new Ingestion(Slow, store, options, Reader(), TimeProvider.System)
            .RunAsync(files.Select(static file => new InputFile(file)), static _ => { }, CancellationToken.None);
        Assert.Equal((12, 12), (run.Seen, run.Failed));
        Assert.InRange(most, 1, 2);
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
        using SqliteRecordSearch search = new(Path.Combine(_folder, database));
        List<string> records = [];
        foreach (Hit hit in search.Search(new RecordQuery()).Hits)
        {
            StoredArticle article = search.Find(hit.Article.Id)!;
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
