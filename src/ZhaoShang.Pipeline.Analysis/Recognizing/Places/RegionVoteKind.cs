namespace ZhaoShang.Pipeline.Analysis.Recognizing.Places;

/// <summary>Whose place a vote tells.</summary>
internal enum RegionVoteKind
{
    /// <summary>One that the article tells of.</summary>
    Told,

    /// <summary>A guest's, an investor's or a superior's: 温州客商, 赴福州.</summary>
    Guest,

    /// <summary>The outlet's, which reports on all that lies in it.</summary>
    Outlet,
}
