using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Normalizing;

/// <summary>The stage from the cleaned to the normalised document: its body and what is told of it. Thread-safe.</summary>
public sealed class DocumentNormalizer
{
    private readonly ITextNormalizer _normalizer;

    /// <summary>Makes the stage.</summary>
    /// <param name="normalizer">Normalises each text of a document.</param>
    public DocumentNormalizer(ITextNormalizer normalizer) => _normalizer = normalizer;

    /// <summary>Normalises <paramref name="document"/>: paragraphs that were cut into lines of one width are put together again. O(length).</summary>
    public NormalizedDocument Normalize(CleanDocument document)
    {
        (string text, OffsetMap toOriginal) = LineUnwrapper.Unwrap(document.Text) is { } unwrapped
            ? (unwrapped.Text, unwrapped.ToSource.Compose(document.ToOriginal))
            : (document.Text, document.ToOriginal);
        NormalizedText body = _normalizer.Normalize(text);
        return new NormalizedDocument
        {
            Clean = document,
            Text = body.Text,
            ToOriginal = body.ToSource.Compose(toOriginal),
            Metadata = Normalize(document.Metadata),
            Script = body.Script,
            Noise = document.Noise with
            {
                PinyinAnnotations = document.Noise.PinyinAnnotations + body.Noise.PinyinAnnotations,
                RepairedChars = document.Noise.RepairedChars + body.Noise.RepairedChars,
            },
        };
    }

    private DocumentMetadata Normalize(DocumentMetadata metadata) => metadata with
    {
        Title = Normalize(metadata.Title),
        Author = Normalize(metadata.Author),
        Outlet = Normalize(metadata.Outlet),
        Editor = Normalize(metadata.Editor),
        Stamp = Normalize(metadata.Stamp),
    };

    /// <summary>The field in one line; null if nothing is left of it.</summary>
    private PrintedField? Normalize(PrintedField? field)
    {
        string text = field is null ? "" : _normalizer.Normalize(field.Text).Text.ReplaceLineEndings(" ");
        return text.Length == 0 ? null : field! with { Text = text };
    }
}
