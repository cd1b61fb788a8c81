using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Writes the pieces of evidence of records of one type.</summary>
internal sealed class EvidenceWriter(SqliteConnection connection, string recordType) : IDisposable
{
    private readonly Statement _put = new(
        connection, "INSERT INTO evidence (record_type, record_key, ordinal, text, start, end) VALUES (@0, @1, @2, @3, @4, @5)");

    /// <summary>Writes <paramref name="evidence"/> of the record with <paramref name="recordKey"/>.</summary>
    public void Write(long recordKey, IReadOnlyList<Quote> evidence, SqliteTransaction transaction)
    {
        for (int i = 0; i < evidence.Count; i++)
        {
            _put.Run(transaction, recordType, recordKey, i, evidence[i].Text, evidence[i].Start, evidence[i].End);
        }
    }

    public void Dispose() => _put.Dispose();
}
