using System.Collections.Frozen;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>
/// Chooses the lines of a page that make its article: the smallest element that holds nearly all letters of sentence-like lines outside
/// menus and lists of links. It trusts the letters first and the names of elements second, so that it needs neither article tags nor classes.
/// </summary>
internal sealed class BodyContainer
{
    /// <summary>An element that holds this share of the sentences holds the article.</summary>
    private const double NearlyAll = 0.85;

    /// <summary>An element named as the article's needs no more than this share.</summary>
    private const double Most = 0.5;

    private const int ShortestSentence = 20;

    private const double MostLinked = 0.4;

    private static readonly FrozenSet<string> ParagraphTags = FrozenSet.Create(StringComparer.Ordinal, ["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "pre", "dd", "dt"]);

    private readonly IReadOnlyList<BlockContainer> _containers;

    private readonly List<PageLine> _lines;

    private readonly string _text;

    private readonly int[] _weights;

    private readonly bool[] _isFurniture;

    private readonly bool _isOfTables;

    private BodyContainer(ReadDocument page, List<PageLine> lines)
    {
        _containers = page.Containers;
        _lines = lines;
        _text = page.Text;
        _isFurniture = new bool[_containers.Count];
        _weights = lines.Select(WeightOf).ToArray();
        if (Array.TrueForAll(_weights, weight => weight == 0))
        {
            // An article of tables: 各乡镇完成情况 and the figures under it.
            _weights = [.. lines.Select((line, i) => IsFigures(i) ? line.Span.Length : 0)];
            _isOfTables = true;
        }
    }

    /// <summary>The indices into <paramref name="lines"/> of the article's lines, in order; empty if the page has no sentence. O(lines + elements).</summary>
    public static List<int> Choose(ReadDocument page, List<PageLine> lines)
    {
        BodyContainer choice = new(page, lines);
        choice.MarkFurniture();
        return choice.LinesOf(choice.WithTables(choice.Smallest()));
    }

    private static int WeightOf(PageLine line)
    {
        bool isSentence = line.Kind == LineKind.Content
            && line.Block.Kind != BlockKind.TableRow
            && line.Span.Length >= ShortestSentence
            && line.LinkShare < MostLinked
            && line.Folded.Text.AsSpan().IndexOfAny("。,;:、") >= 0;
        return isSentence ? line.Span.Length - line.Block.LinkLetters : 0;
    }

    /// <summary>Elements named as furniture count as such unless they hold half of the page's sentences: <c>main sidebar-right</c> does.</summary>
    private void MarkFurniture()
    {
        long[] inside = Inside(_ => true);
        long all = _weights.Sum(weight => (long)weight);
        for (int i = 0; i < _containers.Count; i++)
        {
            int parent = _containers[i].Parent;
            _isFurniture[i] = (parent >= 0 && _isFurniture[parent]) || (inside[i] * 2 < all && ContainerHints.NamesFurniture(_containers[i]));
        }
    }

    private int Smallest()
    {
        long[] inside = Inside(line => !IsFurniture(line));
        long all = 0;
        for (int i = 0; i < _lines.Count; i++)
        {
            all += IsFurniture(_lines[i]) ? 0 : _weights[i];
        }


        int chosen = -1;
        for (int i = 0; i < _containers.Count; i++)
        {
            bool isInside = _containers[i].Parent == chosen;
            if (isInside && inside[i] > 0 && inside[i] >= NearlyAll * all && !ParagraphTags.Contains(_containers[i].Tag))
            {
                chosen = i;
            }
        }

        while (_isOfTables && chosen >= 0 && TableTags.Contains(_containers[chosen].Tag))
        {
            chosen = ParentOf(chosen);
        }

        return Named(inside, all) ?? chosen;
    }

    /// <summary>The element that also holds the tables directly before and behind the chosen one: makers of pages give a table an element of its own.</summary>
    private int WithTables(int chosen)
    {
        bool[] isInside = InsideOf(chosen);
        int first = _lines.FindIndex(line => line.Block.Container >= 0 && isInside[line.Block.Container]);
        int last = _lines.FindLastIndex(line => line.Block.Container >= 0 && isInside[line.Block.Container]);
        int wider = chosen;
        for (int i = first - 1; i >= 0 && IsFigures(i); i--)
        {
            wider = Around(wider, _lines[i].Block.Container);
        }

        for (int i = last + 1; last >= 0 && i < _lines.Count && IsFigures(i); i++)
        {
            wider = Around(wider, _lines[i].Block.Container);
        }

        return wider >= 0 && _containers[wider].Tag is not ("body" or "html") ? wider : chosen;
    }

    /// <summary>The smallest element that holds both; -1 if none does. O(depth).</summary>
    private int Around(int left, int right)
    {
        while (left != right && left >= 0 && right >= 0)
        {
            // An element stands behind the one that holds it.
            (left, right) = left > right ? (ParentOf(left), right) : (left, ParentOf(right));
        }

        return left == right ? left : -1;
    }

    private int? Named(long[] inside, long all)
    {
        int? best = null;
        for (int i = 0; i < _containers.Count; i++)
        {
            bool isNamed = inside[i] > Most * all && !_isFurniture[i] && !ParagraphTags.Contains(_containers[i].Tag) && ContainerHints.NamesArticle(_containers[i]);
            best = isNamed ? i : best;
        }

        return best;
    }

    private long[] Inside(Func<PageLine, bool> counts)
    {
        long[] inside = new long[_containers.Count];
        for (int i = 0; i < _lines.Count; i++)
        {
            int container = _lines[i].Block.Container;
            if (container >= 0 && counts(_lines[i]))
            {
                inside[container] += _weights[i];
            }
        }

        for (int i = _containers.Count - 1; i >= 0; i--)
        {
            if (_containers[i].Parent >= 0)
            {
                inside[_containers[i].Parent] += inside[i];
            }
        }

        return inside;
    }

    private bool IsFurniture(PageLine line) => line.Block.Container >= 0 && _isFurniture[line.Block.Container];

    private List<int> LinesOf(int chosen)
    {
        bool[] isInside = InsideOf(chosen);
        List<int> kept = [];
        for (int i = 0; i < _lines.Count; i++)
        {
            int container = _lines[i].Block.Container;
            bool isIn = container < 0 ? chosen < 0 : isInside[container];
            if (isIn && !IsFurniture(_lines[i]) && !IsListOfLinks(_lines[i]))
            {
                kept.Add(i);
            }
        }

        return WithoutEdges(kept);
    }

    private bool[] InsideOf(int chosen)
    {
        bool[] isInside = new bool[_containers.Count];
        for (int i = 0; i < _containers.Count; i++)
        {
            int parent = _containers[i].Parent;
            isInside[i] = i == chosen || (parent >= 0 ? isInside[parent] : chosen < 0);
        }

        return isInside;
    }

    private static bool IsListOfLinks(PageLine line) => line.LinkShare > 0.6 && !line.IsParagraph;

    /// <summary>
    /// Takes away the lines before the first and behind the last sentence that stand in other elements: what is left of menus and notices
    /// where the article's element is the page itself.
    /// </summary>
    private List<int> WithoutEdges(List<int> kept)
    {
        int first = kept.FindIndex(line => _weights[line] > 0);
        int last = kept.FindLastIndex(line => _weights[line] > 0);
        if (first < 0)
        {
            return [];
        }

        while (first > 0 && IsBeside(kept[first - 1], kept[first]))
        {
            first--;
        }

        while (last + 1 < kept.Count && IsBeside(kept[last + 1], kept[last]))
        {
            last++;
        }

        return kept.GetRange(first, last + 1 - first);
    }

    /// <summary>A row of a table of figures: <c>青阳镇 14 21600 108.0</c>. Near miss: the cells of a menu, which are links, and of a layout, which are one or two.</summary>
    private bool IsFigures(int line)
    {
        const int FewestCells = 3;
        PageLine row = _lines[line];
        return row.Block.Kind == BlockKind.TableRow && row.Kind == LineKind.Content && row.LinkShare == 0 && row.Span.Of(_text).Count('\t') >= FewestCells - 1 && !IsFurniture(row);
    }

    /// <summary>True if both lines stand in one element, or in neighbours under one; a table counts as standing where it stands as a whole, and one of figures is the article's wherever it stands.</summary>
    private bool IsBeside(int line, int other)
    {
        int left = OutsideTable(_lines[line]);
        int right = OutsideTable(_lines[other]);
        return left == right || IsFigures(line) || (left >= 0 && right >= 0 && (ParentOf(left) == ParentOf(right) || ParentOf(left) == right || left == ParentOf(right)) && _lines[line].LinkShare < MostLinked);
    }

    /// <summary>The line's element; of a table's row the one that the table stands in.</summary>
    private int OutsideTable(PageLine line)
    {
        int at = line.Block.Container;
        while (line.Block.Kind == BlockKind.TableRow && at >= 0 && TableTags.Contains(_containers[at].Tag) && ParentOf(at) >= 0)
        {
            at = ParentOf(at);
        }

        return at;
    }

    private static readonly FrozenSet<string> TableTags = FrozenSet.Create(StringComparer.Ordinal, ["table", "tbody", "thead", "tfoot", "tr", "td", "th"]);

    private int ParentOf(int container) => _containers[container].Parent;
}
