using System.Text.Json.Nodes;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>The rows of a query by each road: the library, the command line, and exports. A row is told by its article's path and where it begins there.</summary>
internal sealed class QueryRoads(string database)
{
    private static readonly string[] Types = ["article", "project", "indicator", "event"];

    /// <summary>The rows by the library.</summary>
    public IReadOnlyList<string> ByLibrary(string query, RowType rows)
    {
        PipelineModels models = PipelineModels.Load(RepositoryFolder.Models);
        using SqliteRecordSearch search = new(database);
        ParsedQuery parsed = new QueryParser(models).Parse(query);
        return [.. search.Search(parsed.Query! with { Rows = rows }).Hits.Select(KeyOf)];
    }

    /// <summary>The rows by <c>search --format jsonl</c>.</summary>
    public Task<IReadOnlyList<string>> BySearch(string query, RowType rows) => ByJson(["search", query, "--limit", "0"], rows);

    /// <summary>The rows by <c>export --format jsonl</c>.</summary>
    public Task<IReadOnlyList<string>> ByExport(string query, RowType rows) => ByJson(["export", query], rows);

    /// <summary>The rows by <c>export --format csv</c>.</summary>
    public async Task<IReadOnlyList<string>> ByCsv(string query, RowType rows)
    {
        string place = rows == RowType.Article ? "doc" : "evidence_offsets";
        ProgramRun run = await ProgramRun.Of("export", query, "--type", Types[(int)rows], "--db", database, "--header", "id", "--columns", $"doc,{place}", "--format", "csv");
        return
        [
            .. CsvText.Read(run.Output).Skip(1).Select(row => rows == RowType.Article ? row[0] : $"{row[0]}@{row[1].Split('-')[0]}"),
        ];
    }

    /// <summary>What tells a row.</summary>
    public static string KeyOf(Hit hit) => hit switch
    {
        ProjectHit project => $"{hit.Article.Doc}@{project.Record.Evidence[0].Start}",
        IndicatorHit indicator => $"{hit.Article.Doc}@{indicator.Record.Start}",
        EventHit happening => $"{hit.Article.Doc}@{happening.Record.Start}",
        _ => hit.Article.Doc,
    };

    private async Task<IReadOnlyList<string>> ByJson(string[] arguments, RowType rows)
    {
        ProgramRun run = await ProgramRun.Of([.. arguments, "--type", Types[(int)rows], "--db", database, "--format", "jsonl"]);
        Assert.True(run.Status is 0 or 1, run.Error);
        return [.. run.Lines.Select(static line => KeyOf(JsonNode.Parse(line)!))];
    }

    private static string KeyOf(JsonNode row)
    {
        string doc = (string)row["doc"]!;
        return (string)row["type"]! switch
        {
            "document" => doc,
            "project" => $"{doc}@{row["evidence"]![0]!["start"]}",
            _ => $"{doc}@{row["start"]}",
        };
    }
}
