namespace ZhaoShang.Pipeline.Text;

/// <summary>What an amount of a project is.</summary>
public enum AmountRole
{
    /// <summary>None of the others.</summary>
    Other,

    /// <summary>总投资, 投资.</summary>
    TotalInvestment,

    /// <summary>一期投资, with its phase.</summary>
    PhaseInvestment,

    /// <summary>固定资产投资.</summary>
    FixedAssets,

    /// <summary>注册资本.</summary>
    RegisteredCapital,

    /// <summary>利用外资.</summary>
    ForeignInvestment,

    /// <summary>合同额, 协议额.</summary>
    Contracted,

    /// <summary>到位资金, 实际引进.</summary>
    PaidIn,

    /// <summary>完成投资.</summary>
    Completed,

    /// <summary>扶持资金, 补助.</summary>
    Subsidy,

    /// <summary>销售收入.</summary>
    Revenue,

    /// <summary>产值.</summary>
    OutputValue,

    /// <summary>税收, 利税.</summary>
    Tax,
}
