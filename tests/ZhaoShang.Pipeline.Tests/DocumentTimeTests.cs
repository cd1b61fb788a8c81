using ZhaoShang.Pipeline.Reading;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

public sealed class DocumentTimeTests
{
    private static readonly PipelineModels Models = PipelineModels.Load(RepositoryFolder.Models);

    private static readonly SourceDocument Long = new(
        "long.txt", System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("宏达机械项目总投资1.2亿元，5月18日开工。全县引进项目12个。\n", 20_000))));

    [Fact]
    public void An_article_whose_time_is_over_is_refused()
    {
        DocumentPipeline pipeline = new(Models) { DocumentTime = TimeSpan.FromMilliseconds(1) };

        StageResult<ExtractedDocument> result = pipeline.Extract(Long);

        Assert.Equal(ReadingCodes.TooSlow, result.Refused?.Code);
        Assert.Equal("long.txt", result.Refused?.Place);
    }

    [Fact]
    public void An_article_in_time_gives_its_records()
    {
        DocumentPipeline pipeline = new(Models) { DocumentTime = TimeSpan.FromMinutes(10) };

        StageResult<ExtractedDocument> result = pipeline.Extract(new SourceDocument("short.txt", System.Text.Encoding.UTF8.GetBytes("宏达机械项目总投资1.2亿元，5月18日开工。")));

        Assert.True(result.IsOk);
    }
}
