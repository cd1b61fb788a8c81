namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>By what articles are put together.</summary>
public enum ArticleGrouping
{
    /// <summary>By the genre that gold tells.</summary>
    Genre,

    /// <summary>By no, one or several projects in gold.</summary>
    Projects,
}
