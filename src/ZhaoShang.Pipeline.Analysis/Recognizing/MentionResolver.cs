using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing;

/// <summary>
/// Settles the overlaps between what the recognisers found.
/// </summary>
/// <remarks>
/// <para>Mentions lie in three layers, and only those of one layer exclude each other:</para>
/// <list type="table">
/// <listheader><term>layer</term><description>kinds, by rank</description></listheader>
/// <item><term>figures</term><description>money, percent, date, quantity, duration, count</description></item>
/// <item><term>places</term><description>region</description></item>
/// <item><term>names</term><description>organisation</description></item>
/// </list>
/// <para>
/// Of two that overlap in one layer the longer one stays (前5个月 as a date, not 5个月 as a duration); of two of one length the one of the higher
/// rank; of two of one kind the one that begins first; of two on the same span and kind the one with the lesser rule name. What stays
/// out does not exclude others.
/// </para>
/// </remarks>
public static class MentionResolver
{
    private const int Layers = 3;

    /// <summary>
    /// The mentions that stay, by start, then by end, then by kind. The order of <paramref name="mentions"/> does not matter. O(n log n + letters).
    /// </summary>
    public static IReadOnlyList<Mention> Resolve(IEnumerable<Mention> mentions)
    {
        List<Mention>[] layers = [.. Enumerable.Range(0, Layers).Select(_ => new List<Mention>())];
        foreach (Mention mention in mentions)
        {
            layers[LayerOf(mention.Kind)].Add(mention);
        }

        List<Mention> kept = [];
        foreach (List<Mention> layer in layers)
        {
            Keep(layer, kept);
        }

        kept.Sort((left, right) => left.Span != right.Span ? left.Span.CompareTo(right.Span) : left.Kind.CompareTo(right.Kind));
        return kept;
    }

    private static void Keep(List<Mention> layer, List<Mention> kept)
    {
        layer.Sort(ByPreference);
        bool[] taken = new bool[layer.Count == 0 ? 0 : layer.Max(mention => mention.Span.End)];
        foreach (Mention mention in layer)
        {
            Span<bool> letters = taken.AsSpan(mention.Span.Start, mention.Span.Length);
            if (!letters.Contains(true))
            {
                letters.Fill(true);
                kept.Add(mention);
            }
        }
    }

    private static int ByPreference(Mention left, Mention right)
    {
        int byLength = right.Span.Length.CompareTo(left.Span.Length);
        int byRank = RankOf(left.Kind).CompareTo(RankOf(right.Kind));
        int bySpan = left.Span.CompareTo(right.Span);
        return byLength != 0 ? byLength
            : byRank != 0 ? byRank
            : bySpan != 0 ? bySpan
            : string.CompareOrdinal(left.Rule, right.Rule);
    }

    private static int LayerOf(MentionKind kind) => kind switch
    {
        MentionKind.Region => 1,
        MentionKind.Organisation => 2,
        _ => 0,
    };

    private static int RankOf(MentionKind kind) => kind switch
    {
        MentionKind.Money => 0,
        MentionKind.Percent => 1,
        MentionKind.Date => 2,
        MentionKind.Quantity => 3,
        MentionKind.Duration => 4,
        MentionKind.Count => 5,
        _ => 0,
    };
}
