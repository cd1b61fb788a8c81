using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>The mentions of an article by kind and place. Look-ups cost O(found).</summary>
internal sealed class MentionIndex
{
    private static readonly int Figures = Enum.GetValues<MentionKind>().Length;

    // By the number of the kind, behind the last kind the figures of all kinds; beside each mention where it begins.
    private readonly Mention[][] _byKind;
    private readonly int[][] _starts;

    // For each kind and each few letters of the text the number of the first mention that begins there or behind.
    private readonly int[][] _firsts;

    private const int BitsOfBlock = 3;

    public MentionIndex(IEnumerable<Mention> mentions)
    {
        List<Mention>[] byKind = new List<Mention>[Figures + 1];
        for (int kind = 0; kind <= Figures; kind++)
        {
            byKind[kind] = [];
        }

        foreach (Mention mention in mentions)
        {
            byKind[(int)mention.Kind].Add(mention);
            if (mention.Kind is MentionKind.Money or MentionKind.Count or MentionKind.Quantity or MentionKind.Percent)
            {
                byKind[Figures].Add(mention);
            }
        }

        _byKind = Array.ConvertAll(byKind, InOrder);
        _starts = Array.ConvertAll(_byKind, static kind => Array.ConvertAll(kind, static mention => mention.Span.Start));
        _firsts = Array.ConvertAll(_starts, FirstsOf);
    }

    private static int[] FirstsOf(int[] starts)
    {
        int[] firsts = starts.Length == 0 ? [] : new int[(starts[^1] >> BitsOfBlock) + 1];
        int block = 0;
        for (int i = 0; i < starts.Length; i++)
        {
            for (; block <= starts[i] >> BitsOfBlock; block++)
            {
                firsts[block] = i;
            }
        }

        return firsts;
    }

    private static Mention[] InOrder(List<Mention> mentions)
    {
        for (int i = 1; i < mentions.Count; i++)
        {
            if (mentions[i].Span.CompareTo(mentions[i - 1].Span) < 0)
            {
                return [.. mentions.OrderBy(static mention => mention.Span)];
            }
        }

        return [.. mentions];
    }

    public IReadOnlyList<Mention> Of(MentionKind kind) => _byKind[(int)kind];

    /// <summary>The mentions of a kind that lie within <paramref name="span"/>, in the order of the text.</summary>
    public MentionsWithin Within(TextSpan span, MentionKind kind) => Within(span, (int)kind);

    /// <summary>The figures (money, counts, quantities, percent) that lie within <paramref name="span"/>, in the order of the text.</summary>
    public MentionsWithin FiguresWithin(TextSpan span) => Within(span, Figures);

    private MentionsWithin Within(TextSpan span, int kind)
    {
        int first = FirstFrom(kind, span.Start);
        return new MentionsWithin(new ArraySegment<Mention>(_byKind[kind], first, _byKind[kind].Length - first), span);
    }

    /// <summary>The mention of a kind that begins at <paramref name="position"/>, or null.</summary>
    public Mention? StartingAt(int position, MentionKind kind)
    {
        int i = FirstFrom((int)kind, position);
        int[] starts = _starts[(int)kind];
        return i < starts.Length && starts[i] == position ? _byKind[(int)kind][i] : null;
    }

    /// <summary>The mention of a kind that covers <paramref name="position"/>, or null.</summary>
    public Mention? Covering(int position, MentionKind kind)
    {
        int i = FirstFrom((int)kind, position + 1) - 1;
        return i >= 0 && _byKind[(int)kind][i] is var mention && mention.Span.Contains(position) ? mention : null;
    }

    private int FirstFrom(int kind, int position)
    {
        int[] starts = _starts[kind];
        int[] firsts = _firsts[kind];
        int block = Math.Max(0, position) >> BitsOfBlock;
        int first = block < firsts.Length ? firsts[block] : starts.Length;
        while (first < starts.Length && starts[first] < position)
        {
            first++;
        }

        return first;
    }
}
