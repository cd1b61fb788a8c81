using ZhaoShang.Pipeline.Exports;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>Writes rows that were found in the format that was asked for: the same rows in each.</summary>
internal sealed class HitOutput : IDisposable
{
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

    /// <summary>Begins the rows of a type.</summary>
    /// <exception cref="UnknownColumnException">A column that was asked for is none of theirs.</exception>
    public void Begin(RowType rows)
    {
        if (_tables is not null)
        {
            _view = _target.Format == "table" ? HitView.BriefOf(rows, _options, _divisions) : HitView.Of(rows, _options, _divisions);
            _tables.Begin(_view.Shape);
        }
    }

    /// <summary>Writes a row of the type that was begun last.</summary>
    /// <param name="hit">The row.</param>
    /// <param name="mark">What stands before it in a list; empty for nothing.</param>
    public void Write(Hit hit, string mark = "")
    {
        _lines?.Write(HitJson.Write(hit));
        _list?.Write(hit, mark);
        _tables?.Write(_view!.Read(hit));
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
