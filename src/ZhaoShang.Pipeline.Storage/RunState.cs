namespace ZhaoShang.Pipeline.Storage;

/// <summary>How far a run came.</summary>
public enum RunState
{
    /// <summary>It is under way, or was ended by force.</summary>
    Running,

    /// <summary>It came to its end.</summary>
    Finished,

    /// <summary>It was cancelled.</summary>
    Cancelled,
}
