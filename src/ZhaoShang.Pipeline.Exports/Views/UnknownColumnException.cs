namespace ZhaoShang.Pipeline.Exports;

/// <summary>A view has no column of that name.</summary>
public sealed class UnknownColumnException : Exception
{
    /// <summary>Makes the exception.</summary>
    public UnknownColumnException(string name, IReadOnlyList<TableColumn> columns)
        : base($"There is no column '{name}'.")
    {
        Name = name;
        Columns = columns;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The columns that there are.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }
}
