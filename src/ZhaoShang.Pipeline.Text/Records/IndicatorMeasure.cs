namespace ZhaoShang.Pipeline.Text;

/// <summary>What an aggregate figure measures.</summary>
public enum IndicatorMeasure
{
    /// <summary>None of the others.</summary>
    Other,

    /// <summary>A number of projects.</summary>
    ProjectCount,

    /// <summary>总投资.</summary>
    TotalInvestment,

    /// <summary>协议, 合同, 签约额.</summary>
    Contracted,

    /// <summary>到位, 实际引进.</summary>
    PaidIn,

    /// <summary>完成投资.</summary>
    CompletedInvestment,

    /// <summary>合同外资.</summary>
    ForeignContracted,

    /// <summary>实际利用外资.</summary>
    ForeignPaidIn,

    /// <summary>外出招商, 来访, 接待.</summary>
    Visits,

    /// <summary>A number of firms.</summary>
    Enterprises,

    /// <summary>产值.</summary>
    OutputValue,

    /// <summary>税收.</summary>
    Tax,

    /// <summary>出口.</summary>
    Export,
}
