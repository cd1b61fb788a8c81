using System.Globalization;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>How much a project makes or holds.</summary>
/// <param name="Value">The figure in single units: 80万吨 is 800000.</param>
/// <param name="Unit">The unit as printed, without a time: 吨.</param>
internal readonly record struct Capacity(decimal Value, string Unit)
{
    private const int MostDigits = 9;
    private const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>The unit in which equal capacities are equal: kilowatts for all power.</summary>
    public Capacity InBaseUnit => Unit switch
    {
        "MW" or "MWp" or "兆瓦" => new(Value * 1000, "千瓦"),
        "GW" or "吉瓦" => new(Value * 1_000_000, "千瓦"),
        "KW" or "kW" => new(Value, "千瓦"),
        "t/d" or "t/a" or "吨级" => new(Value, "吨"),
        _ => this,
    };

    /// <summary>Reads the figure of <paramref name="name"/> at <paramref name="start"/>, a digit; null if no unit stands behind it.</summary>
    /// <returns>The capacity and where it ends, a time behind the unit (/年) included.</returns>
    public static (Capacity Capacity, int End)? Read(string name, int start)
    {
        int at = start;
        if (Number(name, ref at) is not decimal value)
        {
            return null;
        }

        if (at + 1 < name.Length && name[at] is '×' or '*' or 'x' or 'X' && char.IsAsciiDigit(name[at + 1]))
        {
            at++;
            value *= Number(name, ref at) ?? 0;
        }

        string? unit = UnitAt(name, at);
        for (; unit is null && value < Largest && at < name.Length && Scale(name[at]) is > 1 and int scale; unit = UnitAt(name, at))
        {
            value *= scale;
            at++;
        }

        if (unit is null)
        {
            return null;
        }

        at += unit.Length;
        at += at + 1 < name.Length && name[at] == '/' ? 2 : 0;
        return (new Capacity(value, unit).InBaseUnit, at);
    }

    private static string? UnitAt(string name, int at) => Array.Find(KinshipWords.Units, word => name.AsSpan(at).StartsWith(word, StringComparison.Ordinal));

    private static decimal? Number(string name, ref int at)
    {
        int start = at;
        while (at < name.Length && at - start <= MostDigits && (char.IsAsciiDigit(name[at]) || (name[at] == '.' && at + 1 < name.Length && char.IsAsciiDigit(name[at + 1]))))
        {
            at++;
        }

        return decimal.TryParse(name.AsSpan(start, at - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) ? value : null;
    }

    private static int Scale(char letter) => letter switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => 1,
    };
}
