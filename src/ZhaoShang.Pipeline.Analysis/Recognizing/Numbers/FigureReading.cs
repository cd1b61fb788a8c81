using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>What the figure that <paramref name="scan"/> stands at tells; null if it tells nothing.</summary>
internal delegate Mention? FigureReading(in FigureScanner scan);
