using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>A short normalised text as a document, for what reads documents.</summary>
internal static class ShortText
{
    /// <summary>The document; its words are not cut.</summary>
    public static SegmentedDocument Of(string text)
    {
        OffsetMap map = OffsetMap.Identity(text.Length);
        ReadDocument read = new()
        {
            Source = new SourceDocument("-", ReadOnlyMemory<byte>.Empty),
            Format = DocumentFormat.PlainText,
            Encoding = "utf-8",
            Original = text,
            Text = text,
            ToOriginal = map,
            Blocks = [],
        };
        CleanDocument clean = new() { Read = read, Text = text, ToOriginal = map, Metadata = DocumentMetadata.None, Noise = NoiseCounts.None };
        NormalizedDocument normalized = new()
        {
            Clean = clean, Text = text, ToOriginal = map, Metadata = DocumentMetadata.None, Script = ScriptKind.Hans, Noise = NoiseCounts.None,
        };
        return new SegmentedDocument { Normalized = normalized, Words = [] };
    }
}
