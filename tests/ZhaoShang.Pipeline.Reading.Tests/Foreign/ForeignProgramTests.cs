using System.Text;
using ZhaoShang.Pipeline.Reading.Foreign;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Tests.Foreign;

/// <summary>Forms that are read through another program: without it the refusal tells how to install it, and a program that hangs is stopped.</summary>
public sealed class ForeignProgramTests : IDisposable
{
    private static readonly SourceDocument Pdf = new("a.pdf", "%PDF-1.4 x"u8.ToArray());

    private static readonly SourceDocument Doc = new("a.doc", new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0 });

    private readonly string _folder = Directory.CreateTempSubdirectory("zhaoshang-foreign-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_missing_program_is_told_with_the_command_that_installs_it()
    {
        Refused? refused = new PdfReader(new ReadingOptions(), new TextProgram(["no-such-pdftotext"], "poppler-utils")).Read(Pdf).Refused;
        Assert.Equal((ReadingCodes.ProgramMissing, false), (refused?.Code, refused?.IsSkipped));
        Assert.Contains("apt-get install poppler-utils", refused?.Detail.English, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_program_writes_is_the_text()
    {
        ReadDocument? read = new PdfReader(new ReadingOptions(), Script("cat >/dev/null; printf '第一行\\n\\n第二行\\n\\f'")).Read(Pdf).Document;
        Assert.Equal(["第一行", "第二行"], read!.Blocks());
        Assert.Equal("第一行\n第二行\n", read!.Original);
    }

    [Fact]
    public void A_file_that_the_program_writes_is_the_text()
    {
        ReadDocument? read = new DocReader(new ReadingOptions(), Script("for a; do case $d in 1) f=$a; d=;; esac; [ \"$a\" = --outdir ] && d=1; done; printf '开工' > $f/input.txt")).Read(Doc).Document;
        Assert.Equal(["开工"], read!.Blocks());
    }

    [Fact]
    public void A_program_that_fails_or_ends_early_is_told() =>
        Assert.Equal(ReadingCodes.ProgramFailed, new PdfReader(new ReadingOptions(), Script("exit 3")).Read(new SourceDocument("a.pdf", new byte[1_000_000])).Refused?.Code);

    [Fact]
    public void A_program_that_hangs_is_stopped() =>
        Assert.Equal(ReadingCodes.TooSlow, new PdfReader(new ReadingOptions { DocumentTime = TimeSpan.FromSeconds(1) }, Script("sleep 60")).Read(Pdf).Refused?.Code);

    [Fact]
    public void A_program_that_swells_is_stopped_with_all_that_it_started()
    {
        string mark = Path.Combine(_folder, "child");
        ReadingOptions options = new() { MemoryLimitBytes = 64L * 1024 * 1024, DocumentTime = TimeSpan.FromSeconds(20) };
        Refused? refused = new PdfReader(options, Script($"sh -c 'echo $$ > {mark}; head -c 200000000 /dev/zero | tail -n 1 | sleep 60' & wait")).Read(Pdf).Refused;
        Assert.Equal(ReadingCodes.TooMuchMemory, refused?.Code);
        Assert.Contains("--limit memory", refused?.Detail.English, StringComparison.Ordinal);
        Assert.True(SpinWait.SpinUntil(() => !Directory.Exists("/proc/" + File.ReadAllText(mark).Trim()) || IsZombie(File.ReadAllText(mark).Trim()), TimeSpan.FromSeconds(5)), "its child is still there");
    }

    [Fact]
    public void Bytes_that_LibreOffice_took_for_letters_are_no_text() =>
        Assert.Equal(ReadingCodes.Damaged, new DocReader(new ReadingOptions(), Script("for a; do case $d in 1) f=$a; d=;; esac; [ \"$a\" = --outdir ] && d=1; done; printf '\\320\\317\\001\\002 x' > $f/input.txt")).Read(Doc).Refused?.Code);

    [InstalledFact("soffice")]
    public void LibreOffice_reads_rich_text_and_tells_a_damaged_document()
    {
        byte[] rich = Encoding.ASCII.GetBytes("{\\rtf1\\ansi\\ansicpg936\\deff0 " + string.Concat("开工".Select(static letter => $"\\u{(short)letter}?")) + "\\par " + "42.5\\par}");
        DocumentReaders readers = new(new ReadingOptions { DocumentTime = TimeSpan.FromMinutes(2) });
        Assert.Equal(["开工", "42.5"], readers.Read(new SourceDocument("a.rtf", rich)).Document!.Blocks());
        Assert.Contains(readers.Read(new SourceDocument("b.doc", (byte[])[.. Doc.Bytes.ToArray(), .. "garbage"u8])).Refused?.Code, (string[])[ReadingCodes.Damaged, ReadingCodes.ProgramFailed]);
    }

    [InstalledFact("pdftotext")]
    public void Poppler_reads_a_page_and_tells_a_damaged_one()
    {
        Assert.Equal(["Paid in 42.5"], Sources.Read(new SourceDocument("a.pdf", SamplePdf.Of("Paid in 42.5"))).Blocks());
        Assert.Contains(Sources.Refusal(new SourceDocument("b.pdf", SamplePdf.Of("Paid in 42.5").AsMemory(0, 40))).Code, (string[])[ReadingCodes.ProgramFailed, ReadingCodes.Blank]);
    }

    [Theory]
    [InlineData("a.doc", true)]
    [InlineData("a.wps", true)]
    [InlineData("a.xls", false)]
    public void A_compound_file_is_Words_by_its_name(string name, bool isDocument) =>
        Assert.Equal(isDocument, new DocReader(new ReadingOptions(), Script("exit 0")).CanRead(name, Doc.Bytes.Span[..8]));

    private static bool IsZombie(string id) => File.Exists($"/proc/{id}/stat") && File.ReadAllText($"/proc/{id}/stat").Contains(") Z", StringComparison.Ordinal);

    /// <summary>A script in the place of a program.</summary>
    internal static TextProgram StandIn(string folder, string body)
    {
        string path = Path.Combine(folder, Guid.NewGuid().ToString("N"));
        File.WriteAllText(path, "#!/bin/sh\n" + body + "\n", new UTF8Encoding(false));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return new TextProgram([path], "none");
    }

    private TextProgram Script(string body) => StandIn(_folder, body);
}
