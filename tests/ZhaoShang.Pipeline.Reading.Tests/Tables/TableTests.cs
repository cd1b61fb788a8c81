using System.Text;
using ZhaoShang.Pipeline.Reading.Tables;
using ZhaoShang.Pipeline.Reading.Tests.Archives;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Tests.Tables;

/// <summary>Tables of articles: JSON, JSON Lines and CSV, by the usual names of fields or by those that are told.</summary>
public sealed class TableTests
{
    static TableTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("a.json", """[{"text":"一","title":"甲"},{"content":"二","extra":{"a":[1,2]}}]""")]
    [InlineData("a.json", """{"data":[{"正文":"一"},{"内容":"二"}],"count":2}""")]
    [InlineData("a.json", "{\"body\":\"一\"}\n{\"TEXT\":[\"二\"]}\n")]
    [InlineData("a.jsonl", "{\"body\":\"一\"}\r\n\r\n{\"Content\":\"二\"}")]
    [InlineData("a.csv", "标题,正文\r\n甲,一\r\n乙,\"二\"\r\n")]
    [InlineData("a.csv", "\ufeff标题;正文;url\n甲;一\n乙;二;x;y\n")]
    [InlineData("a.tsv", "标题\t正文\n甲\t一\n乙\t二\n")]
    public void Each_row_is_a_document(string name, string table) =>
        Assert.Equal([$"{name}!1 = 一", $"{name}!2 = 二"], Packed.Open(name, Packed.Bytes(table)).Lines());

    [Theory]
    [InlineData("a.csv", "标题,正文,发布时间,来源,作者,地区,url\n开工,\"一,\n\"\"二\"\"\",2014/8/19 10:20,衢州日报,张三,衢州市,http://x.cn/1\n")]
    [InlineData("a.json", """[{"title":"开工","content":"一,\n\"二\"","published":"2014-08-19T10:20:00+08:00","source":"衢州日报","author":"张三","region":"衢州市","url":"http://x.cn/1"}]""")]
    public void Other_fields_tell_of_the_article(string name, string table)
    {
        SourceDocument? document = Assert.Single(Packed.Open(name, Packed.Bytes(table))).Document.Document;
        Assert.Equal("一,\n\"二\"", Encoding.UTF8.GetString(document!.Bytes.Span));
        Assert.Equal(
            ("开工", "2014-08-19", "衢州日报", "张三", "衢州市", "http://x.cn/1"),
            (document.Told.Title, document.Told.Published?.Value, document.Told.Outlet, document.Told.Author, document.Told.Region, document.Told.Address));
    }

    [Theory]
    [InlineData("2014年8月19日", "2014-08-19")]
    [InlineData("2014年8月", "2014-08")]
    [InlineData("2014", "2014")]
    [InlineData("20140819", "2014-08-19")]
    [InlineData("2014.08.19", "2014-08-19")]
    [InlineData("1408411800", "2014-08-19")]
    [InlineData("1408411800000", "2014-08-19")]
    [InlineData("2014-02-30", "2014-02")]
    [InlineData("08/19/14", null)]
    [InlineData("昨天", null)]
    public void Dates_are_told_as_far_as_they_are_sure(string date, string? value) =>
        Assert.Equal(value, Assert.Single(Packed.Open("a.jsonl", Packed.Bytes($$"""{"text":"一","date":"{{date}}"}"""))).Document.Document?.Told.Published?.Value);

    [Theory]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    public void Tables_in_other_encodings_are_read(string encoding)
    {
        byte[] table = [.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes("标题,正文\n甲,签约项目二十六个\n")];
        Assert.Equal(["a.csv!1 = 签约项目二十六个"], Packed.Open("a.csv", table).Lines());
        byte[] json = [.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes("""[{"正文":"签约项目二十六个"}]""")];
        Assert.Equal(["a.json!1 = 签约项目二十六个"], Packed.Open("a.json", json).Lines());
    }

    [Fact]
    public void A_field_can_be_told_by_its_name()
    {
        FieldMapping mapping = FieldMapping.Usual;
        Assert.Null(FieldMapping.Apply("text=稿件", ref mapping));
        Assert.NotNull(FieldMapping.Apply("texts=稿件", ref mapping));
        Assert.NotNull(FieldMapping.Apply("text=", ref mapping));
        ReadingOptions options = new() { Fields = mapping };
        Assert.Equal(["a.csv!1 = 一"], Packed.Open("a.csv", Packed.Bytes("正文,稿件\n零,一\n"), options).Lines());
    }

    [Fact]
    public void A_row_without_text_is_told_and_the_others_are_read()
    {
        Assert.Equal(["a.jsonl!1 ! ZS1112", "a.jsonl!2 = 二", "a.jsonl!3 ! ZS1112"], Packed.Open("a.jsonl", Packed.Bytes("{\"title\":\"甲\"}\n{\"text\":\"二\"}\n17\n")).Lines());
        Assert.Equal(["a.csv!1 ! ZS1112", "a.csv!2 = 二"], Packed.Open("a.csv", Packed.Bytes("title,text\n甲\n乙,二\n")).Lines());
    }

    [Theory]
    [InlineData("package.json", """{"name":"x","version":"1.0.0","description":"a package"}""", true)]
    [InlineData("a.jsonl", "{\"title\":\"甲\"}", true)]
    [InlineData("a.jsonl", "17", true)]
    [InlineData("a.csv", "标题,金额\n开工,42.5\n", true)]
    [InlineData("a.jsonl", "{\"text\":\"\"}", false)]
    [InlineData("a.csv", "标题,正文\n开工,\n", false)]
    [InlineData("a.jsonl", "{\"稿件\":\"今年以来，全县招商引资工作稳步推进，新签约项目二十六个，协议总投资42.5亿元，实际到位资金18.3亿元，同比增长21.4%。\"}", false)]
    public void A_row_of_something_else_is_skipped_and_one_whose_text_is_not_found_fails(string name, string table, bool isSkipped)
    {
        Refused? refused = Assert.Single(Packed.Open(name, Packed.Bytes(table))).Document.Refused;
        Assert.Equal((ReadingCodes.NoTextField, isSkipped), (refused?.Code, refused?.IsSkipped));
        Assert.Equal(table.Contains("稿件", StringComparison.Ordinal), refused!.Detail.Chinese.Contains("--field text=稿件", StringComparison.Ordinal));
    }

    [Fact]
    public void A_damaged_line_is_told_and_the_others_are_read() =>
        Assert.Equal(["a.jsonl!1 = 一", "a.jsonl!2 ! ZS1008", "a.jsonl!3 = 三"], Packed.Open("a.jsonl", Packed.Bytes("{\"text\":\"一\"}\n{\"text\":\"二\n{\"text\":\"三\"}\n")).Lines());

    [Fact]
    public void Every_cut_of_an_array_is_told_and_the_rows_before_are_read()
    {
        byte[] table = Packed.Bytes("""[{"text":"一"},{"text":"二"}]""");
        for (int length = 15; length < table.Length; length++)
        {
            string[] lines = Packed.Open("a.json", table[..length]).Lines();
            Assert.Equal("a.json!1 = 一", lines[0]);
            Assert.Equal("a.json ! ZS1101", lines[^1]);
        }
    }

    [Fact]
    public void A_large_array_is_read_row_by_row()
    {
        string row = $$"""{"text":"{{new string('字', 20_000)}}"},""";
        byte[] table = Packed.Bytes("[" + string.Concat(Enumerable.Repeat(row, 50)).TrimEnd(',') + "]");
        Assert.Equal(50, Packed.Open("a.json", table).Count(static input => input.Document.IsOk));
        Assert.Equal("a.json!50 ! ZS1005", Packed.Open("a.json", table, new ReadingOptions { FileLimitBytes = 50_000 }).Lines()[^1]);
        byte[] endless = Packed.Bytes("""[{"text":"一"},{"text":""" + "\"" + new string('字', 100_000));
        Assert.Equal(["a.json!1 = 一", "a.json ! ZS1005"], Packed.Open("a.json", endless, new ReadingOptions { FileLimitBytes = 50_000 }).Lines());
    }

    [Fact]
    public void A_table_in_an_archive_is_opened_too() =>
        Assert.Equal(["a.jsonl.gz!1 = 一"], Packed.Open("a.jsonl.gz", Packed.GZip(Packed.Bytes("{\"text\":\"一\"}\n"))).Lines());
}
