using System.Text;
using HtmlAgilityPack;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Html;

/// <summary>
/// What a page's head declares of the article: meta elements (those of government pages, Open Graph, common names), JSON-LD, a time
/// element, the page's address, and the title element, in this order of trust. The value of a date is left to cleaning, which reads all date lines the same way.
/// </summary>
internal static class DeclaredMetadata
{
    private static readonly string[] TitleNames = ["articletitle", "og:title", "twitter:title", "dc.title"];

    private static readonly string[] StampNames = ["pubdate", "article:published_time", "og:release_date", "publishdate", "publish_date", "publishtime", "publicationdate", "firstpublishedtime", "dc.date", "dcterms.issued", "date", "pubtime", "_pubtime_", "datepublished", "createtime", "createdate", "weibo:article:create_at"];

    private const int DigitsOfDay = 6;

    private static readonly string[] StampParts = ["date", "time", "publish", "publicat", "issued", "release", "created"];

    private static readonly string[] OtherParts =
        ["publisher", "modif", "update", "expire", "valid", "available", "generat", "site", "server", "current", "now", "start", "end", "begin", "deadline", "refresh", "review", "build", "crawl", "copyright", "event"];

    private static readonly string[] OutletNames = ["contentsource", "source", "article:source", "og:article:source", "mediaid", "dc.publisher"];

    private static readonly string[] AuthorNames = ["article:author", "og:article:author", "author"];

    /// <summary>Reads the declarations of <paramref name="page"/>, with their places in <paramref name="source"/>.</summary>
    public static DocumentMetadata Of(PageElements page, string source)
    {
        Dictionary<string, PrintedField> declared = new(StringComparer.Ordinal);
        foreach (HtmlNode element in page.Metas)
        {
            ReadMeta(element, source, declared);
        }

        LinkedArticle json = LinkedArticle.Of(page, source);
        return new DocumentMetadata
        {
            Title = First(declared, TitleNames) ?? json.Headline ?? TitleElement(page.Title, source),
            Site = TitleElement(page.Title, source) is { } name ? [name] : [],
            Stamp = First(declared, StampNames) ?? json.Published ?? TimeElement(page.Time, source) ?? AddressStamp(page.OwnAddress, source) ?? AnyStamp(declared) ?? AddressStamp(page.OtherShape, source) ?? HiddenDay.Of(page, source) ?? ImageDay.Of(page, source),
            Outlet = First(declared, OutletNames) ?? json.Publisher,
            Author = First(declared, AuthorNames) ?? json.Author,
            Editor = First(declared, ["editor", "contenteditor"]),
        };
    }

    private static void ReadMeta(HtmlNode element, string source, Dictionary<string, PrintedField> declared)
    {
        string name = element.GetAttributeValue("name", "") is { Length: > 0 } given ? given : element.GetAttributeValue("property", "") is { Length: > 0 } property ? property : element.GetAttributeValue("itemprop", "");
        HtmlAttribute? content = element.Attributes["content"];
        if (name.Length == 0 || content is null || content.ValueLength == 0)
        {
            return;
        }

        if (Field(source, TextSpan.FromLength(content.ValueStartIndex, content.ValueLength)) is { } field)
        {
            declared.TryAdd(name.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant(), field);
        }
    }

    private static PrintedField? AddressStamp(HtmlAttribute? address, string source) =>
        address is not null && AddressDay.FindIn(source, TextSpan.FromLength(address.ValueStartIndex, address.ValueLength)) is { } found ? new PrintedField($"{found.Day:yyyy-MM-dd}", found.Span) : null;

    private static PrintedField? TimeElement(HtmlNode? element, string source) =>
        element?.Attributes["datetime"] is { ValueLength: > 0 } day ? Field(source, TextSpan.FromLength(day.ValueStartIndex, day.ValueLength)) : null;

    private static PrintedField? TitleElement(HtmlNode? element, string source) =>
        element?.FirstChild is HtmlTextNode text && text.OuterLength > 0
            ? Field(source, TextSpan.FromLength(text.OuterStartIndex, text.OuterLength))
            : null;

    /// <summary>A day under some other name of a day, <c>parsely-pub-date</c>, <c>newsdate</c>; null if there is none. Near misses: <c>lastmodified</c>, <c>expires</c>, <c>publisher</c>, <c>SiteDate</c>.</summary>
    private static PrintedField? AnyStamp(Dictionary<string, PrintedField> declared)
    {
        foreach ((string name, PrintedField field) in declared)
        {
            bool isOfPublishing = StampParts.Any(part => name.Contains(part, StringComparison.Ordinal)) && !OtherParts.Any(part => name.Contains(part, StringComparison.Ordinal));
            if (isOfPublishing && field.Text.Count(char.IsAsciiDigit) >= DigitsOfDay)
            {
                return field;
            }
        }

        return null;
    }

    private static PrintedField? First(Dictionary<string, PrintedField> declared, string[] names)
    {
        foreach (string name in names)
        {
            if (declared.TryGetValue(name, out PrintedField? field))
            {
                return field;
            }
        }

        return null;
    }

    private static PrintedField? Field(string source, TextSpan span)
    {
        int start = span.Start;
        int end = span.End;
        while (start < end && char.IsWhiteSpace(source[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(source[end - 1]))
        {
            end--;
        }

        string text = Decoded(source.AsSpan(start, end - start)).Trim();
        return text.Length == 0 ? null : new PrintedField(text, new TextSpan(start, end));
    }

    private static string Decoded(ReadOnlySpan<char> text)
    {
        StringBuilder decoded = new(text.Length);
        while (!text.IsEmpty)
        {
            int length = text[0] == '&' ? CharacterReference.Read(text, out string letters) : Copy(text, out letters);
            decoded.Append(length == 0 ? "&" : letters);
            text = text[Math.Max(length, 1)..];
        }

        return decoded.ToString();
    }

    private static int Copy(ReadOnlySpan<char> text, out string letters)
    {
        int length = text.IndexOf('&');
        length = length < 0 ? text.Length : length;
        letters = text[..length].ToString();
        return length;
    }
}
