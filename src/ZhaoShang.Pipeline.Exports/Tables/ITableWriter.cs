namespace ZhaoShang.Pipeline.Exports;

/// <summary>Writes flat tables, one after the other, row by row. What was written is whole only after disposal.</summary>
public interface ITableWriter : IDisposable
{
    /// <summary>Begins a table, ending the one before.</summary>
    /// <exception cref="InvalidOperationException">The format holds one table only.</exception>
    void Begin(TableShape shape);

    /// <summary>Writes a row of the table that was begun last.</summary>
    /// <param name="cells">As many as the table has columns.</param>
    /// <exception cref="TableLimitException">The format holds no more rows.</exception>
    void Write(IReadOnlyList<Cell> cells);
}
