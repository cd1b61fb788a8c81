using ZhaoShang.Pipeline.Extraction.Learning;
using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Tests.Projects;

/// <summary>Rows of a table whose number stands in the cell of the name.</summary>
public sealed class NumberedRowTests
{
    private const string Table = "新开工项目(单位:万元):\n序号\t项目名称\t总投资\t投资单位\t到账资金\n(1)高档塑编项目\t12000\t浙江瑞塑包装有限公司\t3500\n(2)精密铸件项目\t10200\t无锡威驰重工集团\t2000\n";

    private static readonly Lazy<DocumentPipeline> Pipeline = new(() => new DocumentPipeline(PipelineModels.Load(RepositoryFolder.Models)));

    [Fact]
    public void The_number_is_none_of_the_name_and_heads_stand_over_their_cells()
    {
        AnnotatedDocument document = Pipeline.Value.Recognize(Pipeline.Value.NormalizeText(Table), new Edtf("2009-04-03"));
        ProjectRecord[] projects = [.. new RecordExtractor(LearnedModels.None).Extract(document).Projects];
        Assert.Equal(["高档塑编项目", "精密铸件项目"], projects.Select(static project => project.Name));
        Assert.Equal(
            [(AmountRole.TotalInvestment, 120_000_000m), (AmountRole.PaidIn, 35_000_000m)], projects[0].Amounts!.Select(static amount => (amount.Role, amount.Value)));
        Assert.Equal(
            [(AmountRole.TotalInvestment, 102_000_000m), (AmountRole.PaidIn, 20_000_000m)], projects[1].Amounts!.Select(static amount => (amount.Role, amount.Value)));
    }
}
