using ZhaoShang.Pipeline.Reading;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>An ingestion with the stand-in, in this process or, to be killed, in one of its own.</summary>
internal sealed record ChildIngest
{
    /// <summary>What a child tells first.</summary>
    public const string Began = "began";

    /// <summary>The folder that is ingested.</summary>
    public required string Folder { get; init; }

    /// <summary>The database.</summary>
    public required string Database { get; init; }

    /// <summary>How many documents are committed together.</summary>
    public int BatchSize { get; init; } = 4;

    /// <summary>How many are worked on at once.</summary>
    public int Workers { get; init; } = 2;

    /// <summary>How long every seventh document takes.</summary>
    public TimeSpan Pause { get; init; }

    /// <summary>The seed of another order of the inputs; null for theirs.</summary>
    public int? Shuffle { get; init; }

    /// <summary>Ingests; <paramref name="acknowledge"/> is told of every input that is committed.</summary>
    public async Task<RunSummary> RunAsync(Action<InputReport> acknowledge, TimeProvider clock, CancellationToken cancellation)
    {
        using SqliteRecordStore store = new(Database, StandIn.Segmenter);
        IngestionOptions options = new() { BatchSize = BatchSize, Workers = Workers, ComparesBytes = true };
        Ingestion ingestion = new(new StandIn(Pause).Extract, store, options, new InputReader(new ReadingOptions(), static () => Stream.Null), clock);
        InputFile[] files = [.. InputFiles.Find([Folder])];
        if (Shuffle is int seed)
        {
            new Random(seed).Shuffle(files);
        }

        return await ingestion.RunAsync(files, acknowledge, cancellation).ConfigureAwait(false);
    }

    /// <summary>Ingests, and writes a line at once that it began, and of every committed input the path.</summary>
    public async Task<int> RunAsChildAsync(Surroundings surroundings, CancellationToken cancellation)
    {
        void Tell(string line)
        {
            surroundings.Output.WriteLine(line);
            surroundings.Output.Flush();
        }

        Tell(Began);
        RunSummary run = await RunAsync(
            report => Tell(report.Path),
            surroundings.Clock,
            cancellation).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        return run.Failed > 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }
}
