namespace ZhaoShang.Pipeline.Cli;

/// <summary>The codes of the command line's own messages.</summary>
internal static class CliCodes
{
    /// <summary>The arguments do not fit.</summary>
    public const string Usage = "ZS8001";

    /// <summary>A region's name is in no table.</summary>
    public const string UnknownRegion = "ZS8002";

    /// <summary>No article has this id.</summary>
    public const string UnknownArticle = "ZS8003";

    /// <summary>A model file cannot be read.</summary>
    public const string Models = "ZS8004";

    /// <summary>A shortened id fits several articles.</summary>
    public const string AmbiguousId = "ZS8005";
}
