using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>What the ledger is for: no work twice, <c>errors</c>, <c>retry</c>, <c>--prune</c>, <c>--refresh</c>, what a folder is told to be.</summary>
public sealed class LedgerTests : IDisposable
{
    private const string Article = "青山县招商引资工作总结\n今年上半年，全县共签约项目12个，总投资42亿元，到位资金8.6亿元。投资2.6亿元的远河电力有限公司发电机组项目已开工建设。\n";
    private const string Other = "招商简讯\n远河电力有限公司投资3.1亿元的风电设备项目签约，计划用地120亩，建成后年产值5亿元。\n";
    private readonly TemporaryFolder _folder = new();

    public LedgerTests() => Directory.CreateDirectory(_folder["in"]);

    private string Database => _folder["t.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_old_file_is_told_unchanged_by_size_and_time_and_compared_when_asked()
    {
        string path = _folder.Write("in/a.txt", Article);
        DateTime written = new(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, written);
        await Ingest();
        ProgramRun second = await Ingest();
        Assert.Contains("存入 0 + 未变 1", second.Error, StringComparison.Ordinal);
        Assert.Contains("1 个只看了大小和修改时间", second.Error, StringComparison.Ordinal);

        _folder.Write("in/a.txt", Article.Replace("12个", "13个", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(path, written);
        Assert.Contains("未变 1", (await Ingest()).Error, StringComparison.Ordinal);
        ProgramRun compared = await Ingest("--checksum");
        Assert.Contains("存入 1 + 未变 0", compared.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("只看了", compared.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_a_new_time_and_the_same_bytes_is_unchanged()
    {
        string path = _folder.Write("in/a.txt", Article);
        await Ingest();
        File.SetLastWriteTimeUtc(path, new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        Assert.DoesNotContain("只看了", (await Ingest()).Error, StringComparison.Ordinal);
        Assert.Contains("未变 1 + 重复 0 + 跳过 0 + 失败 0；未变的有 1 个只看了", (await Ingest()).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_lists_what_failed_and_retry_repeats_only_that()
    {
        _folder.Write("in/a.txt", Article);
        string empty = _folder.Write("in/b.txt", string.Empty);
        _folder.Write("in/c.png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
        Assert.Equal(3, (await Ingest()).Status);

        ProgramRun errors = await Run("errors", "--format", "jsonl");
        JsonNode row = JsonNode.Parse(Assert.Single(errors.Lines))!;
        Assert.Equal((empty, "failed", "read", "ZS1001", 1), ((string)row["path"]!, (string)row["status"]!, (string)row["stage"]!, (string)row["code"]!, (int)row["attempts"]!));
        ProgramRun all = await Run("errors", "--all", "--format", "csv", "--header", "id");
        Assert.Equal(3, all.Lines.Length);
        Assert.StartsWith("path,entry,status,", all.Lines[0], StringComparison.Ordinal);

        Assert.Contains("共 1 个输入 = 存入 0 + 未变 0 + 重复 0 + 跳过 0 + 失败 1", (await Run("retry")).Error, StringComparison.Ordinal);
        _folder.Write("in/b.txt", Other);
        ProgramRun retry = await Run("retry");
        Assert.Equal((0, true), (retry.Status, retry.Error.Contains("共 1 个输入 = 存入 1", StringComparison.Ordinal)));
        Assert.Equal(1, (await Run("errors")).Status);
        Assert.Equal(0, (await Run("check")).Status);
    }

    [Fact]
    public async Task Prune_follows_deletes_and_a_copy_takes_over()
    {
        string first = _folder.Write("in/a.txt", Article);
        _folder.Write("in/b.txt", Article);
        string gone = _folder.Write("in/c.txt", Other);
        await Ingest();
        File.Delete(first);
        File.Delete(gone);
        Assert.DoesNotContain("删除", (await Ingest()).Error, StringComparison.Ordinal);
        Assert.Contains("删除已不在的 2 个", (await Ingest("--prune")).Error, StringComparison.Ordinal);
        Assert.Equal(0, (await Run("check")).Status);
        Assert.Equal(0, (await Run("show", _folder["in/b.txt"])).Status);
        Assert.Equal(1, (await Run("search", "风电设备")).Status);
    }

    [Fact]
    public async Task Prune_is_refused_where_a_folder_is_missing_or_empty()
    {
        _folder.Write("in/a.txt", Article);
        await Ingest();
        File.Delete(_folder["in/a.txt"]);
        ProgramRun empty = await Ingest("--prune");
        Assert.Equal(3, empty.Status);
        Assert.Contains("ZS0009", empty.Error, StringComparison.Ordinal);
        Directory.Delete(_folder["in"]);
        ProgramRun missing = await Ingest("--prune");
        Assert.Equal(2, missing.Status);
        Assert.Contains("ZS8001", missing.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await Run("show", _folder["in/a.txt"])).Status);
    }

    [Fact]
    public async Task What_a_folder_is_told_to_be_is_used_where_the_article_does_not_say()
    {
        _folder.Write("in/a.txt", Other);
        _folder.Write("in/b.txt", "衢州日报2011年3月5日讯　浙江省衢州市柯城区远河电力有限公司投资3.1亿元的风电设备项目签约，柯城区招商局参加。\n");
        await Ingest("--region", "140311", "--published", "2006-03", "--outlet", "阳泉日报");
        JsonNode told = await Document("in/a.txt");
        Assert.Equal(("140311", "2006-03", "阳泉日报"), ((string)told["region"]!["code"]!, (string)told["published"]!, (string)told["outlet"]!));
        Assert.Equal("told-from-outside", (string)told["sources"]!["region"]!["rule"]!);
        JsonNode own = await Document("in/b.txt");
        Assert.StartsWith("3308", (string)own["region"]!["code"]!, StringComparison.Ordinal);
        Assert.Equal("2011-03-05", (string)own["published"]!);

        // Told once, it stays; told otherwise, the file is read again.
        Assert.Contains("未变 2", (await Ingest()).Error, StringComparison.Ordinal);
        Assert.Contains("存入 2", (await Ingest("--published", "2007")).Error, StringComparison.Ordinal);
        told = await Document("in/a.txt");
        Assert.Equal(("140311", "2007"), ((string)told["region"]!["code"]!, (string)told["published"]!));

        // What was told can be taken back, one thing at a time.
        Assert.Contains("存入 2", (await Ingest("--region", "none", "--published", "")).Error, StringComparison.Ordinal);
        told = await Document("in/a.txt");
        Assert.Equal((null, null, "阳泉日报"), ((string?)told["region"]?["code"], (string?)told["published"], (string?)told["outlet"]));
        Assert.Contains("未变 2", (await Ingest("--region", "none", "--encoding", "none")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_keeps_the_encoding_that_it_was_told_to_have_when_it_changes()
    {
        Encoding big5 = CodePagesEncodingProvider.Instance.GetEncoding("big5")!;
        _folder.Write("in/a.csv", big5.GetBytes("標題,正文\n招商引資簡訊,遠河電力有限公司投資3.1億元的風電設備項目簽約。\n"));
        await Ingest("--encoding", "big5");
        _folder.Write("in/a.csv", big5.GetBytes("標題,正文\n招商引資簡訊,遠河電力有限公司投資4.1億元的風電設備項目簽約。\n"));
        Assert.Contains("存入 1", (await Ingest()).Error, StringComparison.Ordinal);
        Assert.Equal("招商引資簡訊", (string?)(await Document("in/a.csv!1"))["title"]);
    }

    [Theory]
    [InlineData("--region", "郊区", "ZS8002")]
    [InlineData("--region", "没有的县", "ZS8002")]
    [InlineData("--published", "去年", "ZS8001")]
    public async Task What_cannot_be_told_is_said_before_anything_is_done(string option, string value, string code)
    {
        ProgramRun run = await Ingest(option, value);
        Assert.Equal(2, run.Status);
        Assert.StartsWith(code, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Database));
    }

    [Fact]
    public async Task A_document_can_be_read_again_with_another_encoding_and_keeps_it()
    {
        CodePagesEncodingProvider.Instance.GetEncoding("big5");
        string path = _folder.Write("in/a.txt", CodePagesEncodingProvider.Instance.GetEncoding("big5")!.GetBytes("招商引資簡訊\n遠河電力有限公司投資3.1億元的風電設備項目簽約。\n"));
        await Ingest("--encoding", "gb18030");
        Assert.DoesNotContain("远河电力", (await Run("show", path, "--original")).Output, StringComparison.Ordinal);
        Assert.Contains("存入 1", (await Ingest("--encoding", "big5")).Error, StringComparison.Ordinal);
        Assert.Contains("遠河電力", (await Run("show", path, "--original")).Output, StringComparison.Ordinal);
        Assert.Contains("未变 1", (await Ingest()).Error, StringComparison.Ordinal);
        Assert.Contains("未变 1", (await Ingest("--checksum")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refresh_takes_no_path_and_paths_are_needed_otherwise()
    {
        Assert.Equal(2, (await Ingest("--refresh")).Status);
        Assert.Equal(2, (await Run("ingest")).Status);
        _folder.Write("in/a.txt", Article);
        await Ingest();
        Assert.Contains("共 0 个输入", (await Run("ingest", "--refresh")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_that_stays_as_it_was_is_not_opened_and_its_members_are_followed()
    {
        string archive = MakeArchive(("a.txt", Article), ("b.txt", Other), ("c.txt", string.Empty));
        Assert.Contains("共 3 个输入 = 存入 2 + 未变 0 + 重复 0 + 跳过 0 + 失败 1", (await Ingest()).Error, StringComparison.Ordinal);
        JsonNode failure = JsonNode.Parse(Assert.Single((await Run("errors", "--format", "jsonl")).Lines))!;
        Assert.Equal((archive + "!c.txt", "c.txt"), ((string)failure["path"]!, (string)failure["entry"]!));

        // With a failure in it, it is opened again; what was stored is unchanged by its bytes.
        Assert.Contains("存入 0 + 未变 2 + 重复 0 + 跳过 0 + 失败 1", (await Ingest()).Error, StringComparison.Ordinal);
        Assert.Contains("共 1 个输入 = 存入 0 + 未变 0 + 重复 0 + 跳过 0 + 失败 1", (await Run("retry")).Error, StringComparison.Ordinal);

        MakeArchive(("a.txt", Article), ("c.txt", Other.Replace("120亩", "121亩", StringComparison.Ordinal)));
        File.SetLastWriteTimeUtc(archive, new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        Assert.Contains("存入 1 + 未变 1 + 重复 0 + 跳过 0 + 失败 0；删除已不在的 1 个", (await Ingest("--prune")).Error, StringComparison.Ordinal);
        Assert.Contains("未变 2 + 重复 0 + 跳过 0 + 失败 0；未变的有 2 个只看了", (await Ingest("--prune")).Error, StringComparison.Ordinal);
        ProgramRun compared = await Ingest("--checksum");
        Assert.Contains("未变 2", compared.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("只看了", compared.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await Run("check")).Status);

        // Damaged, it says so, and what was read of it before stays.
        File.WriteAllBytes(archive, [.. File.ReadAllBytes(archive).Take(60)]);
        Assert.Equal(3, (await Ingest("--prune")).Status);
        Assert.Equal(0, (await Run("show", archive + "!a.txt")).Status);
        Assert.Equal(0, (await Run("check")).Status);
    }

    [Fact]
    public async Task Runs_are_listed_with_where_their_time_went()
    {
        _folder.Write("in/a.txt", Article);
        await Ingest();
        JsonNode run = JsonNode.Parse(Assert.Single((await Run("check", "--runs", "--format", "jsonl")).Lines))!;
        Assert.Equal(("ingest", "finished", 1, 1), ((string)run["verb"]!, (string)run["state"]!, (int)run["seen"]!, (int)run["stored"]!));
        Assert.True((double)run["extracting_s"]! >= 0);
        Assert.All((await Run("check", "--runs")).Lines, static line => Assert.True(line.Length <= 80, line));
    }

    private string MakeArchive(params (string Name, string Text)[] members)
    {
        string path = _folder["in/a.zip"];
        using ZipArchive archive = new(File.Create(path), ZipArchiveMode.Create);
        foreach ((string name, string text) in members)
        {
            using StreamWriter writer = new(archive.CreateEntry(name).Open());
            writer.Write(text);
        }

        return path;
    }

    private async Task<JsonNode> Document(string name) =>
        JsonNode.Parse((await Run("show", _folder[name], "--format", "jsonl")).Lines[0])!;

    private Task<ProgramRun> Ingest(params string[] more) => Run(["ingest", _folder["in"], .. more]);

    private Task<ProgramRun> Run(params string[] arguments) => ProgramRun.Of([.. arguments, "--db", Database]);
}
