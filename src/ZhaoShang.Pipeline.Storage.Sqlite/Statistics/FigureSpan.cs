using System.Globalization;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>A period, parted into its year and the part of the year that it covers.</summary>
/// <param name="Year">The year; of a period over several the last; null if it is not known.</param>
/// <param name="Span">As in <see cref="FigureSeries.Span"/>.</param>
internal readonly record struct FigureSpan(int? Year, string? Span)
{
    /// <summary>A year with leap days and no other meaning, put in place of one that is not told.</summary>
    private const string AnyYear = "2000";

    /// <summary>Reads <paramref name="period"/>, EDTF; null and what has no date give nothing known.</summary>
    public static FigureSpan Of(string? period)
    {
        bool hasYear = period?.Contains("XXXX", StringComparison.Ordinal) == false;
        if (!Edtf.TryParse(period?.Replace("XXXX", AnyYear, StringComparison.Ordinal), out Edtf edtf))
        {
            return default;
        }

        return (edtf.Earliest, edtf.Latest) switch
        {
            (null, { } last) => new(hasYear ? last.Year : null, "open"),
            ({ } first, null) => new(hasYear ? first.Year : null, "open"),
            ({ } first, { } last) when first.Year != last.Year => new(last.Year, $"{Month(first, isFirst: true, withYear: true)}–{Month(last, isFirst: false, withYear: true)}"),
            ({ } first, { } last) => new(hasYear ? first.Year : null, period == "XXXX" ? null : WithinYear(first, last)),
            _ => default,
        };
    }

    private static string WithinYear(DateOnly first, DateOnly last)
    {
        string start = Month(first, isFirst: true, withYear: false);
        string end = Month(last, isFirst: false, withYear: false);
        return (start, end) is ("01", "12") ? "year" : start == end ? start : $"{start}–{end}";
    }

    /// <summary>The month, with the day where the period does not begin or end with a whole one.</summary>
    private static string Month(DateOnly day, bool isFirst, bool withYear)
    {
        bool isWhole = isFirst ? day.Day == 1 : day.AddDays(1).Day == 1;
        bool isWholeYear = withYear && isWhole && day.Month == (isFirst ? 1 : 12);
        return day.ToString(isWholeYear ? "yyyy" : (withYear ? "yyyy-" : string.Empty) + (isWhole ? "MM" : "MM-dd"), CultureInfo.InvariantCulture);
    }
}
