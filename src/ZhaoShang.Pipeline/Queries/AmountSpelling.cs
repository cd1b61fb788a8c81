using System.Globalization;
using ZhaoShang.Pipeline.Storage;

namespace ZhaoShang.Pipeline;

/// <summary>Spells bounds of amounts: 1亿..5亿, >=5000万美元.</summary>
internal static class AmountSpelling
{
    private const decimal TenThousand = 10_000m;
    private const decimal HundredMillion = 100_000_000m;

    /// <summary>The spelling of <paramref name="amount"/>, exact to the digit.</summary>
    public static string Write(AmountTerm amount)
    {
        (AmountBound? low, AmountBound? high) = (amount.Low, amount.High);
        string unit = UnitOf(amount.Unit);
        return (low, high) switch
        {
            ({ } from, { } to) when from == to => Figure(from.Value) + unit,
            ({ } from, { } to) => $"{(from.IsInclusive ? string.Empty : ">")}{Figure(from.Value)}{unit}..{(to.IsInclusive ? string.Empty : "<")}{Figure(to.Value)}{unit}",
            ({ } from, null) => $"{(from.IsInclusive ? ">=" : ">")}{Figure(from.Value)}{unit}",
            (null, { } to) => $"{(to.IsInclusive ? "<=" : "<")}{Figure(to.Value)}{unit}",
            _ => throw new ArgumentException("An amount without bounds has no spelling.", nameof(amount)),
        };
    }

    // 5000万, 1.25亿; what has more decimals is told in the base unit.
    private static string Figure(decimal value) =>
        value >= HundredMillion && decimal.Round(value / HundredMillion, 4) * HundredMillion == value ? Plain(value / HundredMillion) + "亿"
        : value >= TenThousand && decimal.Round(value / TenThousand, 4) * TenThousand == value ? Plain(value / TenThousand) + "万"
        : Plain(value);

    private static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string UnitOf(string unit) => unit switch
    {
        "CNY" => string.Empty,
        "USD" => "美元",
        "HKD" => "港元",
        "EUR" => "欧元",
        "JPY" => "日元",
        "TWD" => "新台币",
        "GBP" => "英镑",
        _ => unit,
    };
}
