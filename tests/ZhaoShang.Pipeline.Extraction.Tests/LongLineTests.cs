using ZhaoShang.Pipeline.Extraction.Learning;
using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Tests;

/// <summary>Extraction costs time in proportion to the length of the article, whatever it is made of.</summary>
public sealed class LongLineTests
{
    private static readonly Lazy<DocumentPipeline> Pipeline = new(() => new DocumentPipeline(PipelineModels.Load(RepositoryFolder.Models)));

    [Trait("Kind", "Timing")]
    [Theory]
    [InlineData("投资1亿元的甲项目、")]
    [InlineData("项目")]
    [InlineData("(")]
    [InlineData("“")]
    [InlineData("等")]
    [InlineData("亿元")]
    [InlineData("3个项目,")]
    [InlineData("2011年到位资金3亿元,增长5%,")]
    [InlineData("分别投资1亿元、2亿元,")]
    [InlineData("青林铁路开工。")]
    [InlineData("推介会")]
    [InlineData("签约")]
    [InlineData("1亿元\n")]
    [InlineData("甲\t乙\t3亿元\n")]
    public void A_text_of_one_kind_is_read_in_linear_time(string piece)
    {
        AnnotatedDocument document = Annotate(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)));
        ShortestTime.IsUnder(TimeSpan.FromSeconds(6), () => new RecordExtractor(LearnedModels.None).Extract(document));
    }

    private static AnnotatedDocument Annotate(string text) => Pipeline.Value.Recognize(Pipeline.Value.NormalizeText(text), new Edtf("2013-07-05"));
}
