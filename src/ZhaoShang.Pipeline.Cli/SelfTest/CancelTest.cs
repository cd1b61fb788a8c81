using System.Diagnostics;
using System.Globalization;
using ZhaoShang.Pipeline.Storage.Sqlite;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>
/// An ingestion in a process of its own is told to end (SIGINT, SIGTERM) at random moments, some of its documents taking long: it must end within three
/// seconds with exit status 130, and the same command go on.
/// </summary>
internal sealed class CancelTest : ISurvivalTest
{
    private const int Articles = 60;

    /// <inheritdoc/>
    public string Name => "cancel";

    /// <inheritdoc/>
    public (int Usual, int Release) Counts => (20, 200);

    /// <inheritdoc/>
    public async Task<SelfTestResult> RunAsync(SelfTestRoom room, int count, CancellationToken cancellation)
    {
        string articles = room.MakeArticles("articles", Articles);
        string expected = await room.UndisturbedAsync(articles, "undisturbed.db", cancellation).ConfigureAwait(false);
        Random random = new(room.Seed);
        List<double> seconds = [];
        for (int i = 0; i < count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            (int status, TimeSpan time) = await OnceAsync(articles, room, random, cancellation).ConfigureAwait(false);
            seconds.Add(time.TotalSeconds);
            string? problem = status != 130 ? $"exit status {status}" : time > ToldToEnd.Longest ? $"it took {time.TotalSeconds:0.0} s" : SelfTestRoom.Damage(room["t.db"]);
            if (problem is not null)
            {
                return new SelfTestResult(i + 1, $"try {i}: {problem}", string.Empty);
            }
        }

        await new ChildIngest { Folder = articles, Database = room["t.db"] }.RunAsync(static _ => { }, room.Clock, cancellation).ConfigureAwait(false);
        return new SelfTestResult(
            count,
            StoreDigest.Of(room["t.db"]) == expected ? null : "the finished database differs from the undisturbed one",
            string.Create(CultureInfo.InvariantCulture, $"longest {seconds.Max():0.00} s, median {seconds.Order().ElementAt(count / 2):0.00} s"));
    }

    private static async Task<(int Status, TimeSpan Time)> OnceAsync(string articles, SelfTestRoom room, Random random, CancellationToken cancellation)
    {
        using Process child = SelfTestRoom.Start("selftest", "--child", articles, "--db", room["t.db"], "--pause", "20000");

        // The first line tells that the process is there.
        await child.StandardOutput.ReadLineAsync(cancellation).ConfigureAwait(false);
        await Task.Delay(random.Next(400), cancellation).ConfigureAwait(false);
        ToldToEnd end = await ToldToEnd.Of(child, room, random, cancellation).ConfigureAwait(false);
        return (end.Status, end.Time);
    }
}
