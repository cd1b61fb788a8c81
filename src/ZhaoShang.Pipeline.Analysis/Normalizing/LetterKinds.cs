namespace ZhaoShang.Pipeline.Analysis.Normalizing;

/// <summary>What the normaliser needs to know of a letter (a UTF-16 code unit), as bits.</summary>
[Flags]
internal enum LetterKinds : byte
{
    /// <summary>A letter that is copied as it is.</summary>
    None = 0,

    /// <summary>An ideograph of the basic plane.</summary>
    Ideograph = 1,

    /// <summary>White space or a letter without width: it is not copied one by one.</summary>
    Space = 2,

    /// <summary>A bracket, or a letter that damage of bytes leaves behind: what follows decides.</summary>
    Suspect = 4,

    /// <summary>A phrase of the conversion table begins with it.</summary>
    BeginsPhrase = 8,

    /// <summary>Written otherwise in simplified script.</summary>
    Traditional = 16,

    /// <summary>Used in simplified script only.</summary>
    SimplifiedOnly = 32,

    /// <summary>Stands in a phrase that simplified letters alone can make up.</summary>
    InPlainPhrase = 64,

    /// <summary>Its simplified form is traditional itself, or stands in a phrase of simplified letters: it may have to be converted once more.</summary>
    Unsettled = 128,
}
