using System.Diagnostics;
using System.Globalization;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>
/// The disk is full, and its space is raised step by step, with an ingestion at every step. Each must say that the disk is full and lose nothing, the last
/// must finish as if nothing had happened. The disk is one in memory, which only root can make; without it the test says that it did not run.
/// </summary>
internal sealed class FullDiskTest : ISurvivalTest
{
    private const int Articles = 120;

    private const int FirstKilobytes = 8;

    /// <summary>How long the log gets before it is cleared.</summary>
    private const int LogKilobytes = 4096;

    /// <inheritdoc/>
    public string Name => "full-disk";

    /// <inheritdoc/>
    public (int Usual, int Release) Counts => (50, 300);

    /// <inheritdoc/>
    public async Task<SelfTestResult> RunAsync(SelfTestRoom room, int count, CancellationToken cancellation)
    {
        string disk = room["disk"];
        Directory.CreateDirectory(disk);
        if (!await MountAsync($"mount -t tmpfs -o size={FirstKilobytes}k tmpfs {disk}", cancellation).ConfigureAwait(false))
        {
            return new SelfTestResult(0, null, "not run: only root can make a disk in memory");
        }

        try
        {
            return await FillAsync(room, disk, count, cancellation).ConfigureAwait(false);
        }
        finally
        {
            await MountAsync($"umount {disk}", CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static async Task<SelfTestResult> FillAsync(SelfTestRoom room, string disk, int count, CancellationToken cancellation)
    {
        string articles = room.MakeArticles("articles", Articles);
        string expected = await room.UndisturbedAsync(articles, "undisturbed.db", cancellation).ConfigureAwait(false);
        long needed = (new FileInfo(room["undisturbed.db"]).Length / 1024) + LogKilobytes;
        Random random = new(room.Seed);
        HashSet<string> acknowledged = [];
        int full = 0;
        string database = Path.Combine(disk, "t.db");
        for (int step = 1; step <= count; step++)
        {
            bool isLast = step == count;
            long kilobytes = FirstKilobytes + (isLast ? needed * 2 : needed * step / count) + random.Next(8);
            await MountAsync($"mount -o remount,size={kilobytes}k {disk}", cancellation).ConfigureAwait(false);
            string? said = await TryAsync(new ChildIngest { Folder = articles, Database = database, BatchSize = 1 + random.Next(8) }, acknowledged, room, cancellation).ConfigureAwait(false);
            full += said is null ? 0 : 1;
            // Looking needs some room itself.
            await MountAsync($"mount -o remount,size={kilobytes + 512}k {disk}", cancellation).ConfigureAwait(false);
            string? problem = said is not null and not "ZS7006" ? $"it said {said}"
                : said is not null && isLast ? "it said that the disk is full when there was room"
                : Look(database, acknowledged);
            if (problem is not null)
            {
                return new SelfTestResult(step, string.Create(CultureInfo.InvariantCulture, $"step {step}, {kilobytes} KiB: {problem}"), string.Empty);
            }
        }

        string? difference = StoreDigest.Of(database) == expected ? null : "the finished database differs from the undisturbed one";
        return new SelfTestResult(count, difference, string.Create(CultureInfo.InvariantCulture, $"{full} times full, up to {needed} KiB; disk in memory"));
    }

    /// <summary>Ingests; the code of what went wrong, or null.</summary>
    private static async Task<string?> TryAsync(ChildIngest ingest, HashSet<string> acknowledged, SelfTestRoom room, CancellationToken cancellation)
    {
        try
        {
            await ingest.RunAsync(report => acknowledged.Add(report.Path), room.Clock, cancellation).ConfigureAwait(false);
            return null;
        }
        catch (DatabaseException e)
        {
            return e.Code;
        }
    }

    private static string? Look(string database, HashSet<string> acknowledged)
    {
        if (acknowledged.Count == 0)
        {
            return null;
        }

        using SqliteLedger ledger = new(database);
        HashSet<string> kept = [.. ledger.Read(new LedgerFilter()).Select(static entry => entry.Path)];
        return acknowledged.IsSubsetOf(kept) ? null : $"{acknowledged.Except(kept).Count()} acknowledged inputs are lost";
    }

    private static async Task<bool> MountAsync(string command, CancellationToken cancellation)
    {
        string[] words = command.Split(' ');
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(words[0], words[1..]) { RedirectStandardError = true })!;
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
