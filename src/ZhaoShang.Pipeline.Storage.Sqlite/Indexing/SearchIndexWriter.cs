using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Writes articles and their records into the search index, with their lengths.</summary>
internal sealed class SearchIndexWriter(SqliteConnection connection) : IDisposable
{
    private static readonly RowType[] Records = [RowType.Project, RowType.Indicator, RowType.Event];

    private readonly PostingsWriter _postings = new(connection);
    private readonly SearchLengths _lengths = new(connection);
    private readonly Statement[] _recordKeys =
        [.. Records.Select(rows => new Statement(connection, $"SELECT {RowTable.Of(rows).Key} FROM {RowTable.Of(rows).Name} WHERE document_key = @0"))];

    /// <summary>Writes <paramref name="article"/>, whose keys must be above all that the index has had.</summary>
    public void Write(IndexedArticle article, SqliteTransaction? transaction)
    {
        _postings.Relieve(transaction);
        foreach (IndexedRow row in article.Rows())
        {
            row.AddTo(_postings.Add);
            _lengths.Set(row.Type, row.Key, row.Body.Length, transaction);
        }
    }

    /// <summary>Takes the article with this <paramref name="documentKey"/> and its records, which must still be in the plain tables, out of the index.</summary>
    public void Delete(long documentKey, SqliteTransaction? transaction)
    {
        _lengths.Set(RowType.Article, documentKey, null, transaction);
        for (int i = 0; i < Records.Length; i++)
        {
            foreach (long key in _recordKeys[i].Rows(transaction, static row => row.GetInt64(0), documentKey))
            {
                _lengths.Set(Records[i], key, null, transaction);
            }
        }
    }

    /// <summary>Writes what is still in memory. To be called before the transaction is committed.</summary>
    public void Flush(SqliteTransaction? transaction)
    {
        _lengths.Flush(transaction);
        _postings.Flush(transaction);
    }

    /// <summary>Joins all that was written. O(size of the index).</summary>
    public void Optimize(SqliteTransaction? transaction) => _postings.Optimize(transaction);

    /// <summary>Forgets what is still in memory: the transaction was rolled back.</summary>
    public void Forget()
    {
        _lengths.Forget();
        _postings.Forget();
    }

    public void Dispose()
    {
        _postings.Dispose();
        _lengths.Dispose();
        Array.ForEach(_recordKeys, static statement => statement.Dispose());
    }
}
