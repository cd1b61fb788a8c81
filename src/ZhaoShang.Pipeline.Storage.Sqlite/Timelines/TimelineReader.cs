using System.Globalization;
using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Reads stories with their tellings.</summary>
internal static class TimelineReader
{
    private const int ShortestId = 6;
    private const int LettersOfArticle = 12;

    /// <summary>The id of the project that is number <paramref name="ordinal"/>, from 0, of the article with <paramref name="documentId"/>.</summary>
    public static string IdOf(string documentId, long ordinal) =>
        string.Create(CultureInfo.InvariantCulture, $"{documentId[..Math.Min(LettersOfArticle, documentId.Length)]}-{ordinal + 1}");

    /// <summary>The timeline of the project with this <paramref name="id"/>; null if there is none.</summary>
    /// <exception cref="AmbiguousIdException">Several articles' hashes begin so.</exception>
    public static ProjectTimeline? Read(SqliteConnection connection, string id)
    {
        int hyphen = id.LastIndexOf('-');
        if (hyphen < ShortestId || !id.AsSpan(0, hyphen).ToString().All(char.IsAsciiHexDigit)
            || !int.TryParse(id.AsSpan(hyphen + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return null;
        }

        using Statement find = new(connection, """
            SELECT d.id, t.story_key FROM documents d LEFT JOIN projects p ON p.document_key = d.document_key AND p.ordinal = @1
            LEFT JOIN tellings t USING (project_key) WHERE d.id GLOB @0 LIMIT 10
            """);
        List<(string Id, long? Story)> found = find.Rows(
            null, static row => (row.GetString(0), row.IsDBNull(1) ? (long?)null : row.GetInt64(1)), id[..hyphen].ToLowerInvariant() + "*", number - 1);
        return found switch
        {
            [(_, long story)] => ReadStory(connection, story),
            { Count: > 1 } => throw new AmbiguousIdException(id[..hyphen], [.. found.Select(static article => article.Id)]),
            _ => null,
        };
    }

    private static ProjectTimeline ReadStory(SqliteConnection connection, long story)
    {
        using Statement read = new(connection, """
            SELECT p.ordinal, p.record, d.record, d.duplicate_of, d.id, p.project_key = t.story_key
            FROM tellings t JOIN projects p USING (project_key) JOIN documents d ON d.document_key = t.document_key
            WHERE t.story_key = @0 ORDER BY t.told_day IS NULL, t.told_day, d.id, p.ordinal
            """);
        using Statement copies = new(connection, "SELECT id FROM documents WHERE duplicate_of = @0 ORDER BY id");
        List<(ProjectTelling Telling, bool IsFirst)> all = read.Rows(null, static row => (ReadTelling(row), row.GetBoolean(5)), story);
        HashSet<string> originals = [.. all.Select(static row => row.Telling.Article.Id)];
        return new ProjectTimeline(
            all.Single(static row => row.IsFirst).Telling.Id,
            [
                .. all.Select(static row => row.Telling)
                    .Where(telling => telling.Article.DuplicateOf is not { } original || !originals.Contains(original))
                    .Select(telling => telling with { Copies = copies.Rows(null, static row => row.GetString(0), telling.Article.Id) }),
            ]);
    }

    private static ProjectTelling ReadTelling(SqliteDataReader row)
    {
        DocumentRecord article = RecordJson.Read<DocumentRecord>(row.GetString(2)) with { DuplicateOf = row.IsDBNull(3) ? null : row.GetString(3) };
        return new ProjectTelling(
            IdOf(row.GetString(4), row.GetInt64(0)), article, RecordJson.Read<ProjectRecord>(row.GetString(1)), ToldArticle.Of(article).Date);
    }
}
