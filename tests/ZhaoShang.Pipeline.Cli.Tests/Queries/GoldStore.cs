using System.Text.Json;
using ZhaoShang.Pipeline.Evaluation;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>
/// A database of the read articles of corpus/documents: texts as the pipeline reads them, records as the gold has them, so that what a query must find can be checked by a person and
/// does not change with the rules.
/// </summary>
internal static class GoldStore
{
    /// <summary>Makes the database at <paramref name="path"/>.</summary>
    public static void Write(string path, PipelineModels models)
    {
        DocumentPipeline pipeline = new(models);
        InputOutcome[] articles =
        [
            .. GoldFolder.Read([Path.Combine(RepositoryFolder.Corpus, "gold")]).Where(static gold => gold.IsIn(CorpusPart.Dev)).Select(gold => Read(pipeline, gold)),
        ];
        using SqliteRecordStore store = new(path, models.Segmenter);
        store.Write(new StoreBatch { Inputs = articles });
    }

    private static InputOutcome Read(DocumentPipeline pipeline, GoldArticle gold)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(RepositoryFolder.Corpus, gold.Doc));
        ExtractedDocument extracted = pipeline.Extract(new SourceDocument(gold.Doc, bytes)).Document!;
        ILookup<string, string> lines = File.ReadLines(gold.File).Where(static line => line.Length > 0).ToLookup(TypeOf);
        return new InputOutcome
        {
            Path = gold.Doc,
            Size = bytes.Length,
            Hash = extracted.Document.Id,
            Status = InputStatus.Stored,
            PipelineVersion = DocumentPipeline.Version,
            Document = extracted with
            {
                Document = AsInGold(extracted.Document, lines["document"].Single()),
                Projects = [.. lines["project"].Select(RecordJson.Read<ProjectRecord>)],
                Indicators = [.. lines["indicator"].Select(RecordJson.Read<IndicatorRecord>)],
                Events = [.. lines["event"].Select(RecordJson.Read<EventRecord>)],
            },
        };
    }

    private static string TypeOf(string line)
    {
        using JsonDocument record = JsonDocument.Parse(line);
        return record.RootElement.GetProperty("type").GetString()!;
    }

    private static DocumentRecord AsInGold(DocumentRecord record, string gold)
    {
        using JsonDocument told = JsonDocument.Parse(gold);
        JsonElement fields = told.RootElement;
        return record with
        {
            Title = Text(fields, "title"),
            Outlet = Text(fields, "outlet"),
            Published = Text(fields, "published"),
            Period = Text(fields, "period"),
            Region = fields.TryGetProperty("region", out JsonElement region) ? RecordJson.Read<RegionRecord>(region.GetRawText()) : null,
            Genre = Enum.Parse<ArticleGenre>(Text(fields, "genre")!, ignoreCase: true),
        };
    }

    private static string? Text(JsonElement fields, string name) => fields.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
