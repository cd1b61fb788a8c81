using System.Diagnostics;
using ZhaoShang.Pipeline.Storage.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>Where a test works: a folder of its own on the disk to be tested, a seed, a clock.</summary>
/// <param name="Folder">The folder; there, and empty.</param>
/// <param name="Seed">What all chance of the test comes from.</param>
/// <param name="Clock">The clock.</param>
internal sealed record SelfTestRoom(string Folder, int Seed, TimeProvider Clock)
{
    /// <summary>The path of a file in the folder.</summary>
    public string this[string name] => Path.Combine(Folder, name);

    /// <summary>Makes a folder with so many articles.</summary>
    public string MakeArticles(string name, int count)
    {
        new ArticleMaker(Seed).Write(this[name], count);
        return this[name];
    }

    /// <summary>The digest of the database that comes of an ingestion that nothing disturbs.</summary>
    public async Task<string> UndisturbedAsync(string articles, string database, CancellationToken cancellation)
    {
        await new ChildIngest { Folder = articles, Database = this[database], BatchSize = 64 }.RunAsync(static _ => { }, Clock, cancellation).ConfigureAwait(false);
        return StoreDigest.Of(this[database]);
    }

    /// <summary>Begins <c>zhaoshang</c> with these arguments in a process of its own, to live for a fraction of a second: code that is compiled fast is better than fast code.</summary>
    public static Process Start(params string[] arguments)
    {
        ProcessStartInfo start = Command(arguments);
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TC_QuickJitForLoops"] = "1";
        return Begin(start);
    }

    /// <summary>Begins <c>zhaoshang</c> with these arguments in a process of its own, as a user does.</summary>
    public static Process StartAsUsed(params string[] arguments) => Begin(Command(arguments));

    /// <summary>What is wrong with a database that was opened after a crash; null if nothing is.</summary>
    public static string? Damage(string database)
    {
        IReadOnlyList<Explanation> problems = StoreCheck.Run(database, StandIn.Segmenter);
        return problems.Count == 0 ? null : string.Join("; ", problems.Select(static problem => problem.English));
    }

    /// <summary>Deletes a database with its log.</summary>
    public static void Delete(string database)
    {
        foreach (string suffix in new[] { string.Empty, "-wal", "-shm" })
        {
            File.Delete(database + suffix);
        }
    }

    private static ProcessStartInfo Command(string[] arguments)
    {
        string? own = Environment.ProcessPath;
        bool isOwn = own is not null && Path.GetFileNameWithoutExtension(own) == "zhaoshang";
        ProcessStartInfo start = new(isOwn ? own! : HostOf(own)) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (!isOwn)
        {
            start.ArgumentList.Add(typeof(SelfTestRoom).Assembly.Location);
        }

        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    private static Process Begin(ProcessStartInfo start) => Process.Start(start) ?? throw new InvalidOperationException("The program could not be started a second time.");

    private static string HostOf(string? own) =>
        own is not null && Path.GetFileNameWithoutExtension(own) == "dotnet" ? own : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
}
