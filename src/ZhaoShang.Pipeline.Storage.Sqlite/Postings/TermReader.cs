namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Goes through the terms of a segment in their order.</summary>
internal sealed class TermReader(SegmentBytes bytes)
{
    private Segment? _segment;
    private byte[] _group = new byte[1024];
    private byte[] _term = new byte[256];
    private int _termLength;
    private int _nextGroup;
    private int _at;
    private int _length;
    private long _list;

    /// <summary>The term at hand.</summary>
    public ReadOnlySpan<byte> Term => _term.AsSpan(0, _termLength);

    /// <summary>Where its list stands.</summary>
    public ListEntry Entry { get; private set; }

    /// <summary>Begins before the first term of a group.</summary>
    public void Open(Segment segment, int group)
    {
        _segment = segment;
        (_nextGroup, _at, _length) = (group, 0, 0);
    }

    /// <summary>Goes on to the next term; false behind the last one.</summary>
    /// <exception cref="DamagedPostingsException">It is none.</exception>
    public bool Next()
    {
        if (_at >= _length && !ReadGroup())
        {
            return false;
        }

        ByteReader reader = new(_group.AsSpan(0, _length), _at);
        int shared = reader.ReadNumber();
        ReadOnlySpan<byte> rest = reader.Read(reader.ReadNumber());
        if (shared > _termLength)
        {
            throw new DamagedPostingsException();
        }

        if (_term.Length < shared + rest.Length)
        {
            Array.Resize(ref _term, (shared + rest.Length) * 2);
        }

        rest.CopyTo(_term.AsSpan(shared));
        _termLength = shared + rest.Length;
        Entry = new ListEntry(_list, reader.ReadNumber(), reader.ReadNumber(), reader.ReadNumber());
        (_list, _at) = (Entry.End, reader.At);
        return Entry.End <= _segment!.Row.TermsAt ? true : throw new DamagedPostingsException();
    }

    private bool ReadGroup()
    {
        if (_segment is null || _nextGroup == _segment.Row.Groups)
        {
            return false;
        }

        (long address, _length, _list) = _segment.Group(_nextGroup++);
        if (_group.Length < _length)
        {
            _group = new byte[_length * 2];
        }

        bytes.Segment = _segment.Row.Segment;
        bytes.Read(address, _group.AsSpan(0, _length));
        (_at, _termLength) = (0, 0);
        return true;
    }
}
