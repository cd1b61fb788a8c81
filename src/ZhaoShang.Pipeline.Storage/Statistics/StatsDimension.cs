namespace ZhaoShang.Pipeline.Storage;

/// <summary>What projects are counted by.</summary>
public enum StatsDimension
{
    /// <summary>The division where it is sited, or else that which its article reports on.</summary>
    Region,

    /// <summary>The year in which it first shows.</summary>
    Year,

    /// <summary>How far it has come.</summary>
    Stage,

    /// <summary>The section of GB/T 4754.</summary>
    Industry,
}
