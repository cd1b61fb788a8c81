using System.Globalization;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Counts by the numbers of words, without a string for each row.</summary>
internal static class FacetTally
{
    /// <summary>A date that may lie in more years than these says nothing of any of them.</summary>
    private const int MostYears = 100;

    /// <summary>The counts of the words that occur, the largest first; that of rows without a word is that of null.</summary>
    /// <param name="words">The words by their numbers.</param>
    /// <param name="numbers">The number of each row's word.</param>
    public static List<FacetCount> Of(IReadOnlyList<string> words, IEnumerable<int> numbers)
    {
        int[] counts = new int[words.Count];
        foreach (int number in numbers)
        {
            counts[number]++;
        }

        return Sorted(Enumerable.Range(0, counts.Length).Where(number => counts[number] > 0).Select(number => new FacetCount(number == 0 ? null : words[number], null, counts[number])));
    }

    /// <summary>The counts of years, in order.</summary>
    /// <param name="days">Dates, those of one row behind one another; each year of a row counts once.</param>
    public static List<FacetCount> OfYears(IEnumerable<DayRow> days)
    {
        const int Years = 10_000;
        int[] counts = new int[Years];
        int[] lastRows = new int[Years];
        foreach (DayRow day in days)
        {
            int first = day.First / Years;
            int last = Math.Min(day.Last / Years, first + MostYears);
            for (int year = first; year <= Math.Min(last, Years - 1); year++)
            {
                counts[year] += lastRows[year] == day.Key ? 0 : 1;
                lastRows[year] = day.Key;
            }
        }

        return [.. Enumerable.Range(0, Years).Where(year => counts[year] > 0).Select(year => new FacetCount(year.ToString("d4", CultureInfo.InvariantCulture), null, counts[year]))];
    }

    /// <summary>The largest count first.</summary>
    public static List<FacetCount> Sorted(IEnumerable<FacetCount> counts) =>
        [.. counts.OrderByDescending(static count => count.Count).ThenBy(static count => count.Value, StringComparer.Ordinal)];
}
