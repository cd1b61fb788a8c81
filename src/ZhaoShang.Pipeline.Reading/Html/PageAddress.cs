using System.Globalization;

namespace ZhaoShang.Pipeline.Reading.Html;

/// <summary>The end of an address, behind its last slash, taken apart where it may tell a page's number.</summary>
/// <param name="Name">As printed, without the ending of a page: <c>a_2</c> of <c>a_2.htm</c>; with its query.</param>
/// <param name="Ending">The ending of a page, <c>.htm</c>; empty if it has none.</param>
/// <param name="Stem">The name without the number: <c>a</c>; equal for the pages of one article.</param>
/// <param name="Number">The number; null if it has none.</param>
internal sealed record PageAddress(string Name, string Ending, string Stem, int? Number)
{
    private const int MostDigits = 2;

    private static readonly string[] Endings = [".html", ".htm", ".shtml", ".shtm"];

    private static readonly string[] Parameters = ["page=", "p=", "pageno=", "curpage=", "pn="];

    /// <summary>Takes <paramref name="address"/> apart: <c>a_2.htm</c>, <c>a-2.html</c>, <c>show.asp?id=7&amp;page=2</c>. Near miss: <c>content_88213.htm</c>, an article's own number.</summary>
    public static PageAddress Of(string address)
    {
        int hash = address.IndexOf('#', StringComparison.Ordinal);
        string whole = hash < 0 ? address : address[..hash];
        int query = whole.IndexOf('?', StringComparison.Ordinal);
        int slash = whole.AsSpan(0, query < 0 ? whole.Length : query).LastIndexOfAny('/', '!', '\\');
        string name = whole[(slash + 1)..];
        query = name.IndexOf('?', StringComparison.Ordinal);
        return query >= 0 ? OfQuery(name, query) : OfFile(name);
    }

    private static PageAddress OfFile(string whole)
    {
        string ending = Array.Find(Endings, end => whole.EndsWith(end, StringComparison.OrdinalIgnoreCase)) is { } found ? whole[^found.Length..] : "";
        string name = whole[..^ending.Length];
        int start = name.Length;
        while (start > 0 && char.IsAsciiDigit(name[start - 1]))
        {
            start--;
        }

        bool isMarked = name.Length - start is > 0 and <= MostDigits && start > 1 && name[start - 1] is '_' or '-';
        return isMarked
            ? new PageAddress(name, ending, name[..(start - 1)], int.Parse(name.AsSpan(start), NumberStyles.None, CultureInfo.InvariantCulture))
            : new PageAddress(name, ending, name, null);
    }

    private static PageAddress OfQuery(string name, int query)
    {
        string[] parts = name[(query + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries);
        int at = Array.FindIndex(parts, part => Array.Exists(Parameters, parameter => part.StartsWith(parameter, StringComparison.OrdinalIgnoreCase)));
        int number = 0;
        bool isMarked = at >= 0 && int.TryParse(parts[at].AsSpan(parts[at].IndexOf('=', StringComparison.Ordinal) + 1), NumberStyles.None, CultureInfo.InvariantCulture, out number);
        string rest = string.Join('&', isMarked ? parts.Where((_, i) => i != at) : parts);
        return new PageAddress(name, "", rest.Length == 0 ? name[..query] : $"{name[..query]}?{rest}", isMarked ? number : null);
    }
}
