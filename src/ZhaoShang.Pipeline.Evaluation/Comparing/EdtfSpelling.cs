using System.Globalization;
using System.Text.RegularExpressions;

namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>
/// One spelling for each date: without a time of day, quarters and halves as intervals of months, whole months and years in short. The
/// forms are those of the Extended Date/Time Format (ISO 8601-2).
/// </summary>
internal static partial class EdtfSpelling
{
    /// <summary>The uniform spelling of <paramref name="date"/>: <c>2011</c> for <c>2011-01/2011-12</c>; null for null or an empty text.</summary>
    public static string? Uniform(string? date)
    {
        if (string.IsNullOrEmpty(date))
        {
            return null;
        }

        string told = TimeOfDay().Replace(date.Trim().ToUpperInvariant().Replace('U', 'X'), "");
        return WithoutEqualEnds(ShortYears(ShortMonths(Season(told))));
    }

    /// <summary>As <see cref="Uniform"/>, and without the marks of doubt and approximation.</summary>
    public static string? WithoutQualifiers(string? date) => Uniform(date is null ? null : Qualifiers().Replace(date, ""));

    /// <summary>A quarter (33 to 36) or half (40, 41) as the interval of its months.</summary>
    private static string Season(string date)
    {
        Match season = SeasonOfYear().Match(date);
        if (!season.Success)
        {
            return date;
        }

        string year = season.Groups[1].Value;
        return season.Groups[2].Value switch
        {
            "33" => $"{year}-01/{year}-03",
            "34" => $"{year}-04/{year}-06",
            "35" => $"{year}-07/{year}-09",
            "36" => $"{year}-10/{year}-12",
            "40" => $"{year}-01/{year}-06",
            _ => $"{year}-07/{year}-12",
        };
    }

    /// <summary>From the first day of a month to the last day of one in the same year: those months.</summary>
    private static string ShortMonths(string date)
    {
        Match days = WholeMonths().Match(date);
        if (!days.Success || days.Groups[1].Value != days.Groups[3].Value)
        {
            return date;
        }

        (string year, string first, string last) = (days.Groups[1].Value, days.Groups[2].Value, days.Groups[4].Value);
        int month = int.Parse(last, CultureInfo.InvariantCulture);
        if (month is < 1 or > 12 || int.Parse(days.Groups[5].Value, CultureInfo.InvariantCulture) < LastDay(month))
        {
            return date;
        }

        return first == last ? $"{year}-{first}" : $"{year}-{first}/{year}-{last}";
    }

    /// <summary>From a January to a December: those years.</summary>
    private static string ShortYears(string date)
    {
        Match years = WholeYears().Match(date);
        return years.Success ? $"{years.Groups[1].Value}/{years.Groups[2].Value}" : date;
    }

    private static string WithoutEqualEnds(string date)
    {
        int slash = date.IndexOf('/', StringComparison.Ordinal);
        return slash >= 0 && date.AsSpan(0, slash).SequenceEqual(date.AsSpan(slash + 1)) ? date[..slash] : date;
    }

    /// <summary>February counts as whole from its 28th day.</summary>
    private static int LastDay(int month) => month == 2 ? 28 : month is 4 or 6 or 9 or 11 ? 30 : 31;

    [GeneratedRegex(@"T[0-9:]+(?:Z|[+-][0-9]{2}:?[0-9]{2})?", RegexOptions.CultureInvariant)]
    private static partial Regex TimeOfDay();

    [GeneratedRegex("[?~%]")]
    private static partial Regex Qualifiers();

    [GeneratedRegex(@"^([0-9X]{4})-(3[3-6]|4[01])\z")]
    private static partial Regex SeasonOfYear();

    [GeneratedRegex(@"^([0-9X]{4})-([0-9]{2})-01/([0-9X]{4})-([0-9]{2})-([0-9]{2})\z")]
    private static partial Regex WholeMonths();

    [GeneratedRegex(@"^([0-9X]{4})-01/([0-9X]{4})-12\z")]
    private static partial Regex WholeYears();
}
