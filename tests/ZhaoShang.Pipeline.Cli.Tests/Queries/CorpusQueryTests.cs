using System.Globalization;
using System.Text.Json;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>What queries find among the read articles of the corpus, as tests/Specs/queries.md lists it: the same through the library, the command line and export.</summary>
public sealed class CorpusQueryTests(CorpusQueryTests.Database database) : IClassFixture<CorpusQueryTests.Database>
{
    /// <summary>The articles and their gold as a database, made once.</summary>
    public sealed class Database : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Database() => GoldStore.Write(Path, Models);

        internal PipelineModels Models { get; } = PipelineModels.Load(RepositoryFolder.Models);

        internal string Path => _folder["queries.db"];

        public void Dispose() => _folder.Dispose();
    }

    public static TheoryData<string, int, string> Queries()
    {
        TheoryData<string, int, string> rows = [];
        foreach (string[] cells in SpecRows.Of("queries", "query"))
        {
            rows.Add(cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture), cells[2]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task A_query_finds_the_rows_that_are_listed_everywhere(string typed, int count, string listed)
    {
        string[] found = FoundByLibrary(typed);
        string[] expected = [.. listed.Split("; ", StringSplitOptions.RemoveEmptyEntries)];
        Assert.Equal(count, found.Length);
        Assert.Equal(expected.TakeWhile(static row => row != "…"), found.Take(expected is [.., "…"] ? expected.Length - 1 : count));
        Assert.Equal(found, await FoundByProgram("export", typed));
        Assert.Equal(found.Order(StringComparer.Ordinal), (await FoundByProgram("search", typed, "--limit", "0")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_spec_is_as_long_as_it_was() => Assert.True(Queries().Count >= 80, $"{Queries().Count} queries");

    /// <summary>The rows in the order of their articles and places, as all that are read and as a search without limit finds them.</summary>
    private string[] FoundByLibrary(string typed)
    {
        RecordQuery query = new QueryParser(database.Models).Parse(typed).Query!;
        using SqliteRecordSearch search = new(database.Path);
        string[] all = [.. search.ReadAll(query).Select(static hit => Name(Json(hit)))];
        ResultPage page = search.Search(query);
        Assert.Equal(all.Length, page.Total);
        Assert.Equal(all.Order(StringComparer.Ordinal), page.Hits.Select(static hit => Name(Json(hit))).Order(StringComparer.Ordinal));
        return all;
    }

    private async Task<string[]> FoundByProgram(string verb, string typed, params string[] more)
    {
        ProgramRun run = await ProgramRun.Of([verb, typed, "--db", database.Path, "--format", "jsonl", .. more]);
        Assert.InRange(run.Status, 0, 1);
        Assert.Equal(run.Lines.Length == 0, run.Status == 1);
        return [.. run.Lines.Select(Name)];
    }

    private static string Json(Hit hit) => hit switch
    {
        ArticleHit article => RecordJson.Write(article.Article),
        ProjectHit project => RecordJson.Write(project.Record),
        IndicatorHit indicator => RecordJson.Write(indicator.Record),
        EventHit happening => RecordJson.Write(happening.Record),
        _ => throw new ArgumentOutOfRangeException(nameof(hit), hit, "Not a row."),
    };

    /// <summary>An article by its file's name; a record by that and its own.</summary>
    private static string Name(string json)
    {
        using JsonDocument record = JsonDocument.Parse(json);
        JsonElement fields = record.RootElement;
        string stem = Path.GetFileNameWithoutExtension(fields.GetProperty("doc").GetString()!);
        return fields.GetProperty("type").GetString() == "document" ? stem : $"{stem}#{fields.GetProperty("name").GetString()}";
    }
}
