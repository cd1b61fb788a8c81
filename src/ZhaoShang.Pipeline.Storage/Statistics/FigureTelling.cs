using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage;

/// <summary>A figure with the article that tells it.</summary>
public sealed record FigureTelling
{
    /// <summary>The id of the article.</summary>
    public required string ArticleId { get; init; }

    /// <summary>Its path or URI.</summary>
    public required string Doc { get; init; }

    /// <summary>The indicator as printed.</summary>
    public required string Name { get; init; }

    /// <summary>The figure in the unit of its series; of a range its low end. Exact to its last digit.</summary>
    public required decimal Value { get; init; }

    /// <summary>The high end of a range.</summary>
    public decimal? High { get; init; }

    /// <summary>How the figure bounds the true one; null if it is told as it is.</summary>
    public AmountModifier? Mod { get; init; }

    /// <summary>Its growth or fall, told beside it.</summary>
    public ChangeRecord? Change { get; init; }

    /// <summary>The first UTF-16 code unit of its telling in the decoded original.</summary>
    public required int Start { get; init; }
}
