namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>What of a phrase is compared: small, so that those of all rules stay near.</summary>
/// <param name="Letters">The four letters at the end by which it is found, those that it has.</param>
/// <param name="Number">Its number among all phrases.</param>
/// <param name="Length">How many letters it has.</param>
/// <param name="Unused">How many bits of the four letters it does not have.</param>
internal readonly record struct PhraseRow(ulong Letters, int Number, ushort Length, ushort Unused)
{
    /// <summary>The phrase found by its first letters, or by its last.</summary>
    public static PhraseRow Of(string phrase, int number, bool isLast) =>
        new(isLast ? PackedLetters.Before(phrase, phrase.Length) : PackedLetters.From(phrase, 0), number, checked((ushort)phrase.Length), PackedLetters.Unused(phrase.Length));

    /// <summary>The letter of the phrase at its end.</summary>
    public static char Outer(string phrase, bool isLast) => phrase[isLast ? ^1 : 0];

    /// <summary>The letter beside the one at its end; null in a phrase of one letter.</summary>
    public static char? Inner(string phrase, bool isLast) => phrase.Length > 1 ? phrase[isLast ? ^2 : 1] : null;

    /// <summary>True if the phrase has no letter that four letters of a text do not show.</summary>
    public bool IsShort => Length <= PackedLetters.Count;

    /// <summary>False if four letters of a text do not begin as the phrase does.</summary>
    public bool MayBegin(ulong letters) => (letters ^ Letters) << Unused == 0;

    /// <summary>False if four letters of a text do not end as the phrase does.</summary>
    public bool MayEnd(ulong letters) => (letters ^ Letters) >> Unused == 0;
}
