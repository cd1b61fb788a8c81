using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>
/// Keeps how long the texts in the search index are, a byte each, in blocks of a table; written when the transaction ends. The last block ends with the highest key that there ever was.
/// </summary>
internal sealed class SearchLengths(SqliteConnection connection) : IDisposable
{
    /// <summary>How many keys a block holds.</summary>
    public const int BlockSize = 1024;

    private const double StepsADoubling = 8;
    private readonly Statement _read = new(connection, "SELECT lengths FROM search_lengths WHERE record_type = @0 AND block = @1");
    private readonly Statement _write = new(connection, "INSERT OR REPLACE INTO search_lengths (record_type, block, lengths) VALUES (@0, @1, @2)");
    private readonly Dictionary<(RowType Rows, long Block), List<byte>> _changed = [];

    /// <summary>The byte of a text of that many <paramref name="letters"/>; never 0.</summary>
    public static byte Encode(int letters) => (byte)Math.Clamp(1 + Math.Round(StepsADoubling * Math.Log2(Math.Max(1, letters))), 1, 255);

    /// <summary>About how many letters a text with this byte has; 0 for one that is not there.</summary>
    public static double Decode(byte length) => length == 0 ? 0 : Math.Pow(2, (length - 1) / StepsADoubling);

    /// <summary>Notes how many <paramref name="letters"/> the text of a row has; null for a row that is gone.</summary>
    public void Set(RowType rows, long key, int? letters, SqliteTransaction? transaction)
    {
        (RowType Rows, long Block) block = (rows, key / BlockSize);
        if (!_changed.TryGetValue(block, out List<byte>? lengths))
        {
            lengths = [.. (byte[]?)_read.Scalar(transaction, RowTable.Of(rows).Word, block.Block) ?? []];
            _changed.Add(block, lengths);
        }

        int at = (int)(key % BlockSize);
        CollectionsMarshal.SetCount(lengths, Math.Max(lengths.Count, at + 1));
        lengths[at] = letters is int told ? Encode(told) : (byte)0;
    }

    /// <summary>Writes what was noted.</summary>
    public void Flush(SqliteTransaction? transaction)
    {
        foreach (((RowType rows, long block), List<byte> lengths) in _changed)
        {
            _write.Run(transaction, RowTable.Of(rows).Word, block, lengths.ToArray());
        }

        _changed.Clear();
    }

    /// <summary>By key the lengths of the texts of all rows of a type, as <see cref="Encode"/> has them; 0 where there is no row.</summary>
    public static byte[] ReadAll(SqliteConnection connection, RowType rows, SqliteTransaction? transaction = null)
    {
        using Statement blocks = new(connection, "SELECT block, lengths FROM search_lengths WHERE record_type = @0 ORDER BY block");
        List<(long Block, byte[] Lengths)> told = blocks.Rows(transaction, static row => (row.GetInt64(0), (byte[])row[1]), RowTable.Of(rows).Word);
        byte[] all = new byte[told.Count == 0 ? 0 : (told[^1].Block * BlockSize) + told[^1].Lengths.Length];
        foreach ((long block, byte[] lengths) in told)
        {
            lengths.CopyTo(all, block * BlockSize);
        }

        return all;
    }

    /// <summary>How many of the <paramref name="lengths"/> are of rows that are there, and their mean in letters; 1 if there are none.</summary>
    public static (int Rows, double MeanLength) Mean(byte[] lengths)
    {
        int[] counts = new int[256];
        foreach (byte length in lengths)
        {
            counts[length]++;
        }

        int all = lengths.Length - counts[0];
        return (all, all == 0 ? 1 : Enumerable.Range(1, 255).Sum(length => counts[length] * Decode((byte)length)) / all);
    }

    /// <summary>Forgets what was noted and not written.</summary>
    public void Forget() => _changed.Clear();

    public void Dispose()
    {
        _read.Dispose();
        _write.Dispose();
    }
}
