using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Exports;

/// <summary>The flat view of one type of rows: its columns, defined once for tables, csv, tsv and workbooks, and the cells of a row.</summary>
public sealed class HitView
{
    private readonly HitColumn[] _columns;

    private HitView(TableShape shape, HitColumn[] columns)
    {
        Shape = shape;
        _columns = columns;
    }

    /// <summary>The table.</summary>
    public TableShape Shape { get; }

    /// <summary>The view of <paramref name="rows"/> with the columns that <paramref name="options"/> ask for.</summary>
    /// <param name="rows">The type of rows.</param>
    /// <param name="options">How they are written.</param>
    /// <param name="divisions">Tells the names of a region by level.</param>
    /// <exception cref="UnknownColumnException">There is no such column.</exception>
    public static HitView Of(RowType rows, ViewOptions options, IDivisionLookup divisions)
    {
        HitColumn[] all = AllColumns(rows, options, divisions);
        return Make(rows, options.Columns.Count == 0 ? all : [.. options.Columns.Select(name => Find(all, name))]);
    }

    /// <summary>The same with only those columns that matter most, where <paramref name="options"/> name none: for a terminal.</summary>
    /// <inheritdoc cref="Of"/>
    public static HitView BriefOf(RowType rows, ViewOptions options, IDivisionLookup divisions) => options.Columns.Count > 0
        ? Of(rows, options, divisions)
        : Make(rows, [.. AllColumns(rows, options, divisions).Where(static column => column.IsBrief)]);

    /// <summary>The cells of <paramref name="hit"/>, as many as there are columns.</summary>
    /// <exception cref="ArgumentException">The hit is of another type.</exception>
    public Cell[] Read(Hit hit) => Array.ConvertAll(_columns, column => column.Read(hit));

    private static HitView Make(RowType rows, HitColumn[] columns) => new(new TableShape(IdOf(rows), TitlesOf(rows), [.. columns.Select(static column => column.Column)]), columns);

    private static HitColumn[] AllColumns(RowType rows, ViewOptions options, IDivisionLookup divisions)
    {
        ColumnMaker maker = new(options);
        RegionLevels levels = new(divisions);
        return rows switch
        {
            RowType.Article => [.. ArticleColumns.Own(maker, levels)],
            RowType.Project => [.. ProjectColumns.Own(maker, levels), .. ArticleColumns.OfRecord(maker)],
            RowType.Indicator => [.. IndicatorColumns.Own(maker, levels), .. ArticleColumns.OfRecord(maker)],
            RowType.Event => [.. EventColumns.Own(maker, levels), .. ArticleColumns.OfRecord(maker)],
            _ => throw new ArgumentOutOfRangeException(nameof(rows), rows, "Not a type of rows."),
        };
    }

    private static HitColumn Find(HitColumn[] all, string name) =>
        Array.Find(all, column => column.Column.IsCalled(name)) ?? throw new UnknownColumnException(name, [.. all.Select(static column => column.Column)]);

    private static string IdOf(RowType rows) => rows switch
    {
        RowType.Article => "articles",
        RowType.Project => "projects",
        RowType.Indicator => "indicators",
        _ => "events",
    };

    private static Explanation TitlesOf(RowType rows) => rows switch
    {
        RowType.Article => new Explanation("文章", "Articles"),
        RowType.Project => new Explanation("项目", "Projects"),
        RowType.Indicator => new Explanation("指标", "Indicators"),
        _ => new Explanation("事件", "Events"),
    };
}
