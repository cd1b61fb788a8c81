using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>The database cannot be used: it is missing, locked, full, damaged or of another schema. The message says which, and what to do.</summary>
public sealed class DatabaseException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="code">A stable code, <c>ZS7xxx</c>.</param>
    /// <param name="path">The file.</param>
    /// <param name="detail">What was seen, what was expected and what to do.</param>
    /// <param name="cause">What SQLite or the file system said, if anything.</param>
    public DatabaseException(string code, string path, Explanation detail, Exception? cause = null)
        : base($"{code} {path}：{detail.Chinese}", cause)
    {
        Code = code;
        Path = path;
        Detail = detail;
    }

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>What was seen, what was expected and what to do.</summary>
    public Explanation Detail { get; }
}
