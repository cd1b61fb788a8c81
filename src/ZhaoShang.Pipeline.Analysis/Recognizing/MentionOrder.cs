using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing;

/// <summary>The order of mentions in a text: by start, then by end, then by kind.</summary>
internal static class MentionOrder
{
    /// <summary>Puts <paramref name="mentions"/> into order; O(n) where they are in it already, as those of one recogniser are.</summary>
    public static void Sort(List<Mention> mentions)
    {
        for (int i = 1; i < mentions.Count; i++)
        {
            if (Compare(mentions[i - 1], mentions[i]) > 0)
            {
                mentions.Sort(Compare);
                return;
            }
        }
    }

    private static int Compare(Mention left, Mention right)
    {
        int bySpan = left.Span.CompareTo(right.Span);
        return bySpan != 0 ? bySpan : left.Kind.CompareTo(right.Kind);
    }
}
