using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>
/// Tells what a paper, a station or a site of its own printed from what a user put on a site: it names its medium or its writer, or opens as news do (本报讯, 某社江城7月5日电,
/// （记者 李明）). Near misses: a report that says 记者 further on, 来源：文秘网, 2010年，我乡….
/// </summary>
internal static class PressItem
{
    private const int Opening = 40;
    private const int FirstYear = 6;
    private const int FirstPerson = 12;

    // Sites of model papers, in either script.
    private static readonly string[] PaperSites = ["文秘", "文祕", "秘书", "祕書", "范文", "範文", "公文", "文库", "文庫", "文档", "文檔", "写作", "寫作"];

    private static readonly string[] Signs = ["本报讯", "本台讯", "本网讯", "本刊讯", "消息", "记者", "通讯员", "日讯", "日电", "专电"];

    /// <summary>True for such an item. O(1).</summary>
    public static bool Is(CompactText text, DocumentMetadata metadata)
    {
        ReadOnlySpan<char> opening = text.Letters.AsSpan(0, Math.Min(Opening, text.Length));
        foreach (string sign in Signs)
        {
            if (opening.Contains(sign, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return !IsReport(opening) && (metadata.Author is not null || (metadata.Outlet is { } outlet && !Array.Exists(PaperSites, word => outlet.Text.Contains(word, StringComparison.Ordinal))));
    }

    // 2010年，我乡…: an office speaks.
    private static bool IsReport(ReadOnlySpan<char> opening) => opening.IndexOf('年') is > 0 and < FirstYear && opening.IndexOf('我') is > 0 and < FirstPerson;
}
