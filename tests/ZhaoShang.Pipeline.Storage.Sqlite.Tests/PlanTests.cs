using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Storage.Sqlite;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>What is done for each article looks its rows up: a table that SQLite went through from end to end would make a large store slow.</summary>
public sealed class PlanTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zhaoshang-plans-").FullName;

    public static TheoryData<string> Statements => [ReprintIndex.FindCopies, ReprintIndex.DeleteNear, StoryIndex.DeleteLinks];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Statements))]
    public void No_table_is_gone_through(string sql)
    {
        using SqliteConnection connection = SqliteDatabase.OpenForWriting(Path.Combine(_folder, "plans.db"));
        using SqliteCommand explain = connection.CreateCommand();
        explain.CommandText = $"EXPLAIN QUERY PLAN {sql}";
        explain.Parameters.AddWithValue("@0", 1);
        using SqliteDataReader reader = explain.ExecuteReader();
        List<string> steps = [];
        while (reader.Read())
        {
            steps.Add(reader.GetString(3));
        }

        Assert.Contains(steps, static step => step.StartsWith("SEARCH", StringComparison.Ordinal));
        Assert.DoesNotContain(steps, static step => step.StartsWith("SCAN", StringComparison.Ordinal) && step is not ("SCAN members" or "SCAN CONSTANT ROW"));
    }
}
