namespace ZhaoShang.Pipeline.Text;

/// <summary>One date of an <see cref="Edtf"/> expression, read: what is told of it, and the days that it may mean.</summary>
internal readonly record struct EdtfDate
{
    /// <summary>The year; null if a digit of it is not told.</summary>
    public int? Year { get; private init; }

    /// <summary>The first day that it may mean; null if the year's first digits are not told.</summary>
    public DateOnly? Earliest { get; private init; }

    /// <summary>The last day that it may mean; null if the year's first digits are not told.</summary>
    public DateOnly? Latest { get; private init; }

    /// <summary>Reads <paramref name="text"/> (no interval); null if it is no date.</summary>
    public static EdtfDate? Read(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && text[^1] is '?' or '~' or '%')
        {
            text = text[..^1];
        }

        bool hasShape = text.Length is 4 or 7 or 10 && IsDigits(text[..4])
            && (text.Length < 7 || (text[4] == '-' && IsDigits(text.Slice(5, 2))))
            && (text.Length < 10 || (text[7] == '-' && IsDigits(text.Slice(8, 2))));
        return hasShape ? Read(text[..4], text.Length > 4 ? text.Slice(5, 2) : [], text.Length > 7 ? text.Slice(8, 2) : []) : null;
    }

    /// <summary>The year that <paramref name="date"/>, which begins with a valid date, tells; null if a digit of it is not told.</summary>
    public static int? YearOf(ReadOnlySpan<char> date)
    {
        int year = 0;
        foreach (char digit in date[..4])
        {
            if (digit == 'X')
            {
                return null;
            }

            year = (year * 10) + digit - '0';
        }

        return year;
    }

    private static EdtfDate? Read(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day)
    {
        (int firstYear, int lastYear) = (Filled(year, '0'), Filled(year, '9'));
        bool isYearTold = firstYear == lastYear;
        if (lastYear == 0 || !MonthsOf(month, out int firstMonth, out int lastMonth))
        {
            return null;
        }

        if (day.Length > 0 && !IsDay(firstMonth, lastMonth, day, isYearTold ? firstYear : 2000))
        {
            return null;
        }

        // A century that is not told bounds nothing.
        if (year[0] == 'X' || year[1] == 'X')
        {
            return new EdtfDate();
        }

        (DateOnly earliest, DateOnly latest) = Bounds((Math.Max(firstYear, 1), firstMonth), (lastYear, lastMonth), day);
        return new EdtfDate { Year = isYearTold ? firstYear : null, Earliest = earliest, Latest = latest };
    }

    private static (DateOnly Earliest, DateOnly Latest) Bounds((int Year, int Month) first, (int Year, int Month) last, ReadOnlySpan<char> day)
    {
        if (last.Month > 12)
        {
            last = last.Year < 9999 ? (last.Year + 1, last.Month - 12) : (last.Year, 12);
        }

        int lastDay = DateTime.DaysInMonth(last.Year, last.Month);
        if (day.Length == 0)
        {
            return (new DateOnly(first.Year, first.Month, 1), new DateOnly(last.Year, last.Month, lastDay));
        }

        int firstTold = Math.Clamp(Filled(day, '0'), 1, DateTime.DaysInMonth(first.Year, first.Month));
        return (new DateOnly(first.Year, first.Month, firstTold), new DateOnly(last.Year, last.Month, Math.Clamp(Filled(day, '9'), 1, lastDay)));
    }

    private static bool MonthsOf(ReadOnlySpan<char> month, out int first, out int last)
    {
        (first, last) = (1, 12);
        if (month.Length == 0 || month is "XX")
        {
            return true;
        }

        if (month[0] == 'X' || month[1] == 'X')
        {
            (first, last) = (Math.Max(Filled(month, '0'), 1), Math.Min(Filled(month, '9'), 12));
            return first <= last;
        }

        int told = Filled(month, '0');
        (first, last) = told switch
        {
            >= 1 and <= 12 => (told, told),
            >= 21 and <= 24 => (((told - 20) * 3), ((told - 20) * 3) + 2),
            >= 33 and <= 36 => (((told - 33) * 3) + 1, ((told - 33) * 3) + 3),
            40 or 41 => (((told - 40) * 6) + 1, ((told - 40) * 6) + 6),
            _ => (0, 0),
        };
        return first > 0;
    }

    private static bool IsDay(int firstMonth, int lastMonth, ReadOnlySpan<char> day, int year)
    {
        bool isMonth = lastMonth <= 12 && (firstMonth == lastMonth || (firstMonth, lastMonth) is (1, 12) or (1, 9) or (10, 12));
        int longest = isMonth && firstMonth == lastMonth ? DateTime.DaysInMonth(year, firstMonth) : 31;
        return isMonth && Filled(day, '0') <= longest && Filled(day, '9') > 0;
    }

    private static bool IsDigits(ReadOnlySpan<char> text)
    {
        foreach (char letter in text)
        {
            if (!char.IsAsciiDigit(letter) && letter != 'X')
            {
                return false;
            }
        }

        return true;
    }

    private static int Filled(ReadOnlySpan<char> digits, char untold)
    {
        int value = 0;
        foreach (char digit in digits)
        {
            value = (value * 10) + (digit == 'X' ? untold : digit) - '0';
        }

        return value;
    }
}
