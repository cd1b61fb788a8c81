namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>A segment as it is looked up: the first terms of its groups are in memory.</summary>
internal sealed class Segment
{
    private readonly byte[] _groups;
    private readonly int[] _starts;
    private readonly long[] _terms;
    private readonly long[] _lists;

    /// <summary>Reads the groups of a segment.</summary>
    /// <exception cref="DamagedPostingsException">They are none.</exception>
    public Segment(SegmentRow row, SegmentBytes bytes)
    {
        Row = row;
        if (row.TermsAt > row.GroupsAt || row.GroupsAt > row.Bytes || row.Bytes - row.GroupsAt > int.MaxValue || row.Terms > row.Bytes)
        {
            throw new DamagedPostingsException();
        }

        _groups = new byte[row.Bytes - row.GroupsAt];
        bytes.Segment = row.Segment;
        bytes.Read(row.GroupsAt, _groups);
        _starts = new int[row.Groups];
        _terms = new long[row.Groups + 1];
        _lists = new long[row.Groups];
        ByteReader reader = new(_groups);
        (long terms, long lists) = (row.TermsAt, 0);
        for (int i = 0; i < row.Groups; i++)
        {
            _starts[i] = reader.At;
            _ = reader.Read(reader.ReadNumber());
            (_terms[i], _lists[i]) = (terms += reader.ReadLong(), lists += reader.ReadLong());
        }

        if (!reader.IsAtEnd)
        {
            throw new DamagedPostingsException();
        }

        _terms[row.Groups] = row.GroupsAt;
    }

    /// <summary>The segment as the table tells it.</summary>
    public SegmentRow Row { get; }

    /// <summary>The bytes of the terms of a group, and where the first of their lists stands.</summary>
    public (long Address, int Length, long Lists) Group(int group)
    {
        long length = _terms[group + 1] - _terms[group];
        return length is > 0 and <= int.MaxValue ? (_terms[group], (int)length, _lists[group]) : throw new DamagedPostingsException();
    }

    /// <summary>The first term of a group, as it is looked up.</summary>
    public ReadOnlySpan<byte> FirstTerm(int group)
    {
        ByteReader reader = new(_groups, _starts[group]);
        return reader.Read(reader.ReadNumber());
    }

    /// <summary>The list of <paramref name="term"/>; one of no rows if there is none.</summary>
    public ListEntry Find(ReadOnlySpan<byte> term, TermReader reader)
    {
        reader.Open(this, GroupOf(term));
        while (reader.Next())
        {
            int order = reader.Term.SequenceCompareTo(term);
            if (order >= 0)
            {
                return order == 0 ? reader.Entry : default;
            }
        }

        return default;
    }

    /// <summary>Adds the lists of the terms that begin with <paramref name="prefix"/>.</summary>
    public void FindAll(ReadOnlySpan<byte> prefix, TermReader reader, List<ListEntry> found)
    {
        reader.Open(this, GroupOf(prefix));
        while (reader.Next())
        {
            if (reader.Term.StartsWith(prefix))
            {
                found.Add(reader.Entry);
            }
            else if (reader.Term.SequenceCompareTo(prefix) > 0)
            {
                return;
            }
        }
    }

    /// <summary>The last group whose first term is not behind <paramref name="term"/>.</summary>
    private int GroupOf(ReadOnlySpan<byte> term)
    {
        int low = 0;
        int high = Row.Groups;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            (low, high) = FirstTerm(middle).SequenceCompareTo(term) <= 0 ? (middle, high) : (low, middle);
        }

        return low;
    }
}
