using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>Kinds of short lines over and under a body that are no title and no sub-heading.</summary>
internal static class HeadLines
{
    private const int LongestName = 24;

    private const int ShortestFlashTitle = 8;

    private const int LongestFlashTitle = 60;

    private static readonly string[] OfficeHolders = ["省长", "市长", "县长", "区长", "州长", "盟长", "旗长", "镇长", "乡长", "书记", "主任", "局长", "主席", "院长", "检察长", "部长", "厅长", "会长", "秘书长", "行长", "董事长"];

    private static readonly string[] Roles = ["记者", "通讯员", "作者", "文/", "文:"];

    /// <summary><c>一、…</c>, <c>(一)…</c>, <c>1.…</c>, <c>第一部分 …</c>. Near miss: <c>一季度招商引资情况</c>.</summary>
    public static bool IsNumbered(string line)
    {
        int at = line[0] is '(' or '第' ? 1 : 0;
        int start = at;
        while (at < line.Length && (char.IsAsciiDigit(line[at]) || "一二三四五六七八九十".Contains(line[at], StringComparison.Ordinal)))
        {
            at++;
        }

        return at > start && at < line.Length && at - start <= 3 && line[at] is '、' or '.' or ')' or '部' or '章' or '节' && !(line[at] == '.' && at + 1 < line.Length && char.IsAsciiDigit(line[at + 1]));
    }

    /// <summary><c>——2026年1月27日在某省第十四届人民代表大会第四次会议上</c>. Near miss: <c>——某县全民招商纪实</c>.</summary>
    public static bool IsOccasion(string line)
    {
        ReadOnlySpan<char> text = line.AsSpan().Trim(" ()—-―");
        return text.EndsWith("会议上") || text.EndsWith("大会上") || text.EndsWith("会上") || text.EndsWith("上的讲话") || text.EndsWith("上的报告") || text.EndsWith("上的发言") || text.EndsWith("会议通过)") || text.EndsWith("会议通过");
    }

    /// <summary>The number of a bulletin's issue: <c>第7期</c>, <c>(总第128期)</c>, <c>2010年第3期</c>. Near miss: <c>第二期工程开工</c>.</summary>
    public static bool IsIssue(string line)
    {
        ReadOnlySpan<char> text = line.AsSpan().Trim(" ()[]【】〔〕");
        return text.Length is >= 3 and <= 20 && text[^1] == '期' && text.Contains('第') && text.IndexOfAny(",、工项") < 0;
    }

    /// <summary><c>大庆市统计局</c>. Near miss: <c>某市加快招商步伐</c>.</summary>
    public static bool IsOffice(string line)
    {
        ReadOnlySpan<char> text = line.AsSpan().Trim(" ()");
        return text.Length is >= 3 and <= LongestName && text.IndexOfAny(",、:—") < 0 && MediaNames.EndsLikeOffice(text);
    }

    /// <summary>The name in <c>省长 罗东川</c>; null for other lines. Near miss: <c>市长 现场办公会</c>.</summary>
    public static TextSpan? SpeakerIn(string line)
    {
        int space = line.IndexOf(' ', StringComparison.Ordinal);
        if (line.Length > LongestName || space < 2)
        {
            return null;
        }

        ReadOnlySpan<char> office = line.AsSpan(0, space).TrimStart('(');
        bool isHolder = false;
        foreach (string holder in OfficeHolders)
        {
            isHolder |= office.EndsWith(holder);
        }

        int end = line.TrimEnd(')').Length;
        return isHolder && PersonNames.Are(line.AsSpan(space + 1, end - space - 1)) ? new TextSpan(space + 1, end) : null;
    }

    /// <summary>
    /// A line that signs the article: <c>(记者 李明)</c>, <c>(某局供稿)</c>, <c>秦州区委宣传部 于小群</c>, <c>(张建国)</c>, <c>某县招商局</c> with a date or alone. The name's place,
    /// empty if only an office signs; null for other lines. Near miss: a sub-heading or a table's last row.
    /// </summary>
    public static TextSpan? SignatureLine(string line)
    {
        int start = line[0] == '(' ? 1 : 0;
        int end = line[^1] == ')' ? line.Length - 1 : line.Length;
        bool isBracketed = start == 1 && end < line.Length;
        foreach (string role in Roles)
        {
            if (line.AsSpan(start, end - start).StartsWith(role))
            {
                int name = start + role.Length + (line.AsSpan(start + role.Length, end - start - role.Length) is [' ' or ':', ..] ? 1 : 0);
                return name < end && PersonNames.Are(line.AsSpan(name, end - name)) ? new TextSpan(name, end) : null;
            }
        }

        int space = line.IndexOf(' ', StringComparison.Ordinal);
        if (space > start && space + 1 < end && MediaNames.EndsLikeOffice(line.AsSpan(start, space - start)) && PersonNames.Are(line.AsSpan(space + 1, end - space - 1)))
        {
            return new TextSpan(space + 1, end);
        }

        if (isBracketed && PersonNames.Are(line.AsSpan(start, end - start)))
        {
            return new TextSpan(start, end);
        }

        bool isContributor = isBracketed && line.AsSpan(start, end - start) is [.., '供', '稿'] or [.., '报', '送'];
        return isContributor || IsOffice(line) ? new TextSpan(0, 0) : null;
    }

    /// <summary>The title in <c>【某省:规划建设走廊,加快布局】某省提出…</c>; null if the line has none. Near miss: the column's name in <c>【新春走基层】某地…</c>.</summary>
    public static TextSpan? FlashTitle(string line)
    {
        int close = line[0] == '【' ? line.IndexOf('】', StringComparison.Ordinal) : -1;
        return close - 1 is >= ShortestFlashTitle and <= LongestFlashTitle && close + 10 < line.Length ? new TextSpan(1, close) : null;
    }
}
