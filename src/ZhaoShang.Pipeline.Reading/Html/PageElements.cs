using HtmlAgilityPack;

namespace ZhaoShang.Pipeline.Reading.Html;

/// <summary>The elements of a page that tell of it as a whole, gathered in one walk.</summary>
internal sealed class PageElements
{
    private readonly List<HtmlNode> _metas = [];

    private readonly List<HtmlNode> _linkedData = [];

    private readonly List<HtmlNode> _anchors = [];

    private PageElements()
    {
    }

    /// <summary>The meta elements.</summary>
    public IReadOnlyList<HtmlNode> Metas => _metas;

    private HtmlAttribute? _canonical;

    private HtmlAttribute? _shared;

    /// <summary>The script elements of JSON-LD.</summary>
    public IReadOnlyList<HtmlNode> LinkedData => _linkedData;

    /// <summary>The anchors that lead somewhere.</summary>
    public IReadOnlyList<HtmlNode> Anchors => _anchors;

    /// <summary>The first title element; null if there is none.</summary>
    public HtmlNode? Title { get; private set; }

    /// <summary>The first time element; null if there is none.</summary>
    public HtmlNode? Time { get; private set; }

    /// <summary>The address that the page declares as its own; null if it declares none.</summary>
    public HtmlAttribute? OwnAddress => _canonical ?? _shared;

    /// <summary>Those under <paramref name="root"/>. O(nodes).</summary>
    public static PageElements Of(HtmlNode root)
    {
        PageElements found = new();
        HtmlNode? node = root.FirstChild;
        while (node is not null)
        {
            if (node.NodeType == HtmlNodeType.Element)
            {
                found.Take(node);
            }

            node = node.FirstChild ?? Behind(node, root);
        }

        return found;
    }

    private static HtmlNode? Behind(HtmlNode node, HtmlNode root)
    {
        HtmlNode? at = node;
        while (at is not null && at != root && at.NextSibling is null)
        {
            at = at.ParentNode;
        }

        return at is null || at == root ? null : at.NextSibling;
    }

    private void Take(HtmlNode element)
    {
        switch (element.Name)
        {
            case "meta":
                _metas.Add(element);
                _shared ??= element.GetAttributeValue("property", element.GetAttributeValue("name", "")) is "og:url" or "url" or "Url" && element.Attributes["content"] is { ValueLength: > 0 } own ? own : null;
                break;
            case "script" when element.GetAttributeValue("type", "").Contains("ld+json", StringComparison.OrdinalIgnoreCase):
                _linkedData.Add(element);
                break;
            case "a" when element.Attributes["href"] is { ValueLength: > 0 }:
                _anchors.Add(element);
                break;
            case "title":
                Title ??= element;
                break;
            case "time":
                Time ??= element;
                break;
            case "link" when string.Equals(element.GetAttributeValue("rel", ""), "canonical", StringComparison.OrdinalIgnoreCase):
                _canonical ??= element.Attributes["href"] is { ValueLength: > 0 } address ? address : null;
                break;
            default:
                break;
        }
    }
}
