namespace ZhaoShang.Pipeline;

/// <summary>What a condition of a typed query speaks of.</summary>
internal enum Qualifier
{
    /// <summary>A division.</summary>
    Region,

    /// <summary>A place within one.</summary>
    Place,

    /// <summary>Years.</summary>
    Year,

    /// <summary>Days.</summary>
    Date,

    /// <summary>An amount.</summary>
    Amount,

    /// <summary>What an amount is.</summary>
    Role,

    /// <summary>How far a project has come.</summary>
    Stage,

    /// <summary>A section of GB/T 4754.</summary>
    Industry,

    /// <summary>A firm.</summary>
    Party,

    /// <summary>What the rows are, or the kind of article.</summary>
    Type,

    /// <summary>An outlet or path.</summary>
    Source,

    /// <summary>What an indicator measures.</summary>
    Measure,

    /// <summary>A kind of event.</summary>
    Kind,
}
