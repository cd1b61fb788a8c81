using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>A text and the figures in it, shared by the recognisers of amounts.</summary>
/// <param name="Text">The text.</param>
/// <param name="Figures">Its figures in the order of the text.</param>
internal sealed record FigureScan(string Text, List<Figure> Figures)
{
    /// <summary>Scans <paramref name="text"/>. O(length).</summary>
    public static FigureScan Of(string text) => new(text, FigureScanner.Scan(text));

    /// <summary>What <paramref name="read"/> makes of each figure, given the scan and the figure's number, in the order of the text.</summary>
    public List<Mention> Read(Func<FigureScan, int, Mention?> read)
    {
        List<Mention> mentions = [];
        for (int i = 0; i < Figures.Count; i++)
        {
            if (read(this, i) is { } mention)
            {
                mentions.Add(mention);
            }
        }

        return mentions;
    }
}
