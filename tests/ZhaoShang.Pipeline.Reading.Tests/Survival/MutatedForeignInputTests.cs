using System.Diagnostics;
using System.Text;
using ZhaoShang.Pipeline.Reading.Foreign;
using ZhaoShang.Pipeline.Reading.Tests.Foreign;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Tests.Survival;

/// <summary>
/// PDF and documents of Word, changed at random, through the programs that read them: a process each, so one PDF to a hundred of the other inputs and one document to ten thousand, and two at least.
/// Without LibreOffice a script stands in that gives the bytes back as text.
/// </summary>
public sealed class MutatedForeignInputTests(Xunit.Abstractions.ITestOutputHelper output) : IDisposable
{
    private const int OthersToPdf = 100;
    private const int OthersToDocument = 10_000;

    private static readonly ReadingOptions Options = new() { DocumentTime = TimeSpan.FromSeconds(20) };

    private static readonly TimeSpan Longest = Options.DocumentTime + TimeSpan.FromSeconds(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("zhaoshang-mutated-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [InstalledFact("pdftotext")]
    public void Pdf_is_read_or_refused()
    {
        byte[][] samples = [SamplePdf.Of("Signed 26, contracted 42.5, paid in 18.3."), .. InstalledFactAttribute.IsThere("soffice") ? [Converted("pdf")] : Array.Empty<byte[]>()];
        ReadAll("pdf", new DocumentReaders(Options).Read, samples, Mutation.Count / OthersToPdf);
    }

    [Fact]
    public void Documents_of_Word_are_read_or_refused()
    {
        byte[] rich = Encoding.ASCII.GetBytes("{\\rtf1\\ansi\\ansicpg936\\deff0 " + string.Concat(Sources.Simplified.Select(static letter => $"\\u{(short)letter}?")) + "\\par}");
        bool isReal = InstalledFactAttribute.IsThere("soffice");
        DocReader standIn = new(Options, ForeignProgramTests.StandIn(_folder, "for a; do case $d in 1) f=$a; d=;; esac; [ \"$a\" = --outdir ] && d=1; l=$a; done; cat $l > $f/input.txt"));
        output.WriteLine(isReal ? "through LibreOffice" : "LibreOffice is not installed: through a script that stands in");
        ReadAll(isReal ? "doc, rtf" : "rtf", isReal ? new DocumentReaders(Options).Read : standIn.Read, isReal ? [rich, Converted("doc")] : [rich], Math.Max(2, Mutation.Count / OthersToDocument));
    }

    private void ReadAll(string kind, Func<SourceDocument, StageResult<ReadDocument>> read, byte[][] samples, int count)
    {
        int fine = 0;
        TimeSpan longest = TimeSpan.Zero;
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, number =>
        {
            byte[] bytes = Mutation.Of(samples[number % samples.Length], number);
            long start = Stopwatch.GetTimestamp();
            StageResult<ReadDocument> result = read(new SourceDocument(kind == "pdf" ? "a.pdf" : "a.doc", bytes));
            TimeSpan took = Stopwatch.GetElapsedTime(start);
            bool isRead = MutatedInputTests.Check(result, number) is null;
            lock (samples)
            {
                fine += isRead ? 1 : 0;
                longest = took > longest ? took : longest;
            }
        });
        output.WriteLine($"{kind}: {count} inputs, {fine} documents read, {count - fine} refused, longest {longest.TotalMilliseconds:0} ms");
        Assert.True(longest < Longest, $"One input took {longest.TotalSeconds:0.0} s.");
    }

    /// <summary>A sample in the form that LibreOffice writes.</summary>
    private byte[] Converted(string form)
    {
        File.WriteAllText(Path.Combine(_folder, "sample.txt"), Sources.Simplified);
        using Process process = Process.Start(new ProcessStartInfo("soffice",
            ["--headless", "--norestore", $"-env:UserInstallation={new Uri(Path.Combine(_folder, "profile")).AbsoluteUri}", "--infilter=Text (encoded):UTF8", "--convert-to", form, "--outdir", _folder, Path.Combine(_folder, "sample.txt")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _ = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return File.ReadAllBytes(Path.Combine(_folder, "sample." + form));
    }
}
