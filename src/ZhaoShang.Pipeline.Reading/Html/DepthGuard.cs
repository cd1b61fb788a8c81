using System.Collections.Frozen;

namespace ZhaoShang.Pipeline.Reading.Html;

/// <summary>
/// Looks over a page's tags before it is parsed: the parser's time grows with the square of the depth, and deep trees end in a stack
/// overflow. Linear: every open element is pushed and popped once.
/// </summary>
internal static class DepthGuard
{
    /// <summary>Elements without content, which nest nothing.</summary>
    private static readonly FrozenSet<string> Void = Names(
    [
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta", "param", "source", "track", "wbr",
    ]);

    /// <summary>Elements whose content is no markup.</summary>
    private static readonly FrozenSet<string> Raw = Names(["script", "style", "textarea", "title", "xmp"]);

    /// <summary>Elements that close open ones of these names when they begin: <c>&lt;p&gt;…&lt;p&gt;</c>, <c>&lt;td&gt;…&lt;tr&gt;</c>.</summary>
    private static readonly FrozenDictionary<string, FrozenSet<string>> ClosedByNext = new Dictionary<string, FrozenSet<string>>
    {
        ["p"] = Names(["p"]),
        ["a"] = Names(["a"]),
        ["li"] = Names(["li"]),
        ["option"] = Names(["option"]),
        ["dd"] = Names(["dd", "dt"]),
        ["dt"] = Names(["dd", "dt"]),
        ["td"] = Names(["td", "th"]),
        ["th"] = Names(["td", "th"]),
        ["tr"] = Names(["td", "th", "tr"]),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where the first element begins that is nested deeper than <paramref name="limit"/>; null if none is.</summary>
    public static int? FirstDeeperThan(int limit, string html)
    {
        OpenElements open = new();
        int at = 0;
        while (at < html.Length && html.IndexOf('<', at) is >= 0 and var start)
        {
            bool closes = start + 1 < html.Length && html[start + 1] == '/';
            ReadOnlySpan<char> name = NameAt(html, start + (closes ? 2 : 1));
            at = EndOfRaw(html, start, name, closes);
            if (closes)
            {
                open.Close(name);
            }
            else if (!name.IsEmpty && at == start + 1 && !Void.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) && open.Open(name) > limit)
            {
                return start;
            }
        }

        return null;
    }

    /// <summary>Where to look on: behind the content of a comment or raw element, else behind the bracket at <paramref name="start"/>.</summary>
    private static int EndOfRaw(string html, int start, ReadOnlySpan<char> name, bool closes)
    {
        if (name.IsEmpty)
        {
            return html.AsSpan(start).StartsWith("<!--") ? SkipPast(html, start, "-->") : start + 1;
        }

        bool isRaw = !closes && Raw.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
        return isRaw ? SkipPast(html, start, $"</{name}") : start + 1;
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

    private static FrozenSet<string> Names(IEnumerable<string> names) => names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static int SkipPast(string html, int start, string mark)
    {
        int end = html.IndexOf(mark, start + 1, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length : end + mark.Length;
    }

    /// <summary>The elements that are open at a place of the page.</summary>
    private sealed class OpenElements
    {
        private readonly Stack<string> _names = new();

        private readonly Dictionary<string, int> _counts = new(StringComparer.OrdinalIgnoreCase);

        /// <summary>Opens an element, closing those that it closes by habit; gives the depth.</summary>
        public int Open(ReadOnlySpan<char> name)
        {
            if (ClosedByNext.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out FrozenSet<string>? closed))
            {
                while (_names.TryPeek(out string? top) && closed.Contains(top))
                {
                    _counts[_names.Pop()]--;
                }
            }

            string opened = name.ToString();
            _names.Push(opened);
            _counts[opened] = _counts.GetValueOrDefault(opened) + 1;
            return _names.Count;
        }

        /// <summary>Closes the last element of that name and all inside it; nothing if none is open.</summary>
        public void Close(ReadOnlySpan<char> name)
        {
            if (!_counts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out int count) || count == 0)
            {
                return;
            }

            string closed;
            do
            {
                closed = _names.Pop();
                _counts[closed]--;
            }
            while (!name.Equals(closed, StringComparison.OrdinalIgnoreCase));
        }
    }
}
