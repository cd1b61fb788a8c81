using Microsoft.Data.Sqlite;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Columns of the plain tables in memory, by which rows are found and counted: some bytes a row. Each is read when it is first asked for.</summary>
/// <param name="connection">The connection, in a transaction whenever a column is asked for.</param>
internal sealed class StoreColumns(SqliteConnection connection)
{
    private readonly Dictionary<string, object> _columns = [];

    /// <summary>A column of words of a table of rows.</summary>
    public WordColumn Words(RowType rows, string column) => Column($"{rows} {column}", () =>
    {
        RowTable table = RowTable.Of(rows);
        using RowScan scan = new(connection, $"SELECT {table.Key}, {column} FROM {table.Name}{(rows == RowType.Article ? " INDEXED BY documents_facets" : string.Empty)}");
        WordColumn words = new();
        while (scan.Next())
        {
            words.Put((int)scan.Integer(0), scan.Letters(1));
        }

        return words;
    });

    /// <summary>The days that rows speak of, a row of the column for each date: of an article those of its period, or else of its publication. Rows without are not in it.</summary>
    public DayRow[] Days(RowType rows) => Days(rows, rows switch
    {
        RowType.Article => """
            SELECT document_key, coalesce(period_first, published_first), iif(period_first IS NULL, published_last, period_last) FROM documents INDEXED BY documents_facets
            WHERE coalesce(period_first, published_first) IS NOT NULL
            """,
        RowType.Project => "SELECT project_key, first, last FROM project_dates WHERE first IS NOT NULL ORDER BY project_key",
        RowType.Indicator => "SELECT indicator_key, period_first, period_last FROM indicators WHERE period_first IS NOT NULL",
        _ => "SELECT event_key, date_first, date_last FROM events WHERE date_first IS NOT NULL",
    });

    /// <summary>The days on which articles may have been published. Those of which that is not known are not in it.</summary>
    public DayRow[] DaysOfPublication() => Days(
        "published", "SELECT document_key, published_first, published_last FROM documents INDEXED BY documents_facets WHERE published_first IS NOT NULL");

    /// <summary>By the key of an article the days that it speaks of; the key 0 where they are not known. Articles behind its end have none.</summary>
    public DayRow[] DaysByArticle() => Column("days by article", () =>
    {
        DayRow[] byKey = new DayRow[Days(RowType.Article).Select(static day => day.Key).DefaultIfEmpty(0).Max() + 1];
        Array.ForEach(Days(RowType.Article), day => byKey[day.Key] = day);
        return byKey;
    });

    /// <summary>The amounts of projects.</summary>
    public AmountColumn Amounts() => Column("amounts", () =>
    {
        using RowScan scan = new(connection, "SELECT project_key, ordinal, role, unit, value, high, modifier, phase FROM project_amounts ORDER BY project_key, ordinal");
        return new AmountColumn(scan);
    });

    /// <summary>The figures of indicators.</summary>
    public AmountColumn Figures() => Column("figures", () =>
    {
        using RowScan scan = new(connection, "SELECT indicator_key, 0, NULL, unit, value, high, modifier, 0 FROM indicators ORDER BY indicator_key");
        return new AmountColumn(scan);
    });

    /// <summary>The bands of the amounts in CNY by the key of the project.</summary>
    public byte[] Bands() => Column("bands", () => AmountBands.Of(Amounts(), static _ => true));

    /// <summary>The bands of the figures in CNY by the key of the indicator.</summary>
    public byte[] BandsOfIndicators() => Column("bands of indicators", () => AmountBands.Of(Figures(), static _ => true));

    /// <summary>The names of the parties of projects, a row of the column for each.</summary>
    public PartyColumn Parties() => Column("parties", () =>
    {
        using RowScan scan = new(connection, "SELECT project_key, name FROM project_parties");
        return new PartyColumn(scan);
    });

    /// <summary>The articles whose path <paramref name="fits"/>, in UTF-8. Read anew each time, for paths are long and all differ.</summary>
    public KeySet ArticlesAt(Predicate<ReadOnlySpan<byte>> fits)
    {
        KeySet found = new();
        using RowScan paths = new(connection, "SELECT document_key, doc FROM documents INDEXED BY documents_doc");
        while (paths.Next())
        {
            if (fits(paths.Letters(1)))
            {
                found.Add(paths.Integer(0));
            }
        }

        return found;
    }

    private DayRow[] Days(object name, string sql) => Column($"days {name}", () =>
    {
        using RowScan scan = new(connection, sql);
        List<DayRow> days = [];
        while (scan.Next())
        {
            days.Add(new DayRow((int)scan.Integer(0), (int)scan.Integer(1), (int)scan.Integer(2)));
        }

        return days.ToArray();
    });

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
