namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>The bands that amounts in CNY are counted by: a bit each. An amount falls into each band that an <see cref="AmountTerm"/> of its bounds would find it in.</summary>
internal static class AmountBands
{
    private static readonly decimal[] Lows = [0, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000];

    /// <summary>How many bands there are.</summary>
    public static int Count => Lows.Length;

    /// <summary>The band's value: its low bound.</summary>
    public static string Value(int band) => Lows[band].ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The bands of an amount.</summary>
    /// <param name="low">The amount, of a range its low end.</param>
    /// <param name="high">The high end; the amount itself if it is no range.</param>
    /// <param name="modifier">How it bounds the true one, as the tables write it; null if it is told as it is.</param>
    public static byte Of(double low, double high, string? modifier)
    {
        bool mayBeBelow = modifier is "approx" or "less_than" or "at_most";
        bool isBelow = modifier is "approx" or "less_than";
        byte bands = 0;
        for (int band = 0; band < Lows.Length; band++)
        {
            bool isAboveLow = band == 0 || high > (double)Lows[band] || (high == (double)Lows[band] && !isBelow);
            bool isBelowHigh = band + 1 == Lows.Length || low < (double)Lows[band + 1] || (low == (double)Lows[band + 1] && mayBeBelow);
            bands |= (byte)(isAboveLow && isBelowHigh ? 1 << band : 0);
        }

        return bands;
    }
}
