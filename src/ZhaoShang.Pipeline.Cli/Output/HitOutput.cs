using System.Text.Json;
using ZhaoShang.Pipeline.Exports;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>Writes rows that were found in the format that was asked for: the same rows in each.</summary>
internal sealed class HitOutput : IDisposable
{
    private static readonly TableColumn QueryName = new("query", new("查询", "Query"))
    {
        Width = 20, Meaning = new("查询清单中的名称，没有则为查询本身", "Its name in the batch, else the query itself"),
    };

    private readonly OutputTarget _target;
    private readonly ViewOptions _options;
    private readonly IDivisionLookup _divisions;
    private readonly LineWriter? _lines;
    private readonly ITableWriter? _tables;
    private readonly HitList? _list;
    private HitView? _view;

    /// <summary>Begins the output.</summary>
    public HitOutput(OutputTarget target, ViewOptions options, IDivisionLookup divisions)
    {
        _target = target;
        _options = options;
        _divisions = divisions;
        _lines = target.IsJson ? target.OpenLines() : null;
        _list = target.Format == "list" ? new HitList(target.Terminal) : null;
        _tables = _lines is null && _list is null ? target.OpenTables() : null;
    }

    /// <summary>Tells a fact of the output, where the format has room for it.</summary>
    public void Tell(Explanation name, string value) => (_tables as WorkbookWriter)?.Tell(name, value);

    /// <summary>True if each row tells the name of its query first, in a column or field <c>query</c>.</summary>
    public bool HasQueryNames { get; init; }

    /// <summary>Begins the rows of a type.</summary>
    /// <exception cref="UnknownColumnException">A column that was asked for is none of theirs.</exception>
    public void Begin(RowType rows)
    {
        if (_tables is not null)
        {
            _view = _target.Format == "table" ? HitView.BriefOf(rows, _options, _divisions) : HitView.Of(rows, _options, _divisions);
            _tables.Begin(HasQueryNames ? _view.Shape with { Columns = [QueryName, .. _view.Shape.Columns] } : _view.Shape);
        }
    }

    /// <summary>Writes a row of the type that was begun last.</summary>
    /// <param name="hit">The row.</param>
    /// <param name="name">The name of its query, where rows have one; else what stands before it in a list.</param>
    public void Write(Hit hit, string name = "")
    {
        string json = _lines is null ? string.Empty : HitJson.Write(hit);
        _lines?.Write(HasQueryNames ? $"{json.AsSpan(0, json.Length - 1)},\"query\":\"{JsonEncodedText.Encode(name, RecordJson.Encoder)}\"}}" : json);
        _list?.Write(hit, name);
        _tables?.Write(HasQueryNames ? [Cell.Of(name), .. _view!.Read(hit)] : _view!.Read(hit));
    }

    /// <summary>Ends the output and puts a file in its place.</summary>
    public void Complete()
    {
        _lines?.Dispose();
        _target.Complete();
    }

    /// <summary>Ends the output.</summary>
    public void Dispose() => _target.Dispose();
}
