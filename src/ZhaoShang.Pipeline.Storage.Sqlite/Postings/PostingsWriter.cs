using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>
/// Writes the search index: what a transaction tells becomes a new segment at its end, and when too many stand side by side, the newest are joined. Each posting is rewritten about once for
/// every eightfold growth of the store.
/// </summary>
internal sealed class PostingsWriter(SqliteConnection connection) : IDisposable
{
    /// <summary>So many segments of a level are joined to one of the next.</summary>
    private const int MostOfLevel = 8;

    /// <summary>Segments with up to that many tokens are of level 0.</summary>
    private const int SmallSegment = 1 << 14;

    /// <summary>Beyond that many tokens a segment is written before the transaction ends: about 40 MB of memory.</summary>
    private const int MostTokens = 1 << 21;

    private readonly PostingsBuffer _buffer = new();
    private readonly SegmentWriter _writer = new(connection);
    private readonly SegmentJoin _join = new(connection);

    /// <summary>Takes a text. The keys of a field ascend, from one transaction to the next, too.</summary>
    public void Add(byte field, long key, string text) => _buffer.Add(field, checked((int)key), text);

    /// <summary>Writes what was taken if it is much. To be called between rows.</summary>
    public void Relieve(SqliteTransaction? transaction)
    {
        if (_buffer.Count >= MostTokens)
        {
            Write(transaction);
        }
    }

    /// <summary>Writes what was taken, and joins what stands side by side. To be called before the transaction is committed, when the lengths are written.</summary>
    public void Flush(SqliteTransaction? transaction)
    {
        if (_buffer.Count == 0)
        {
            return;
        }

        Write(transaction);
        IReadOnlyList<SegmentRow> segments = SegmentTable.Read(connection, transaction);
        for (int level = 0; segments.Count > 0 && level <= segments.Max(static segment => segment.Level); level++)
        {
            int count = 0;
            int ofLevel = 0;
            while (count < segments.Count && segments[segments.Count - 1 - count].Level <= level)
            {
                ofLevel += segments[segments.Count - 1 - count].Level == level ? 1 : 0;
                count++;
            }

            // Smaller ones between are taken along, and never a larger one for the sake of them: that would write the whole index anew every few transactions.
            if (ofLevel >= MostOfLevel)
            {
                _join.Join([.. segments.Skip(segments.Count - count)], level + 1, _writer, transaction);
                segments = SegmentTable.Read(connection, transaction);
            }
        }
    }

    /// <summary>Joins all segments to one, without what is gone. O(size of the index).</summary>
    public void Optimize(SqliteTransaction? transaction)
    {
        IReadOnlyList<SegmentRow> segments = SegmentTable.Read(connection, transaction);
        if (segments.Count > 0)
        {
            _join.Join(segments, segments.Max(static segment => segment.Level), _writer, transaction);
        }
    }

    /// <summary>Forgets what was taken and not written.</summary>
    public void Forget() => _buffer.Clear();

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        _join.Dispose();
    }

    private void Write(SqliteTransaction? transaction)
    {
        int level = 0;
        for (long tokens = SmallSegment; tokens < _buffer.Count; tokens *= MostOfLevel)
        {
            level++;
        }

        _writer.Begin(transaction);
        _buffer.Write(_writer);
        _writer.End(level);
        _buffer.Clear();
    }
}
