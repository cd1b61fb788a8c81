using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>
/// Keeps which documents reprint which. Texts that resemble one another form a group, over as many steps as it takes, so that the groups do not depend
/// on the order of reading; of each group the document with the smallest (published, doc) is the original, one without a date coming last.
/// </summary>
/// <remarks>Likely reprints are looked up by the bands of the text's sketch and then compared letter by letter; a text that stands alone costs its look-up.</remarks>
internal sealed class ReprintIndex(SqliteConnection connection) : IDisposable
{
    /// <summary>
    /// The documents of a text's group, the original first. In this order of tables: the few members lead to their texts and those to their documents. SQLite by itself goes through all
    /// documents, for it takes the group to be large.
    /// </summary>
    internal const string FindCopies = """
        WITH RECURSIVE members (text_key) AS (
            SELECT text_key FROM texts WHERE text_id = @0
            UNION SELECT other_key FROM near_texts JOIN members USING (text_key))
        SELECT d.id, d.duplicate_of FROM members CROSS JOIN texts USING (text_key) CROSS JOIN documents d USING (text_id)
        ORDER BY d.published IS NULL, d.published, d.doc, d.id
        """;

    /// <summary>Deletes the pairs of a text in both directions, each looked up by its key.</summary>
    internal const string DeleteNear = """
        DELETE FROM near_texts WHERE text_key = @0 OR (text_key IN (SELECT other_key FROM near_texts WHERE text_key = @0) AND other_key = @0)
        """;

    private readonly Statement _findText = new(connection, "SELECT text_key FROM texts WHERE text_id = @0");
    private readonly Statement _putText = new(connection, "INSERT INTO texts (text_id, shingles) VALUES (@0, @1) RETURNING text_key");
    private readonly Statement _deleteText = new(connection, "DELETE FROM texts WHERE text_key = @0");
    private readonly Statement _putBand = new(connection, "INSERT OR IGNORE INTO text_bands (band, text_key, shingles) VALUES (@0, @1, @2)");
    private readonly Statement _deleteBand = new(connection, "DELETE FROM text_bands WHERE band = @0 AND text_key = @1");
    private readonly Statement _findInBand = new(connection, "SELECT text_key FROM text_bands WHERE band = @0 AND shingles BETWEEN @1 AND @2");
    private readonly Statement _readText = new(
        connection, "SELECT text FROM documents WHERE text_id = (SELECT text_id FROM texts WHERE text_key = @0) LIMIT 1");

    private readonly Statement _putNear = new(connection, "INSERT INTO near_texts (text_key, other_key) VALUES (@0, @1), (@1, @0)");
    private readonly Statement _findNear = new(
        connection, "SELECT t.text_id FROM near_texts n JOIN texts t ON t.text_key = n.other_key WHERE n.text_key = @0");

    private readonly Statement _deleteNear = new(connection, DeleteNear);

    private readonly Statement _isTold = new(connection, "SELECT 1 FROM documents WHERE text_id = @0 LIMIT 1");
    private readonly Statement _isAlone = new(connection, """
        SELECT NOT EXISTS (SELECT 1 FROM near_texts WHERE text_key = (SELECT text_key FROM texts WHERE text_id = @0))
            AND (SELECT count(*) FROM (SELECT 1 FROM documents WHERE text_id = @0 LIMIT 2)) < 2
        """);

    private readonly Statement _findCopies = new(connection, FindCopies);
    private readonly Statement _clearOriginal = new(
        connection, "UPDATE documents SET duplicate_of = NULL WHERE text_id = @0 AND duplicate_of IS NOT NULL");

    private readonly Statement _setOriginal = new(connection, "UPDATE documents SET duplicate_of = @1 WHERE id = @0");

    /// <summary>A document with this text was written.</summary>
    public void Add(string textId, string text, SqliteTransaction transaction)
    {
        if (_findText.Scalar(transaction, textId) is null)
        {
            AddText(textId, text, transaction);
        }

        Regroup(textId, transaction);
    }

    /// <summary>A document with this text was deleted.</summary>
    public void Remove(string textId, string text, SqliteTransaction transaction)
    {
        if (_isTold.Scalar(transaction, textId) is not null)
        {
            Regroup(textId, transaction);
            return;
        }

        if (_findText.Scalar(transaction, textId) is not long key)
        {
            return;
        }

        List<string> neighbours = _findNear.Rows(transaction, static row => row.GetString(0), key);
        _deleteNear.Run(transaction, key);
        foreach (long band in TextSketch.Of(text).BandKeys())
        {
            _deleteBand.Run(transaction, band, key);
        }

        _deleteText.Run(transaction, key);
        foreach (string neighbour in neighbours)
        {
            Regroup(neighbour, transaction);
        }
    }

    /// <summary>The path or date of a document with this text changed: which of its group is the original is settled anew.</summary>
    public void Regroup(string textId, SqliteTransaction transaction)
    {
        if (_isAlone.Scalar(transaction, textId) is not 0L)
        {
            _clearOriginal.Run(transaction, textId);
            return;
        }

        List<(string Id, string? Original)> copies = _findCopies.Rows(
            transaction, static row => (row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1)), textId);
        for (int i = 0; i < copies.Count; i++)
        {
            string? original = i == 0 ? null : copies[0].Id;
            if (copies[i].Original != original)
            {
                _setOriginal.Run(transaction, copies[i].Id, original);
            }
        }
    }

    public void Dispose()
    {
        foreach (Statement statement in new[]
        {
            _findText, _putText, _deleteText, _putBand, _deleteBand, _findInBand, _readText, _putNear, _findNear, _deleteNear, _isTold, _isAlone,
            _findCopies, _clearOriginal, _setOriginal,
        })
        {
            statement.Dispose();
        }
    }

    private void AddText(string textId, string text, SqliteTransaction transaction)
    {
        TextSketch sketch = TextSketch.Of(text);
        if (_putText.Scalar(transaction, textId, sketch.Shingles) is not long key)
        {
            throw new InvalidOperationException("SQLite gave no key for a new text.");
        }

        if (sketch.Shingles < TextSketch.FewestShingles)
        {
            return;
        }

        long[] bands = sketch.BandKeys();
        foreach (long candidate in Candidates(sketch, bands, transaction))
        {
            if (_readText.Scalar(transaction, candidate) is string other && sketch.IsReprintOf(TextSketch.Of(other)))
            {
                _putNear.Run(transaction, key, candidate);
            }
        }

        foreach (long band in bands)
        {
            _putBand.Run(transaction, band, key, sketch.Shingles);
        }
    }

    /// <summary>The texts that meet this one in a band and are of a length that may resemble it.</summary>
    private HashSet<long> Candidates(TextSketch sketch, long[] bands, SqliteTransaction transaction)
    {
        long least = (long)(sketch.Shingles * TextSketch.LeastResemblance);
        long most = (long)(sketch.Shingles / TextSketch.LeastResemblance) + 1;
        HashSet<long> candidates = [];
        foreach (long band in bands)
        {
            candidates.UnionWith(_findInBand.Rows(transaction, static row => row.GetInt64(0), band, least, most));
        }

        return candidates;
    }
}
