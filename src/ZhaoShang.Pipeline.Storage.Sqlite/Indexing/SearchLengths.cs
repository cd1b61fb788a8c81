using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Keeps how long the texts in the search indexes are, a byte each, in blocks of a table; written when the transaction ends.</summary>
internal sealed class SearchLengths(SqliteConnection connection) : IDisposable
{
    /// <summary>How many keys a block holds.</summary>
    public const int BlockSize = 1024;

    private const double StepsADoubling = 8;
    private readonly Statement _read = new(connection, "SELECT lengths FROM search_lengths WHERE record_type = @0 AND block = @1");
    private readonly Statement _write = new(connection, "INSERT OR REPLACE INTO search_lengths (record_type, block, lengths) VALUES (@0, @1, @2)");
    private readonly Dictionary<(RowType Rows, long Block), byte[]> _changed = [];

    /// <summary>The byte of a text of that many <paramref name="letters"/>; never 0.</summary>
    public static byte Encode(int letters) => (byte)Math.Clamp(1 + Math.Round(StepsADoubling * Math.Log2(Math.Max(1, letters))), 1, 255);

    /// <summary>About how many letters a text with this byte has; 0 for one that is not there.</summary>
    public static double Decode(byte length) => length == 0 ? 0 : Math.Pow(2, (length - 1) / StepsADoubling);

    /// <summary>How many texts the encoded lengths are of, and how long these are in the mean; 1 if there are none.</summary>
    public static (int Texts, double Mean) Mean(ReadOnlySpan<byte> lengths)
    {
        Span<int> counts = stackalloc int[256];
        foreach (byte length in lengths)
        {
            counts[length]++;
        }

        double sum = 0;
        for (int length = 1; length < counts.Length; length++)
        {
            sum += counts[length] * Decode((byte)length);
        }

        int texts = lengths.Length - counts[0];
        return (texts, texts == 0 ? 1 : sum / texts);
    }

    /// <summary>Notes how many <paramref name="letters"/> the text of a row has; null for a row that is gone.</summary>
    public void Set(RowType rows, long key, int? letters, SqliteTransaction? transaction)
    {
        (RowType Rows, long Block) block = (rows, key / BlockSize);
        if (!_changed.TryGetValue(block, out byte[]? lengths))
        {
            lengths = (byte[]?)_read.Scalar(transaction, RowTable.Of(rows).Word, block.Block) ?? new byte[BlockSize];
            _changed.Add(block, lengths);
        }

        lengths[key % BlockSize] = letters is int told ? Encode(told) : (byte)0;
    }

    /// <summary>Writes what was noted.</summary>
    public void Flush(SqliteTransaction? transaction)
    {
        foreach (((RowType rows, long block), byte[] lengths) in _changed)
        {
            _write.Run(transaction, RowTable.Of(rows).Word, block, lengths);
        }

        _changed.Clear();
    }

    /// <summary>Forgets what was noted and not written.</summary>
    public void Forget() => _changed.Clear();

    public void Dispose()
    {
        _read.Dispose();
        _write.Dispose();
    }
}
