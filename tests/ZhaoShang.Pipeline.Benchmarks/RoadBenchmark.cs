using System.Globalization;
using ZhaoShang.Pipeline.Extraction;
using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Benchmarks;

/// <summary>
/// The whole road from bytes to records on one thread, models included, and where its time goes: each stage is measured with what the one before it made.
/// Every round must make as many records and mentions as the first one.
/// </summary>
internal sealed class RoadBenchmark
{
    // The rules are much code.
    private const double WarmSeconds = 40;

    private readonly DocumentPipeline _pipeline;
    private readonly RecordExtractor _extractor;
    private readonly StageTimes _times = new(TimeProvider.System);

    public RoadBenchmark()
    {
        PipelineModels models = PipelineModels.Load(RepositoryFolder.Models);
        _pipeline = new DocumentPipeline(models);
        _extractor = new RecordExtractor(models.Learned);
    }

    /// <summary>Measures with the files in <paramref name="folder"/>; 1 if there are none that can be read, else 0.</summary>
    public int Run(string folder)
    {
        SourceDocument[] sources = [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)
            .Select(path => new SourceDocument(path, File.ReadAllBytes(path))).Where(source => _pipeline.Normalize(source).IsOk)];
        if (sources.Length == 0)
        {
            Console.Error.WriteLine($"{folder} holds no article that can be read.");
            return 1;
        }

        NormalizedDocument[] normalized = [.. sources.Select(Normalize)];
        string[] articles = [.. normalized.Select(document => document.Text)];
        AnnotatedDocument[] annotated = [.. normalized.Select(document => _pipeline.Recognize(document))];
        Console.WriteLine($"{folder}: {sources.Length} articles, {articles.Sum(text => (long)text.Length)} letters");
        Print("reading, cleaning, normalising", Measure(articles, i => Normalize(sources[i]).Text.Length));
        Print("segmenting, recognising", Measure(articles, i => _pipeline.Recognize(normalized[i]).Mentions.Count));
        Print("extracting", Measure(articles, i => Records(_extractor.Extract(annotated[i]))));
        Print("the whole road", Measure(articles, i => Extract(sources[i])));
        Print("the whole road, several articles together as they are ingested", Measure(articles, i => i == 0 ? ExtractTogether(sources) : 0));
        return 0;
    }

    private NormalizedDocument Normalize(SourceDocument source) =>
        _pipeline.Normalize(source) is { IsOk: true } result ? result.Document : throw new InvalidOperationException($"{source.Uri} was read before.");

    private int Extract(SourceDocument source) =>
        _pipeline.Extract(source) is { IsOk: true } result ? Records(result.Document) : throw new InvalidOperationException($"{source.Uri} was read before.");

    private int ExtractTogether(SourceDocument[] sources) =>
        DocumentBatch.Of(sources, static source => source.Bytes.Length).Sum(batch => _pipeline.Extract(batch, _times).Sum(result => Records(result.Document!)));

    private static Throughput Measure(string[] articles, Func<int, int> count)
    {
        int next = 0;
        return Throughput.Measure(articles, _ => count(next++ % articles.Length), WarmSeconds);
    }

    private static int Records(ExtractedDocument document) => document.Projects.Count + document.Indicators.Count + document.Events.Count;

    private static void Print(string name, Throughput measured) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name}: {measured.BytesPerSecond / 1e6:F2} MB/s of UTF-8 ({measured.Count} counted)"));
}
