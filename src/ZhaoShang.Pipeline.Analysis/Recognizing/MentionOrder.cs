using System.Runtime.InteropServices;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing;

/// <summary>The order of mentions in a text: by start, then by end, then by kind.</summary>
internal static class MentionOrder
{
    private const ulong Behind = ulong.MaxValue;

    /// <summary>
    /// Puts <paramref name="mentions"/> into order; equal ones stay as they stand. What was found is a few runs that are in order, one behind the
    /// other, so runs are merged: O(n log runs), O(n) where all are in order.
    /// </summary>
    public static void Sort(List<Mention> mentions)
    {
        Span<Mention> items = CollectionsMarshal.AsSpan(mentions);
        int first = EndOfRun(items, 0);
        if (first == items.Length)
        {
            return;
        }

        Span<Mention> merged = new Mention[items.Length];
        while (first < items.Length)
        {
            for (int start = 0; start < items.Length;)
            {
                int middle = EndOfRun(items, start);
                int end = EndOfRun(items, middle);
                Merge(items[start..middle], items[middle..end], merged[start..end]);
                start = end;
            }

            merged.CopyTo(items);
            first = EndOfRun(items, 0);
        }
    }

    /// <summary>All that <paramref name="lists"/>, each in order, hold, in order; of equal ones that of the earlier list first. O(n lists).</summary>
    public static List<Mention> Merge(params ReadOnlySpan<List<Mention>> lists)
    {
        int count = 0;
        foreach (List<Mention> list in lists)
        {
            count += list.Count;
        }

        List<Mention> merged = new(count);
        CollectionsMarshal.SetCount(merged, count);
        Merge(lists, stackalloc int[lists.Length], stackalloc ulong[lists.Length], CollectionsMarshal.AsSpan(merged));
        return merged;
    }

    // The mention of each list that is next, and its place.
    private static void Merge(ReadOnlySpan<List<Mention>> lists, Span<int> next, Span<ulong> places, Span<Mention> merged)
    {
        for (int i = 0; i < lists.Length; i++)
        {
            next[i] = 0;
            places[i] = PlaceOf(lists[i], 0);
        }

        foreach (ref Mention mention in merged)
        {
            int first = 0;
            for (int i = 1; i < places.Length; i++)
            {
                bool isTie = places[i] == places[first] && places[i] != Behind && lists[i][next[i]].Kind < lists[first][next[first]].Kind;
                first = places[i] < places[first] || isTie ? i : first;
            }

            mention = lists[first][next[first]++];
            places[first] = PlaceOf(lists[first], next[first]);
        }
    }

    // By its start, then its end; behind all where the list is at its end.
    private static ulong PlaceOf(List<Mention> list, int index) =>
        index < list.Count && list[index].Span is var span ? ((ulong)(uint)span.Start << 32) | (uint)span.End : Behind;

    // Behind the longest run in order that begins at the start.
    private static int EndOfRun(ReadOnlySpan<Mention> items, int start)
    {
        int end = start + 1;
        while (end < items.Length && Compare(items[end - 1], items[end]) <= 0)
        {
            end++;
        }

        return Math.Min(end, items.Length);
    }

    private static void Merge(ReadOnlySpan<Mention> left, ReadOnlySpan<Mention> right, Span<Mention> merged)
    {
        int fromLeft = 0;
        int fromRight = 0;
        for (int i = 0; i < merged.Length; i++)
        {
            bool isLeft = fromRight == right.Length || (fromLeft < left.Length && Compare(left[fromLeft], right[fromRight]) <= 0);
            merged[i] = isLeft ? left[fromLeft++] : right[fromRight++];
        }
    }

    private static int Compare(Mention left, Mention right)
    {
        int bySpan = left.Span.CompareTo(right.Span);
        return bySpan != 0 ? bySpan : left.Kind.CompareTo(right.Kind);
    }
}
