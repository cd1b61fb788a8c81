using System.Buffers;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>
/// A line that is the address of the article, alone or behind its label, with the day in it: <c>http://www.example.cn/2012/1121/38817.shtml</c>, <c>原文链接:http://…</c>. Near
/// misses: another article's, <c>相关链接:http://…</c>, an address in a sentence.
/// </summary>
internal static class AddressLine
{
    private static readonly string[] Labels = ["原文链接", "原文地址", "来源链接", "文章链接", "文章地址", "本文链接", "本文地址", "本文网址", "网址", "链接", "地址", "来源", "原文", "URL", "url"];

    // All lines are asked: one pass for all.
    private static readonly SearchValues<string> Beginnings = SearchValues.Create(["http", "www.", "/enpproperty"], StringComparison.OrdinalIgnoreCase);

    private const int LongestSite = 12;

    /// <summary>The day of the only such line; null if there is none, or several tell different days. O(lines).</summary>
    public static PageDay? DayIn(List<PageLine> lines)
    {
        PageDay? found = null;
        foreach (PageLine line in lines)
        {
            string text = line.Folded.Text;
            if (!text.AsSpan().ContainsAny(Beginnings))
            {
                continue;
            }

            if (text.Contains("/enpproperty", StringComparison.Ordinal) && PrintedDate.FindIn(text) is { } written)
            {
                // 2009-07-14 李明 1 1 某日报 content_1.html 1 3 某地投资过亿 /enpproperty-->
                TextSpan? medium = Array.Find(text.Split(' '), static part => MediaNames.IsPress(part)) is { } press ? TextSpan.FromLength(text.IndexOf(press, StringComparison.Ordinal), press.Length) : null;
                return new PageDay(line.Folded.ToText(written.Span), written.Value, null, medium is { } name ? line.Folded.ToText(name) : null);
            }

            int at = text.IndexOf("http", StringComparison.OrdinalIgnoreCase) is >= 0 and int http ? http : text.IndexOf("www.", StringComparison.OrdinalIgnoreCase);
            if (at < 0 || text.IndexOf(' ', at) >= 0 || !IsLabel(text.AsSpan(0, at)) || AddressDay.FindIn(text, new TextSpan(at, EndOfPath(text, at))) is not { } told)
            {
                continue;
            }

            Edtf day = Edtf.OfDay(told.Day);
            if (found is not null && found.Date != day)
            {
                return null;
            }

            found = new PageDay(line.Folded.ToText(told.Span), day, null, null);
        }

        return found;
    }

    private static bool IsLabel(ReadOnlySpan<char> before)
    {
        ReadOnlySpan<char> label = before.Trim(" :([【");
        return label.IsEmpty || Array.IndexOf(Labels, label.ToString()) >= 0 || (label.Length <= LongestSite && MediaNames.EndsLikeMedium(label));
    }

    private static int EndOfPath(string text, int at) => text.IndexOf('?', at) is >= 0 and int query ? query : text.Length;
}
