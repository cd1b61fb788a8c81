using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using ZhaoShang.Pipeline.Storage.Sqlite;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>
/// The whole program over a folder of generated articles: once undisturbed, once more over what it has, and once killed again and again on its whole way. In the end both
/// databases must be whole, tell the same and export the same; of many articles memory must be flat and the second run short.
/// </summary>
internal sealed class ArchiveTest : ISurvivalTest
{
    private const int FewKills = 10;
    private const int ManyKills = 20;

    /// <summary>Below this, starting the program and loading its models is most of what is measured.</summary>
    private const int Many = 10_000;

    private const double MostGrowth = 1.25;
    private const double LongestSecondRun = 0.1;
    private const long MostResident = 400L * MiB;
    private const long MiB = 1024 * 1024;

    private static readonly TimeSpan LatestKill = TimeSpan.FromMilliseconds(600);

    /// <inheritdoc/>
    public string Name => "archive";

    /// <inheritdoc/>
    public (int Usual, int Release) Counts => (240, 100_000);

    /// <inheritdoc/>
    public async Task<SelfTestResult> RunAsync(SelfTestRoom room, int count, CancellationToken cancellation)
    {
        string articles = room.MakeArticles("articles", count);
        TimeSpan beat = TimeSpan.FromMilliseconds(count < Many ? 20 : 500);
        WatchedIngest Ingest(string database) => new(articles, room[database], beat, room.Clock);

        WatchedIngest first = Ingest("undisturbed.db");
        await first.RunAsync(null, cancellation).ConfigureAwait(false);
        WatchedIngest second = Ingest("undisturbed.db");
        await second.RunAsync(null, cancellation).ConfigureAwait(false);
        string? problem = Ended(first) ?? Ended(second) ?? SelfTestRoom.Damage(room["undisturbed.db"]);
        string digest = problem is null ? StoreDigest.Of(room["undisturbed.db"]) : string.Empty;
        if (problem is null && count >= Many)
        {
            problem = second.Time > first.Time * LongestSecondRun ? $"the second run took {second.Time.TotalSeconds:0} s of {first.Time.TotalSeconds:0} s" : Swollen(first, count);
        }

        (int kills, string places, string? damage) = problem is null ? await KillAsync(Ingest, room, count, cancellation).ConfigureAwait(false) : default;
        problem ??= damage ?? (StoreDigest.Of(room["killed.db"]) == digest ? null : "the database that was killed differs from the undisturbed one");
        problem ??= await ExportAsync(room["killed.db"], cancellation).ConfigureAwait(false) == await ExportAsync(room["undisturbed.db"], cancellation).ConfigureAwait(false) ? null : "the export of the database that was killed differs from that of the undisturbed one";
        return new SelfTestResult(count, problem, problem is null ? Figures(first, second, count) + $"; {kills} kills at {places}; digest {digest[..12]}" : string.Empty);
    }

    /// <summary>Ingests, with kills spread over the whole way, each somewhere in its stretch, and lets the last try come to its end. Where a try is done before it is killed, the way begins anew.</summary>
    private static async Task<(int Kills, string Places, string? Problem)> KillAsync(Func<string, WatchedIngest> make, SelfTestRoom room, int count, CancellationToken cancellation)
    {
        Random random = new(room.Seed);
        int kills = count < Many ? FewKills : ManyKills;
        int before = 0;
        List<string> places = [];
        for (int tries = 0; places.Count < kills && tries < kills * 3; tries++)
        {
            WatchedIngest run = make("killed.db");
            double place = count * (places.Count + 1 + (random.NextDouble() * 0.8) - 0.4) / (kills + 1);
            await run.RunAsync(((int)place, LatestKill * random.NextDouble()), cancellation).ConfigureAwait(false);
            int kept = Kept(room["killed.db"]);
            string? problem = (run.Status is null ? null : Ended(run)) ?? SelfTestRoom.Damage(room["killed.db"]) ?? (kept < Math.Max(run.Inputs, before) ? $"{run.Inputs} inputs were committed, {kept} are left" : null);
            if (problem is not null)
            {
                return (places.Count, string.Empty, $"try {tries}: {problem}");
            }

            before = kept;
            if (run.Status is null)
            {
                places.Add(string.Create(CultureInfo.InvariantCulture, $"{100.0 * kept / count:0}"));
            }
            else
            {
                SelfTestRoom.Delete(room["killed.db"]);
                before = 0;
            }
        }

        WatchedIngest last = make("killed.db");
        await last.RunAsync(null, cancellation).ConfigureAwait(false);
        return (places.Count, string.Join(' ', places) + " %", Ended(last) ?? SelfTestRoom.Damage(room["killed.db"]));
    }

    /// <summary>A hash over all rows that <c>zhaoshang export</c> gives.</summary>
    private static async Task<string> ExportAsync(string database, CancellationToken cancellation)
    {
        using Process process = SelfTestRoom.StartAsUsed("export", "--type", "all", "--format", "jsonl", "--db", database, "--quiet", "--lang", "en");
        Task<string> error = process.StandardError.ReadToEndAsync(cancellation);
        string hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(process.StandardOutput.BaseStream, cancellation).ConfigureAwait(false));
        await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        return process.ExitCode == ExitCode.Done ? hash : $"exit status {process.ExitCode}: {await error.ConfigureAwait(false)}";
    }

    private static int Kept(string database)
    {
        using SqliteLedger ledger = new(database);
        return ledger.Count();
    }

    private static string? Ended(WatchedIngest run) => run.Status == ExitCode.Done ? null : $"exit status {run.Status}: {run.Error}";

    /// <summary>Whether memory grew from the second tenth of the inputs to the last, or beyond its limit.</summary>
    private static string? Swollen(WatchedIngest run, int count)
    {
        double early = run.Resident.Where(look => look.Inputs >= count / 10 && look.Inputs < count / 5).Average(static look => look.Bytes);
        double late = run.Resident.Where(look => look.Inputs >= count - (count / 10)).Average(static look => look.Bytes);
        long most = run.Resident.Max(static look => look.Bytes);
        return late > early * MostGrowth ? $"{late / MiB:0} MiB in the last tenth, {early / MiB:0} in the second"
            : most > MostResident ? $"{most / MiB} MiB"
            : null;
    }

    private static string Figures(WatchedIngest first, WatchedIngest second, int count)
    {
        long[] resident = [.. first.Resident.Where(look => look.Inputs >= count / 10).Select(static look => look.Bytes / MiB)];
        long most = first.Resident.Max(static look => look.Bytes) / MiB;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"first run {first.Time.TotalSeconds:0} s, of the processor {first.Processor.TotalSeconds:0} s; resident {resident.Min()} to {resident.Max()} MiB from the second tenth on, {most} at most; second run {second.Time.TotalSeconds:0.0} s ({second.Time / first.Time:P1})");
    }
}
