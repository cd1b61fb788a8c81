using System.Text;
using System.Text.Json;
using ZhaoShang.Pipeline.Reading;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

public sealed class DocumentBatchTests
{
    private static readonly PipelineModels Models = PipelineModels.Load(RepositoryFolder.Models);

    [Fact]
    public void A_batch_ends_where_it_has_its_number_or_its_bytes()
    {
        long[] items = [1, 2, DocumentBatch.MostBytes, 3, .. Enumerable.Repeat(4L, DocumentBatch.MostDocuments + 1)];

        int[] sizes = [.. DocumentBatch.Of(items, static bytes => bytes).Select(static batch => batch.Count)];

        Assert.Equal([2, 1, DocumentBatch.MostDocuments, 2], sizes);
        Assert.Equal(items, DocumentBatch.Of(items, static bytes => bytes).SelectMany(static batch => batch));
        Assert.Empty(DocumentBatch.Of(Array.Empty<long>(), static bytes => bytes));
    }

    [Fact]
    public void Articles_together_give_what_each_gives_alone()
    {
        DocumentPipeline pipeline = new(Models);
        string[] files = Directory.GetFiles(Path.Combine(RepositoryFolder.Corpus, "articles", "documents"), "*.txt").Order(StringComparer.Ordinal).Take(12).ToArray();
        SourceDocument[] sources = [.. files.Select(static file => new SourceDocument(file, File.ReadAllBytes(file))), Source("empty.txt", ""), Source("short.txt", "宏达机械项目总投资1.2亿元，5月18日开工。")];

        IReadOnlyList<StageResult<ExtractedDocument>> together = pipeline.Extract(sources, new StageTimes(TimeProvider.System));

        Assert.Equal(sources.Select(source => Written(pipeline.Extract(source))), together.Select(Written));
        Assert.Contains(together, static result => !result.IsOk);
        Assert.Contains(together, static result => result.Document?.Projects.Count > 0);
    }

    [Fact]
    public void An_article_whose_time_is_over_leaves_the_others_their_own()
    {
        DocumentPipeline pipeline = new(Models) { DocumentTime = TimeSpan.FromMilliseconds(1) };
        SourceDocument[] sources =
        [
            Source("empty.txt", ""), Source("long.txt", string.Concat(Enumerable.Repeat("宏达机械项目总投资1.2亿元，5月18日开工。全县引进项目12个。\n", 20_000))),
        ];

        IReadOnlyList<StageResult<ExtractedDocument>> together = pipeline.Extract(sources, new StageTimes(TimeProvider.System));

        Assert.Equal(pipeline.Extract(sources[0]).Refused?.Code, together[0].Refused?.Code);
        Assert.Equal((ReadingCodes.TooSlow, "long.txt"), (together[1].Refused?.Code, together[1].Refused?.Place));
    }

    [Fact]
    public void A_defect_on_one_document_does_not_touch_the_others()
    {
        static IReadOnlyList<StageResult<ExtractedDocument>> Extract(IReadOnlyList<SourceDocument> sources, StageTimes times) =>
            [.. sources.Select(source => source.Uri == "b" ? throw new InvalidOperationException("b") : (StageResult<ExtractedDocument>)new Refused("ZS1001", source.Uri, new Explanation("空", "empty")))];

        IReadOnlyList<StageResult<ExtractedDocument>> results = GuardedPipeline.Extract(Extract, [Source("a", ""), Source("b", ""), Source("c", "")], new StageTimes(TimeProvider.System));

        Assert.Equal(["ZS1001", InputCodes.Defect, "ZS1001"], results.Select(static result => result.Refused!.Code));
        Assert.Equal(["a", "b", "c"], results.Select(static result => result.Refused!.Place));
    }

    private static SourceDocument Source(string uri, string text) => new(uri, Encoding.UTF8.GetBytes(text));

    private static string Written(StageResult<ExtractedDocument> result) =>
        result.IsOk ? JsonSerializer.Serialize(new { result.Document.Document, result.Document.Projects, result.Document.Indicators, result.Document.Events }) : result.Refused.Code;
}
