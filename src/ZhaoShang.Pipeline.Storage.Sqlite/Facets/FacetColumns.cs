using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>What rows are counted by, in memory: by key the values of each row. Read when a field is first asked for.</summary>
internal sealed class FacetColumns(SqliteConnection connection)
{
    private readonly Dictionary<string, string> _words = [];
    private readonly Dictionary<string, object> _columns = [];

    /// <summary>A column of words by key; null where there is none.</summary>
    public string?[] Words(RowType rows, string column) => Column($"{rows} {column}", () =>
    {
        RowTable table = RowTable.Of(rows);
        using RowScan scan = new(connection, $"SELECT {table.Key}, {column} FROM {table.Name}");
        string?[] words = new string?[1024];
        while (scan.Next())
        {
            int key = (int)scan.Integer(0);
            Put(ref words, key, scan.Text(1) is string word ? Shared(word) : null);
        }

        return words;
    });

    /// <summary>The years of rows, row by row: key, first and last year. Rows without are not in it; of an article those of its period, or else of its publication.</summary>
    public List<(int Key, int First, int Last)> Years(RowType rows) => Column($"{rows} years", () =>
    {
        using RowScan scan = new(connection, rows switch
        {
            RowType.Article => """
                SELECT document_key, coalesce(period_first, published_first), iif(period_first IS NULL, published_last, period_last) FROM documents
                WHERE coalesce(period_first, published_first) IS NOT NULL
                """,
            RowType.Project => "SELECT project_key, first, last FROM project_dates WHERE first IS NOT NULL ORDER BY project_key",
            RowType.Indicator => "SELECT indicator_key, period_first, period_last FROM indicators WHERE period_first IS NOT NULL",
            _ => "SELECT event_key, date_first, date_last FROM events WHERE date_first IS NOT NULL",
        });
        List<(int Key, int First, int Last)> years = [];
        while (scan.Next())
        {
            years.Add(((int)scan.Integer(0), (int)scan.Integer(1) / 10000, (int)scan.Integer(2) / 10000));
        }

        return years;
    });

    /// <summary>The bands of the amounts in CNY by the key of the project.</summary>
    public byte[] Bands() => Column("bands", () => ReadBands(new SqlParameters(), "1"));

    /// <summary>The bands of the figures in CNY by the key of the indicator.</summary>
    public byte[] BandsOfIndicators() => Column("bands of indicators", () =>
        ReadBands(new SqlParameters(), "SELECT indicator_key, value, coalesce(high, value), modifier FROM indicators WHERE unit = 'CNY'", isWhole: true));

    /// <summary>The bands of the amounts in CNY that meet a condition, by the key of the project.</summary>
    public byte[] ReadBands(SqlParameters parameters, string condition, bool isWhole = false)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = isWhole
            ? condition
            : $"SELECT a.project_key, a.value, coalesce(a.high, a.value), a.modifier FROM project_amounts a WHERE a.unit = 'CNY' AND {condition}";
        parameters.Bind(command);
        using SqliteDataReader reader = command.ExecuteReader();
        byte[] bands = new byte[1024];
        while (reader.Read())
        {
            int key = reader.GetInt32(0);
            byte own = AmountBands.Of(reader.GetDouble(1), reader.GetDouble(2), reader.IsDBNull(3) ? null : reader.GetString(3));
            Put(ref bands, key, (byte)(key < bands.Length ? bands[key] | own : own));
        }

        return bands;
    }

    /// <summary>The word, one object for all rows that have it.</summary>
    public string Shared(string word)
    {
        if (!_words.TryGetValue(word, out string? shared))
        {
            _words.Add(word, shared = word);
        }

        return shared;
    }

    private static void Put<T>(ref T[] column, int key, T value)
    {
        if (key >= column.Length)
        {
            Array.Resize(ref column, Math.Max(key + 1, column.Length * 2));
        }

        column[key] = value;
    }

    private T Column<T>(string name, Func<T> read)
        where T : class
    {
        if (!_columns.TryGetValue(name, out object? column))
        {
            _columns.Add(name, column = read());
        }

        return (T)column;
    }
}
