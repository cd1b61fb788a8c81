using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Storage.Sqlite;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Many small transactions rewrite what is in the search index about once for every eightfold growth, and no more.</summary>
public sealed class SegmentLevelTests : IDisposable
{
    private const int Transactions = 150;
    private const int MostOfLevel = 8;

    private readonly string _folder = Directory.CreateTempSubdirectory("zhaoshang-levels-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Levels_grow_with_the_logarithm_of_the_transactions()
    {
        string path = Path.Combine(_folder, "levels.db");
        using (SqliteRecordStore store = new(path, Articles.Segmenter))
        {
            for (int i = 0; i < Transactions; i++)
            {
                store.Write([Articles.Outcome(Articles.Make($"{i}.txt", $"第{i}篇：招商引资到位资金情况。"))]);
            }
        }

        using SqliteConnection connection = SqliteDatabase.OpenForReading(path);
        IReadOnlyList<SegmentRow> segments = SegmentTable.Read(connection, null);
        Assert.Equal(2, segments.Max(static segment => segment.Level));
        Assert.All(segments.CountBy(static segment => segment.Level), static level => Assert.InRange(level.Value, 1, MostOfLevel - 1));
        Assert.Empty(StoreCheck.Run(path, Articles.Segmenter));
    }
}
