namespace ZhaoShang.Pipeline.Text;

/// <summary>A piece of metadata as it is printed.</summary>
/// <param name="Text">The text, without white space at its ends, not empty.</param>
/// <param name="Original">Where it stands in the decoded original.</param>
public sealed record PrintedField(string Text, TextSpan Original);
