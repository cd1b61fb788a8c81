using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage;

/// <summary>A piece of the original with the hits in it.</summary>
/// <param name="Text">The piece as printed, line breaks turned into spaces; of a page with markup without its tags.</param>
/// <param name="Hits">The hits as spans of <paramref name="Text"/>, in order, never empty.</param>
/// <param name="Start">Where the first hit begins in the decoded original, in UTF-16 code units.</param>
public sealed record Snippet(string Text, IReadOnlyList<TextSpan> Hits, int Start);
