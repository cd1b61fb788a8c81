namespace ZhaoShang.Pipeline.Exports;

/// <summary>How records are written as rows.</summary>
public sealed record ViewOptions
{
    /// <summary>How columns are called; values out of lists (stages, roles) are in Chinese where columns are, else ids. <see cref="HeaderLanguage.Chinese"/> by default.</summary>
    public HeaderLanguage Header { get; init; }

    /// <summary>The unit of amounts in CNY; other currencies are in their base unit. <see cref="MoneyUnit.TenThousandYuan"/> by default.</summary>
    public MoneyUnit MoneyUnit { get; init; } = MoneyUnit.TenThousandYuan;

    /// <summary>The columns to write, by id or title, in this order; empty for all.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];
}
