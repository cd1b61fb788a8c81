namespace ZhaoShang.Pipeline.Storage;

/// <summary>Keeps documents with their records, and the ledger of inputs. One writer at a time.</summary>
/// <remarks>
/// The same batch twice is once; nothing is seen before its commit, and what was committed outlives a crash of the process. The key of a document is
/// the hash of its source bytes. Which path stands for several inputs with the same bytes does not depend on their order: the smallest,
/// compared ordinally. Nor does it matter for reprints: of all copies the one with the smallest (published, doc) is the original.
/// </remarks>
public interface IRecordStore : IDisposable
{
    /// <summary>The ledger's entry of the input with this path as of the last commit; null if it was never seen. Thread-safe, also while another thread writes.</summary>
    LedgerEntry? FindInput(string path);

    /// <summary>The file with this path as it was when it was opened to its end; null if it never was. Thread-safe, also while another thread writes.</summary>
    FileEntry? FindFile(string path);

    /// <summary>
    /// The ledger's entries that <paramref name="filter"/> asks for, in the order of their paths, compared by their bytes in UTF-8, at most
    /// <paramref name="most"/>.
    /// </summary>
    IReadOnlyList<LedgerEntry> ReadLedger(LedgerFilter filter, int most);

    /// <summary>The next sources, in the store's order, of documents that another version of the pipeline made, at most <paramref name="most"/>.</summary>
    /// <param name="pipelineVersion">The version whose documents are left out.</param>
    /// <param name="after">The key to go on after; 0 to begin.</param>
    /// <param name="most">How many at most.</param>
    IReadOnlyList<StoredSource> ReadOutdated(string pipelineVersion, long after, int most);

    /// <summary>Writes down that a run began, and gives its number.</summary>
    long BeginRun(RunStart start);

    /// <summary>
    /// Writes <paramref name="batch"/> in one transaction and tells for each input what became of it, in the same order. An input that was
    /// stored before with other bytes, or by another version of the pipeline, is replaced.
    /// </summary>
    IReadOnlyList<InputStatus> Write(StoreBatch batch);

    /// <summary>
    /// Forgets the inputs with these <paramref name="paths"/> in one transaction, with their documents: where others have the same bytes, the next
    /// of them stands for the document.
    /// </summary>
    void Remove(IReadOnlyList<string> paths);

    /// <summary>Writes down how the run ended.</summary>
    void EndRun(long run, RunSummary summary);
}
