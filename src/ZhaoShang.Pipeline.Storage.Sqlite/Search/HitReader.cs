using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Reads rows that were found, with their articles and the places where the terms stand.</summary>
internal sealed class HitReader : IDisposable
{
    private const string ArticleColumns = "d.record, d.duplicate_of, d.document_key";
    private const string TextColumns = "d.original, d.text, d.offsets, d.format, d.figures";

    private readonly RowType _rows;
    private readonly SoughtPlaces _sought;
    private readonly Statement _article;
    private readonly Statement _records;
    private readonly Statement _projects;
    private readonly Statement _ids;

    /// <summary>Reads rows of type <paramref name="rows"/> and marks what is <paramref name="sought"/>.</summary>
    public HitReader(SqliteConnection connection, RowType rows, SoughtPlaces sought)
    {
        RowTable table = RowTable.Of(rows);
        _rows = rows;
        _sought = sought;
        string columns = $"{ArticleColumns}, {(rows == RowType.Article ? "NULL" : "r.record")}{(sought.HasAny ? ", " + TextColumns : string.Empty)}";
        _article = new Statement(connection, $"SELECT {columns} FROM documents d WHERE d.document_key = @0");
        _records = new Statement(connection, $"SELECT {columns} FROM {table.Name} r JOIN documents d USING (document_key) WHERE r.{table.Key} = @0");
        _projects = new Statement(connection, "SELECT project_key, record FROM projects WHERE document_key = @0 ORDER BY ordinal");
        _ids = new Statement(connection, """
            SELECT d.id, p.ordinal, o.id, f.ordinal FROM tellings t JOIN projects p USING (project_key) JOIN documents d ON d.document_key = p.document_key
            JOIN projects f ON f.project_key = t.story_key JOIN documents o ON o.document_key = f.document_key WHERE t.project_key = @0
            """);
    }

    /// <summary>The row with this <paramref name="key"/>; of an article with those of its projects whose keys <paramref name="fittingProjects"/> holds.</summary>
    public Hit Read(int key, double score, Func<int, KeySet> fittingProjects) => _rows == RowType.Article
        ? _article.Rows(null, row => ReadArticle(row, score, fittingProjects(key)), key)[0]
        : _records.Rows(null, row => ReadRecord(row, score, key), key)[0];

    public void Dispose()
    {
        _article.Dispose();
        _records.Dispose();
        _projects.Dispose();
        _ids.Dispose();
    }

    private ArticleHit ReadArticle(SqliteDataReader row, double score, KeySet fitting)
    {
        DocumentRecord article = Article(row);
        SnippetMaker? snippets = Snippets(row);
        List<(long Key, ProjectRecord Record)> projects = fitting.Count == 0 ? [] : _projects.Rows(
            null, static project => (project.GetInt64(0), RecordJson.Read<ProjectRecord>(project.GetString(1))), row.GetInt64(2));
        return new ArticleHit(
            article,
            score,
            snippets?.Make(_sought.Pieces) ?? [],
            [
                .. projects.Where(project => fitting.Contains(project.Key))
                    .Select(project => Project(project.Key, (article, 0), Marked(snippets, project.Record.Evidence), project.Record)),
            ]);
    }

    private Hit ReadRecord(SqliteDataReader row, double score, long key)
    {
        const int Record = 3;
        DocumentRecord article = Article(row);
        SnippetMaker? snippets = Snippets(row);
        switch (_rows)
        {
            case RowType.Project:
                ProjectRecord project = RecordJson.Read<ProjectRecord>(row.GetString(Record));
                return Project(key, (article, score), Marked(snippets, project.Evidence), project);
            case RowType.Indicator:
                IndicatorRecord indicator = RecordJson.Read<IndicatorRecord>(row.GetString(Record));
                Quote telling = new(indicator.Text, indicator.Start, indicator.End);
                return new IndicatorHit(article, score, Marked(snippets, [telling, .. indicator.Evidence ?? []]), indicator);
            default:
                EventRecord happening = RecordJson.Read<EventRecord>(row.GetString(Record));
                return new EventHit(article, score, Marked(snippets, [new Quote(happening.Text, happening.Start, happening.End)]), happening);
        }
    }

    private ProjectHit Project(long key, (DocumentRecord Article, double Score) row, IReadOnlyList<Snippet> snippets, ProjectRecord record)
    {
        (string own, string story) = _ids.Rows(
            null, static ids => (TimelineReader.IdOf(ids.GetString(0), ids.GetInt64(1)), TimelineReader.IdOf(ids.GetString(2), ids.GetInt64(3))), key)[0];
        return new ProjectHit(row.Article, row.Score, snippets, record) { Id = own, Story = story };
    }

    private IReadOnlyList<Snippet> Marked(SnippetMaker? snippets, IReadOnlyList<Quote> evidence) => snippets?.Make(_sought.Pieces, evidence) ?? [];

    /// <summary>The record, with what only the store knows.</summary>
    private static DocumentRecord Article(SqliteDataReader row) => RecordJson.Read<DocumentRecord>(row.GetString(0)) with
    {
        DuplicateOf = row.IsDBNull(1) ? null : row.GetString(1),
    };

    private SnippetMaker? Snippets(SqliteDataReader row) => !_sought.HasAny
        ? null
        : new SnippetMaker(
            row.GetString(4), row.GetString(5), OffsetMap.FromBytes((byte[])row[6]), hasMarkup: row.GetString(7) == RecordValues.Word(DocumentFormat.Html))
        {
            Places = _sought.In(row.GetString(5), row.GetString(8)),
        };
}
