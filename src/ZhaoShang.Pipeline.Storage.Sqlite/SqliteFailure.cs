using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Turns what SQLite says into what a user can do about it.</summary>
internal static class SqliteFailure
{
    private const int Corrupt = 11;
    private const int Full = 13;

    /// <summary>SQLITE_IOERR_SHMSIZE: no room for the index of the write-ahead log.</summary>
    private const int NoRoomForLogIndex = 4874;

    /// <summary>Writing failed: nothing of the batch at hand is in the database, what was committed is.</summary>
    public static DatabaseException OfWriting(string path, SqliteException e) => IsFull(e) ? OfFullDisk(path, e) : e.SqliteErrorCode == Corrupt ? OfDamage(path, e) : new DatabaseException(
        StorageCodes.WriteFailed, path, new Explanation(
            $"写入失败（{e.Message}）。未提交的一批没有写入，已提交的都在。请检查文件是否被占用、磁盘是否完好，再运行一次同样的命令。",
            $"writing failed ({e.Message}). The batch at hand was not written, what was committed stays. Check whether the file is in use and the disk is sound, then run the same command again."), e);

    /// <summary>Opening failed.</summary>
    public static DatabaseException OfOpening(string path, SqliteException e) => IsFull(e) ? OfFullDisk(path, e) : new DatabaseException(
        StorageCodes.CannotOpen, path, new Explanation(
            $"不能作为数据库打开（{e.Message}）。请检查路径、权限，或文件是否为 SQLite 数据库。",
            $"it cannot be opened as a database ({e.Message}). Check the path, the permissions, and that the file is an SQLite database."), e);

    /// <summary>Reading failed.</summary>
    public static DatabaseException OfReading(string path, SqliteException e) => new(
        StorageCodes.ReadFailed, path, new Explanation(
            $"读取失败（{e.Message}）。请检查文件是否完好、是否被占用。",
            $"reading failed ({e.Message}). Check that the file is whole and not in use."), e);

    /// <summary>The search index does not hold together.</summary>
    public static DatabaseException OfDamage(string path, DamagedPostingsException e) => new(
        StorageCodes.ReadFailed, path, new Explanation(
            "检索索引已损坏。运行 zhaoshang check --repair 可以由文章重建它。",
            "the search index is damaged. Run zhaoshang check --repair: it makes it anew from the articles."), e);

    private static DatabaseException OfDamage(string path, SqliteException e) => new(
        StorageCodes.WriteFailed, path, new Explanation(
            $"写入失败：数据库已损坏（{e.Message}）。未提交的一批没有写入，已提交的都在。运行 zhaoshang check 查看，check --repair 可以由文章重建检索索引和词表。",
            $"writing failed: the database is damaged ({e.Message}). The batch at hand was not written, what was committed stays. Run zhaoshang check; check --repair makes search index and words anew from the articles."), e);

    private static bool IsFull(SqliteException e) => e.SqliteErrorCode == Full || e.SqliteExtendedErrorCode == NoRoomForLogIndex;

    private static DatabaseException OfFullDisk(string path, SqliteException e) => new(
        StorageCodes.DiskFull, path, new Explanation(
            "磁盘已满。未提交的一批没有写入，已提交的都在。请腾出空间，再运行一次同样的命令即可接着做。",
            "the disk is full. The batch at hand was not written, what was committed stays. Make room, then the same command goes on."), e);
}
