using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>The mentions of an article by kind and place. Look-ups cost O(log mentions + found).</summary>
internal sealed class MentionIndex
{
    // By the number of the kind.
    private readonly List<Mention>[] _byKind = [.. Enum.GetValues<MentionKind>().Select(static _ => new List<Mention>())];

    public MentionIndex(IEnumerable<Mention> mentions)
    {
        foreach (Mention mention in mentions.OrderBy(mention => mention.Span))
        {
            _byKind[(int)mention.Kind].Add(mention);
        }
    }

    public IReadOnlyList<Mention> Of(MentionKind kind) => _byKind[(int)kind];

    /// <summary>The mentions of a kind that lie within <paramref name="span"/>, in the order of the text.</summary>
    public IEnumerable<Mention> Within(TextSpan span, MentionKind kind)
    {
        List<Mention> mentions = _byKind[(int)kind];
        int first = FirstFrom(mentions, span.Start);
        return first < mentions.Count && mentions[first].Span.Start < span.End ? Within(span, mentions, first) : [];
    }

    private static IEnumerable<Mention> Within(TextSpan span, List<Mention> mentions, int first)
    {
        for (int i = first; i < mentions.Count && mentions[i].Span.Start < span.End; i++)
        {
            if (mentions[i].Span.End <= span.End)
            {
                yield return mentions[i];
            }
        }
    }

    /// <summary>The figures (money, counts, quantities, percent) within <paramref name="span"/>, in the order of the text.</summary>
    public IReadOnlyList<Mention> FiguresWithin(TextSpan span)
    {
        List<Mention> figures = [];
        foreach (MentionKind kind in (ReadOnlySpan<MentionKind>)[MentionKind.Money, MentionKind.Count, MentionKind.Quantity, MentionKind.Percent])
        {
            figures.AddRange(Within(span, kind));
        }

        return figures.Count > 1 ? [.. figures.OrderBy(mention => mention.Span)] : figures;
    }

    /// <summary>The mention of a kind that begins at <paramref name="position"/>, or null.</summary>
    public Mention? StartingAt(int position, MentionKind kind)
    {
        List<Mention> mentions = _byKind[(int)kind];
        int i = FirstFrom(mentions, position);
        return i < mentions.Count && mentions[i].Span.Start == position ? mentions[i] : null;
    }

    /// <summary>The mention of a kind that covers <paramref name="position"/>, or null.</summary>
    public Mention? Covering(int position, MentionKind kind)
    {
        List<Mention> mentions = _byKind[(int)kind];
        int i = FirstFrom(mentions, position + 1) - 1;
        return i >= 0 && mentions[i].Span.Contains(position) ? mentions[i] : null;
    }

    private static int FirstFrom(List<Mention> mentions, int position)
    {
        int low = 0;
        int high = mentions.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = mentions[middle].Span.Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
