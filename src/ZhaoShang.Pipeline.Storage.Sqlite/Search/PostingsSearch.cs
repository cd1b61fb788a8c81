using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>The search index as it is at one moment: finds the lists of terms in all segments.</summary>
internal sealed class PostingsSearch : IDisposable
{
    /// <summary>How many terms are kept with where their lists stand.</summary>
    private const int MostKept = 20_000;

    private readonly SegmentBytes _terms;
    private readonly TermReader _reader;
    private readonly Dictionary<string, ListEntry[]> _kept = [];
    private readonly List<Segment> _segments;

    /// <summary>Reads which segments there are.</summary>
    public PostingsSearch(SqliteConnection connection)
    {
        _terms = new SegmentBytes(connection);
        Lists = new SegmentBytes(connection);
        _reader = new TermReader(_terms);
        _segments = [.. SegmentTable.Read(connection, null).Select(row => new Segment(row, _terms))];
    }

    /// <summary>How many segments there are.</summary>
    public int Segments => _segments.Count;

    /// <summary>Reads lists.</summary>
    public SegmentBytes Lists { get; }

    /// <summary>The list of a token in each segment; of no rows where there is none.</summary>
    public ListEntry[] Find(byte field, byte[] token)
    {
        byte[] term = [field, .. token];
        string name = string.Create(term.Length, term, static (letters, bytes) =>
        {
            for (int i = 0; i < letters.Length; i++)
            {
                letters[i] = (char)bytes[i];
            }
        });
        if (!_kept.TryGetValue(name, out ListEntry[]? entries))
        {
            if (_kept.Count == MostKept)
            {
                _kept.Clear();
            }

            entries = [.. _segments.Select(segment => segment.Find(term, _reader))];
            _kept.Add(name, entries);
        }

        return entries;
    }

    /// <summary>The lists of the terms in a segment that begin with a token.</summary>
    public List<ListEntry> FindAll(int segment, byte field, byte[] token)
    {
        List<ListEntry> found = [];
        _segments[segment].FindAll([field, .. token], _reader, found);
        return found;
    }

    /// <summary>Begins to read lists of a segment.</summary>
    public void Open(int segment) => Lists.Segment = _segments[segment].Row.Segment;

    /// <inheritdoc/>
    public void Dispose()
    {
        _terms.Dispose();
        Lists.Dispose();
    }
}
