namespace ZhaoShang.Pipeline.Exports;

/// <summary>The unit that amounts of money are written in; they are exact in each.</summary>
public enum MoneyUnit
{
    /// <summary>元, the base unit that records have.</summary>
    Yuan,

    /// <summary>万元, 10,000 元.</summary>
    TenThousandYuan,

    /// <summary>亿元, 100,000,000 元.</summary>
    HundredMillionYuan,
}
