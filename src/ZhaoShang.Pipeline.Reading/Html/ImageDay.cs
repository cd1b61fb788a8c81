using HtmlAgilityPack;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Html;

/// <summary>
/// The day that a page's pictures were put on the site at, which is that of its article: <c>/upload/2009/0714/1.jpg</c>, <c>W020090714312345678901.jpg</c>. Only where all such pictures tell the same
/// day. Near misses: <c>/images/20030101/logo.gif</c>, a template's.
/// </summary>
internal static class ImageDay
{
    private const int FirstYear = 1995;

    /// <summary>The figures of a day in the name that a publishing system gives a picture, behind W0.</summary>
    private const int DigitsOfDay = 8;

    /// <summary>The day; null if the pictures tell none, or several. O(length of the addresses).</summary>
    public static PrintedField? Of(PageElements page, string source)
    {
        PrintedField? only = null;
        foreach (HtmlAttribute image in page.Images)
        {
            TextSpan address = TextSpan.FromLength(image.ValueStartIndex, image.ValueLength);
            if (NamedDay(source, address) is not { } told)
            {
                continue;
            }

            PrintedField day = new($"{told.Day:yyyy-MM-dd}", told.Span);
            if (only is not null && only.Text != day.Text)
            {
                return null;
            }

            only ??= day;
        }

        return only;
    }

    private static (TextSpan Span, DateOnly Day)? NamedDay(string source, TextSpan address)
    {
        int name = source.IndexOf("W02", address.Start, address.Length, StringComparison.Ordinal) + "W0".Length;
        if (name > 1 && name + DigitsOfDay <= address.End)
        {
            string figures = source.Substring(name, DigitsOfDay);
            return DateOnly.TryParseExact(figures, "yyyyMMdd", out DateOnly day) && day.Year >= FirstYear ? (TextSpan.FromLength(name, DigitsOfDay), day) : null;
        }

        return source.IndexOf("upload", address.Start, address.Length, StringComparison.OrdinalIgnoreCase) >= 0 ? AddressDay.FindIn(source, address) : null;
    }
}
