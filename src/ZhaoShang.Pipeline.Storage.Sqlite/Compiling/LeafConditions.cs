namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Conditions on single columns.</summary>
internal sealed class LeafConditions(SqlParameters parameters)
{
    /// <summary>Never holds.</summary>
    public const string Never = "0";

    /// <summary>Sorts behind all that goes on behind a prefix.</summary>
    private const string Last = "\U0010ffff";

    /// <summary>The column has this value.</summary>
    public string Equal(string column, string value) => $"{column} = {parameters.Add(value)}";

    /// <summary>The column tells these letters; Latin ones in any case.</summary>
    public string Tells(string column, string letters) => $"instr(lower({column}), {parameters.Add(LowerAscii(letters))}) > 0";

    /// <summary>The code in the column begins with one of the region's.</summary>
    public string InRegion(string column, RegionTerm region) => AnyOf(region.CodePrefixes.Select(prefix =>
        $"({column} >= {parameters.Add(prefix)} AND {column} < {parameters.Add(prefix + Last)})"));

    /// <summary>The days from <paramref name="first"/> to <paramref name="last"/> (columns) meet those of the years.</summary>
    public string InYears(string first, string last, YearTerm years) =>
        Meets(first, last, (years.From * 10000L) + 101, (years.To * 10000L) + 1231);

    /// <summary>The days from <paramref name="first"/> to <paramref name="last"/> (columns) meet those of the term.</summary>
    public string InDays(string first, string last, DateTerm days) =>
        Meets(first, last, days.From is DateOnly from ? EdtfDays.Number(from) : null, days.To is DateOnly to ? EdtfDays.Number(to) : null);

    /// <summary>
    /// The figure in the row <paramref name="row"/> (an alias) lies within the bounds. What is told as a bound stands just beside its figure: 超亿元 just above it,
    /// 近百亿 and 不足10亿 just below, 以上 at it or just above, 以内 at it or just below.
    /// </summary>
    public string IsAmount(string row, AmountTerm term)
    {
        List<string> conditions = [Equal($"{row}.unit", term.Unit)];
        if (term.Low is AmountBound low)
        {
            string value = parameters.AddNumber(low.Value);
            string atBound = low.IsInclusive ? $"coalesce({row}.modifier, '') NOT IN ('approx', 'less_than')" : $"{row}.modifier IN ('more_than', 'at_least')";
            conditions.Add($"(coalesce({row}.high, {row}.value) > {value} OR (coalesce({row}.high, {row}.value) = {value} AND {atBound}))");
        }

        if (term.High is AmountBound high)
        {
            string value = parameters.AddNumber(high.Value);
            string atBound = high.IsInclusive ? $"coalesce({row}.modifier, '') <> 'more_than'" : $"{row}.modifier IN ('approx', 'less_than', 'at_most')";
            conditions.Add($"({row}.value < {value} OR ({row}.value = {value} AND {atBound}))");
        }

        return AllOf(conditions);
    }

    /// <summary>All hold.</summary>
    public static string AllOf(IEnumerable<string> conditions) => Join(conditions, " AND ", "1");

    /// <summary>One holds.</summary>
    public static string AnyOf(IEnumerable<string> conditions) => Join(conditions, " OR ", Never);

    /// <summary>Does not hold, or cannot be told.</summary>
    public static string Not(string condition) => $"(({condition}) IS NOT TRUE)";

    /// <summary>The letters with Latin capitals of ASCII made small, as SQLite's <c>lower</c> does.</summary>
    public static string LowerAscii(string letters) =>
        string.Create(letters.Length, letters, static (lower, from) =>
        {
            for (int i = 0; i < from.Length; i++)
            {
                lower[i] = char.IsAsciiLetterUpper(from[i]) ? (char)(from[i] | 0x20) : from[i];
            }
        });

    private string Meets(string first, string last, long? from, long? to)
    {
        List<string> conditions = [$"{first} IS NOT NULL"];
        if (from is long earliest)
        {
            conditions.Add($"{last} >= {parameters.Add(earliest)}");
        }

        if (to is long latest)
        {
            conditions.Add($"{first} <= {parameters.Add(latest)}");
        }

        return AllOf(conditions);
    }

    private static string Join(IEnumerable<string> conditions, string word, string ofNone)
    {
        string joined = string.Join(word, conditions);
        return joined.Length == 0 ? ofNone : $"({joined})";
    }
}
