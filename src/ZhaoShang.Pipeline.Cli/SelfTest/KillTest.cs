using System.Diagnostics;
using System.Globalization;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>
/// An ingestion in a process of its own is killed at random moments and begun again until it comes to its end. Whatever it had told as committed must be
/// there after every kill, the database whole, and in the end as if nothing had happened.
/// </summary>
internal sealed class KillTest : ISurvivalTest
{
    private const int Articles = 90;
    private const int Lanes = 2;

    /// <inheritdoc/>
    public string Name => "kill";

    /// <inheritdoc/>
    public (int Usual, int Release) Counts => (100, 1000);

    /// <inheritdoc/>
    public async Task<SelfTestResult> RunAsync(SelfTestRoom room, int count, CancellationToken cancellation)
    {
        string articles = room.MakeArticles("articles", Articles);
        string expected = await room.UndisturbedAsync(articles, "undisturbed.db", cancellation).ConfigureAwait(false);
        Lane[] lanes = [.. Enumerable.Range(0, Lanes).Select(lane => new Lane(articles, room[$"lane{lane}.db"], expected, new Random((room.Seed * Lanes) + lane)))];
        await Task.WhenAll(lanes.Select((lane, i) => Task.Run(() => lane.RunAsync((count + i) / Lanes, cancellation), cancellation))).ConfigureAwait(false);
        string figures = string.Create(CultureInfo.InvariantCulture,
            $"{lanes.Sum(static lane => lane.Kills)} kills, {lanes.Sum(static lane => lane.Completed)} ingestions of {Articles} articles finished, {lanes.Sum(static lane => lane.Acknowledged)} acknowledged inputs looked for");
        return new SelfTestResult(lanes.Sum(static lane => lane.Kills), lanes.Select(static lane => lane.Problem).FirstOrDefault(static problem => problem is not null), figures);
    }

    private sealed class Lane(string articles, string database, string expected, Random random)
    {
        private readonly HashSet<string> _acknowledged = [];

        public int Kills { get; private set; }

        public int Completed { get; private set; }

        public int Acknowledged { get; private set; }

        public string? Problem { get; private set; }

        public async Task RunAsync(int kills, CancellationToken cancellation)
        {
            while (Problem is null && Kills < kills)
            {
                cancellation.ThrowIfCancellationRequested();
                bool isFinished = await OnceAsync(cancellation).ConfigureAwait(false);
                Problem = File.Exists(database) ? Look(isFinished) : null;
                if (isFinished)
                {
                    Completed++;
                    _acknowledged.Clear();
                    SelfTestRoom.Delete(database);
                }
            }
        }

        /// <summary>Runs the child and kills it, most often after it told a random number of inputs, now and then before it told any.</summary>
        /// <returns>True if it came to its end before.</returns>
        private async Task<bool> OnceAsync(CancellationToken cancellation)
        {
            using Process child = SelfTestRoom.Start("selftest", "--child", articles, "--db", database);
            if (random.Next(8) == 0)
            {
                using CancellationTokenSource early = new(random.Next(1, 400));
                await ReadAsync(child, int.MaxValue, early.Token).ConfigureAwait(false);
            }
            else
            {
                await ReadAsync(child, random.Next(Articles * 4 / 3), cancellation).ConfigureAwait(false);
                await Task.Delay(TimeSpan.FromMicroseconds(random.Next(4000)), cancellation).ConfigureAwait(false);
            }

            bool isFinished = child.HasExited;
            child.Kill();
            Kills += isFinished ? 0 : 1;
            await ReadAsync(child, int.MaxValue, cancellation).ConfigureAwait(false);
            await child.WaitForExitAsync(cancellation).ConfigureAwait(false);
            return isFinished && child.ExitCode == 0;
        }

        /// <summary>Takes down what the child acknowledges, up to so many lines or until the time is up.</summary>
        private async Task ReadAsync(Process child, int lines, CancellationToken until)
        {
            try
            {
                for (int i = 0; i < lines && await child.StandardOutput.ReadLineAsync(until).ConfigureAwait(false) is { } path; i++)
                {
                    if (path != ChildIngest.Began)
                    {
                        _acknowledged.Add(path);
                    }
                }
            }
            catch (OperationCanceledException)
            {
                // The moment to kill has come.
            }
        }

        private string? Look(bool isFinished)
        {
            try
            {
                return SelfTestRoom.Damage(database) ?? Compare(isFinished);
            }
            catch (DatabaseException e)
            {
                // It was killed before the tables were there.
                return e.Code == "ZS7003" && _acknowledged.Count == 0 ? null : e.Message;
            }
        }

        private string? Compare(bool isFinished)
        {
            using SqliteLedger ledger = new(database);
            HashSet<string> kept = [.. ledger.Read(new LedgerFilter { Statuses = [InputStatus.Stored, InputStatus.Duplicate] }).Select(static entry => entry.Path)];
            Acknowledged += _acknowledged.Count;
            string[] lost = [.. _acknowledged.Where(path => !kept.Contains(path))];
            return lost.Length > 0 ? $"{lost.Length} acknowledged inputs are lost, the first is {lost[0]}"
                : isFinished && StoreDigest.Of(database) != expected ? "the finished database differs from the undisturbed one"
                : null;
        }
    }
}
