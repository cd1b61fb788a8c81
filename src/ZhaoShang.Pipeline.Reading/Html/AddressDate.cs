using System.Globalization;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Html;

/// <summary>
/// The day in a page's own address, as many sites file their articles: <c>/2014-08/19/content_2.htm</c>, <c>/201408/t20140819_1.html</c>,
/// <c>/2014/0819/1.html</c>. Near miss: <c>/content_20140819123.htm</c> (a longer number).
/// </summary>
internal static class AddressDate
{
    private const int Digits = 8;
    private const int FirstYear = 1995;

    /// <summary>The day in the address that the page declares as its own; null if there is none.</summary>
    public static PrintedField? Of(PageElements page, string source) =>
        page.OwnAddress is { } address ? In(source, TextSpan.FromLength(address.ValueStartIndex, address.ValueLength)) : null;

    /// <summary>The day in the address under <paramref name="span"/>; null if there is none. O(length).</summary>
    internal static PrintedField? In(string source, TextSpan span)
    {
        for (int at = span.Start; at < span.End; at++)
        {
            bool isStart = char.IsAsciiDigit(source[at]) && (at == span.Start || !char.IsAsciiDigit(source[at - 1]));
            if (isStart && DayAt(source, new TextSpan(at, span.End)) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    private static PrintedField? DayAt(string source, TextSpan rest)
    {
        Span<char> digits = stackalloc char[Digits];
        int count = 0;
        int at = rest.Start;
        for (; at < rest.End && count < Digits; at++)
        {
            bool isSeparator = source[at] is '/' or '-' && count is 4 or 6 && char.IsAsciiDigit(source[at - 1]);
            if (char.IsAsciiDigit(source[at]))
            {
                digits[count++] = source[at];
            }
            else if (!isSeparator)
            {
                return null;
            }
        }

        bool isDay = count == Digits && (at == rest.End || !char.IsAsciiDigit(source[at]))
            && DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day.Year >= FirstYear;
        return isDay ? new PrintedField($"{digits[..4]}-{digits[4..6]}-{digits[6..]}", new TextSpan(rest.Start, at)) : null;
    }
}
