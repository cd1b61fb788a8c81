namespace ZhaoShang.Pipeline.Storage;

/// <summary>Keeps documents with their records, and the ledger of inputs. One writer at a time.</summary>
/// <remarks>
/// The same batch twice is once; nothing is seen before its commit. The key of a document is the hash of its source bytes. Which path stands
/// for several inputs with the same bytes does not depend on their order: the smallest, compared ordinally.
/// </remarks>
public interface IRecordStore : IDisposable
{
    /// <summary>True if <paramref name="path"/> was stored or found a duplicate with this hash by this version of the pipeline.</summary>
    bool IsUnchanged(string path, string hash, string pipelineVersion);

    /// <summary>
    /// Writes <paramref name="batch"/> in one transaction and tells for each input what became of it, in the same order. An input that was
    /// stored before with other bytes, or by another version of the pipeline, is replaced.
    /// </summary>
    IReadOnlyList<InputStatus> Write(IReadOnlyList<InputOutcome> batch);

    /// <summary>Writes down a finished or cancelled run with its counts.</summary>
    void WriteRun(RunSummary run);
}
