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

    [Theory]
    [InlineData("序号\t项目名称\t占地(亩)\t总投资(万元)\n1\t塑编项目\t60\t12000\n2\t铸件项目\t45\n3\t纸箱项目\t80\t20000\n", "a row without its last cell")]
    [InlineData("序号｜项目名称｜占地(亩)｜总投资(万元)\n1｜塑编项目｜60｜12000\n2｜铸件项目｜45｜\n3｜纸箱项目｜80｜20000\n", "an empty last cell between bars")]
    [InlineData("序号\t项目名称\t总投资\t年产值\n1\t塑编项目\t1.2亿元\t3亿元\n2\t铸件项目\t2亿元\n3\t纸箱项目\t2亿元\t5亿元\n", "an amount of one of two columns")]
    [InlineData("乡镇\t项目名称\t总投资(万元)\t年税收(万元)\n城关镇\t塑编项目\t12000\t800\n城关镇\t铸件项目\t45\n城关镇\t纸箱项目\t20000\t900\n", "a township is no project")]
    public void A_row_that_lacks_a_cell_tells_no_amount_of_the_next_column(string table, string why)
    {
        AnnotatedDocument document = Pipeline.Value.Recognize(Pipeline.Value.NormalizeText(table), new Edtf("2009-04-03"));
        ProjectRecord[] projects = [.. new RecordExtractor(LearnedModels.None).Extract(document).Projects];
        ProjectRecord lacking = Assert.Single(projects, static project => project.Name == "铸件项目");
        Assert.True((lacking.Amounts ?? []).All(static amount => amount.Role == AmountRole.Other), why);
        Assert.Contains(projects, static project => project.Name == "塑编项目" && project.Amounts![0].Value == 120_000_000m);
    }
}
