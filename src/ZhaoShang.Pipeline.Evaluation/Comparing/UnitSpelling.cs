namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>One spelling for each unit that is printed in several.</summary>
internal static class UnitSpelling
{
    /// <summary>The uniform spelling of <paramref name="unit"/>: MW for 兆瓦, 月 for 个月; a unit with one spelling as it is. Null for null.</summary>
    public static string? Uniform(string? unit) => unit is null ? null : Known(unit) ?? Known(unit.ToLowerInvariant()) ?? unit;

    private static string? Known(string unit) => unit switch
    {
        "兆瓦" or "mw" => "MW",
        "千瓦" or "kw" => "kW",
        "平方千米" => "平方公里",
        "平米" or "㎡" or "m2" => "平方米",
        "t" => "吨",
        "ha" => "公顷",
        "个月" => "月",
        _ => null,
    };
}
