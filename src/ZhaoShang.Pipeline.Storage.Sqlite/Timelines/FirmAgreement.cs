namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>How the firms of two projects go together.</summary>
internal enum FirmAgreement
{
    /// <summary>One of the two names no firm.</summary>
    Unknown,

    /// <summary>All are others.</summary>
    Different,

    /// <summary>They share a brand: a sister firm, or one that was renamed.</summary>
    Related,

    /// <summary>One firm is the same.</summary>
    Same,
}
