using System.Text;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Foreign;

/// <summary>Reads documents of older Words (doc, rtf, wps) through LibreOffice, where it is installed. The original is the text that was taken out, a line each.</summary>
internal sealed class DocReader(ReadingOptions options, TextProgram program) : IDocumentReader
{
    private const string InputName = "input.doc";
    private const string OutputName = "input.txt";
    private const int LettersPerStrange = 50;

    private static readonly string[] Suffixes = [".doc", ".dot", ".wps", ".rtf"];

    /// <inheritdoc/>
    public DocumentFormat Format => DocumentFormat.Doc;

    /// <inheritdoc/>
    public int HeadLength => 8;

    /// <summary>True for a compound file with a name of Word's, and for rich text. Near miss: a sheet of Excel, which is a compound file too.</summary>
    public bool CanRead(string uri, ReadOnlySpan<byte> head)
    {
        bool isCompound = head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        return head.StartsWith("{\\rtf"u8) || (isCompound && Suffixes.Any(suffix => uri.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)));
    }

    /// <inheritdoc/>
    public StageResult<ReadDocument> Read(SourceDocument source)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("zhaoshang-doc-");
        try
        {
            string input = Path.Combine(folder.FullName, InputName);
            using (FileStream file = File.Create(input))
            {
                file.Write(source.Bytes.Span);
            }

            string profile = new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri;
            StageResult<byte[]> run = program.Run(
                source.Uri,
                ["--headless", "--norestore", $"-env:UserInstallation={profile}", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder.FullName, input],
                default,
                options);
            return run.IsOk ? Text(source, Path.Combine(folder.FullName, OutputName)) : run.Refused;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private StageResult<ReadDocument> Text(SourceDocument source, string output)
    {
        if (!File.Exists(output))
        {
            return new Refused(ReadingCodes.ProgramFailed, source.Uri, new Explanation(
                "LibreOffice 没能读出文字；请检查文件是否损坏或加密。", "LibreOffice could not take the text out; check whether the file is damaged or encrypted."));
        }

        string lines = File.ReadAllText(output, Encoding.UTF8).TrimStart('\uFEFF');
        if (IsBare(lines))
        {
            return new Refused(ReadingCodes.Damaged, source.Uri, new Explanation(
                "文件已损坏，LibreOffice 读出的不是文字；请重新获取该文件。", "the file is damaged: what LibreOffice made of it is no text; fetch the file again."));
        }

        ExtractedText text = new();
        text.AddLines(lines);
        return text.Document(source, Format);
    }

    /// <summary>
    /// True if the text is the file's own bytes: what LibreOffice cannot read as a document it reads as if its bytes were letters. These are full of letters that control, or begin with the
    /// marks of rich text.
    /// </summary>
    private static bool IsBare(string text)
    {
        int strange = text.AsSpan().Count('\uFFFD');
        foreach (char letter in text)
        {
            strange += char.IsControl(letter) && letter is not ('\t' or '\n' or '\v' or '\f' or '\r') ? 1 : 0;
        }

        return (long)strange * LettersPerStrange > text.Length || text.StartsWith("{\\rtf", StringComparison.Ordinal);
    }
}
