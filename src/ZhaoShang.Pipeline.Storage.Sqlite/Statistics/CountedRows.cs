using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Which rows of one type are counted: those that a search with the same filter gives.</summary>
internal sealed class CountedRows
{
    private readonly KeySet? _fitting;
    private readonly KeySet? _unwanted;
    private readonly KeySet _copies = new();

    private CountedRows(KeySet? fitting, KeySet? unwanted, StoreSnapshot snapshot)
    {
        _fitting = fitting;
        _unwanted = unwanted;
        foreach ((int copy, _) in snapshot.Copies())
        {
            _copies.Add(copy);
        }
    }

    /// <summary>The rows of a type that meet a filter, of an article and its reprints only one's unless every copy counts.</summary>
    public static CountedRows Of(SqliteConnection connection, (QueryNode Filter, RowType Rows, bool CountCopies) what, StoreSnapshot snapshot)
    {
        if (what.Filter is AllOf { Parts.Count: 0 })
        {
            return new CountedRows(null, what.CountCopies ? null : CopyGroups.Unwanted(ReprintsWith(what.Rows, connection, snapshot), snapshot), snapshot);
        }

        KeySet fitting = new QueryEvaluation(connection, new RowConditions(snapshot), what.Rows).Find(what.Filter);
        if (!what.CountCopies)
        {
            CopyGroups.KeepFirst(fitting, what.Rows, snapshot);
        }

        return new CountedRows(fitting, null, snapshot);
    }

    /// <summary>True if the row with this key, of this article, is counted.</summary>
    public bool Contains(long key, long documentKey) => _fitting?.Contains(key) ?? _unwanted?.Contains(documentKey) != true;

    /// <summary>True if the article with this key reprints another one.</summary>
    public bool IsCopy(long documentKey) => _copies.Contains(documentKey);

    /// <summary>The articles with rows of a type that reprint others or are reprinted: no other row has to be looked at where all are counted.</summary>
    private static KeySet ReprintsWith(RowType rows, SqliteConnection connection, StoreSnapshot snapshot)
    {
        using Statement any = new(connection, $"SELECT 1 FROM {RowTable.Of(rows).Name} WHERE document_key = @0 LIMIT 1");
        KeySet articles = new();
        foreach (int article in snapshot.Copies().SelectMany(static pair => new[] { pair.Copy, pair.Original }).Distinct())
        {
            if (any.Scalar(null, article) is not null)
            {
                articles.Add(article);
            }
        }

        return articles;
    }
}
