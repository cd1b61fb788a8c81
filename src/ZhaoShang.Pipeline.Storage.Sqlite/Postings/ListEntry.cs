namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Where the list of a term stands in a segment.</summary>
/// <param name="Address">Its first byte.</param>
/// <param name="Rows">How many rows tell the term.</param>
/// <param name="KeyBytes">The bytes of the rows' keys and of how often each tells the term.</param>
/// <param name="PlaceBytes">The bytes behind them, of the places; 0 if the term has none.</param>
internal readonly record struct ListEntry(long Address, int Rows, int KeyBytes, int PlaceBytes)
{
    /// <summary>The byte behind it.</summary>
    public long End => Address + KeyBytes + PlaceBytes;
}
