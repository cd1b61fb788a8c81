namespace ZhaoShang.Pipeline.Reading;

/// <summary>The codes under which reading refuses a document.</summary>
public static class ReadingCodes
{
    /// <summary>The document has no bytes.</summary>
    public const string Empty = "ZS1001";

    /// <summary>The document holds white space only, or a page that shows no text.</summary>
    public const string Blank = "ZS1002";

    /// <summary>The bytes are no text in any encoding that is known.</summary>
    public const string NotDecodable = "ZS1003";

    /// <summary>The document is of a kind known to be no text (picture, archive, program): it is skipped.</summary>
    public const string NoText = "ZS1004";

    /// <summary>The document is larger than <see cref="ReadingOptions.FileLimitBytes"/>.</summary>
    public const string TooLarge = "ZS1005";

    /// <summary>The page's elements are nested deeper than <see cref="ReadingOptions.HtmlDepthLimit"/>.</summary>
    public const string TooDeep = "ZS1006";
}
