namespace ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

/// <summary>Words that open a list of figures that may name its unit once: 分别投资2000、3000和5000万元.</summary>
internal static class ListWords
{
    private static readonly string[] Openings = ["分别", "依次"];

    /// <summary>True if such a word stands in <paramref name="text"/>. O(length).</summary>
    public static bool StandIn(ReadOnlySpan<char> text)
    {
        foreach (string word in Openings)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
