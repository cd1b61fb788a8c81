using System.Text;
using HtmlAgilityPack;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Html;

/// <summary>
/// Headline and date of an article's JSON-LD, with their places in the page; search engines have their own names for them. Damaged JSON gives what stands before the damage.
/// </summary>
/// <param name="Headline">The value of <c>headline</c>, else of <c>title</c>; null if there is none.</param>
/// <param name="Published">The value of <c>datePublished</c>, else of <c>pubDate</c>, else of <c>dateCreated</c>; null if there is none.</param>
/// <param name="Author">The name of its <c>author</c>; null if there is none.</param>
/// <param name="Publisher">The name of its <c>publisher</c>; null if there is none.</param>
internal sealed record LinkedArticle(PrintedField? Headline, PrintedField? Published, PrintedField? Author, PrintedField? Publisher)
{
    /// <summary>The name of a person or a medium stands so near behind its key.</summary>
    private const int NearName = 60;

    /// <summary>Reads the first <c>application/ld+json</c> element that tells either.</summary>
    public static LinkedArticle Of(PageElements page, string source)
    {
        foreach (HtmlNode script in page.LinkedData)
        {
            if (script.FirstChild is HtmlTextNode text)
            {
                TextSpan span = TextSpan.FromLength(text.OuterStartIndex, text.OuterLength);
                LinkedArticle found = new(
                    StringValue(source, span, "\"headline\"") ?? StringValue(source, span, "\"title\""),
                    StringValue(source, span, "\"datePublished\"") ?? StringValue(source, span, "\"pubDate\"") ?? StringValue(source, span, "\"dateCreated\""),
                    NameOf(source, span, "\"author\""),
                    NameOf(source, span, "\"publisher\""));
                if (found.Headline is not null || found.Published is not null)
                {
                    return found;
                }
            }
        }

        return new LinkedArticle(null, null, null, null);
    }

    // "author":{"@type":"Person","name":"李明"}, "author":"李明"
    private static PrintedField? NameOf(string source, TextSpan json, string key)
    {
        int at = source.IndexOf(key, json.Start, json.Length, StringComparison.Ordinal);
        int end = at < 0 ? -1 : Math.Min(json.End, at + key.Length + NearName);
        return at < 0 ? null : StringValue(source, new TextSpan(at, json.End), key) ?? (source.IndexOf("\"name\"", at, end - at, StringComparison.Ordinal) is >= 0 and int name ? StringValue(source, new TextSpan(name, json.End), "\"name\"") : null);
    }

    private static PrintedField? StringValue(string source, TextSpan json, string key)
    {
        int at = source.IndexOf(key, json.Start, json.Length, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        ReadOnlySpan<char> rest = source.AsSpan(0, json.End)[(at + key.Length)..];
        ReadOnlySpan<char> value = rest.TrimStart().TrimStart(':').TrimStart();
        if (value.IsEmpty || value[0] != '"')
        {
            return null;
        }

        int start = json.End - value.Length + 1;
        StringBuilder text = new();
        int end = start;
        while (end < json.End && source[end] != '"')
        {
            end += Unescape(source.AsSpan(end, json.End - end), text);
        }

        string decoded = text.ToString().Trim();
        return decoded.Length == 0 || end > json.End ? null : new PrintedField(decoded, new TextSpan(start, end));
    }

    private static int Unescape(ReadOnlySpan<char> json, StringBuilder text)
    {
        if (json[0] != '\\' || json.Length < 2)
        {
            text.Append(json[0]);
            return 1;
        }

        if (json[1] == 'u' && json.Length >= 6 && ushort.TryParse(json[2..6], System.Globalization.NumberStyles.AllowHexSpecifier, null, out ushort unit))
        {
            text.Append((char)unit);
            return 6;
        }

        text.Append(json[1] is 'n' or 't' or 'r' ? ' ' : json[1]);
        return 2;
    }
}
