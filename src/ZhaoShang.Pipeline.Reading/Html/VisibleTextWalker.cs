using System.Collections.Frozen;
using HtmlAgilityPack;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Html;

/// <summary>Walks over a page's tree and writes what a reader sees of it, block after block.</summary>
internal sealed class VisibleTextWalker
{
    private static readonly FrozenSet<string> Unseen = Names("script style template marquee head iframe object applet select textarea noframes noembed svg math audio video canvas map datalist button");

    private static readonly FrozenSet<string> BlockElements = Names(
        "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup "
        + "html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul");

    private readonly VisibleTextBuilder _builder;

    private readonly Stack<Step> _steps = new();

    private int _sourceEnd;

    private readonly string _source;

    private VisibleTextWalker(string source)
    {
        _source = source;
        _builder = new VisibleTextBuilder(source);
    }

    /// <summary>The visible text of the page under <paramref name="root"/>. O(length); no recursion.</summary>
    public static VisibleText Walk(HtmlNode root, string source)
    {
        VisibleTextWalker walker = new(source);
        Surroundings outermost = new(Container: -1, BlockKind.Paragraph, IsLink: false, InRow: false, InFields: false, IsPreformatted: false);
        walker.PushChildren(root, outermost);
        while (walker._steps.TryPop(out Step step))
        {
            walker.Take(step);
        }

        walker._builder.EndBlock(BlockKind.Paragraph, -1);
        return walker._builder.Build();
    }

    private void Take(Step step)
    {
        if (step.Ends)
        {
            EndElement(step);
        }
        else if (step.Node is HtmlTextNode text)
        {
            AddText(text, step.Around);
        }
        else if (step.Node.NodeType == HtmlNodeType.Element)
        {
            BeginElement(step.Node, step.Around);
        }
    }

    private void AddText(HtmlTextNode text, Surroundings around)
    {
        int start = text.OuterStartIndex;

        // The parser makes a text of a closing tag that closes nothing; it tells no position of its own then.
        bool isOrphanTag = text.StreamPosition != start;
        if (!isOrphanTag && start >= _sourceEnd && text.OuterLength > 0)
        {
            AddText(TextSpan.FromLength(start, text.OuterLength), around);
            _sourceEnd = start + text.OuterLength;
        }
    }

    /// <summary>Inside a pre element a line's end is the end of a block.</summary>
    private void AddText(TextSpan span, Surroundings around)
    {
        while (around.IsPreformatted && _source.AsSpan(span.Start, span.Length).IndexOf('\n') is >= 0 and int lineEnd)
        {
            _builder.AddText(TextSpan.FromLength(span.Start, lineEnd), around.IsLink);
            _builder.EndBlock(around.Kind, around.Container);
            span = new TextSpan(span.Start + lineEnd + 1, span.End);
        }

        _builder.AddText(span, around.IsLink);
    }

    private void BeginElement(HtmlNode element, Surroundings around)
    {
        if (element.Name == "br" || element.Name == "hr")
        {
            Break(around, element.OuterStartIndex);
            return;
        }

        if (Unseen.Contains(element.Name) || IsHidden(element))
        {
            return;
        }

        if (!BlockElements.Contains(element.Name))
        {
            if (around.InFields)
            {
                _builder.AddBreak(Math.Max(element.OuterStartIndex, _sourceEnd));
                _steps.Push(new Step(element, around, Ends: true));
            }

            bool isLink = around.IsLink || (element.Name == "a" && element.Attributes.Contains("href"));
            PushChildren(element, around with { IsLink = isLink });
            return;
        }

        if (around.InRow)
        {
            _steps.Push(new Step(element, around, Ends: true));
            PushChildren(element, around);
            return;
        }

        _builder.EndBlock(around.Kind, around.Container);
        int container = _builder.AddContainer(new BlockContainer(around.Container, element.Name, HintOf(element)));
        bool inRow = element.Name == "tr" && FigureRow.Is(element);
        Surroundings inside = new(container, inRow ? BlockKind.TableRow : KindOf(element.Name, around.Kind), around.IsLink, inRow, !inRow && FieldRow.Is(element), around.IsPreformatted || element.Name == "pre");
        _steps.Push(new Step(element, inside, Ends: true));
        PushChildren(element, inside);
    }

    private void EndElement(Step step)
    {
        if (!BlockElements.Contains(step.Node.Name))
        {
            _builder.AddBreak(_sourceEnd);
        }
        else if (!step.Around.InRow || step.Node.Name == "tr")
        {
            _builder.EndBlock(step.Around.Kind, step.Around.Container);
        }
        else if (step.Node.Name is "td" or "th")
        {
            _builder.EndCell();
        }
        else
        {
            _builder.AddBreak(_sourceEnd);
        }
    }

    private void Break(Surroundings around, int position)
    {
        if (around.InRow)
        {
            _builder.AddBreak(Math.Max(position, _sourceEnd));
        }
        else
        {
            _builder.EndBlock(around.Kind, around.Container);
        }
    }

    private void PushChildren(HtmlNode element, Surroundings around)
    {
        for (HtmlNode? child = element.LastChild; child is not null; child = child.PreviousSibling)
        {
            _steps.Push(new Step(child, around, Ends: false));
        }
    }

    private static BlockKind KindOf(string name, BlockKind around) => name switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => BlockKind.Heading,
        "li" or "dd" or "dt" => BlockKind.ListItem,
        "td" or "th" or "table" or "article" or "section" => BlockKind.Paragraph,
        _ => around,
    };

    private static bool IsHidden(HtmlNode element)
    {
        if (!element.HasAttributes)
        {
            return false;
        }

        if (element.Attributes.Contains("hidden"))
        {
            return true;
        }

        string style = element.GetAttributeValue("style", "");
        return style.Length > 0 && Declares(style, "display", "none") || Declares(style, "visibility", "hidden");
    }

    private static bool Declares(string style, string property, string value)
    {
        int at = style.IndexOf(property, StringComparison.OrdinalIgnoreCase);
        return at >= 0
            && style.AsSpan(at + property.Length).TrimStart() is [':', .. var rest]
            && rest.TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase);
    }

    private static string HintOf(HtmlNode element) => !element.HasAttributes ? "" :
        $"{element.GetAttributeValue("id", "")} {element.GetAttributeValue("class", "")}".Trim().ToLowerInvariant();

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly record struct Surroundings(int Container, BlockKind Kind, bool IsLink, bool InRow, bool InFields, bool IsPreformatted);

    private readonly record struct Step(HtmlNode Node, Surroundings Around, bool Ends);
}
