namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>The codes of this stage's messages.</summary>
internal static class StorageCodes
{
    /// <summary>The file cannot be opened as a database.</summary>
    public const string CannotOpen = "ZS7001";

    /// <summary>The database has a schema of another version.</summary>
    public const string OtherSchema = "ZS7002";

    /// <summary>The database does not exist, and was to be read.</summary>
    public const string Missing = "ZS7003";

    /// <summary>Writing failed: disk full, file locked or damaged.</summary>
    public const string WriteFailed = "ZS7004";

    /// <summary>Reading failed: file locked or damaged.</summary>
    public const string ReadFailed = "ZS7005";

    /// <summary>The disk is full.</summary>
    public const string DiskFull = "ZS7006";

    /// <summary>The file that a backup was to be written into exists.</summary>
    public const string TargetExists = "ZS7007";
}
