namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>What a labelled field of a byline tells.</summary>
internal enum BylineRole
{
    /// <summary>Nothing that is kept: hits, category, document number.</summary>
    Other,

    /// <summary>The publishing medium.</summary>
    Outlet,

    /// <summary>Who wrote it.</summary>
    Author,

    /// <summary>Who edited it.</summary>
    Editor,

    /// <summary>When it was published.</summary>
    Stamp,

    /// <summary>The title, told again.</summary>
    Title,
}
