using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>How an ingestion runs.</summary>
public sealed record IngestionOptions
{
    /// <summary>How many documents are worked on at once, from 1; as many as there are processors by default.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>How many documents are committed together, from 1; 64 by default.</summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>How many bytes of documents may be under way at once, from 1; 16 MiB by default. A larger document goes alone.</summary>
    public long BytesUnderWay { get; init; } = 16L * 1024 * 1024;

    /// <summary>How long what is done may wait for the rest of its batch; a quarter of a second by default.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a cancelled run waits for documents that are being worked on; a second by default.</summary>
    public TimeSpan LongestFarewell { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The version under which records are stored: records of another version are replaced.</summary>
    public string PipelineVersion { get; init; } = DocumentPipeline.Version;

    /// <summary>What the user tells of the inputs. What was told of an input before stays, field by field, until something else is told.</summary>
    public ToldMetadata Told { get; init; } = ToldMetadata.None;

    /// <summary>What was told of the inputs before and is taken back. Default: nothing.</summary>
    public ToldFields Untold { get; init; }

    /// <summary>True to read every file and compare its bytes; by default a file with the size and time of the ledger counts as unchanged.</summary>
    public bool ComparesBytes { get; init; }

    /// <summary>
    /// The files and folders whose inputs are forgotten when they are gone; empty (the default) to forget none. Nothing is forgotten by a run
    /// that could not look into all of them.
    /// </summary>
    public IReadOnlyList<string> PrunedRoots { get; init; } = [];

    /// <summary>What is told of an input of which <paramref name="before"/> was told before.</summary>
    public ToldMetadata ToldAfter(ToldMetadata before) => Told.Or(Untold == ToldFields.None ? before : before with
    {
        Encoding = Untold.HasFlag(ToldFields.Encoding) ? null : before.Encoding,
        Region = Untold.HasFlag(ToldFields.Region) ? null : before.Region,
        Published = Untold.HasFlag(ToldFields.Published) ? null : before.Published,
        Outlet = Untold.HasFlag(ToldFields.Outlet) ? null : before.Outlet,
    });

    /// <summary>All that is wrong with the options, in Chinese; empty if nothing is.</summary>
    public IReadOnlyList<Explanation> Validate()
    {
        List<Explanation> violations = [];
        if (Workers < 1)
        {
            violations.Add(new Explanation($"并行数是 {Workers}，应为 1 或更大。", $"the number of workers is {Workers}; 1 or more was expected."));
        }

        if (BatchSize < 1)
        {
            violations.Add(new Explanation($"批量是 {BatchSize}，应为 1 或更大。", $"the batch size is {BatchSize}; 1 or more was expected."));
        }

        if (BytesUnderWay < 1)
        {
            violations.Add(new Explanation($"在途字节数是 {BytesUnderWay}，应为 1 或更大。", $"the number of bytes under way is {BytesUnderWay}; 1 or more was expected."));
        }

        if (string.IsNullOrWhiteSpace(PipelineVersion))
        {
            violations.Add(new Explanation("流程版本是空的。", "the version of the pipeline is empty."));
        }

        return violations;
    }
}
