namespace ZhaoShang.Pipeline.Text;

/// <summary>What kind of article it is.</summary>
public enum ArticleGenre
{
    /// <summary>Neither of the others.</summary>
    Other,

    /// <summary>A work summary or report of an office.</summary>
    Summary,

    /// <summary>News, with a reporter, a quoted speech or a newspaper's frame.</summary>
    News,

    /// <summary>What is to be done.</summary>
    Plan,

    /// <summary>Rules.</summary>
    Policy,
}
