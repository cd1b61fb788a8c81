using System.Globalization;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>Writes figures for people: exact, in 亿 or 万 where that is shorter.</summary>
internal static class Money
{
    /// <summary>An amount with its currency: <c>2.6亿元</c>, <c>2000万美元</c>; of a range both ends.</summary>
    public static string Format(decimal value, decimal? high, string unit, AmountModifier? modifier)
    {
        string figure = high is decimal end ? $"{Scale(value)}～{Scale(end)}" : Scale(value);
        return $"{Sign(modifier)}{figure}{Currency(unit)}";
    }

    /// <summary>A figure without zeros behind its last digit, in 亿 from 100 million on, in 万 from 10,000 on.</summary>
    public static string Scale(decimal value) => Math.Abs(value) switch
    {
        >= 100_000_000 => Plain(value / 100_000_000) + "亿",
        >= 10_000 => Plain(value / 10_000) + "万",
        _ => Plain(value),
    };

    private static string Plain(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    private static string Sign(AmountModifier? modifier) => modifier switch
    {
        AmountModifier.Approx => "约",
        AmountModifier.AtLeast => "≥",
        AmountModifier.MoreThan => ">",
        AmountModifier.LessThan => "<",
        AmountModifier.AtMost => "≤",
        _ => string.Empty,
    };

    private static string Currency(string unit) => unit switch
    {
        "CNY" => "元",
        "USD" => "美元",
        "HKD" => "港元",
        "EUR" => "欧元",
        "JPY" => "日元",
        "TWD" => "新台币",
        "GBP" => "英镑",
        "KRW" => "韩元",
        _ => unit,
    };
}
