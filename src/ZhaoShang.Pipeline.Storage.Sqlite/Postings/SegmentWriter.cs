using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Writes segments, one after another.</summary>
internal sealed class SegmentWriter(SqliteConnection connection) : IDisposable
{
    private readonly Statement _newest = new(connection, "SELECT coalesce(max(segment), 0) FROM search_segments");
    private readonly Statement _putBlock = new(connection, "INSERT INTO search_blocks (block, content) VALUES (@0, @1)");
    private readonly Statement _putSegment = new(
        connection, "INSERT INTO search_segments (segment, level, terms, terms_at, groups_at, bytes) VALUES (@0, @1, @2, @3, @4, @5)");

    private readonly ByteWriter _termBytes = new();
    private readonly ByteWriter _groupBytes = new();
    private readonly byte[] _block = new byte[SegmentBytes.BlockSize];
    private byte[] _lastTerm = [];
    private int _lastLength;
    private SqliteTransaction? _transaction;
    private long _segment;
    private long _bytes;
    private int _terms;
    private long _group;
    private int _groupTerms;

    /// <summary>Begins a segment that is newer than all others.</summary>
    public void Begin(SqliteTransaction? transaction)
    {
        _transaction = transaction;
        _segment = (long)_newest.Scalar(transaction)! + 1;
        _termBytes.Clear();
        _groupBytes.Clear();
        (_bytes, _terms, _group, _groupTerms, _lastLength) = (0, 0, 0, 0, 0);
    }

    /// <summary>Writes the list of <paramref name="term"/>, which must come behind the term before.</summary>
    public void Put(ReadOnlySpan<byte> term, ListWriter list)
    {
        int shared = 0;
        if (_terms % SegmentRow.TermsAGroup == 0)
        {
            _groupBytes.AddNumber(term.Length);
            _groupBytes.Add(term);
            _groupBytes.AddNumber(_termBytes.Count - _groupTerms);
            _groupBytes.AddNumber(_bytes - _group);
            (_groupTerms, _group) = (_termBytes.Count, _bytes);
        }
        else
        {
            shared = term.CommonPrefixLength(_lastTerm.AsSpan(0, _lastLength));
        }

        _termBytes.AddNumber(shared);
        _termBytes.AddNumber(term.Length - shared);
        _termBytes.Add(term[shared..]);
        _termBytes.AddNumber(list.Rows);
        _termBytes.AddNumber(list.Head.Length + list.Keys.Length);
        _termBytes.AddNumber(list.Places.Length);
        Write(list.Head);
        Write(list.Keys);
        Write(list.Places);
        Remember(term);
        _terms++;
    }

    /// <summary>Ends the segment, which is left out if it has no term.</summary>
    public void End(int level)
    {
        long termsAt = _bytes;
        Write(_termBytes.Written);
        long groupsAt = _bytes;
        Write(_groupBytes.Written);
        if (_bytes % SegmentBytes.BlockSize is > 0 and long rest)
        {
            PutBlock(_block[..(int)rest], _bytes / SegmentBytes.BlockSize);
        }

        if (_terms > 0)
        {
            _putSegment.Run(_transaction, _segment, level, _terms, termsAt, groupsAt, _bytes);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _newest.Dispose();
        _putBlock.Dispose();
        _putSegment.Dispose();
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            int at = (int)(_bytes % SegmentBytes.BlockSize);
            int length = Math.Min(bytes.Length, SegmentBytes.BlockSize - at);
            bytes[..length].CopyTo(_block.AsSpan(at));
            bytes = bytes[length..];
            _bytes += length;
            if (at + length == SegmentBytes.BlockSize)
            {
                PutBlock(_block, (_bytes - 1) / SegmentBytes.BlockSize);
            }
        }
    }

    private void PutBlock(byte[] content, long number) => _putBlock.Run(_transaction, (_segment * SegmentBytes.BlocksASegment) + number, content);

    private void Remember(ReadOnlySpan<byte> term)
    {
        if (_lastTerm.Length < term.Length)
        {
            _lastTerm = new byte[term.Length * 2];
        }

        term.CopyTo(_lastTerm);
        _lastLength = term.Length;
    }
}
