using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>A labelled field of a line, in its folded letters.</summary>
/// <param name="Role">What it tells.</param>
/// <param name="Label">Where its label stands, with the colon.</param>
/// <param name="Value">Where its value stands, without white space at the ends; empty if it tells none.</param>
internal readonly record struct BylineField(BylineRole Role, TextSpan Label, TextSpan Value);
