using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>What searches need of all rows at once, read when it is first asked for and kept until the store changes: a few bytes a row.</summary>
/// <param name="connection">The connection, in a transaction whenever a value is asked for.</param>
internal sealed class StoreSnapshot(SqliteConnection connection) : IDisposable
{
    private const int MostFrequencies = 20_000;
    private readonly Dictionary<RowType, MatchCollector> _collectors = [];
    private readonly Dictionary<RowType, KeySet> _living = [];
    private readonly Dictionary<RowType, (int Rows, double MeanLength)> _bodies = [];
    private readonly Dictionary<RowType, int[]> _documents = [];
    private readonly Dictionary<RowType, byte[]> _lengths = [];
    private readonly Dictionary<(RowType Rows, string Phrase), int> _frequencies = [];
    private long _version = -1;
    private PostingsSearch? _postings;
    private RowTexts? _texts;
    private int[]? _ranks;
    private IReadOnlyList<(int Copy, int Original)>? _copies;
    private int[]? _days;

    /// <summary>A number that differs once something was written.</summary>
    public long Version => _version;

    /// <summary>What rows are found and counted by.</summary>
    public StoreColumns Columns { get; private set; } = new(connection);

    /// <summary>Forgets what is out of date. To be called when a transaction has begun.</summary>
    public void Renew()
    {
        // Only a read makes the transaction begin in truth, and only then does the version count.
        _ = SqliteDatabase.ReadNumber(connection, "SELECT count(*) FROM (SELECT 1 FROM documents LIMIT 1)");
        long version = SqliteDatabase.ReadNumber(connection, "PRAGMA data_version");
        if (version == _version && _frequencies.Count < MostFrequencies)
        {
            return;
        }

        _version = version;
        _documents.Clear();
        _lengths.Clear();
        _frequencies.Clear();
        _collectors.Clear();
        _living.Clear();
        _bodies.Clear();
        Dispose();
        (_postings, _texts) = (null, null);
        (_ranks, _copies, _days) = (null, null, null);
        Columns = new StoreColumns(connection);
    }

    /// <summary>By the key of an article its place in the order of paths.</summary>
    public int[] PathRanks()
    {
        if (_ranks is null)
        {
            int next = 0;
            _ranks = ReadColumn("SELECT document_key FROM documents INDEXED BY documents_doc ORDER BY doc, document_key", _ => next++);
        }

        return _ranks;
    }

    /// <summary>By the key of a record that of its article; of an article its own.</summary>
    public int DocumentOf(RowType rows, int key) => rows == RowType.Article ? key : Documents(rows)[key];

    /// <summary>By the key of an article the first day on which it may have been published, or of its period where that is not known; 0 if neither is.</summary>
    public int[] Days() =>
        _days ??= ReadColumn("SELECT document_key, coalesce(published_first, period_first, 0) FROM documents INDEXED BY documents_facets", static row => (int)row.Integer(1));

    /// <summary>By the key of a row the length of its text, as <see cref="SearchLengths.Encode"/> has it; 0 where there is no row.</summary>
    public byte[] Lengths(RowType rows)
    {
        if (!_lengths.TryGetValue(rows, out byte[]? lengths))
        {
            lengths = SearchLengths.ReadAll(connection, rows);
            _lengths.Add(rows, lengths);
        }

        return lengths;
    }

    /// <summary>The keys of all rows of a type.</summary>
    public KeySet Living(RowType rows)
    {
        if (!_living.TryGetValue(rows, out KeySet? living))
        {
            byte[] lengths = Lengths(rows);
            living = new KeySet(lengths.Length);
            for (int key = 0; key < lengths.Length; key++)
            {
                if (lengths[key] > 0)
                {
                    living.Add(key);
                }
            }

            _living.Add(rows, living);
        }

        return living;
    }

    /// <summary>How many rows of a type there are, and the mean length of their bodies in letters.</summary>
    public (int Rows, double MeanLength) Bodies(RowType rows)
    {
        if (!_bodies.TryGetValue(rows, out (int, double) bodies))
        {
            bodies = SearchLengths.Mean(Lengths(rows));
            _bodies.Add(rows, bodies);
        }

        return bodies;
    }

    /// <summary>The articles that reprint others.</summary>
    public IReadOnlyList<(int Copy, int Original)> Copies()
    {
        if (_copies is null)
        {
            using Statement copies = new(connection, """
                SELECT c.document_key, o.document_key FROM documents c JOIN documents o ON o.id = c.duplicate_of WHERE c.duplicate_of IS NOT NULL
                """);
            _copies = copies.Rows(null, static row => (row.GetInt32(0), row.GetInt32(1)));
        }

        return _copies;
    }

    /// <summary>How many rows a phrase stands in; null if that was not counted yet.</summary>
    public int? Frequency(RowType rows, string phrase) => _frequencies.TryGetValue((rows, phrase), out int count) ? count : null;

    /// <summary>Notes how many rows a phrase stands in.</summary>
    public void SetFrequency(RowType rows, string phrase, int count) => _frequencies[(rows, phrase)] = count;

    /// <summary>The search index.</summary>
    public PostingsSearch Postings() => _postings ??= new PostingsSearch(connection);

    /// <summary>The letters of rows.</summary>
    public RowTexts Texts() => _texts ??= new RowTexts(connection);

    /// <summary>Takes the rows of a type that phrases are found in, one phrase after another.</summary>
    public MatchCollector Collector(RowType rows)
    {
        if (!_collectors.TryGetValue(rows, out MatchCollector? collector))
        {
            collector = new MatchCollector(Lengths(rows).Length);
            _collectors.Add(rows, collector);
        }

        return collector;
    }

    /// <summary>By the key of a record that of its article, of an article its own; 0 where there is no row.</summary>
    public int[] Documents(RowType rows)
    {
        if (!_documents.TryGetValue(rows, out int[]? documents))
        {
            RowTable table = RowTable.Of(rows);
            string index = rows == RowType.Article ? " INDEXED BY documents_facets" : string.Empty;
            documents = ReadColumn($"SELECT {table.Key}, document_key FROM {table.Name}{index}", static row => (int)row.Integer(1));
            _documents.Add(rows, documents);
        }

        return documents;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _postings?.Dispose();
        _texts?.Dispose();
    }

    private int[] ReadColumn(string sql, Func<RowScan, int> value)
    {
        using RowScan rows = new(connection, sql);
        int[] column = new int[1024];
        while (rows.Next())
        {
            int key = (int)rows.Integer(0);
            if (key >= column.Length)
            {
                Array.Resize(ref column, Math.Max(key + 1, column.Length * 2));
            }

            column[key] = value(rows);
        }

        return column;
    }
}
