using Microsoft.Data.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>The articles that tell figures.</summary>
internal sealed class FigureArticles
{
    /// <summary>Above one article in so many, all ids and paths are read in the order of their indexes, which is quicker than looking each up.</summary>
    private const int OneIn = 16;

    private readonly SqliteConnection _connection;
    private readonly WordColumn _codes;
    private readonly string[] _ids;
    private readonly string[] _docs;
    private readonly FigureRegion?[] _regions;
    private readonly int[] _namedBy;

    /// <summary>Reads those whose keys are <paramref name="wanted"/>.</summary>
    public FigureArticles(SqliteConnection connection, KeySet wanted, StoreSnapshot snapshot)
    {
        int[] keys = wanted.Keys;
        _connection = connection;
        _codes = snapshot.Columns.Words(RowType.Article, "region_code");
        _ids = new string[keys.Length == 0 ? 0 : keys[^1] + 1];
        _docs = new string[_ids.Length];
        if (keys.Length > snapshot.Bodies(RowType.Article).Rows / OneIn)
        {
            Read(_ids, "SELECT document_key, id FROM documents ORDER BY id", wanted);
            Read(_docs, "SELECT document_key, doc FROM documents INDEXED BY documents_doc", wanted);
        }
        else
        {
            LookUp(keys);
        }

        _regions = new FigureRegion?[_codes.Words.Count];
        _namedBy = new int[_regions.Length];
        foreach (int key in keys)
        {
            ref int namedBy = ref _namedBy[_codes.NumberOf(key)];
            namedBy = namedBy == 0 || string.CompareOrdinal(_ids[key], _ids[namedBy]) < 0 ? key : namedBy;
        }
    }

    /// <summary>The id of the article with this <paramref name="key"/>.</summary>
    public string IdOf(int key) => _ids[key];

    /// <summary>The path or URI of the article with this <paramref name="key"/>.</summary>
    public string DocOf(int key) => _docs[key];

    /// <summary>The region of the article with this <paramref name="key"/>. A code that articles tell with several names has that of the one with the smallest id.</summary>
    public FigureRegion RegionOf(int key)
    {
        int code = _codes.NumberOf(key);
        return code == 0 ? ReadRegion(key) : _regions[code] ??= ReadRegion(_namedBy[code]);
    }

    private void Read(string[] column, string sql, KeySet wanted)
    {
        using RowScan rows = new(_connection, sql);
        while (rows.Next())
        {
            long key = rows.Integer(0);
            if (wanted.Contains(key))
            {
                column[key] = rows.Text(1)!;
            }
        }
    }

    private void LookUp(int[] keys)
    {
        using RowScan rows = new(_connection, "SELECT id, doc FROM documents WHERE document_key = ?1");
        foreach (int key in keys)
        {
            rows.Begin(key);
            rows.Next();
            (_ids[key], _docs[key]) = (rows.Text(0)!, rows.Text(1)!);
        }
    }

    private FigureRegion ReadRegion(int key)
    {
        using Statement read = new(_connection, "SELECT region_code, region_name, region_level FROM documents WHERE document_key = @0");
        return read.Rows(null, RegionOf, key)[0];
    }

    private static FigureRegion RegionOf(SqliteDataReader row) => row.IsDBNull(1)
        ? FigureRegion.Unknown
        : new FigureRegion(new RegionRecord(row.IsDBNull(0) ? null : row.GetString(0), row.GetString(1), Enum.Parse<DivisionLevel>(row.GetString(2), ignoreCase: true)));
}
