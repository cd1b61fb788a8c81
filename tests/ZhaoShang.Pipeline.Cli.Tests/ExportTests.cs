using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace ZhaoShang.Pipeline.Tests;

/// <summary><c>export</c> as a user runs it: each format read back.</summary>
public sealed class ExportTests(SampleDatabase database) : IClassFixture<SampleDatabase>
{
    [Fact]
    public async Task A_csv_file_has_a_mark_and_line_ends_for_Excel_and_a_pipe_has_not()
    {
        using TemporaryFolder folder = new();
        ProgramRun run = await database.Run("export", "--type", "project", "--out", folder["项目.csv"]);
        Assert.Equal(0, run.Status);
        Assert.Empty(run.Output);
        byte[] bytes = File.ReadAllBytes(folder["项目.csv"]);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        string text = Encoding.UTF8.GetString(bytes[3..]);
        Assert.Equal(4, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        ProgramRun piped = await database.Run("export", "--type", "project");
        Assert.Equal(text.ReplaceLineEndings("\n"), piped.Output);
        Assert.Equal([folder["项目.csv"]], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task Csv_and_tsv_have_the_same_cells()
    {
        List<string[]> csv = CsvText.Read((await database.Run("export", "--type", "indicator", "--format", "csv")).Output);
        List<string[]> tsv = CsvText.Read((await database.Run("export", "--type", "indicator", "--format", "tsv")).Output, '\t');
        Assert.Equal(csv, tsv);
        Assert.Equal(8, csv.Count);
    }

    [Fact]
    public async Task A_title_that_begins_like_a_formula_is_text()
    {
        ProgramRun run = await database.Run("export", "开化", "--columns", "title", "--format", "csv", "--header", "id");
        Assert.Equal("title\n'=衢州市开化县二〇一二年上半年招商引资情况\n", run.Output);
    }

    [Theory]
    [InlineData("元", "480000000")]
    [InlineData("万元", "48000")]
    [InlineData("亿元", "4.8")]
    public async Task Amounts_are_exact_in_the_unit_that_was_asked_for(string unit, string value)
    {
        ProgramRun run = await database.Run("export", "氧化铝", "--type", "project", "--columns", "总投资,总投资原文", "--money-unit", unit, "--format", "csv");
        Assert.Equal($"总投资（{unit}）,总投资原文\n{value},4.8亿元\n", run.Output);
    }

    [Fact]
    public async Task Other_currencies_stand_apart()
    {
        ProgramRun run = await database.Run("export", "陶瓷", "--type", "project", "--columns", "total_investment_wan,foreign_currency_amount,foreign_currency", "--header", "id", "--format", "csv");
        Assert.Equal("total_investment_wan,foreign_currency_amount,foreign_currency\n,20000000,USD\n", run.Output);
    }

    [Fact]
    public async Task Regions_are_parted_by_level()
    {
        ProgramRun run = await database.Run("export", "--type", "article", "--columns", "地区代码,省级,地级,县级", "--format", "csv");
        Assert.Equal("地区代码,省级,地级,县级\n140311,山西省,阳泉市,郊区\n330824,浙江省,衢州市,开化县\n640221,宁夏回族自治区,石嘴山市,平罗县\n", run.Output);
    }

    [Fact]
    public async Task A_workbook_has_a_sheet_for_each_type_and_one_that_explains()
    {
        using TemporaryFolder folder = new();
        Assert.Equal(0, (await database.Run("export", "--type", "all", "--out", folder["全部.xlsx"])).Status);
        Assert.Equal(["文章", "项目", "指标", "事件", "数据字典"], SheetsOf(File.ReadAllBytes(folder["全部.xlsx"])));
        ProgramRun piped = await database.Run("export", "--type", "event", "--format", "xlsx", "--header", "en");
        Assert.Equal(["Events", "Data dictionary"], SheetsOf(piped.Bytes));
    }

    [Fact]
    public async Task Json_holds_rows_of_several_types()
    {
        ProgramRun lines = await database.Run("export", "--type", "all", "--format", "jsonl");
        Assert.Equal(3, lines.Lines.Count(static line => line.StartsWith("{\"type\":\"document\"", StringComparison.Ordinal)));
        ProgramRun array = await database.Run("export", "--type", "all", "--format", "json");
        Assert.Equal(lines.Lines.Length, JsonNode.Parse(array.Output)!.AsArray().Count);
    }

    [Fact]
    public async Task One_csv_holds_one_type()
    {
        ProgramRun run = await database.Run("export", "--type", "article", "project", "--format", "csv");
        Assert.Equal(2, run.Status);
        Assert.Contains("xlsx", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_written_is_told_and_leaves_nothing()
    {
        using TemporaryFolder folder = new();
        ProgramRun missing = await database.Run("export", "--out", folder["keiner/x.csv"]);
        Assert.Equal(2, missing.Status);
        Assert.Contains("ZS8007", missing.Error, StringComparison.Ordinal);
        ProgramRun column = await database.Run("export", "--columns", "投资额", "--out", folder["x.csv"]);
        Assert.Contains("ZS8009", column.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task Nothing_found_is_a_table_of_titles_and_status_1()
    {
        ProgramRun run = await database.Run("export", "没有的", "--columns", "title", "--format", "csv");
        Assert.Equal(1, run.Status);
        Assert.Equal("标题\n", run.Output);
    }

    [Fact]
    public async Task A_table_keeps_its_columns_under_letters_of_two_columns()
    {
        ProgramRun run = await database.Run("export", "--type", "project", "--format", "table", "--columns", "name,stage,total_investment_wan");
        Assert.Equal(
            """
            项目名称              阶段  总投资（万元）
            ────────────────────  ────  ──────────────
            年产20万吨氧化铝项目  签约           48000
            陶瓷项目              开工
            精细化工项目          开工           12000

            """.ReplaceLineEndings("\n"),
            run.Output);
    }

    [Fact]
    public async Task A_batch_tells_the_line_of_an_error_and_goes_on()
    {
        using TemporaryFolder folder = new();
        string list = folder.Write("查询.txt", "# 清单\n甲\t氧化铝 类型:项目\n\n坏\t金额:很多\n陶瓷 类型:项目\n");
        ProgramRun run = await database.Run("batch", list, "--columns", "项目名称", "--format", "csv");
        Assert.Equal(3, run.Status);
        Assert.Contains("ZS8104 第 4 行：", run.Error, StringComparison.Ordinal);
        Assert.Equal("查询,项目名称\n甲,年产20万吨氧化铝项目\n陶瓷 类型:项目,陶瓷项目\n", run.Output);

        ProgramRun each = await database.Run("batch", list, "--folder", folder["结果"], "--format", "csv");
        Assert.Equal(3, each.Status);
        Assert.Equal(["002-甲.csv", "005-陶瓷_类型_项目.csv"], Directory.GetFiles(folder["结果"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> SheetsOf(byte[] workbook)
    {
        using ZipArchive archive = new(new MemoryStream(workbook));
        using Stream part = archive.GetEntry("xl/workbook.xml")!.Open();
        return [.. XDocument.Load(part).Descendants().Where(static element => element.Name.LocalName == "sheet").Select(static sheet => (string)sheet.Attribute("name")!)];
    }
}
