using System.Text;
using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>
/// Keeps the words of articles in step with the plain tables (<c>Schema/words.sql</c>). What an article's words are is always read there, so that what is taken out is what was put in:
/// FTS5 keeps no text of its own, and takes out only what it is told.
/// </summary>
internal sealed class ArticleWords(SqliteConnection connection, IWordSegmenter segmenter) : IDisposable
{
    private const int ShortestWord = 2;
    private const int LongestWord = 64;

    private readonly Statement _put = new(connection, "INSERT INTO article_words (rowid, words) VALUES (@0, @1)");
    private readonly Statement _delete = new(connection, "INSERT INTO article_words (article_words, rowid, words) VALUES ('delete', @0, @1)");
    private readonly Statement _find = new(connection, """
        SELECT concat_ws(char(10), title, (SELECT group_concat(name, char(10)) FROM projects p WHERE p.document_key = d.document_key), text) FROM documents d WHERE document_key = @0
        """);

    private readonly Statement _next = new(connection, "SELECT min(document_key) FROM documents WHERE document_key > @0");
    private readonly List<WordToken> _tokens = [];
    private readonly StringBuilder _words = new();

    /// <summary>Cuts all articles anew if another segmenter cut them, or none has yet.</summary>
    public static void Renew(SqliteConnection connection, IWordSegmenter segmenter)
    {
        if (!IsCutBy(connection, segmenter))
        {
            using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
            Remake(connection, segmenter, transaction);
            transaction.Commit();
        }
    }

    /// <summary>True if <paramref name="segmenter"/> cut the words.</summary>
    public static bool IsCutBy(SqliteConnection connection, IWordSegmenter segmenter)
    {
        using Statement cut = new(connection, "SELECT segmenter FROM article_words_cut");
        return (string?)cut.Scalar(null) == segmenter.Version;
    }

    /// <summary>Cuts all articles anew. O(size of the database).</summary>
    public static void Remake(SqliteConnection connection, IWordSegmenter segmenter, SqliteTransaction transaction, CancellationToken cancellation = default)
    {
        using Statement clear = new(connection, "INSERT INTO article_words (article_words) VALUES ('delete-all')");
        using Statement forget = new(connection, "DELETE FROM article_words_cut");
        using Statement note = new(connection, "INSERT INTO article_words_cut (segmenter) VALUES (@0)");
        using Statement join = new(connection, "INSERT INTO article_words (article_words) VALUES ('optimize')");
        using ArticleWords words = new(connection, segmenter);
        clear.Run(transaction);
        forget.Run(transaction);
        note.Run(transaction, segmenter.Version);
        foreach (long key in words.Articles(transaction))
        {
            cancellation.ThrowIfCancellationRequested();
            words.Put(key, transaction);
        }

        join.Run(transaction);
    }

    /// <summary>Puts the words of an article in, which must be in the plain tables with its projects.</summary>
    public void Put(long article, SqliteTransaction? transaction) => Put(article, TextOf(article, transaction), transaction);

    /// <summary>Puts the words of a text in.</summary>
    public void Put(long article, string text, SqliteTransaction? transaction) => _put.Run(transaction, article, Cut(text));

    /// <summary>Takes the words of an article out, which must still be in the plain tables.</summary>
    public void Delete(long article, SqliteTransaction? transaction) => _delete.Run(transaction, article, Cut(TextOf(article, transaction)));

    /// <summary>How many articles have other words than theirs, those that are not there among them, and how many words cannot be looked up.</summary>
    public int CountWrong(CancellationToken cancellation)
    {
        Dictionary<long, long> sums = [];
        int wrong = ReadSums(sums, cancellation);
        foreach (long key in Articles(null))
        {
            cancellation.ThrowIfCancellationRequested();
            sums.Remove(key, out long told);
            wrong += told == Cut(TextOf(key, null)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase).Sum(Number) ? 0 : 1;
        }

        return wrong + sums.Count;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _put.Dispose();
        _delete.Dispose();
        _find.Dispose();
        _next.Dispose();
    }

    /// <summary>Adds to the sum of each article the numbers of the words that it has in the table; gives how many words are there and are not found.</summary>
    private int ReadSums(Dictionary<long, long> sums, CancellationToken cancellation)
    {
        SqliteDatabase.Execute(connection, "CREATE VIRTUAL TABLE temp.article_word_rows USING fts5vocab (main, article_words, instance)");
        using Statement find = new(connection, "SELECT rowid FROM article_words WHERE article_words MATCH @0 LIMIT 1");
        using SqliteCommand read = connection.CreateCommand();
        read.CommandText = "SELECT term, doc FROM article_word_rows";
        using SqliteDataReader rows = read.ExecuteReader();
        string last = string.Empty;
        int lost = 0;
        while (rows.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            (string word, long article) = (rows.GetString(0), rows.GetInt64(1));
            sums[article] = sums.GetValueOrDefault(article) + Number(word);
            lost += word == last || (long?)find.Scalar(null, $"\"{word}\"") == article ? 0 : 1;
            last = word;
        }

        return lost;
    }

    private static long Number(string word) => string.GetHashCode(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The keys of all articles, one after the other.</summary>
    private IEnumerable<long> Articles(SqliteTransaction? transaction)
    {
        for (long after = long.MinValue; _next.Scalar(transaction, after) is long key; after = key)
        {
            yield return key;
        }
    }

    private string TextOf(long article, SqliteTransaction? transaction) => (string)_find.Scalar(transaction, article)!;

    /// <summary>The words of a text, each behind a blank.</summary>
    private string Cut(string text)
    {
        _tokens.Clear();
        _words.Clear();
        segmenter.SegmentForSearch(text, _tokens);
        foreach (WordToken token in _tokens)
        {
            if (token.Length is >= ShortestWord and <= LongestWord && char.IsLetterOrDigit(text[token.Start]))
            {
                _words.Append(' ').Append(text, token.Start, token.Length);
            }
        }

        return _words.ToString();
    }
}
