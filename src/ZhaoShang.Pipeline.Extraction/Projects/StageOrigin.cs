namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Which kind of rule tells the stage of a project.</summary>
internal enum StageOrigin
{
    /// <summary>None tells one.</summary>
    None,

    /// <summary>Words around the name.</summary>
    Words,

    /// <summary>Words of an earlier clause or sentence.</summary>
    Earlier,

    /// <summary>A verb before and one behind the names together.</summary>
    Verbs,

    /// <summary>The class that a list, a label or a heading gives.</summary>
    Class,

    /// <summary>A count, an occasion or the title.</summary>
    Occasion,

    /// <summary>Workers, money spent, an amount that is intended.</summary>
    Outcome,

    /// <summary>What only lets it be guessed.</summary>
    Hint,

    /// <summary>A sentence that goes on about it.</summary>
    Following,

    /// <summary>The day on which it was registered.</summary>
    Date,

    /// <summary>The project that it is the first phase of.</summary>
    Whole,
}
