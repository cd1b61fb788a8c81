using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Reads the bytes of segments, which lie in blocks of a page each. The last block that was read is kept, for lists and terms are read one behind the other.</summary>
internal sealed class SegmentBytes(SqliteConnection connection) : IDisposable
{
    /// <summary>The bytes of a block, as many as SQLite keeps of a row on one page.</summary>
    public const int BlockSize = 4056;

    /// <summary>The blocks of a segment begin at its number times this.</summary>
    public const long BlocksASegment = 1L << 32;

    private readonly byte[] _kept = new byte[BlockSize];
    private sqlite3_stmt? _statement;
    private long _keptBlock = -1;
    private int _keptLength;

    /// <summary>The segment that is read.</summary>
    public long Segment { get; set; }

    /// <summary>Reads the bytes from <paramref name="address"/> on.</summary>
    /// <exception cref="DamagedPostingsException">They are not there.</exception>
    public void Read(long address, Span<byte> target)
    {
        long first = (Segment * BlocksASegment) + (address / BlockSize);
        int offset = (int)(address % BlockSize);
        if (first == _keptBlock)
        {
            int length = Math.Min(target.Length, _keptLength - offset);
            if (length > 0)
            {
                _kept.AsSpan(offset, length).CopyTo(target);
                target = target[length..];
            }

            (first, offset) = (first + 1, 0);
        }

        if (!target.IsEmpty)
        {
            ReadRows(first, offset, target);
        }
    }

    /// <summary>Forgets the block that was kept.</summary>
    public void Forget() => _keptBlock = -1;

    /// <inheritdoc/>
    public void Dispose() => _statement?.Dispose();

    private void ReadRows(long block, int offset, Span<byte> target)
    {
        sqlite3_stmt statement = Prepared();
        try
        {
            Require(raw.sqlite3_bind_int64(statement, 1, block));
            Require(raw.sqlite3_bind_int64(statement, 2, block + ((offset + target.Length - 1) / BlockSize)));
            for (; !target.IsEmpty; block++)
            {
                int result = raw.sqlite3_step(statement);
                if (result == raw.SQLITE_DONE)
                {
                    throw new DamagedPostingsException();
                }

                Require(result == raw.SQLITE_ROW ? raw.SQLITE_OK : result);
                ReadOnlySpan<byte> content = raw.sqlite3_column_blob(statement, 1);
                if (raw.sqlite3_column_int64(statement, 0) != block || content.Length > BlockSize || offset >= content.Length || (content.Length < BlockSize && content.Length - offset < target.Length))
                {
                    throw new DamagedPostingsException();
                }

                int length = Math.Min(target.Length, content.Length - offset);
                content.Slice(offset, length).CopyTo(target);
                target = target[length..];
                offset = 0;
                if (target.IsEmpty)
                {
                    content.CopyTo(_kept);
                    (_keptBlock, _keptLength) = (block, content.Length);
                }
            }
        }
        finally
        {
            _ = raw.sqlite3_reset(statement);
        }
    }

    private sqlite3_stmt Prepared()
    {
        if (_statement is null)
        {
            Require(raw.sqlite3_prepare_v2(connection.Handle, "SELECT block, content FROM search_blocks WHERE block BETWEEN ?1 AND ?2 ORDER BY block", out sqlite3_stmt statement));
            _statement = statement;
        }

        return _statement;
    }

    private void Require(int result) => SqliteException.ThrowExceptionForRC(result, connection.Handle);
}
