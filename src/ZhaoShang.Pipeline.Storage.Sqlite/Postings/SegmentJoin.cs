using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Joins segments that follow one another to one, and leaves out the rows that are gone. In memory are a list at a time and the terms of the new segment.</summary>
internal sealed class SegmentJoin(SqliteConnection connection) : IDisposable
{
    private readonly ListWriter _list = new();
    private readonly ListReader _reader = new();
    private readonly Statement _deleteBlocks = new(connection, "DELETE FROM search_blocks WHERE block >= @0 AND block < @1");
    private readonly Statement _deleteSegment = new(connection, "DELETE FROM search_segments WHERE segment = @0");

    /// <summary>Joins <paramref name="rows"/>, the oldest first, to a segment of this <paramref name="level"/>.</summary>
    /// <exception cref="DamagedPostingsException">One of them is damaged.</exception>
    public void Join(IReadOnlyList<SegmentRow> rows, int level, SegmentWriter writer, SqliteTransaction? transaction)
    {
        byte[][] lengths = [.. RowTable.All.Select(table => SearchLengths.ReadAll(connection, table.Rows, transaction))];
        List<Input> inputs = [.. rows.Select(row => new Input(row, connection))];
        try
        {
            writer.Begin(transaction);
            while (First(inputs) is Input first)
            {
                JoinTerm(inputs, first.Terms.Term.ToArray(), lengths, writer);
            }

            writer.End(level);
        }
        finally
        {
            inputs.ForEach(static input => input.Dispose());
        }

        foreach (SegmentRow row in rows)
        {
            _deleteBlocks.Run(transaction, row.Segment * SegmentBytes.BlocksASegment, (row.Segment + 1) * SegmentBytes.BlocksASegment);
            _deleteSegment.Run(transaction, row.Segment);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _deleteBlocks.Dispose();
        _deleteSegment.Dispose();
    }

    /// <summary>The one whose term comes first.</summary>
    private static Input? First(List<Input> inputs)
    {
        Input? first = null;
        foreach (Input input in inputs)
        {
            if (!input.IsAtEnd && (first is null || input.Terms.Term.SequenceCompareTo(first.Terms.Term) < 0))
            {
                first = input;
            }
        }

        return first;
    }

    private void JoinTerm(List<Input> inputs, ReadOnlySpan<byte> term, byte[][] lengths, SegmentWriter writer)
    {
        byte[] living = lengths[(int)SearchField.RowsOf(term)];
        _list.Begin();
        foreach (Input input in inputs)
        {
            if (!input.IsAtEnd && input.Terms.Term.SequenceEqual(term))
            {
                Add(input, living);
                input.Advance();
            }
        }

        if (_list.Rows > 0)
        {
            _list.End();
            writer.Put(term, _list);
        }
    }

    private void Add(Input input, byte[] living)
    {
        bool hasPlaces = input.Terms.Entry.PlaceBytes > 0;
        _reader.Open(input.Terms.Entry, input.Lists, hasPlaces);
        for (int key = _reader.Key; key < ListReader.End; key = _reader.Next())
        {
            if (key < living.Length && living[key] > 0)
            {
                _list.Add(key, _reader.Count, hasPlaces ? _reader.Places() : []);
            }
        }
    }

    /// <summary>A segment that is read.</summary>
    private sealed class Input : IDisposable
    {
        private readonly SegmentBytes _terms;

        public Input(SegmentRow row, SqliteConnection connection)
        {
            _terms = new SegmentBytes(connection) { Segment = row.Segment };
            Lists = new SegmentBytes(connection) { Segment = row.Segment };
            Terms = new TermReader(_terms);
            Terms.Open(new Segment(row, _terms), 0);
            Advance();
        }

        public SegmentBytes Lists { get; }

        public TermReader Terms { get; }

        public bool IsAtEnd { get; private set; }

        public void Advance() => IsAtEnd = !Terms.Next();

        public void Dispose()
        {
            _terms.Dispose();
            Lists.Dispose();
        }
    }
}
