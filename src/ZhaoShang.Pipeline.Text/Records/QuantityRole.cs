namespace ZhaoShang.Pipeline.Text;

/// <summary>What a quantity of a project is.</summary>
public enum QuantityRole
{
    /// <summary>None of the others.</summary>
    Other,

    /// <summary>年产, 生产能力.</summary>
    Capacity,

    /// <summary>占地, 用地.</summary>
    Land,

    /// <summary>建筑面积.</summary>
    FloorArea,

    /// <summary>就业.</summary>
    Jobs,
}
