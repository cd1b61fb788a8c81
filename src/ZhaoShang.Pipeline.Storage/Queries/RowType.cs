namespace ZhaoShang.Pipeline.Storage;

/// <summary>What a query gives as rows.</summary>
public enum RowType
{
    /// <summary>Articles, each with those of its projects that fit.</summary>
    Article,

    /// <summary>Projects.</summary>
    Project,

    /// <summary>Aggregate figures.</summary>
    Indicator,

    /// <summary>Happenings.</summary>
    Event,
}
