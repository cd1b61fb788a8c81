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
    /// The mentions that stay, by start, then by end, then by kind. The order of <paramref name="mentions"/> does not matter; lists in order, one behind
    /// the other, cost least. O(n log lists + letters).
    /// </summary>
    public static IReadOnlyList<Mention> Resolve(IEnumerable<Mention> mentions)
    {
        List<Mention> all = [.. mentions];
        MentionOrder.Sort(all);
        Settle(all);
        return all;
    }

    /// <summary>Takes out of <paramref name="all"/>, which are in the order of <see cref="Resolve"/>, those that do not stay.</summary>
    internal static void Settle(List<Mention> all)
    {
        Span<Mention> mentions = CollectionsMarshal.AsSpan(all);
        bool[] isDropped = new bool[mentions.Length];
        Layer[] layers = [new(all, isDropped), new(all, isDropped), new(all, isDropped)];
        for (int i = 0; i < mentions.Length; i++)
        {
            layers[LayerOf(mentions[i].Kind)].Add(i, mentions[i].Span);
        }

        Array.ForEach(layers, layer => layer.EndGroup());
        int first = isDropped.AsSpan().IndexOf(true);
        if (first < 0)
        {
            return;
        }

        int kept = first;
        for (int i = first + 1; i < mentions.Length; i++)
        {
            if (!isDropped[i])
            {
                mentions[kept++] = mentions[i];
            }
        }

        all.RemoveRange(kept, all.Count - kept);
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

    // One layer as it is gone through: the mentions of the last group that hangs together by overlaps. Nothing outside of the group touches it.
    private sealed class Layer(List<Mention> mentions, bool[] isDropped)
    {
        private readonly List<int> _group = [];
        private int _first = -1;
        private int _end;

        // By far the most mentions are a group of one, which is in no list.
        public void Add(int index, TextSpan span)
        {
            if (span.Start >= _end)
            {
                EndGroup();
                _first = index;
            }
            else
            {
                if (_group.Count == 0)
                {
                    _group.Add(_first);
                }

                _group.Add(index);
            }

            _end = Math.Max(_end, span.End);
        }

        public void EndGroup()
        {
            if (_group.Count > 0)
            {
                DropLesser(mentions[_first].Span.Start);
                _group.Clear();
            }
        }

        private void DropLesser(int start)
        {
            _group.Sort((left, right) => ByPreference(mentions[left], mentions[right]));
            bool[] taken = new bool[_end - start];
            foreach (int index in _group)
            {
                TextSpan span = mentions[index].Span.Shift(-start);
                Span<bool> letters = taken.AsSpan(span.Start, span.Length);
                isDropped[index] = letters.Contains(true);
                if (!isDropped[index])
                {
                    letters.Fill(true);
                }
            }
        }
    }
}
