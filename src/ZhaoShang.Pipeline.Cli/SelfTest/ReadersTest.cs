using System.Globalization;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>
/// Eight readers search while one writer stores: no one may see an error or half a batch, and 99 of 100 reads take at most 300 ms. The articles of a batch
/// share a mark, and every batch has as many, so that half of one shows.
/// </summary>
internal sealed class ReadersTest : ISurvivalTest
{
    private const int Readers = 8;
    private const int BatchSize = 8;
    private const int Marks = 40;
    private const double Longest = 300;

    /// <inheritdoc/>
    public string Name => "readers";

    /// <inheritdoc/>
    public (int Usual, int Release) Counts => (20, 1800);

    /// <inheritdoc/>
    public async Task<SelfTestResult> RunAsync(SelfTestRoom room, int count, CancellationToken cancellation)
    {
        string database = room["t.db"];
        using SqliteRecordStore store = new(database, StandIn.Segmenter);
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        end.CancelAfter(TimeSpan.FromSeconds(count));
        Reader[] readers = [.. Enumerable.Range(0, Readers).Select(i => new Reader(database, room.Clock, new Random(room.Seed + i)))];
        Task[] reading = [.. readers.Select(reader => Task.Factory.StartNew(() => reader.Run(end.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        int batches = await Task.Factory.StartNew(() => Write(store, room, end.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).ConfigureAwait(false);
        await Task.WhenAll(reading).ConfigureAwait(false);
        double[] times = [.. readers.SelectMany(static reader => reader.Milliseconds).Order()];
        double slow = times.Length == 0 ? double.NaN : times[(int)(times.Length * 0.99)];
        string? problem = readers.Select(static reader => reader.Problem).FirstOrDefault(static problem => problem is not null)
            ?? (slow <= Longest ? null : string.Create(CultureInfo.InvariantCulture, $"99 of 100 reads take up to {slow:0} ms"));
        return new SelfTestResult(count, problem, string.Create(CultureInfo.InvariantCulture,
            $"{times.Length} reads, {batches} batches of {BatchSize} in {count} s, p50 {times.ElementAtOrDefault(times.Length / 2):0.0} ms, p99 {slow:0.0} ms"));
    }

    /// <summary>Stores batch after batch under <see cref="Marks"/> marks; when all are there, they are replaced from the first one on.</summary>
    private static int Write(SqliteRecordStore store, SelfTestRoom room, CancellationToken end)
    {
        StandIn standIn = new(TimeSpan.Zero);
        StageTimes times = new(room.Clock);
        ArticleMaker maker = new(room.Seed);
        int batch = 0;
        for (; !end.IsCancellationRequested; batch++)
        {
            string mark = Mark(batch % Marks);
            InputOutcome[] inputs = [.. Enumerable.Range(0, BatchSize).Select(i =>
            {
                string path = string.Create(CultureInfo.InvariantCulture, $"{mark}/{i}.txt");
                byte[] text = [.. System.Text.Encoding.UTF8.GetBytes($"{mark}第{batch}批\n第{i}篇。"), .. maker.Make((((batch * BatchSize) + i) * 10) + 50).Bytes];
                Text.SourceDocument source = new(path, text);
                return new InputOutcome
                {
                    Path = path, Size = text.Length, Hash = source.Id, Status = InputStatus.Stored, PipelineVersion = "1", Document = standIn.Extract(source, times).Document,
                };
            })];
            store.Write(new StoreBatch { Inputs = inputs });
        }

        return batch;
    }

    private static string Mark(int number) => string.Create(CultureInfo.InvariantCulture, $"批次{number:000}号");

    private sealed class Reader(string database, TimeProvider clock, Random random)
    {
        public List<double> Milliseconds { get; } = [];

        public string? Problem { get; private set; }

        public void Run(CancellationToken end)
        {
            try
            {
                using SqliteRecordSearch search = new(database);
                while (!end.IsCancellationRequested && Problem is null)
                {
                    long began = clock.GetTimestamp();
                    Problem = Read(search);
                    Milliseconds.Add(clock.GetElapsedTime(began).TotalMilliseconds);
                    end.WaitHandle.WaitOne(random.Next(5, 40));
                }
            }
            catch (DatabaseException e)
            {
                Problem = e.Message;
            }
        }

        private string? Read(SqliteRecordSearch search)
        {
            string mark = Mark(random.Next(Marks));
            ResultPage page = search.Search(new RecordQuery { Filter = new TextTerm(mark), CountCopies = true });
            if (page.Total is not (0 or BatchSize) || page.Hits.Count != page.Total)
            {
                return $"{page.Hits.Count} of {page.Total} articles of a batch of {BatchSize} were seen";
            }

            if (page.Hits.Count == 0)
            {
                return null;
            }

            string[] batches = [.. page.Hits.Select(static hit => hit.Article.Title ?? string.Empty).Distinct()];
            string id = page.Hits[random.Next(page.Hits.Count)].Article.Id;
            StoredArticle? article = search.Find(id);
            return batches.Length != 1 ? "articles of two batches stand together"
                : article is not null && article.Projects.Any(project => project.Doc != article.Document.Doc) ? "an article has the records of another one"
                : null;
        }
    }
}
