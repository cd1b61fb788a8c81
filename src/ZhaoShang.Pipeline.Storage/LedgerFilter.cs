namespace ZhaoShang.Pipeline.Storage;

/// <summary>Which entries of the ledger are asked for.</summary>
public sealed record LedgerFilter
{
    /// <summary>Only entries with one of these; empty for all.</summary>
    public IReadOnlyList<InputStatus> Statuses { get; init; } = [];

    /// <summary>Only this file or folder and what lies in it; null for all.</summary>
    public string? Root { get; init; }

    /// <summary>Only entries after this path; null to begin.</summary>
    public string? After { get; init; }

    /// <summary>
    /// Only entries whose file this run opened to its end, without a failure and without meeting them: members that are gone.
    /// Null for all.
    /// </summary>
    public long? UnseenInRun { get; init; }
}
