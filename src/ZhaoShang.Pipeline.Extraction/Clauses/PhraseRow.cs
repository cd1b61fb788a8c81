namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>A phrase with the four letters at the end by which it is found, and their bits.</summary>
/// <param name="Phrase">The phrase.</param>
/// <param name="Number">Its number among all phrases.</param>
/// <param name="Length">How many letters it has.</param>
/// <param name="Letters">The letters.</param>
/// <param name="Mask">Their bits.</param>
internal readonly record struct PhraseRow(string Phrase, int Number, int Length, ulong Letters, ulong Mask)
{
    /// <summary>The phrase found by its first letters, or by its last.</summary>
    public static PhraseRow Of(string phrase, int number, bool isLast) => isLast
        ? new(phrase, number, phrase.Length, PackedLetters.Before(phrase, phrase.Length), PackedLetters.Last(phrase.Length))
        : new(phrase, number, phrase.Length, PackedLetters.From(phrase, 0), PackedLetters.First(phrase.Length));

    /// <summary>The letter of the phrase at its end.</summary>
    public static char Outer(string phrase, bool isLast) => phrase[isLast ? ^1 : 0];

    /// <summary>The letter beside the one at its end; null in a phrase of one letter.</summary>
    public static char? Inner(string phrase, bool isLast) => phrase.Length > 1 ? phrase[isLast ? ^2 : 1] : null;

    /// <summary>False if the four letters at the end of what stands in a text are not those of the phrase.</summary>
    public bool MayBe(ulong letters) => ((letters ^ Letters) & Mask) == 0;

    /// <summary>True if the phrase stands at <paramref name="start"/>, where it may be.</summary>
    public bool IsAt(string text, int start) => Length <= PackedLetters.Count || text.AsSpan(start, Length).SequenceEqual(Phrase);
}
