using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>The mentions of an article by kind and place. Look-ups cost O(log mentions + found).</summary>
internal sealed class MentionIndex
{
    // By the number of the kind; beside each mention where it begins.
    private readonly Mention[][] _byKind;
    private readonly int[][] _starts;

    public MentionIndex(IEnumerable<Mention> mentions)
    {
        ILookup<MentionKind, Mention> byKind = mentions.OrderBy(mention => mention.Span).ToLookup(static mention => mention.Kind);
        _byKind = [.. Enum.GetValues<MentionKind>().Select(kind => byKind[kind].ToArray())];
        _starts = [.. _byKind.Select(static kind => Array.ConvertAll(kind, static mention => mention.Span.Start))];
    }

    public IReadOnlyList<Mention> Of(MentionKind kind) => _byKind[(int)kind];

    /// <summary>The mentions of a kind that lie within <paramref name="span"/>, in the order of the text.</summary>
    public MentionsWithin Within(TextSpan span, MentionKind kind)
    {
        int first = FirstFrom(kind, span.Start);
        return new MentionsWithin(new ArraySegment<Mention>(_byKind[(int)kind], first, _byKind[(int)kind].Length - first), span);
    }

    /// <summary>The figures (money, counts, quantities, percent) within <paramref name="span"/>, in the order of the text.</summary>
    public IReadOnlyList<Mention> FiguresWithin(TextSpan span)
    {
        List<Mention> figures = [];
        foreach (MentionKind kind in (ReadOnlySpan<MentionKind>)[MentionKind.Money, MentionKind.Count, MentionKind.Quantity, MentionKind.Percent])
        {
            foreach (Mention figure in Within(span, kind))
            {
                figures.Add(figure);
            }
        }

        return figures.Count > 1 ? [.. figures.OrderBy(mention => mention.Span)] : figures;
    }

    /// <summary>The mention of a kind that begins at <paramref name="position"/>, or null.</summary>
    public Mention? StartingAt(int position, MentionKind kind)
    {
        int i = FirstFrom(kind, position);
        int[] starts = _starts[(int)kind];
        return i < starts.Length && starts[i] == position ? _byKind[(int)kind][i] : null;
    }

    /// <summary>The mention of a kind that covers <paramref name="position"/>, or null.</summary>
    public Mention? Covering(int position, MentionKind kind)
    {
        int i = FirstFrom(kind, position + 1) - 1;
        return i >= 0 && _byKind[(int)kind][i] is var mention && mention.Span.Contains(position) ? mention : null;
    }

    private int FirstFrom(MentionKind kind, int position)
    {
        int[] starts = _starts[(int)kind];
        int low = 0;
        int high = starts.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = starts[middle] < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
