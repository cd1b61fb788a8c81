using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Exports;

/// <summary>A format cannot hold what was to be written.</summary>
public sealed class TableLimitException : Exception
{
    /// <summary>Makes the exception.</summary>
    public TableLimitException(Explanation detail)
        : base(detail.English) => Detail = detail;

    /// <summary>What the limit is, and what to do.</summary>
    public Explanation Detail { get; }
}
