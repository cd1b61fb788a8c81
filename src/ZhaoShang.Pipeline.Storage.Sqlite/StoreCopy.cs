using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Copies a database while it is in use.</summary>
public static class StoreCopy
{
    /// <summary>
    /// Copies the database at <paramref name="path"/> into the new file <paramref name="target"/>, as of one moment, while others read and write. The copy is checked; one that is not
    /// whole is deleted again. O(size of the database).
    /// </summary>
    /// <returns>What is wrong with the copy; empty if it is whole.</returns>
    /// <exception cref="DatabaseException">The database is missing, no database or of another schema; the target exists or cannot be written.</exception>
    public static IReadOnlyList<Explanation> Make(string path, string target)
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
            Copy(path, unfinished);
            IReadOnlyList<Explanation> problems = StoreCheck.Run(unfinished);
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

    private static void Copy(string path, string target)
    {
        using SqliteConnection source = SqliteDatabase.OpenForReading(path);
        try
        {
            using SqliteConnection copy = new(new SqliteConnectionStringBuilder { DataSource = target, Pooling = false }.ConnectionString);
            copy.Open();
            source.BackupDatabase(copy);
        }
        catch (SqliteException e)
        {
            throw SqliteFailure.OfWriting(target, e);
        }
    }

    private static void DeleteAll(string path)
    {
        foreach (string suffix in new[] { string.Empty, "-wal", "-shm", "-journal" })
        {
            File.Delete(path + suffix);
        }
    }
}
