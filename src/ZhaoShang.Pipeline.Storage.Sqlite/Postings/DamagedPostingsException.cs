namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>The search index does not hold together: its bytes are not those that were written.</summary>
internal sealed class DamagedPostingsException() : Exception("The search index is damaged.");
