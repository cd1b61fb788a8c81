using System.Diagnostics;
using System.Globalization;
using ZhaoShang.Pipeline.Storage.Sqlite;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>
/// A repair in a process of its own is told to end (SIGINT, SIGTERM) or killed at random moments: told, it must end within three seconds with exit status 130, and the database be as
/// whole as it was, with the same content.
/// </summary>
internal sealed class RepairTest : ISurvivalTest
{
    private const int Articles = 1500;

    /// <summary>One in so many is killed.</summary>
    private const int KilledOneIn = 3;

    /// <inheritdoc/>
    public string Name => "repair";

    /// <inheritdoc/>
    public (int Usual, int Release) Counts => (6, 60);

    /// <inheritdoc/>
    public async Task<SelfTestResult> RunAsync(SelfTestRoom room, int count, CancellationToken cancellation)
    {
        string expected = await room.UndisturbedAsync(room.MakeArticles("articles", Articles), "t.db", cancellation).ConfigureAwait(false);
        Random random = new(room.Seed);
        TimeSpan whole = await OnceAsync(room, cancellation).ConfigureAwait(false);
        List<double> seconds = [];
        for (int i = 0; i < count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            using Process child = SelfTestRoom.Start("check", "--repair", "--db", room["t.db"]);
            await Task.Delay(whole * random.NextDouble(), cancellation).ConfigureAwait(false);
            bool isKilled = i % KilledOneIn == 0;
            ToldToEnd end = await EndAsync(child, isKilled, (room, random), cancellation).ConfigureAwait(false);
            seconds.AddRange(isKilled ? [] : [end.Time.TotalSeconds]);

            // Where the moment came after its end it was done.
            string? problem = !isKilled && end.Status is not (ExitCode.Cancelled or ExitCode.Done) ? $"exit status {end.Status}: {end.Error}"
                : !isKilled && end.Time > ToldToEnd.Longest ? $"it took {end.Time.TotalSeconds:0.0} s"
                : SelfTestRoom.Damage(room["t.db"]) ?? (StoreDigest.Of(room["t.db"]) == expected ? null : "the content differs");
            if (problem is not null)
            {
                return new SelfTestResult(i + 1, $"try {i}: {problem}", string.Empty);
            }
        }

        return new SelfTestResult(count, null, string.Create(
            CultureInfo.InvariantCulture, $"undisturbed {whole.TotalSeconds:0.00} s; told to end, longest {seconds.DefaultIfEmpty(0).Max():0.00} s"));
    }

    /// <summary>How long a repair takes that nothing disturbs.</summary>
    private static async Task<TimeSpan> OnceAsync(SelfTestRoom room, CancellationToken cancellation)
    {
        long began = room.Clock.GetTimestamp();
        using Process child = SelfTestRoom.Start("check", "--repair", "--quiet", "--db", room["t.db"]);
        string error = await child.StandardError.ReadToEndAsync(cancellation).ConfigureAwait(false);
        await child.WaitForExitAsync(cancellation).ConfigureAwait(false);
        return child.ExitCode == ExitCode.Done ? room.Clock.GetElapsedTime(began) : throw new InvalidOperationException(error);
    }

    private static async Task<ToldToEnd> EndAsync(Process child, bool isKilled, (SelfTestRoom Room, Random Random) where, CancellationToken cancellation)
    {
        if (isKilled)
        {
            child.Kill();
        }

        return await ToldToEnd.Of(child, where.Room, where.Random, cancellation).ConfigureAwait(false);
    }
}
