using System.Globalization;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Tables;

/// <summary>The day (or month, year) in a field of dates, as tables have them.</summary>
internal static class DayIn
{
    private const int FirstYear = 1949;
    private const int LastYear = 2099;
    private const long FirstSecond = 600_000_000;
    private const long LastSecond = 4_100_000_000;

    /// <summary>
    /// The day that <paramref name="text"/> begins with: <c>2014-08-19T09:30</c>, <c>2014/8/19</c>, <c>2014年8月</c>, <c>20140819</c>, or seconds or milliseconds since 1970, as China's
    /// clocks showed it. Near miss: <c>08/19/14</c>, whose order nobody knows. Null if there is none.
    /// </summary>
    public static Edtf? Text(string text)
    {
        Span<int> parts = stackalloc int[3];
        int count = Numbers(text.Trim(), parts, out long first, out int digits);
        if (digits is 10 or 13 && count == 1)
        {
            return OfSeconds(digits == 13 ? first / 1000 : first);
        }

        if (digits == 8 && first <= int.MaxValue)
        {
            (parts[0], parts[1], parts[2], count) = ((int)(first / 10_000), (int)(first / 100 % 100), (int)(first % 100), 3);
        }

        bool isYear = (digits is 4 or 8) && parts[0] is >= FirstYear and <= LastYear;
        if (!isYear)
        {
            return null;
        }

        bool isMonth = count >= 2 && parts[1] is >= 1 and <= 12;
        bool isDay = isMonth && count >= 3 && parts[2] >= 1 && parts[2] <= DateTime.DaysInMonth(parts[0], parts[1]);
        return isDay ? Edtf.OfDay(parts[0], parts[1], parts[2]) : isMonth ? Edtf.OfMonth(parts[0], parts[1]) : Edtf.OfYear(parts[0]);
    }

    private static Edtf? OfSeconds(long seconds) => seconds is < FirstSecond or > LastSecond
        ? null
        : Edtf.OfDay(DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).AddHours(8).UtcDateTime));

    /// <summary>The first numbers, at most three; one behind a space or T is of the clock.</summary>
    private static int Numbers(string text, Span<int> parts, out long first, out int digits)
    {
        (first, digits) = (0, 0);
        int count = 0;
        int at = 0;
        while (at < text.Length && count < parts.Length)
        {
            int end = at;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (end == at || end - at > 18 || (count > 0 && end - at > 2))
            {
                break;
            }

            long number = long.Parse(text.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture);
            (first, digits) = count == 0 ? (number, end - at) : (first, digits);
            parts[count++] = (int)Math.Min(number, int.MaxValue);
            at = end;
            if (at >= text.Length || text[at] is not ('-' or '/' or '.' or '年' or '月' or '日'))
            {
                break;
            }

            at++;
        }

        return count;
    }
}
