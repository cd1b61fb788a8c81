namespace ZhaoShang.Pipeline.Exports;

/// <summary>How the columns of a table are called. Values out of lists (stages, roles) follow: in Chinese, else as ids.</summary>
public enum HeaderLanguage
{
    /// <summary>项目名称.</summary>
    Chinese,

    /// <summary>Project name.</summary>
    English,

    /// <summary><c>name</c>: stable, for programs.</summary>
    Id,
}
