using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Normalizing;

/// <summary>The stage from the cleaned to the normalised document: its body and what is told of it. Thread-safe.</summary>
public sealed class DocumentNormalizer
{
    private readonly ITextNormalizer _normalizer;

    /// <summary>Makes the stage.</summary>
    /// <param name="normalizer">Normalises each text of a document.</param>
    public DocumentNormalizer(ITextNormalizer normalizer) => _normalizer = normalizer;

    /// <summary>Normalises <paramref name="document"/>: columns are parted, and paragraphs that were cut into lines of one width put together again. O(length).</summary>
    public NormalizedDocument Normalize(CleanDocument document)
    {
        string parted = BarColumns.Part(BlankColumns.Part(document.Text));
        (string text, OffsetMap toOriginal) = LineUnwrapper.Unwrap(parted) is { } unwrapped
            ? (unwrapped.Text, unwrapped.ToSource.Compose(document.ToOriginal))
            : (parted, document.ToOriginal);
        NormalizedText body = _normalizer.Normalize(text);
        return new NormalizedDocument
        {
            Clean = document,
            Text = body.Text,
            ToOriginal = body.ToSource.Compose(toOriginal),
            Metadata = Normalize(document.Metadata, document.Read.Original),
            Script = body.Script,
            Noise = document.Noise with
            {
                PinyinAnnotations = document.Noise.PinyinAnnotations + body.Noise.PinyinAnnotations,
                RepairedChars = document.Noise.RepairedChars + body.Noise.RepairedChars,
            },
        };
    }

    private DocumentMetadata Normalize(DocumentMetadata metadata, string original) => metadata with
    {
        Title = Normalize(metadata.Title, original),
        Author = Normalize(metadata.Author, original),
        Outlet = Normalize(metadata.Outlet, original),
        Editor = Normalize(metadata.Editor, original),
        Stamp = Normalize(metadata.Stamp, original),
        Frame = [.. metadata.Frame.Select(line => Normalize(line, original)).OfType<PrintedField>()],
        Site = [.. metadata.Site.Select(line => Normalize(line, original)).OfType<PrintedField>()],
    };

    /// <summary>The field in one line; null if nothing is left of it. What is left out behind its last letter is no longer in its place.</summary>
    private PrintedField? Normalize(PrintedField? field, string original)
    {
        if (field is null)
        {
            return null;
        }

        NormalizedText normalized = _normalizer.Normalize(field.Text);
        string text = normalized.Text.ReplaceLineEndings(" ");
        if (text.Length == 0)
        {
            return null;
        }

        string tail = field.Text[normalized.ToSource.ToOriginal(new TextSpan(0, normalized.Text.Length)).End..];
        bool isPrintedSo = field.Original.Of(original).EndsWith(tail, StringComparison.Ordinal);
        TextSpan place = isPrintedSo ? new TextSpan(field.Original.Start, field.Original.End - tail.Length) : field.Original;
        return new PrintedField(text, place);
    }
}
