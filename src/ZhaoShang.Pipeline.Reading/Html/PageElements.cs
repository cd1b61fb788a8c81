using HtmlAgilityPack;

namespace ZhaoShang.Pipeline.Reading.Html;

/// <summary>The elements of a page that tell of it as a whole, gathered in one walk.</summary>
internal sealed class PageElements
{
    private readonly List<HtmlNode> _metas = [];

    private readonly List<HtmlNode> _linkedData = [];

    private readonly List<HtmlNode> _anchors = [];

    private readonly List<HtmlNode> _comments = [];

    private readonly List<HtmlNode> _scripts = [];

    private readonly List<HtmlNode> _inputs = [];

    private readonly List<HtmlNode> _dated = [];

    private readonly List<HtmlAttribute> _images = [];

    private PageElements()
    {
    }

    /// <summary>The meta elements.</summary>
    public IReadOnlyList<HtmlNode> Metas => _metas;

    private HtmlAttribute? _canonical;

    private HtmlAttribute? _shared;

    private HtmlAttribute? _otherShape;

    /// <summary>The script elements of JSON-LD.</summary>
    public IReadOnlyList<HtmlNode> LinkedData => _linkedData;

    /// <summary>The anchors that lead somewhere.</summary>
    public IReadOnlyList<HtmlNode> Anchors => _anchors;

    /// <summary>The comments.</summary>
    public IReadOnlyList<HtmlNode> Comments => _comments;

    /// <summary>The other scripts.</summary>
    public IReadOnlyList<HtmlNode> Scripts => _scripts;

    /// <summary>The hidden fields.</summary>
    public IReadOnlyList<HtmlNode> Inputs => _inputs;

    /// <summary>The elements that by their name show a day or a time.</summary>
    public IReadOnlyList<HtmlNode> Dated => _dated;

    /// <summary>The addresses of the pictures.</summary>
    public IReadOnlyList<HtmlAttribute> Images => _images;

    /// <summary>The first title element; null if there is none.</summary>
    public HtmlNode? Title { get; private set; }

    /// <summary>The first time element; null if there is none.</summary>
    public HtmlNode? Time { get; private set; }

    /// <summary>The address that the page declares as its own; null if it declares none.</summary>
    public HtmlAttribute? OwnAddress => _canonical ?? _shared;

    /// <summary>The address of the page in another shape, for phones or for reading by machines; null if it declares none.</summary>
    public HtmlAttribute? OtherShape => _otherShape;

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
            else if (node.NodeType == HtmlNodeType.Comment)
            {
                found._comments.Add(node);
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
                _otherShape ??= element.GetAttributeValue("name", "") == "mobile-agent" && element.Attributes["content"] is { ValueLength: > 0 } phone ? phone : null;
                _shared ??= element.GetAttributeValue("property", element.GetAttributeValue("name", "")) is "og:url" or "url" or "Url" && element.Attributes["content"] is { ValueLength: > 0 } own ? own : null;
                break;
            case "script" when element.GetAttributeValue("type", "").Contains("ld+json", StringComparison.OrdinalIgnoreCase):
                _linkedData.Add(element);
                break;
            case "script":
                _scripts.Add(element);
                break;
            case "input" when string.Equals(element.GetAttributeValue("type", ""), "hidden", StringComparison.OrdinalIgnoreCase):
                _inputs.Add(element);
                break;
            case "abbr" or "span" or "em" or "i" or "p" or "div" when IsDated(element):
                _dated.Add(element);
                break;
            case "base":
                _otherShape ??= element.Attributes["href"] is { ValueLength: > 0 } root ? root : null;
                break;
            case "link" when element.GetAttributeValue("rel", "") is "amphtml" || (element.GetAttributeValue("rel", "") == "alternate" && element.GetAttributeValue("type", "").Length == 0):
                _otherShape ??= element.Attributes["href"] is { ValueLength: > 0 } other ? other : null;
                break;
            case "img" when element.Attributes["src"] is { ValueLength: > 0 } image:
                _images.Add(image);
                break;
            case "a" when element.Attributes["href"] is { ValueLength: > 0 } target:
                _otherShape ??= target.Value is { } shared && shared.Contains("share", StringComparison.OrdinalIgnoreCase) && shared.Contains("url=http", StringComparison.OrdinalIgnoreCase) ? target : null;
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

    private static bool IsDated(HtmlNode element)
    {
        if (!element.HasAttributes)
        {
            return false;
        }

        string name = $"{element.GetAttributeValue("class", "")} {element.Id}";
        return element.Name == "abbr" || name.Contains("time", StringComparison.OrdinalIgnoreCase) || name.Contains("date", StringComparison.OrdinalIgnoreCase);
    }
}
