using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Which rows of one type are counted: those that a search with the same filter gives.</summary>
internal sealed class CountedRows
{
    private readonly KeySet? _fitting;
    private readonly KeySet _copies = new();

    private CountedRows(KeySet? fitting, StoreSnapshot snapshot)
    {
        _fitting = fitting;
        foreach ((int copy, _) in snapshot.Copies())
        {
            _copies.Add(copy);
        }
    }

    /// <summary>The rows of a type that meet a filter, of an article and its reprints only one's unless every copy counts.</summary>
    public static CountedRows Of(SqliteConnection connection, (QueryNode Filter, RowType Rows, bool CountCopies) what, StoreSnapshot snapshot)
    {
        bool isEverything = what.Filter is AllOf { Parts.Count: 0 };
        if (isEverything && (what.CountCopies || snapshot.Copies().Count == 0))
        {
            return new CountedRows(null, snapshot);
        }

        KeySet fitting = new QueryEvaluation(connection, what.Rows, snapshot).Find(what.Filter);
        if (!what.CountCopies)
        {
            CopyGroups.KeepFirst(fitting, what.Rows, snapshot);
        }

        return new CountedRows(fitting, snapshot);
    }

    /// <summary>True if the row with this key is counted.</summary>
    public bool Contains(long key) => _fitting?.Contains(key) != false;

    /// <summary>True if the article with this key reprints another one.</summary>
    public bool IsCopy(long documentKey) => _copies.Contains(documentKey);
}
