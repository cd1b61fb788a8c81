using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage;

/// <summary>Which aggregate figures are compared. They are never added: figures of nested periods, regions and parts tell the same money again.</summary>
public sealed record FigureQuery
{
    /// <summary>What the indicators must meet, as <see cref="RowType.Indicator"/>.</summary>
    public QueryNode Filter { get; init; } = AllOf.Everything;

    /// <summary>What is measured.</summary>
    public required IndicatorMeasure Measure { get; init; }

    /// <summary>The level of the regions; null for all.</summary>
    public DivisionLevel? Level { get; init; }

    /// <summary>True to give what is expected, planned or aimed at, too, as series of their own.</summary>
    public bool WithForecasts { get; init; }

    /// <summary>True to read every copy of an article.</summary>
    public bool CountCopies { get; init; }
}
