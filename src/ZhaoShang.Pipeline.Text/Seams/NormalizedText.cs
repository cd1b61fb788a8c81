namespace ZhaoShang.Pipeline.Text;

/// <summary>A normalised text with the way back.</summary>
/// <param name="Text">The normalised text.</param>
/// <param name="ToSource">Leads from it to the text that was normalised.</param>
/// <param name="Script">The script that the source is printed in.</param>
/// <param name="Noise">What was taken away or repaired.</param>
public sealed record NormalizedText(string Text, OffsetMap ToSource, ScriptKind Script, NoiseCounts Noise);
