using System.Globalization;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>
/// The write-ahead log of a database that was not closed is cut or garbled at a random place. The database must open, be whole, and hold the first so
/// many commits and nothing of the others.
/// </summary>
internal sealed class LogDamageTest : ISurvivalTest
{
    // So few that the log never reaches the length at which it is cleared.
    private const int Articles = 20;

    /// <inheritdoc/>
    public string Name => "log-damage";

    /// <inheritdoc/>
    public (int Usual, int Release) Counts => (200, 2000);

    /// <inheritdoc/>
    public async Task<SelfTestResult> RunAsync(SelfTestRoom room, int count, CancellationToken cancellation)
    {
        string articles = room.MakeArticles("articles", Articles);
        List<string> order = await MakeLogAsync(room, articles, cancellation).ConfigureAwait(false);
        byte[] log = await File.ReadAllBytesAsync(room["kept.db-wal"], cancellation).ConfigureAwait(false);
        Random random = new(room.Seed);
        long left = 0;
        int cuts = 0;
        for (int i = 0; i < count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            bool isCut = random.Next(2) == 0;
            cuts += isCut ? 1 : 0;
            File.Copy(room["kept.db"], room["damaged.db"], overwrite: true);
            await File.WriteAllBytesAsync(room["damaged.db-wal"], isCut ? log[..random.Next(log.Length)] : Garbled(log, random), cancellation).ConfigureAwait(false);
            File.Delete(room["damaged.db-shm"]);
            string? problem = SelfTestRoom.Damage(room["damaged.db"]) ?? Prefix(room["damaged.db"], order, ref left);
            if (problem is not null)
            {
                return new SelfTestResult(i + 1, $"try {i}, {(isCut ? "cut" : "garbled")}: {problem}", string.Empty);
            }
        }

        return new SelfTestResult(count, null, string.Create(CultureInfo.InvariantCulture,
            $"{cuts} cut, {count - cuts} garbled, of {log.Length} bytes; {(double)left / count:0.0} of {order.Count} commits left on average"));
    }

    /// <summary>Makes a database whose log holds every commit but the schema, each of one input, and copies it while it is open.</summary>
    /// <returns>The inputs in the order of their commits.</returns>
    private static async Task<List<string>> MakeLogAsync(SelfTestRoom room, string articles, CancellationToken cancellation)
    {
        // A second connection that stays open keeps the log from being cleared when the first one ends.
        new SqliteRecordStore(room["open.db"], StandIn.Segmenter).Dispose();
        using SqliteRecordStore holder = new(room["open.db"], StandIn.Segmenter);
        holder.FindInput("-");
        List<string> order = [];
        await new ChildIngest { Folder = articles, Database = room["open.db"], BatchSize = 1, Workers = 1 }
            .RunAsync(report => order.Add(report.Path), room.Clock, cancellation).ConfigureAwait(false);
        File.Copy(room["open.db"], room["kept.db"]);
        File.Copy(room["open.db-wal"], room["kept.db-wal"]);
        return order;
    }

    private static byte[] Garbled(byte[] log, Random random)
    {
        byte[] garbled = [.. log];
        int start = random.Next(garbled.Length);
        random.NextBytes(garbled.AsSpan(start, Math.Min(random.Next(1, 200), garbled.Length - start)));
        return garbled;
    }

    private static string? Prefix(string database, List<string> order, ref long left)
    {
        using SqliteLedger ledger = new(database);
        HashSet<string> kept = [.. ledger.Read(new LedgerFilter()).Select(static entry => entry.Path)];
        left += kept.Count;
        return kept.SetEquals(order.Take(kept.Count)) ? null : "what is left is not the beginning of the commits";
    }
}
