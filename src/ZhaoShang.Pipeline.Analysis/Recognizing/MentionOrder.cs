using System.Runtime.InteropServices;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing;

/// <summary>The order of mentions in a text: by start, then by end, then by kind.</summary>
internal static class MentionOrder
{
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
