using ZhaoShang.Pipeline.Extraction.Clauses;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Finds where an item of a coordination begins: behind the last 、 before it that joins names.</summary>
internal static class NameItems
{
    /// <summary>The first letter of the item whose head begins at <paramref name="head"/>, not before <paramref name="floor"/>.</summary>
    public static int StartOf(string text, int floor, int head)
    {
        int depth = 0;
        for (int i = head - 1; i >= floor && head - i < ArticleView.Reach; i--)
        {
            depth += text[i] is '”' or ')' or '》' ? 1 : text[i] is '“' or '(' or '《' ? -1 : 0;
            if (text[i] == '\t' || (depth <= 0 && text[i] == '、' && !IsOrdinalPair(text, i)))
            {
                return i + 1;
            }
        }

        return floor;
    }

    // 二、三线: the mark joins two numbers.
    private static bool IsOrdinalPair(string text, int i) =>
        i > 0 && i + 1 < text.Length && "一二三四五六七八九十1234567890".Contains(text[i - 1]) && "一二三四五六七八九十1234567890".Contains(text[i + 1]);
}
