namespace ZhaoShang.Pipeline.Text;

/// <summary>
/// A date or period in the Extended Date/Time Format (ISO 8601-2, levels 0 to 2), with the precision that was told and never more:
/// <c>2006-03-25</c>, <c>2011</c>, <c>XXXX-01/XXXX-06</c>, <c>2013~</c>, <c>../2012-02-17</c>, <c>2014-21</c> (spring).
/// </summary>
/// <remarks>
/// Of the standard it takes: years, months and days with <c>X</c> for digits that are not told; <c>?</c> (inferred), <c>~</c> (approximate) and
/// <c>%</c> (both) behind a date; intervals with a slash, open at one end with <c>..</c>; seasons 21 to 24, quarters 33 to 36 and halves 40 and
/// 41 in the place of the month. No times of day, no sets. Two values are equal when they are spelled alike.
/// </remarks>
public readonly record struct Edtf
{
    private const string Open = "..";

    // 2006-03-25
    private const int LettersOfDay = 10;

    private readonly string? _value;

    /// <summary>Takes over the expression <paramref name="value"/>.</summary>
    /// <exception cref="ArgumentException">It is not EDTF as used here; <see cref="TryParse"/> says so without an exception.</exception>
    public Edtf(string value)
    {
        if (!IsValid(value))
        {
            throw new ArgumentException($"'{value}' is no date or period of EDTF as used here, for example 2006-03-25 or XXXX-01/XXXX-06.", nameof(value));
        }

        _value = value;
    }

    private Edtf(string value, bool isChecked)
    {
        System.Diagnostics.Debug.Assert(isChecked && IsValid(value), value);
        _value = value;
    }

    /// <summary>The expression, never empty; <c>XXXX</c> for the default value.</summary>
    public string Value => _value ?? "XXXX";

    /// <summary>True if it is written as an interval, closed or open.</summary>
    public bool IsInterval => Value.Contains('/', StringComparison.Ordinal);

    /// <summary>The left end of an interval, else the date itself; null if the left end is open.</summary>
    public Edtf? Start => Value.IndexOf('/', StringComparison.Ordinal) is >= 0 and int slash ? End(Value.AsSpan(0, slash)) : this;

    /// <summary>The right end of an interval, else the date itself; null if the right end is open.</summary>
    public Edtf? Finish => Value.IndexOf('/', StringComparison.Ordinal) is >= 0 and int slash ? End(Value.AsSpan(slash + 1)) : this;

    /// <summary>The year of <see cref="Start"/>, or of <see cref="Finish"/> if the start is open; null if a digit of it is not told.</summary>
    public int? Year => EdtfDate.YearOf(Value.StartsWith('.') ? FinishLetters : Value);

    /// <summary>The year of <see cref="Start"/>; null if the start is open or a digit of its year is not told.</summary>
    public int? StartYear => StartLetters is [not '.', ..] and var letters ? EdtfDate.YearOf(letters) : null;

    /// <summary>The year of <see cref="Finish"/>; null if the end is open or a digit of its year is not told.</summary>
    public int? FinishYear => FinishLetters is [not '.', ..] and var letters ? EdtfDate.YearOf(letters) : null;

    /// <summary>
    /// The first day that the expression may mean; null if the year is not told or the start is open. A month or season that is not told gives
    /// the first day of the year; winter (24) begins in December of its year.
    /// </summary>
    public DateOnly? Earliest => EdtfDate.Read(StartLetters)?.Earliest;

    /// <summary>
    /// The last day that the expression may mean, inclusive; null if the year is not told or the end is open. Winter (24) ends with February of
    /// the next year.
    /// </summary>
    public DateOnly? Latest => EdtfDate.Read(FinishLetters)?.Latest;

    private ReadOnlySpan<char> StartLetters => Value.IndexOf('/', StringComparison.Ordinal) is >= 0 and int slash ? Value.AsSpan(0, slash) : Value;

    private ReadOnlySpan<char> FinishLetters => Value.IndexOf('/', StringComparison.Ordinal) is >= 0 and int slash ? Value.AsSpan(slash + 1) : Value;

    /// <summary>Reads <paramref name="text"/>; false if it is null or not EDTF as used here. Never throws.</summary>
    public static bool TryParse(string? text, out Edtf value)
    {
        bool isValid = IsValid(text);
        value = isValid ? new Edtf(text!, isChecked: true) : default;
        return isValid;
    }

    /// <summary>A year.</summary>
    /// <param name="year">1 to 9999; null if it is not told.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is none.</exception>
    public static Edtf OfYear(int? year)
    {
        Span<char> letters = stackalloc char[LettersOfDay];
        return new(letters[..WriteYear(letters, year)].ToString(), isChecked: true);
    }

    /// <summary>A month, or a season (21 to 24) in its place.</summary>
    /// <param name="year">1 to 9999; null if it is not told.</param>
    /// <param name="month">1 to 12, or 21 to 24.</param>
    /// <exception cref="ArgumentException">There is no such month.</exception>
    public static Edtf OfMonth(int? year, int month)
    {
        Span<char> letters = stackalloc char[LettersOfDay];
        int length = WriteYear(letters, year);
        length += WritePart(letters[length..], month);
        string value = letters[..length].ToString();
        return month is >= 1 and <= 12 ? new(value, isChecked: true) : new(value);
    }

    /// <summary>A day.</summary>
    /// <param name="year">1 to 9999; null if it is not told.</param>
    /// <param name="month">1 to 12; null if it is not told.</param>
    /// <param name="day">A day of that month; null if it is not told.</param>
    /// <exception cref="ArgumentException">There is no such day.</exception>
    public static Edtf OfDay(int? year, int? month, int? day)
    {
        Span<char> letters = stackalloc char[LettersOfDay];
        int length = WriteYear(letters, year);
        length += WritePart(letters[length..], month);
        length += WritePart(letters[length..], day);
        string value = letters[..length].ToString();

        // Every month has 28 days.
        return month is >= 1 and <= 12 && day is >= 1 and <= 28 ? new(value, isChecked: true) : new(value);
    }

    /// <summary>That day.</summary>
    public static Edtf OfDay(DateOnly day) => OfDay(day.Year, day.Month, day.Day);

    /// <summary>The interval from <paramref name="start"/> to <paramref name="finish"/>, both inclusive; the date itself where both are one.</summary>
    /// <exception cref="ArgumentException">One of them is an interval itself, or the end comes before the beginning.</exception>
    public static Edtf Between(Edtf start, Edtf finish) => start == finish ? start : new($"{start.Value}/{finish.Value}");

    /// <summary>The interval that ends with <paramref name="finish"/> and begins at a time that is not told: 截至6月底.</summary>
    /// <exception cref="ArgumentException">It is an interval itself.</exception>
    public static Edtf Until(Edtf finish) => new($"{Open}/{finish.Value}");

    /// <summary>The interval that begins with <paramref name="start"/> and goes on: 2009年以来.</summary>
    /// <exception cref="ArgumentException">It is an interval itself.</exception>
    public static Edtf Since(Edtf start) => new($"{start.Value}/{Open}");

    /// <summary>The same, marked as approximate (<c>~</c>) at each end that is told.</summary>
    public Edtf AsApproximate() => new(Marked(Value, '~'), isChecked: true);

    /// <summary>The same, marked as inferred (<c>?</c>) at each end that is told.</summary>
    public Edtf AsInferred() => new(Marked(Value, '?'), isChecked: true);

    /// <summary>The expression.</summary>
    public override string ToString() => Value;

    private static Edtf? End(ReadOnlySpan<char> end) => end.SequenceEqual(Open) ? null : new Edtf(end.ToString(), isChecked: true);

    private static int WriteYear(Span<char> letters, int? year)
    {
        if (year is not int told)
        {
            "XXXX".CopyTo(letters);
            return 4;
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(told, 1, nameof(year));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(told, 9999, nameof(year));
        WriteTwoDigits(letters, told / 100);
        WriteTwoDigits(letters[2..], told % 100);
        return 4;
    }

    // A month or day with the hyphen before it. What has not two digits is no part of a date, and is found out when the whole is checked.
    private static int WritePart(Span<char> letters, int? part)
    {
        letters[0] = '-';
        if (part is not int told)
        {
            "XX".CopyTo(letters[1..]);
            return 3;
        }

        if (told is < 0 or > 99)
        {
            return 1;
        }

        WriteTwoDigits(letters[1..], told);
        return 3;
    }

    private static void WriteTwoDigits(Span<char> letters, int number) => (letters[0], letters[1]) = ((char)('0' + (number / 10)), (char)('0' + (number % 10)));

    private static string Marked(string value, char mark)
    {
        int slash = value.IndexOf('/', StringComparison.Ordinal);
        return slash >= 0
            ? $"{Marked(value[..slash], mark)}/{Marked(value[(slash + 1)..], mark)}"
            : value == Open || value[^1] == mark || value[^1] == '%' ? value
            : value[^1] is '~' or '?' ? value[..^1] + '%'
            : value + mark;
    }

    private static bool IsValid(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        int slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? EdtfDate.Read(text) is not null : IsInterval(text.AsSpan(0, slash), text.AsSpan(slash + 1));

        static bool IsInterval(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
        {
            EdtfDate? start = EdtfDate.Read(left);
            EdtfDate? finish = EdtfDate.Read(right);
            bool endsAreDates = (start is not null || left.SequenceEqual(Open)) && (finish is not null || right.SequenceEqual(Open));
            return endsAreDates && (start ?? finish) is not null && !(start?.Earliest > finish?.Latest);
        }
    }
}
