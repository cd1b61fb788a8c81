namespace ZhaoShang.Pipeline;

/// <summary>The codes of what is wrong or doubtful in a typed query.</summary>
public static class QueryCodes
{
    /// <summary>The query is too long.</summary>
    public const string TooLong = "ZS8101";

    /// <summary>A region's name or code is in no table.</summary>
    public const string UnknownRegion = "ZS8102";

    /// <summary>A stage, role, industry, measure, kind or type has no such name.</summary>
    public const string UnknownName = "ZS8103";

    /// <summary>An amount cannot be read.</summary>
    public const string UnreadableAmount = "ZS8104";

    /// <summary>An amount is told only about.</summary>
    public const string AboutAmount = "ZS8105";

    /// <summary>A year or date cannot be read.</summary>
    public const string UnreadableDate = "ZS8106";

    /// <summary>The low end of a range lies above its high end.</summary>
    public const string EmptyRange = "ZS8107";

    /// <summary>What the rows are was told twice, or where only a condition can stand.</summary>
    public const string RowsAsCondition = "ZS8108";

    /// <summary>A warning: a word with a colon looks like a qualifier and is none.</summary>
    public const string LikeQualifier = "ZS8151";

    /// <summary>A warning: a qualifier without a value was taken for a word.</summary>
    public const string NoValue = "ZS8152";

    /// <summary>A warning: a region's name fits several, and all of them are searched.</summary>
    public const string SeveralRegions = "ZS8153";

    /// <summary>A warning: a development zone has no code and is looked for as a place.</summary>
    public const string ZoneAsPlace = "ZS8154";

    /// <summary>A warning: the query has no letter or digit, and holds of nothing.</summary>
    public const string NoLetters = "ZS8155";
}
