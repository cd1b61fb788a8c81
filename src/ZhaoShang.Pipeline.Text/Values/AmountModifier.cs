namespace ZhaoShang.Pipeline.Text;

/// <summary>How a told figure bounds the true one. "近百亿" is not the number 100亿.</summary>
public enum AmountModifier
{
    /// <summary>The figure is told as it is.</summary>
    None,

    /// <summary>About: 约, 近, 左右, 几乎.</summary>
    Approx,

    /// <summary>That or more: 以上, 不少于, 至少, 上亿, 数十亿.</summary>
    AtLeast,

    /// <summary>More: 超, 过, 逾, 多, 余, 突破, 十几.</summary>
    MoreThan,

    /// <summary>Less: 不足, 不到.</summary>
    LessThan,

    /// <summary>That or less: 以内, 以下, 最多, 不超过.</summary>
    AtMost,
}
