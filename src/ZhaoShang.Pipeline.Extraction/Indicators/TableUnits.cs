namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>The units of money that headings and lines over tables tell: 单位:万元, (亿美元).</summary>
internal static class TableUnits
{
    private static readonly (string Word, decimal Factor, string Currency)[] Units =
    [
        ("亿美元", 100_000_000m, "USD"), ("万美元", 10_000m, "USD"), ("千美元", 1_000m, "USD"), ("美元", 1m, "USD"),
        ("亿元", 100_000_000m, "CNY"), ("万元", 10_000m, "CNY"), ("千元", 1_000m, "CNY"), ("元", 1m, "CNY"),
    ];

    /// <summary>The unit that <paramref name="text"/> consists of; null if it is something else.</summary>
    public static (decimal Factor, string Currency)? In(string text)
    {
        foreach ((string word, decimal factor, string currency) in Units)
        {
            if (text == word || text == "人民币" + word)
            {
                return (factor, currency);
            }
        }

        return null;
    }

    /// <summary>The unit behind 单位 in <paramref name="line"/>; null if it tells none.</summary>
    public static (decimal Factor, string Currency)? OfLine(string line)
    {
        int at = line.IndexOf("单位", StringComparison.Ordinal) + 2;
        if (at < 2)
        {
            return null;
        }

        while (at < line.Length && line[at] is ':' or '：' or ' ')
        {
            at++;
        }

        int end = at;
        while (end < line.Length && char.IsLetter(line[end]))
        {
            end++;
        }

        return In(line[at..end]);
    }
}
