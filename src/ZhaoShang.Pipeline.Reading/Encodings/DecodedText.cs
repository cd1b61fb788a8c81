namespace ZhaoShang.Pipeline.Reading.Encodings;

/// <summary>A document's text as decoded.</summary>
/// <param name="Text">The text without byte order mark.</param>
/// <param name="EncodingName">The encoding's IANA name in lower case.</param>
/// <param name="Confidence">How sure the choice is: 1 for a byte order mark, strict UTF-8 or a told encoding; 0 for a tie with another.</param>
internal sealed record DecodedText(string Text, string EncodingName, double Confidence);
