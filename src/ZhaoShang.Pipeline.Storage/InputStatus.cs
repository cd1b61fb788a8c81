namespace ZhaoShang.Pipeline.Storage;

/// <summary>What became of an input.</summary>
public enum InputStatus
{
    /// <summary>Its document is in the store.</summary>
    Stored,

    /// <summary>It was there already, with the same bytes and the same version of the pipeline.</summary>
    Unchanged,

    /// <summary>Another input with the same bytes is stored; this one is only listed.</summary>
    Duplicate,

    /// <summary>It is of a kind known to be no text.</summary>
    Skipped,

    /// <summary>It could not be read.</summary>
    Failed,
}
