using System.Runtime.InteropServices;
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
    /// <summary>
    /// The mentions that stay, by start, then by end, then by kind. The order of <paramref name="mentions"/> does not matter. O(n log n + letters).
    /// </summary>
    public static IReadOnlyList<Mention> Resolve(IEnumerable<Mention> mentions)
    {
        bool isCounted = mentions.TryGetNonEnumeratedCount(out int count);
        List<Mention>[] layers = [new(isCounted ? count : 0), [], []];
        foreach (Mention mention in mentions)
        {
            layers[LayerOf(mention.Kind)].Add(mention);
        }

        List<Mention> kept = new(layers[0].Count + layers[1].Count + layers[2].Count);
        foreach (List<Mention> layer in layers)
        {
            Keep(layer, kept);
        }

        MentionOrder.Sort(kept);
        return kept;
    }

    private static void Keep(List<Mention> layer, List<Mention> kept)
    {
        MentionOrder.Sort(layer);
        for (int first = 0; first < layer.Count;)
        {
            int end = layer[first].Span.End;
            int next = first + 1;
            while (next < layer.Count && layer[next].Span.Start < end)
            {
                end = Math.Max(end, layer[next++].Span.End);
            }

            KeepBest(CollectionsMarshal.AsSpan(layer)[first..next], kept);
            first = next;
        }
    }

    // The group hangs together by overlaps; nothing outside of it touches it.
    private static void KeepBest(Span<Mention> group, List<Mention> kept)
    {
        if (group.Length == 1)
        {
            kept.Add(group[0]);
            return;
        }

        int start = group[0].Span.Start;
        group.Sort(ByPreference);
        bool[] taken = new bool[EndOf(group) - start];
        foreach (Mention mention in group)
        {
            int end = mention.Span.End - start;
            Span<bool> letters = taken.AsSpan((mention.Span.Start - start)..end);
            if (!letters.Contains(true))
            {
                letters.Fill(true);
                kept.Add(mention);
            }
        }
    }

    private static int EndOf(ReadOnlySpan<Mention> group)
    {
        int end = 0;
        foreach (Mention mention in group)
        {
            end = Math.Max(end, mention.Span.End);
        }

        return end;
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
