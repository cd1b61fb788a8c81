using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>
/// Keeps which projects of different articles are one, told again. Two records are linked by <see cref="ProjectKinship"/>, which looks at nothing but the two and their
/// articles, and stories are made of links by <see cref="StoryGroups"/>; so neither depends on the order of reading.
/// </summary>
/// <remarks>Likely kin is looked up by keys; a project that is told once costs its look-ups.</remarks>
internal sealed class StoryIndex(SqliteConnection connection) : IDisposable
{
    /// <summary>Deletes the links of a project in both directions, each looked up by its key.</summary>
    internal const string DeleteLinks = """
        DELETE FROM story_links WHERE project_key = @0 OR (project_key IN (SELECT other_key FROM story_links WHERE project_key = @0) AND other_key = @0)
        """;

    private const string MemberColumns =
        "p.project_key, p.ordinal, p.record, d.id, d.published, d.period, d.region_code, d.region_name, d.region_level FROM projects p JOIN documents d USING (document_key)";

    private readonly Statement _put = new(connection, """
        INSERT INTO tellings (project_key, document_key, story_key, told_day, year, region_code, region_name, region_level, stage, industry)
        VALUES (@0, @1, @0, @2, @3, @4, @5, @6, @7, @8)
        """);

    private readonly Statement _putKey = new(connection, "INSERT OR IGNORE INTO story_keys (key, project_key) VALUES (@0, @1)");
    private readonly Statement _deleteKey = new(connection, "DELETE FROM story_keys WHERE key = @0 AND project_key = @1");
    private readonly Statement _findByKey = new(connection, "SELECT project_key FROM story_keys WHERE key = @0");
    private readonly Statement _putLink = new(
        connection, "INSERT INTO story_links (project_key, other_key, strength) VALUES (@0, @1, @2), (@1, @0, @2)");

    private readonly Statement _findLinks = new(connection, "SELECT project_key, other_key, strength FROM story_links WHERE project_key = @0");
    private readonly Statement _deleteLinks = new(connection, DeleteLinks);

    private readonly Statement _read = new(connection, $"SELECT {MemberColumns} WHERE p.project_key = @0");
    private readonly Statement _readOfDocument = new(connection, $"SELECT {MemberColumns} WHERE d.id = @0 ORDER BY p.ordinal");
    private readonly Statement _setStory = new(connection, "UPDATE tellings SET story_key = @1 WHERE project_key = @0 AND story_key <> @1");

    /// <summary>A document was written, its projects under these keys in their order.</summary>
    public void Add(long documentKey, DocumentRecord document, IReadOnlyList<(long Key, ProjectRecord Record)> projects, SqliteTransaction transaction)
    {
        ToldArticle article = ToldArticle.Of(document);
        List<long> linked = [];
        for (int i = 0; i < projects.Count; i++)
        {
            (long key, ProjectRecord record) = projects[i];
            StoryMember member = new(key, i, ProjectTraits.Of(record, article));
            PutTelling(documentKey, member, record, article, transaction);
            linked.AddRange(Link(member, transaction) ? [key] : []);
            foreach (long lookUp in KinshipKeys.Of(member.Traits))
            {
                _putKey.Run(transaction, lookUp, key);
            }
        }

        Regroup(linked, transaction);
    }

    /// <summary>The document with this <paramref name="id"/> is about to be deleted with its projects.</summary>
    public void Remove(string id, SqliteTransaction transaction)
    {
        HashSet<long> neighbours = [];
        List<StoryMember> members = _readOfDocument.Rows(transaction, ReadMember, id);
        foreach (StoryMember member in members)
        {
            neighbours.UnionWith(LinksOf(member.Key, transaction).Select(static link => link.Right));
            _deleteLinks.Run(transaction, member.Key);
            foreach (long key in KinshipKeys.Of(member.Traits))
            {
                _deleteKey.Run(transaction, key, member.Key);
            }
        }

        neighbours.ExceptWith(members.Select(static member => member.Key));
        Regroup(neighbours, transaction);
    }

    public void Dispose()
    {
        foreach (Statement statement in new[]
        {
            _put, _putKey, _deleteKey, _findByKey, _putLink, _findLinks, _deleteLinks, _read, _readOfDocument, _setStory,
        })
        {
            statement.Dispose();
        }
    }

    private void PutTelling(long documentKey, StoryMember member, ProjectRecord record, ToldArticle article, SqliteTransaction transaction)
    {
        RegionRecord? region = record.Region ?? article.Region;
        _put.Run(
            transaction,
            member.Key,
            documentKey,
            member.Traits.Told?.DayNumber,
            YearOf(record) ?? article.Year,
            region?.Code,
            region?.Name,
            RecordValues.Word(region?.Level),
            RecordValues.Word(record.Stage),
            record.Industry);
    }

    /// <summary>The year of the first of its dates of signing, registration, start and completion; null if none has a year.</summary>
    private static int? YearOf(ProjectRecord record) => (record.Dates ?? [])
        .Where(static date => date.Role is ProjectDateRole.Signed or ProjectDateRole.Registered or ProjectDateRole.Started or ProjectDateRole.Completed)
        .Select(static date => Edtf.TryParse(date.Edtf, out Edtf edtf) ? edtf.Year : null)
        .Min();

    /// <summary>Links it with its kin.</summary>
    /// <returns>True if it has any.</returns>
    private bool Link(StoryMember member, SqliteTransaction transaction)
    {
        HashSet<long> likely = [];
        foreach (long key in KinshipKeys.ToLookUp(member.Traits))
        {
            likely.UnionWith(_findByKey.Rows(transaction, static row => row.GetInt64(0), key));
        }

        bool isLinked = false;
        foreach (long key in likely)
        {
            if (_read.Rows(transaction, ReadMember, key) is [var other] && ProjectKinship.Strength(member.Traits, other.Traits) is > ProjectKinship.None and int strength)
            {
                _putLink.Run(transaction, member.Key, key, strength);
                isLinked = true;
            }
        }

        return isLinked;
    }

    /// <summary>Makes the stories anew of all that is linked with <paramref name="keys"/>, over as many steps as it takes.</summary>
    private void Regroup(IEnumerable<long> keys, SqliteTransaction transaction)
    {
        HashSet<long> done = [];
        foreach (long key in keys)
        {
            if (!done.Add(key))
            {
                continue;
            }

            List<StoryMember> members = [];
            List<StoryLink> links = [];
            Queue<long> open = new([key]);
            while (open.TryDequeue(out long next))
            {
                members.AddRange(_read.Rows(transaction, ReadMember, next));
                foreach (StoryLink link in LinksOf(next, transaction))
                {
                    links.Add(link);
                    if (done.Add(link.Right))
                    {
                        open.Enqueue(link.Right);
                    }
                }
            }

            foreach (IReadOnlyList<StoryMember> story in StoryGroups.Of(members, [.. links.Where(static link => link.Left < link.Right)]))
            {
                foreach (StoryMember member in story)
                {
                    _setStory.Run(transaction, member.Key, story[0].Key);
                }
            }
        }
    }

    private List<StoryLink> LinksOf(long key, SqliteTransaction transaction) =>
        _findLinks.Rows(transaction, static row => new StoryLink(row.GetInt64(0), row.GetInt64(1), row.GetInt32(2)), key);

    private static StoryMember ReadMember(SqliteDataReader row)
    {
        RegionRecord? region = row.IsDBNull(7)
            ? null
            : new RegionRecord(Text(6), row.GetString(7), Enum.Parse<DivisionLevel>(row.GetString(8), ignoreCase: true));
        ToldArticle article = new(row.GetString(3), Text(4), Text(5), region);
        return new StoryMember(row.GetInt64(0), row.GetInt32(1), ProjectTraits.Of(RecordJson.Read<ProjectRecord>(row.GetString(2)), article));

        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
    }
}
