namespace ZhaoShang.Pipeline.Text;

/// <summary>What a recognised amount is used for in its sentence.</summary>
public enum AmountSense
{
    /// <summary>It tells a figure.</summary>
    Figure,

    /// <summary>It names a size class: 亿元以上项目, 投资过亿元的.</summary>
    Threshold,

    /// <summary>It is a price or rate: 300万元/亩, 每股2元.</summary>
    Rate,
}
