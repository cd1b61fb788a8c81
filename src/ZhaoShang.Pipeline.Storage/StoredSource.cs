using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage;

/// <summary>The source of a stored document, to be worked on again.</summary>
/// <param name="Key">Where it stands in the store's order.</param>
/// <param name="Source">Its bytes with its path and all that was told of it.</param>
/// <param name="Input">Its entry in the ledger.</param>
public sealed record StoredSource(long Key, SourceDocument Source, LedgerEntry Input);
