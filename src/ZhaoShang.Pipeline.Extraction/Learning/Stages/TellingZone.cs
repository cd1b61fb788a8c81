namespace ZhaoShang.Pipeline.Extraction.Learning.Stages;

/// <summary>Where words stand to the name of the project that they may tell of.</summary>
internal enum TellingZone
{
    /// <summary>Before it, or before the list that it stands in, in one clause.</summary>
    Left,

    /// <summary>Behind it, or behind its list, in one clause.</summary>
    Right,

    /// <summary>In the clauses behind, up to what tells of another.</summary>
    Behind,

    /// <summary>In the clauses before its own, in the same part of the sentence.</summary>
    Before,

    /// <summary>Left of the names of others in its clause: 开工建设 in 开工建设A、B.</summary>
    SharedLeft,

    /// <summary>Behind its list, or right of the last name in its part of the sentence: 正在施工 in A、B正在施工.</summary>
    SharedRight,

    /// <summary>In the clause that opens its sentence.</summary>
    Opening,

    /// <summary>In the last short sentence before it.</summary>
    Heading,

    /// <summary>In the sentences that the rules take for a telling of it.</summary>
    Following,

    /// <summary>In the next sentence, where the rules take none.</summary>
    Next,
}
