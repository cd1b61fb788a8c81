using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Checks that a database is whole: its pages, its search index, the words of its articles, and that ledger and documents agree.</summary>
public static class StoreCheck
{
    private static readonly (string Sql, string Chinese, string English)[] Agreements =
    [
        ("SELECT count(*) FROM documents d WHERE NOT EXISTS (SELECT 1 FROM inputs i WHERE i.hash = d.id)",
            "篇文章在台账中没有来源", "documents without an input in the ledger"),
        ("SELECT count(*) FROM inputs i WHERE status IN ('stored', 'duplicate') AND NOT EXISTS (SELECT 1 FROM documents d WHERE d.id = i.hash)",
            "个已存入的输入没有文章", "stored inputs without a document"),
        ("SELECT count(*) FROM inputs i WHERE status = 'stored' AND NOT EXISTS (SELECT 1 FROM documents d WHERE d.id = i.hash AND d.doc = i.path)",
            "个已存入的输入与文章的路径不符", "stored inputs whose document tells another path"),
        ("SELECT count(*) FROM (SELECT hash FROM inputs WHERE status = 'stored' GROUP BY hash HAVING count(*) > 1)",
            "组相同内容存了不止一次", "contents that are stored more than once"),
        ("SELECT count(*) FROM documents d WHERE duplicate_of IS NOT NULL AND NOT EXISTS (SELECT 1 FROM documents o WHERE o.id = d.duplicate_of AND o.duplicate_of IS NULL)",
            "篇转载指向不存在的原文", "reprints whose original is not there"),
        ("SELECT count(*) FROM texts t WHERE NOT EXISTS (SELECT 1 FROM documents d WHERE d.text_id = t.text_id)",
            "条转载索引没有文章", "texts of reprints without a document"),
        ("SELECT count(*) FROM projects p WHERE NOT EXISTS (SELECT 1 FROM tellings t JOIN tellings f ON f.project_key = t.story_key WHERE t.project_key = p.project_key)",
            "个项目不在任何脉络中", "projects without a story"),
        ("SELECT count(*) FROM story_links l WHERE NOT EXISTS (SELECT 1 FROM tellings t WHERE t.project_key = l.project_key)",
            "条项目关联没有项目", "links of projects that are not there"),
        ("SELECT count(*) FROM runs WHERE seen <> stored + unchanged + duplicate + skipped + failed",
            "次运行的合计不符", "runs whose counts do not add up"),
        ("SELECT count(*) FROM inputs WHERE status NOT IN ('stored', 'duplicate', 'skipped', 'failed')",
            "个输入状态不明", "inputs without a known status"),
    ];

    /// <summary>What is wrong with the database at <paramref name="path"/>; empty if it is whole. O(size of the database).</summary>
    /// <param name="path">The file. Nothing in it is changed.</param>
    /// <param name="segmenter">Cuts articles anew, to compare their words, unless others cut them; null to check only that their table is whole.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="DatabaseException">It is missing, no database or of another schema.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IReadOnlyList<Explanation> Run(string path, IWordSegmenter? segmenter = null, CancellationToken cancellation = default)
    {
        using SqliteConnection connection = SqliteDatabase.OpenForReading(path);
        List<Explanation> problems = [];
        try
        {
            Interruption.Guard(connection, () => Check((connection, segmenter), problems, cancellation), cancellation);
        }
        catch (SqliteException e)
        {
            problems.Add(new Explanation(e.Message, e.Message));
        }

        return problems;
    }

    private static void Check((SqliteConnection Connection, IWordSegmenter? Segmenter) store, List<Explanation> problems, CancellationToken cancellation)
    {
        SqliteConnection connection = store.Connection;

        // In one transaction, so that all of it is of the same moment.
        SqliteDatabase.Execute(connection, "BEGIN");
        problems.AddRange(Pages(connection));
        cancellation.ThrowIfCancellationRequested();
        using (SearchIndexCheck index = new(connection))
        {
            problems.AddRange(index.Run(cancellation));
        }

        foreach ((string sql, string chinese, string english) in Agreements)
        {
            cancellation.ThrowIfCancellationRequested();
            if (SqliteDatabase.ReadNumber(connection, sql) is > 0 and long count)
            {
                problems.Add(new Explanation($"{count} {chinese}", $"{count} {english}"));
            }
        }

        if (store.Segmenter is IWordSegmenter segmenter && ArticleWords.IsCutBy(connection, segmenter))
        {
            using ArticleWords words = new(connection, segmenter);
            if (words.CountWrong(cancellation) is > 0 and int wrong)
            {
                problems.Add(new Explanation($"词表 article_words 有 {wrong} 处与文章不符", $"article_words does not tell the words of the articles in {wrong} places"));
            }
        }

        SqliteDatabase.Execute(connection, "COMMIT");
    }

    private static IEnumerable<Explanation> Pages(SqliteConnection connection)
    {
        using Statement check = new(connection, "PRAGMA integrity_check");
        return check.Rows(null, static row => row.GetString(0)).Where(static line => line != "ok").Select(static line => new Explanation(line, line));
    }
}
