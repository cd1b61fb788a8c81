namespace ZhaoShang.Pipeline.Reading.Html;

/// <summary>
/// Looks over a page's tags before it is parsed: the parser's time grows with the square of the depth, and deep trees end in a stack
/// overflow. Linear: every open element is pushed and popped once.
/// </summary>
internal static class DepthGuard
{
    /// <summary>Elements without content, which nest nothing.</summary>
    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta", "param", "source", "track", "wbr",
    };

    /// <summary>Elements whose content is no markup.</summary>
    private static readonly HashSet<string> Raw = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "textarea", "title", "xmp" };

    /// <summary>Elements that the next one of their kind closes: <c>&lt;p&gt;…&lt;p&gt;</c>.</summary>
    private static readonly HashSet<string> ClosedByNext = new(StringComparer.OrdinalIgnoreCase) { "p", "li", "td", "th", "tr", "option", "dd", "dt", "a" };

    /// <summary>Where the first element begins that is nested deeper than <paramref name="limit"/>; null if none is.</summary>
    public static int? FirstDeeperThan(int limit, string html)
    {
        Stack<string> open = new();
        Dictionary<string, int> openByName = new(StringComparer.OrdinalIgnoreCase);
        var namesBySpan = openByName.GetAlternateLookup<ReadOnlySpan<char>>();
        int at = 0;
        while ((at = html.AsSpan(at).IndexOf('<') is var step and >= 0 ? at + step : -1) >= 0)
        {
            int start = at;
            bool closes = at + 1 < html.Length && html[at + 1] == '/';
            ReadOnlySpan<char> name = NameAt(html, at + (closes ? 2 : 1));
            at++;
            if (name.IsEmpty)
            {
                at = html.AsSpan(start).StartsWith("<!--") ? SkipPast(html, start, "-->") : at;
                continue;
            }

            if (closes)
            {
                Close(name, open, namesBySpan);
                continue;
            }

            if (Void.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            {
                continue;
            }

            if (Raw.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            {
                at = SkipPast(html, start, $"</{name}");
                continue;
            }

            if (open.TryPeek(out string? top) && name.Equals(top, StringComparison.OrdinalIgnoreCase) && ClosedByNext.Contains(top))
            {
                continue;
            }

            string pushed = name.ToString();
            open.Push(pushed);
            openByName[pushed] = openByName.GetValueOrDefault(pushed) + 1;
            if (open.Count > limit)
            {
                return start;
            }
        }

        return null;
    }

    private static void Close(ReadOnlySpan<char> name, Stack<string> open, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> openByName)
    {
        if (!openByName.TryGetValue(name, out int count) || count == 0)
        {
            return;
        }

        bool found = false;
        while (!found)
        {
            string closed = open.Pop();
            openByName[closed]--;
            found = name.Equals(closed, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static ReadOnlySpan<char> NameAt(string html, int start)
    {
        int end = start;
        while (end < html.Length && end - start < 64 && (char.IsAsciiLetterOrDigit(html[end]) || html[end] is '-' or ':' or '_'))
        {
            end++;
        }

        return end > start && char.IsAsciiLetter(html[start]) ? html.AsSpan(start, end - start) : [];
    }

    private static int SkipPast(string html, int start, string mark)
    {
        int end = html.IndexOf(mark, start + 1, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length : end + mark.Length;
    }
}
