namespace ZhaoShang.Pipeline.Text;

/// <summary>
/// An article in simplified script, without pinyin annotations, with half-width letters and digits. Normalising its text again changes
/// nothing; every digit of the body is in it.
/// </summary>
public sealed record NormalizedDocument
{
    /// <summary>The document that was normalised.</summary>
    public required CleanDocument Clean { get; init; }

    /// <summary>The normalised body, one line a paragraph.</summary>
    public required string Text { get; init; }

    /// <summary>Leads from <see cref="Text"/> to the decoded original.</summary>
    public required OffsetMap ToOriginal { get; init; }

    /// <summary>What is told of the article, normalised.</summary>
    public required DocumentMetadata Metadata { get; init; }

    /// <summary>The script that it was printed in.</summary>
    public required ScriptKind Script { get; init; }

    /// <summary>What was taken away or repaired, in cleaning and normalising together.</summary>
    public required NoiseCounts Noise { get; init; }

    /// <summary>
    /// The letters under <paramref name="span"/> as evidence: without white space, with their place in the decoded original. White space at
    /// the span's ends is left outside.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches past the end of <see cref="Text"/>.</exception>
    /// <exception cref="ArgumentException">The span holds nothing but white space.</exception>
    public Quote Quote(TextSpan span)
    {
        TextSpan letters = Trimmed(span);
        TextSpan original = ToOriginal.ToOriginal(letters);
        return new Quote(WithoutWhiteSpace(letters.Of(Text)), original.Start, original.End);
    }

    /// <summary>The place in the decoded original of what <see cref="Quote"/> tells.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches past the end of <see cref="Text"/>.</exception>
    /// <exception cref="ArgumentException">The span holds nothing but white space.</exception>
    public TextSpan PlaceOf(TextSpan span) => ToOriginal.ToOriginal(Trimmed(span));

    private TextSpan Trimmed(TextSpan span)
    {
        int start = span.Start;
        int end = span.End;
        while (start < end && char.IsWhiteSpace(Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }

        return start < end ? new TextSpan(start, end) : throw new ArgumentException($"The span {span} holds no letter to quote.", nameof(span));
    }

    private static string WithoutWhiteSpace(ReadOnlySpan<char> text)
    {
        Span<char> kept = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        int length = 0;
        foreach (char letter in text)
        {
            if (!char.IsWhiteSpace(letter))
            {
                kept[length++] = letter;
            }
        }

        return new string(kept[..length]);
    }
}
