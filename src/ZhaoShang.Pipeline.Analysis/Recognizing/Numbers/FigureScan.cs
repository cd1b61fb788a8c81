namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>A text and the figures in it, shared by the recognisers of amounts.</summary>
/// <param name="Text">The text.</param>
/// <param name="Figures">Its figures in the order of the text.</param>
internal sealed record FigureScan(string Text, IReadOnlyList<Figure> Figures)
{
    /// <summary>Scans <paramref name="text"/>. O(length).</summary>
    public static FigureScan Of(string text) => new(text, FigureScanner.Scan(text));
}
