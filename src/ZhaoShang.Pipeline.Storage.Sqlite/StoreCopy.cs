using Microsoft.Data.Sqlite;
using SQLitePCL;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Copies a database while it is in use.</summary>
public static class StoreCopy
{
    /// <summary>Some ten milliseconds of work.</summary>
    private const int PagesAStep = 2048;

    /// <summary>
    /// Copies the database at <paramref name="path"/> into the new file <paramref name="target"/>, as of one moment, while others read and write. The copy is checked; one that is not
    /// whole is deleted again. O(size of the database).
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="target">The new file.</param>
    /// <param name="cancellation">Ends the work; no copy is left.</param>
    /// <returns>What is wrong with the copy; empty if it is whole.</returns>
    /// <exception cref="DatabaseException">The database is missing, no database or of another schema; the target exists or cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IReadOnlyList<Explanation> Make(string path, string target, CancellationToken cancellation = default)
    {
        if (File.Exists(target))
        {
            throw new DatabaseException(StorageCodes.TargetExists, target, new Explanation(
                "这个文件已经存在，备份不会覆盖它。请换一个文件名，或先把它移走。",
                "this file exists, and a backup never overwrites one. Name another file, or move this one away first."));
        }

        string unfinished = target + ".part";
        File.Delete(unfinished);
        try
        {
            Copy(path, unfinished, cancellation);
            IReadOnlyList<Explanation> problems = StoreCheck.Run(unfinished, cancellation: cancellation);
            if (problems.Count == 0)
            {
                File.Move(unfinished, target);
            }

            return problems;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseException(StorageCodes.WriteFailed, target, new Explanation(
                $"备份写不进去（{e.Message}）。请检查路径和权限。", $"the backup cannot be written ({e.Message}). Check the path and the permissions."), e);
        }
        finally
        {
            DeleteAll(unfinished);
        }
    }

    private static void Copy(string path, string target, CancellationToken cancellation)
    {
        using SqliteConnection source = SqliteDatabase.OpenForReading(path);
        try
        {
            using SqliteConnection copy = new(new SqliteConnectionStringBuilder { DataSource = target, Pooling = false }.ConnectionString);
            copy.Open();
            CopyPages(source, copy, cancellation);
        }
        catch (SqliteException e)
        {
            throw SqliteFailure.OfWriting(target, e);
        }
    }

    /// <summary>Some pages at a time, all in one reading transaction: others write meanwhile, and the copy is of the moment in which it began.</summary>
    private static void CopyPages(SqliteConnection source, SqliteConnection copy, CancellationToken cancellation)
    {
        SqliteDatabase.Execute(source, "BEGIN");
        _ = SqliteDatabase.ReadNumber(source, "SELECT count(*) FROM sqlite_master");
        using sqlite3_backup backup = raw.sqlite3_backup_init(copy.Handle, "main", source.Handle, "main");
        if (backup.IsInvalid)
        {
            SqliteException.ThrowExceptionForRC(raw.sqlite3_errcode(copy.Handle), copy.Handle);
        }

        int result;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            result = raw.sqlite3_backup_step(backup, PagesAStep);
        }
        while (result == raw.SQLITE_OK);

        SqliteException.ThrowExceptionForRC(result == raw.SQLITE_DONE ? raw.SQLITE_OK : result, copy.Handle);
    }

    private static void DeleteAll(string path)
    {
        foreach (string suffix in new[] { string.Empty, "-wal", "-shm", "-journal" })
        {
            File.Delete(path + suffix);
        }
    }
}
