namespace ZhaoShang.Pipeline.Text;

/// <summary>What a recognised expression tells.</summary>
public enum MentionKind
{
    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A share or rate in percent.</summary>
    Percent,

    /// <summary>A number of things with a measure word.</summary>
    Count,

    /// <summary>A capacity, area, weight, power or other measured quantity.</summary>
    Quantity,

    /// <summary>A date or period.</summary>
    Date,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>An administrative division or development zone.</summary>
    Region,

    /// <summary>A firm, institute or government body.</summary>
    Organisation,
}
