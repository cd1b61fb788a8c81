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

    /// <summary>A check found damage.</summary>
    public const string Damaged = "ZS8006";

    /// <summary>What was to be written cannot be.</summary>
    public const string Output = "ZS8007";

    /// <summary>A format cannot hold all that was to be written.</summary>
    public const string TableLimit = "ZS8008";

    /// <summary>A view has no such column.</summary>
    public const string UnknownColumn = "ZS8009";

    /// <summary>A cursor is none, or of another query.</summary>
    public const string Cursor = "ZS8010";

    /// <summary>A saved search is not there, or its file cannot be read.</summary>
    public const string Saved = "ZS8011";

    /// <summary>A file of settings cannot be read, or has an unknown key or value.</summary>
    public const string Settings = "ZS8012";

    /// <summary>A line of a batch holds no query.</summary>
    public const string BatchLine = "ZS8013";

    /// <summary>Gold, predictions or floors cannot be read.</summary>
    public const string Gold = "ZS8020";

    /// <summary>The document that gold was annotated on is not there.</summary>
    public const string GoldDocument = "ZS8021";

    /// <summary>A score is under its floor.</summary>
    public const string UnderFloor = "ZS8022";

    /// <summary>The floors were set on another state of the corpus.</summary>
    public const string OtherCorpus = "ZS8023";
}
