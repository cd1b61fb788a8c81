using System.Globalization;
using ZhaoShang.Pipeline.Storage.Sqlite;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>The inputs in another order, with one worker and with four: the database must tell the same.</summary>
internal sealed class OrderTest : ISurvivalTest
{
    private const int Articles = 300;

    /// <inheritdoc/>
    public string Name => "order";

    /// <inheritdoc/>
    public (int Usual, int Release) Counts => (3, 20);

    /// <inheritdoc/>
    public async Task<SelfTestResult> RunAsync(SelfTestRoom room, int count, CancellationToken cancellation)
    {
        string articles = room.MakeArticles("articles", Articles);
        string expected = await room.UndisturbedAsync(articles, "undisturbed.db", cancellation).ConfigureAwait(false);
        for (int i = 0; i < count; i++)
        {
            foreach (int workers in new[] { 1, 4 })
            {
                string database = room[string.Create(CultureInfo.InvariantCulture, $"{i}-{workers}.db")];
                await new ChildIngest { Folder = articles, Database = database, Workers = workers, BatchSize = 16, Shuffle = room.Seed + i }
                    .RunAsync(static _ => { }, room.Clock, cancellation).ConfigureAwait(false);
                if (StoreDigest.Of(database) != expected)
                {
                    return new SelfTestResult(i + 1, $"order {i} with {workers} workers tells something else", string.Empty);
                }

                SelfTestRoom.Delete(database);
            }
        }

        return new SelfTestResult(count, null, $"{Articles} articles, 1 and 4 workers, {expected[..12]}");
    }
}
