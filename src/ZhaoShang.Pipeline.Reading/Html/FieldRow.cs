using System.Buffers;
using System.Collections.Frozen;
using HtmlAgilityPack;

namespace ZhaoShang.Pipeline.Reading.Html;

/// <summary>
/// Tells elements that hold fields side by side, which style sheets set apart and the letters do not: <c>&lt;span&gt;某日报&lt;/span&gt;&lt;span&gt;记者 李明&lt;/span&gt;</c> with a
/// date or a label beside. Near miss: a sentence that an editor cut into pieces, <c>&lt;span&gt;总投资3&lt;/span&gt;&lt;span&gt;.5亿元。&lt;/span&gt;</c>.
/// </summary>
internal static class FieldRow
{
    private const int MostLetters = 200;

    private const int MostNodes = 200;

    private const int FewestFields = 2;

    private static readonly FrozenSet<string> Inline = "span em i a b strong label time cite small font u ins var script style img br input".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly SearchValues<string> Labels = SearchValues.Create(["来源", "來源", "作者", "记者", "記者", "编辑", "編輯", "发布", "發佈", "發布", "时间", "時間", "日期", "浏览", "瀏覽", "阅读", "閱讀", "点击", "點擊"], StringComparison.Ordinal);

    /// <summary>True for such an element. Looks at <see cref="MostNodes"/> nodes inside at most.</summary>
    public static bool Is(HtmlNode element)
    {
        int fields = 0;
        for (HtmlNode? child = element.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child.NodeType == HtmlNodeType.Element && !Inline.Contains(child.Name))
            {
                return false;
            }

            fields += child.NodeType == HtmlNodeType.Element && child.FirstChild is not null ? 1 : 0;
        }

        Span<char> letters = stackalloc char[MostLetters];
        return fields >= FewestFields && Gather(element, letters) is >= 0 and int length && Tells(letters[..length]);
    }

    /// <summary>Writes the letters inside into <paramref name="letters"/> and gives how many; -1 if there are too many.</summary>
    private static int Gather(HtmlNode element, Span<char> letters)
    {
        int length = 0;
        int nodes = 0;
        Stack<HtmlNode> left = new();
        left.Push(element);
        while (left.TryPop(out HtmlNode? node))
        {
            if (++nodes > MostNodes)
            {
                return -1;
            }

            if (node is HtmlTextNode text && text.ParentNode?.Name is not ("script" or "style"))
            {
                ReadOnlySpan<char> trimmed = text.Text.AsSpan().Trim();
                if (!trimmed.TryCopyTo(letters[length..]))
                {
                    return -1;
                }

                length += trimmed.Length;
            }

            for (HtmlNode? child = node.LastChild; child is not null; child = child.PreviousSibling)
            {
                left.Push(child);
            }
        }

        return length;
    }

    private static bool Tells(ReadOnlySpan<char> letters) => !letters.Contains('。') && (letters.IndexOfAny(Labels) >= 0 || HasDay(letters));

    /// <summary><c>2012/9/26</c>, <c>2012年9月</c>. Near miss: <c>0355-8123456</c>.</summary>
    private static bool HasDay(ReadOnlySpan<char> letters)
    {
        for (int at = 0; at + 6 <= letters.Length; at++)
        {
            bool isYear = letters[at..(at + 2)] is "19" or "20" && char.IsAsciiDigit(letters[at + 2]) && char.IsAsciiDigit(letters[at + 3]);
            if (isYear && letters[at + 4] is '-' or '/' or '.' or '年' && char.IsAsciiDigit(letters[at + 5]))
            {
                return true;
            }
        }

        return false;
    }
}
