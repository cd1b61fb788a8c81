using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>The search of the embedded store passes the laws.</summary>
public sealed class SqliteRecordSearchTests : RecordSearchLaws, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zhaoshang-search-").FullName;

    private string File => Path.Combine(_folder, "test.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private protected override IRecordStore OpenStore() => new SqliteRecordStore(File, Articles.Segmenter);

    private protected override IRecordSearch OpenSearch() => new SqliteRecordSearch(File);

    private protected override string Digest() => StoreDigest.Of(File);
}
