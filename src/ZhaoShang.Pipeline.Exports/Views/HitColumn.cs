using ZhaoShang.Pipeline.Storage;

namespace ZhaoShang.Pipeline.Exports;

/// <summary>A column of a view with how its cell is read from a row that was found.</summary>
/// <param name="Column">The column.</param>
/// <param name="IsBrief">True if it is shown where there is little room.</param>
/// <param name="Read">Reads the cell.</param>
internal sealed record HitColumn(TableColumn Column, bool IsBrief, Func<Hit, Cell> Read);
