using System.Globalization;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>The bands that amounts in CNY are counted by: a bit each. An amount falls into each band that an <see cref="AmountTerm"/> of its bounds would find it in.</summary>
internal static class AmountBands
{
    private static readonly double[] Lows = [0, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000];

    /// <summary>How many bands there are.</summary>
    public static int Count => Lows.Length;

    /// <summary>The band's value: its low bound.</summary>
    public static string Value(int band) => Lows[band].ToString("0", CultureInfo.InvariantCulture);

    /// <summary>By the key of a row the bands of those of its amounts in CNY that meet a condition.</summary>
    public static byte[] Of(AmountColumn column, Predicate<StoredAmount> condition)
    {
        int yuan = column.Units.Find("CNY");
        byte[] bands = new byte[column.Amounts.IsEmpty ? 1 : column.Amounts[^1].Key + 1];
        foreach (ref readonly StoredAmount amount in column.Amounts)
        {
            if (amount.Unit == yuan && condition(amount))
            {
                bands[amount.Key] |= Of(amount);
            }
        }

        return bands;
    }

    private static byte Of(in StoredAmount amount)
    {
        bool mayBeBelow = amount.Modifier is AmountModifier.Approx or AmountModifier.LessThan or AmountModifier.AtMost;
        bool isBelow = amount.Modifier is AmountModifier.Approx or AmountModifier.LessThan;
        byte bands = 0;
        for (int band = 0; band < Lows.Length; band++)
        {
            bool isAboveLow = band == 0 || amount.High > Lows[band] || (amount.High == Lows[band] && !isBelow);
            bool isBelowHigh = band + 1 == Lows.Length || amount.Low < Lows[band + 1] || (amount.Low == Lows[band + 1] && mayBeBelow);
            bands |= (byte)(isAboveLow && isBelowHigh ? 1 << band : 0);
        }

        return bands;
    }
}
