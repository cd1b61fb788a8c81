using System.Globalization;

namespace ZhaoShang.Pipeline.Extraction.Documents;

/// <summary>A period as dates, figures and titles tell it, without marks of doubt, in one spelling: what is told up to a day runs from January.</summary>
/// <param name="Value">In EDTF: <c>2013-01/2013-08</c>, also of <c>../2013-08-31</c> and <c>2013-01-01/2013-08-31</c>.</param>
/// <param name="Form">Its shape.</param>
/// <param name="First">A number for its first day, which grows with the days; a year that is not told counts as 0.</param>
/// <param name="Last">A number for its last day.</param>
internal readonly record struct ToldPeriod(string Value, PeriodForm Form, int First, int Last)
{
    private const int LettersOfYear = 4;
    private const int LettersOfMonth = 7;
    private const int LettersOfDay = 10;
    private const int MonthsOfYear = 12;
    private const int DaysOfMonth = 32;
    private const int DaysOfYear = DaysOfMonth * (MonthsOfYear + 1);

    /// <summary>The year that it ends in; 0 if it is not told.</summary>
    public int LastYear => Last / DaysOfYear;

    /// <summary>The month that it ends in, 1 to 12.</summary>
    public int LastMonth => Last % DaysOfYear / DaysOfMonth;

    /// <summary>The letters of the year that it begins in: <c>2013</c>, <c>XXXX</c>.</summary>
    public string YearLetters => Value[..LettersOfYear];

    /// <summary>True if its last month is told.</summary>
    public bool TellsMonth => Form is not (PeriodForm.Year or PeriodForm.Years) && Value[^1] != '.' && IsMonth(Value.AsSpan(Value.IndexOf('/', StringComparison.Ordinal) + 1));

    /// <summary>True if <paramref name="other"/> lies in it.</summary>
    public bool Covers(ToldPeriod other) => First <= other.First && other.Last <= Last;

    /// <summary>Reads a period. O(1).</summary>
    /// <param name="edtf">The period in EDTF.</param>
    public static ToldPeriod Of(string edtf)
    {
        string told = edtf.AsSpan().ContainsAny("?~%") ? string.Concat(edtf.Where(static letter => letter is not ('?' or '~' or '%'))) : edtf;
        int slash = told.IndexOf('/', StringComparison.Ordinal);
        (string first, string last) = slash < 0 ? (told, told) : (told[..slash], told[(slash + 1)..]);
        if (first == ".." && IsDated(last))
        {
            first = last.Length == LettersOfDay ? $"{last[..LettersOfYear]}-01-01" : last.Length == LettersOfMonth ? $"{last[..LettersOfYear]}-01" : last;
        }

        bool isWhole = first.Length == LettersOfDay && IsDated(first) && IsDated(last) && last.Length == LettersOfDay && first.EndsWith("-01", StringComparison.Ordinal) && IsEndOfMonth(last) && first[..LettersOfYear] == last[..LettersOfYear];
        (first, last) = isWhole ? (first[..LettersOfMonth], last[..LettersOfMonth]) : (first, last);
        bool isYears = first.Length == LettersOfMonth && last.Length == LettersOfMonth && first.EndsWith("-01", StringComparison.Ordinal) && last.EndsWith("-12", StringComparison.Ordinal);
        (first, last) = isYears ? (first[..LettersOfYear], last[..LettersOfYear]) : (first, last);
        return new ToldPeriod(first == last ? first : $"{first}/{last}", FormOf(first, last), Number(first == ".." ? last : first, isLast: false), Number(last == ".." ? first : last, isLast: true));
    }

    /// <summary>From January of its year to the month that it ends in.</summary>
    public string FromJanuary() => $"{YearLetters}-01/{Value.AsSpan(Value.Length == LettersOfMonth ? 0 : Value.IndexOf('/', StringComparison.Ordinal) + 1, LettersOfMonth)}";

    private static PeriodForm FormOf(string first, string last)
    {
        if (!IsDated(first) || !IsDated(last) || first.Length != last.Length)
        {
            return PeriodForm.Other;
        }

        bool isOfYear = first[..LettersOfYear] == last[..LettersOfYear];
        return first.Length switch
        {
            LettersOfYear => first == last ? PeriodForm.Year : PeriodForm.Years,
            LettersOfMonth => first == last ? PeriodForm.Month : !isOfYear ? PeriodForm.Other : first.EndsWith("-01", StringComparison.Ordinal) ? PeriodForm.FromJanuary : PeriodForm.Months,
            _ => first == last ? PeriodForm.Day : isOfYear && first.EndsWith("-01-01", StringComparison.Ordinal) ? PeriodForm.FromNewYear : PeriodForm.Days,
        };
    }

    // A year, a month or a day, whose year alone may be left open.
    private static bool IsDated(ReadOnlySpan<char> date) => date.Length switch
    {
        LettersOfYear => !date.Contains('.'),
        LettersOfMonth => IsMonth(date),
        LettersOfDay => IsMonth(date) && char.IsAsciiDigit(date[8]) && char.IsAsciiDigit(date[9]),
        _ => false,
    };

    private static bool IsMonth(ReadOnlySpan<char> date) => date.Length >= LettersOfMonth && date[4] == '-' && int.TryParse(date[5..LettersOfMonth], NumberStyles.None, CultureInfo.InvariantCulture, out int month) && month is >= 1 and <= MonthsOfYear;

    // February counts as whole from its 28th day.
    private static bool IsEndOfMonth(ReadOnlySpan<char> day) => NumberAt(day, 8) >= NumberAt(day, 5) switch { 2 => 28, 4 or 6 or 9 or 11 => 30, _ => 31 };

    private static int NumberAt(ReadOnlySpan<char> date, int start) => date.Length >= start + 2 && int.TryParse(date.Slice(start, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    private static int Number(ReadOnlySpan<char> date, bool isLast)
    {
        int year = date.Length >= LettersOfYear && int.TryParse(date[..LettersOfYear], NumberStyles.None, CultureInfo.InvariantCulture, out int told) ? told : 0;
        int month = IsMonth(date) ? NumberAt(date, 5) : isLast ? MonthsOfYear : 1;
        int day = NumberAt(date, 8) is > 0 and int own && IsMonth(date) ? own : isLast ? DaysOfMonth - 1 : 1;
        return (year * DaysOfYear) + (month * DaysOfMonth) + day;
    }
}
