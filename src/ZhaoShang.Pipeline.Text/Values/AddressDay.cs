using System.Globalization;

namespace ZhaoShang.Pipeline.Text;

/// <summary>
/// The day in an address, as many sites file their articles: <c>/2014-08/19/content_2.htm</c>, <c>/201408/t20140819_1.html</c>,
/// <c>/2014/0819/1.html</c>, <c>/art/2014/8/19/art_1.html</c>. Near miss: <c>/content_20140819123.htm</c> (a longer number).
/// </summary>
public static class AddressDay
{
    private const int Digits = 8;
    private const int FirstYear = 1995;

    /// <summary>The first day, 1995 or later, in the address at <paramref name="span"/> of <paramref name="text"/>, and where it stands; null if there is none. O(length).</summary>
    public static (TextSpan Span, DateOnly Day)? FindIn(string text, TextSpan span)
    {
        for (int at = span.Start; at < span.End; at++)
        {
            bool isStart = char.IsAsciiDigit(text[at]) && (at == span.Start || !char.IsAsciiDigit(text[at - 1]));
            if (isStart && DayAt(text, new TextSpan(at, span.End)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static (TextSpan Span, DateOnly Day)? DayAt(string text, TextSpan rest)
    {
        Span<char> digits = stackalloc char[Digits];
        int count = 0;
        int at = rest.Start;
        for (; at < rest.End && count < Digits; at++)
        {
            bool isSeparator = text[at] is '/' or '-' && count is 4 or 6 && char.IsAsciiDigit(text[at - 1]);
            if (char.IsAsciiDigit(text[at]))
            {
                // art/2008/3/13: a figure of its own.
                bool isShort = count is 4 or 6 && text[at - 1] == '/' && at + 1 < rest.End && text[at + 1] == '/';
                digits[count] = '0';
                count += isShort ? 1 : 0;
                digits[count++] = text[at];
            }
            else if (!isSeparator)
            {
                return null;
            }
        }

        bool isDay = count == Digits && (at == rest.End || !char.IsAsciiDigit(text[at]))
            && DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day.Year >= FirstYear;
        return isDay ? (new TextSpan(rest.Start, at), DateOnly.ParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture)) : null;
    }
}
