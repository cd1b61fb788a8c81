using System.Globalization;
using HtmlAgilityPack;

namespace ZhaoShang.Pipeline.Reading.Html;

/// <summary>
/// Which page of an article a page is, by its links to the other ones: their addresses differ in a number only (<c>a.htm</c>, <c>a_2.htm</c>; <c>?id=7&amp;page=2</c>), and
/// one of them at least shows its number. Near misses: the neighbours in a list, <c>content_3.htm</c> under <c>下一篇</c>; the pages of a paper.
/// </summary>
/// <param name="Number">The page's number, from 1.</param>
/// <param name="FirstPage">The first page's path or URI; null on the first page itself, and where the document is not called as its address.</param>
internal sealed record PageNumber(int Number, string? FirstPage)
{
    private const int MostLetters = 12;

    private const int MostMarkup = 60;

    private static readonly char[] Around = [' ', '[', ']', '【', '】', '<', '>', '«', '»', '‹', '›', '(', ')', '\r', '\n', '\t', '\u00A0', '\u3000'];

    private static readonly string[] Neighbours = ["上一页", "下一页", "前一页", "后一页", "上页", "下页"];

    /// <summary>The number of a page; null where the article is on one page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="uri">The document's path or URI.</param>
    /// <param name="address">The address that it was fetched from; null if that is not told.</param>
    public static PageNumber? Of(PageElements page, string uri, string? address)
    {
        List<(int? Shown, PageAddress Address)> links = [.. Links(page)];
        if (links.Count == 0)
        {
            return null;
        }

        foreach (string? name in (ReadOnlySpan<string?>)[uri, address, page.OwnAddress?.Value])
        {
            if (name is not null && PageAddress.Of(name) is var own && Among(links.FindAll(link => link.Address.Stem == own.Stem), own, uri) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static PageNumber? Among(List<(int? Shown, PageAddress Address)> pages, PageAddress own, string uri)
    {
        if (!pages.Exists(page => page.Shown is not null))
        {
            return null;
        }

        // index_1.html may be the second page: the numbers shown tell.
        (int? shown, PageAddress known) = pages.Find(page => page.Shown is not null && page.Address.Number is not null);
        int shift = shown is { } number ? number - known.Number!.Value : 0;
        int page = own.Number is { } marker ? Math.Max(1, marker + shift) : 1;
        return new PageNumber(page, page == 1 ? null : FirstPageOf(pages, uri, own, 1 - shift));
    }

    /// <summary>The first page's name in the place of the document's own; null where the document has another name than its address.</summary>
    private static string? FirstPageOf(List<(int? Shown, PageAddress Address)> pages, string uri, PageAddress own, int marker)
    {
        string ownName = own.Name + own.Ending;
        PageAddress? first = pages.Find(page => page.Shown == 1).Address ?? pages.Find(page => page.Address.Number is null || page.Address.Number == marker).Address;
        return first is not null && uri.EndsWith(ownName, StringComparison.Ordinal) ? string.Concat(uri.AsSpan(0, uri.Length - ownName.Length), first.Name, own.Ending) : null;
    }

    /// <summary>The links of a pager: those that show a page's number or lead to a neighbour.</summary>
    private static IEnumerable<(int? Shown, PageAddress Address)> Links(PageElements page)
    {
        foreach (HtmlNode link in page.Anchors)
        {
            if (TextOf(link) is not { } text)
            {
                continue;
            }

            int? shown = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1 and < 100 ? number : null;
            if (shown is not null || Array.IndexOf(Neighbours, text) >= 0)
            {
                yield return (shown, PageAddress.Of(HtmlEntity.DeEntitize(link.GetAttributeValue("href", "")) ?? ""));
            }
        }
    }

    /// <summary>The link's letters without brackets and the words around a number (<c>[2]</c>, <c>第2页</c>); null if they are many.</summary>
    private static string? TextOf(HtmlNode link)
    {
        if (link.InnerLength > MostMarkup)
        {
            return null;
        }

        string text = link.InnerText ?? "";
        text = (text.Contains('&', StringComparison.Ordinal) ? HtmlEntity.DeEntitize(text) ?? "" : text).Trim(Around);
        text = text.StartsWith('第') && text.EndsWith('页') ? text[1..^1].Trim() : text;
        return text.Length is 0 or > MostLetters ? null : text;
    }
}
