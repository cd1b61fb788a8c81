namespace ZhaoShang.Pipeline.Analysis.Segmenting;

/// <summary>Where a letter stands in a word. The order settles ties between equally likely paths: the later one wins.</summary>
internal enum LetterPosition : byte
{
    /// <summary>B: the word's first letter of several.</summary>
    Begin,

    /// <summary>E: its last letter of several.</summary>
    End,

    /// <summary>M: a letter between them.</summary>
    Middle,

    /// <summary>S: a word of one letter.</summary>
    Single,
}
