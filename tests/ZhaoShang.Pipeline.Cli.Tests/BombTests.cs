using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using ZhaoShang.Pipeline.Reading;
using ZhaoShang.Pipeline.Tests;

namespace ZhaoShang.Pipeline.Cli.Tests;

/// <summary>
/// Inputs made to swell, each between two articles and read by the program as a process of its own: it takes 512 MiB at most with its readers, no longer than the limit and two
/// seconds for a document, says why it did not read the bomb, and reads the articles. ZHAOSHANG_BOMBS=full makes the Word document's part 2 GiB long, which takes a minute to pack.
/// </summary>
public sealed class BombTests(Xunit.Abstractions.ITestOutputHelper output) : IDisposable
{
    private const long MostMemory = 512L * 1024 * 1024;
    private const int MiB = 1024 * 1024;

    private static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(32);

    private readonly TemporaryFolder _folder = new();

    private static bool IsFull => Environment.GetEnvironmentVariable("ZHAOSHANG_BOMBS") == "full";

    public void Dispose() => _folder.Dispose();

    [Trait("Kind", "Timing")]
    [Theory]
    [InlineData("zip", ReadingCodes.RatioTooHigh)]
    [InlineData("gz", ReadingCodes.RatioTooHigh)]
    [InlineData("nested", ReadingCodes.ArchiveTooDeep)]
    [InlineData("entries", ReadingCodes.TooManyEntries)]
    [InlineData("docx", ReadingCodes.RatioTooHigh)]
    [InlineData("laughs", ReadingCodes.Damaged)]
    [InlineData("divs", ReadingCodes.TooDeep)]
    [InlineData("line", ReadingCodes.TooManyLetters)]
    [InlineData("digits", null)]
    [InlineData("warc", ReadingCodes.RecordTooLarge)]
    public void A_bomb_is_told_and_its_neighbours_are_read(string kind, string? code)
    {
        // What is packed in 2 MiB may have 200 MiB by the ratio, but a part of a document no more than a file.
        code = kind == "docx" && IsFull ? ReadingCodes.TooLarge : code;
        string folder = Path.Combine(_folder.Path, kind);
        Directory.CreateDirectory(folder);
        Article("a.txt");
        Article("z.txt");
        MakeBomb(kind, Path.Combine(folder, "b"));

        Run run = Extract(folder);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {run.Time.TotalSeconds:0.0} s, {run.Memory / MiB} MiB"));
        Assert.Equal(code is null ? 0 : 3, run.Status);
        Assert.True(code is null || run.Error.Contains(code, StringComparison.Ordinal), run.Error);
        Assert.Contains("/a.txt\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("/z.txt\"", run.Output, StringComparison.Ordinal);
        Assert.True(run.Memory <= MostMemory, $"{run.Memory / MiB} MiB");
        Assert.True(run.Time < LongestTime, $"{run.Time.TotalSeconds:0.0} s");

        void Article(string name) => File.WriteAllText(Path.Combine(folder, name), "2012年9月15日，全县签约项目二十六个，协议总投资42.5亿元，实际到位资金18.3亿元。\n");
    }

    private static void MakeBomb(string kind, string path)
    {
        byte[] article = Encoding.UTF8.GetBytes("文章。");
        switch (kind)
        {
            case "zip":
                WriteZip(path + ".zip", ("a.txt", article, 1), ("b.txt", new byte[MiB], 200));
                break;
            case "gz":
                using (GZipStream target = new(File.Create(path + ".txt.gz"), CompressionLevel.Optimal))
                {
                    Repeat(target, new byte[MiB], 200);
                }

                break;
            case "nested":
                WriteZip(path + ".zip", ("a.txt", article, 1));
                for (int depth = 0; depth < 8; depth++)
                {
                    byte[] inner = File.ReadAllBytes(path + ".zip");
                    WriteZip(path + ".zip", ("a.zip", inner, 1), ("b.zip", inner, 1));
                }

                break;
            case "entries":
                WriteZip(path + ".zip", [.. Enumerable.Range(0, 100_000).Select(i => ($"{i}.js", article, 1))]);
                break;
            case "docx":
                WriteZip(path + ".docx", ("[Content_Types].xml", "<Types/>"u8.ToArray(), 1), ("word/document.xml", Encoding.ASCII.GetBytes(new string(' ', MiB)), IsFull ? 2048 : 200));
                break;
            case "laughs":
                string entities = "<!ENTITY a0 \"ha\">" + string.Concat(Enumerable.Range(1, 9).Select(static i => $"<!ENTITY a{i} \"{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}\">"));
                WriteZip(path + ".docx", ("[Content_Types].xml", "<Types/>"u8.ToArray(), 1), ("word/document.xml", Encoding.UTF8.GetBytes($"<!DOCTYPE a [{entities}]><a>&a9;</a>"), 1));
                break;
            case "divs":
                File.WriteAllText(path + ".html", string.Concat(Enumerable.Repeat("<div>", 50_000)) + "字");
                break;
            case "line":
                using (FileStream target = File.Create(path + ".txt"))
                {
                    Repeat(target, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("投资42.5亿元，", 1024))), 64 * MiB / (19 * 1024));
                }

                break;
            case "digits":
                File.WriteAllText(path + ".txt", $"全县到位资金{new string('7', 1_000_000)}亿元。2012年签约项目二十六个。");
                break;
            default:
                File.WriteAllText(path + ".warc", "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x.cn/\r\nContent-Length: 1000000000000000\r\n\r\nHTTP/1.1 200 OK\r\n\r\n");
                break;
        }
    }

    private static void WriteZip(string path, params (string Name, byte[] Piece, int Times)[] members)
    {
        using ZipArchive archive = new(File.Create(path), ZipArchiveMode.Create);
        foreach ((string name, byte[] piece, int times) in members)
        {
            using Stream target = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
            Repeat(target, piece, times);
        }
    }

    private static void Repeat(Stream target, byte[] piece, int times)
    {
        for (int i = 0; i < times; i++)
        {
            target.Write(piece);
        }
    }

    /// <summary>Runs the program and watches the memory of it and of the processes that it starts.</summary>
    private static Run Extract(string folder)
    {
        WorkerProgramPath program = new();
        ProcessStartInfo start = new(program.File, [.. program.Arguments, "extract", folder]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ZHAOSHANG_MODELS"] = RepositoryFolder.Models;
        long began = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        long memory = 0;
        while (!process.WaitForExit(50))
        {
            memory = Math.Max(memory, ProcessTree.ResidentBytes(process.Id));
        }

        return new Run(process.ExitCode, output.Result, error.Result, memory, Stopwatch.GetElapsedTime(began));
    }

    private sealed record Run(int Status, string Output, string Error, long Memory, TimeSpan Time);

    /// <summary>How the program is started.</summary>
    private sealed class WorkerProgramPath
    {
        private readonly WorkerCommand _command = WorkerProgram.Command!;

        public string File => _command.Program;

        public IEnumerable<string> Arguments => _command.Arguments.SkipLast(1);
    }
}
