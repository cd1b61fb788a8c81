using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>An amount of a project, or the figure of an indicator, as the tables keep it.</summary>
internal readonly record struct StoredAmount
{
    /// <summary>The key of the project or indicator.</summary>
    public required int Key { get; init; }

    /// <summary>Its place among the amounts of the project; 0 for an indicator.</summary>
    public int Ordinal { get; init; }

    /// <summary>The phase of the project that it belongs to; 0 for none.</summary>
    public int Phase { get; init; }

    /// <summary>The number of its role; 0 for an indicator.</summary>
    public int Role { get; init; }

    /// <summary>The number of its unit.</summary>
    public required int Unit { get; init; }

    /// <summary>How the figure bounds the true one.</summary>
    public required AmountModifier Modifier { get; init; }

    /// <summary>The figure, of a range its low end.</summary>
    public required double Low { get; init; }

    /// <summary>The figure, of a range its high end.</summary>
    public required double High { get; init; }

    /// <summary>True if both ends are whole numbers and exact here; the record has the digits of others.</summary>
    public required bool IsExact { get; init; }
}
