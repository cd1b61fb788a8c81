using System.Buffers;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>Kinds of short lines over and under a body that are no title and no sub-heading.</summary>
internal static class HeadLines
{
    private const int LongestName = 24;

    private const int LongestReplier = 48;

    private static readonly string[] OfficeHolders = ["省长", "市长", "县长", "区长", "州长", "盟长", "旗长", "镇长", "乡长", "书记", "主任", "局长", "主席", "院长", "检察长", "部长", "厅长", "会长", "秘书长", "行长", "董事长"];

    private static readonly SearchValues<char> NoOfficeLetters = SearchValues.Create(",、:—“0123456789");

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
        int date = text.LastIndexOf(' ');
        text = date > 0 && LineCover.Of(text[(date + 1)..].ToString()).IsDated ? text[..date] : text;
        return text.EndsWith("会议上") || text.EndsWith("大会上") || text.EndsWith("会上") || text.EndsWith("上的讲话") || text.EndsWith("上的报告") || text.EndsWith("上的发言");
    }

    /// <summary>The programme that a broadcast script was read in: <c>某县广播站《经济生活》节目</c>. Near miss: <c>《某县新闻》栏目开播</c>.</summary>
    public static bool IsProgramme(string line)
    {
        int open = line.IndexOf('《', StringComparison.Ordinal);
        bool isStation = open > 0 && line.AsSpan(0, open).TrimEnd() is var station && (station.EndsWith("台") || station.EndsWith("广播站") || station.EndsWith("电视") || station.EndsWith("广播"));
        return isStation && (line[^1] == '》' || line.EndsWith("节目", StringComparison.Ordinal) || line.EndsWith("栏目", StringComparison.Ordinal));
    }

    /// <summary>A question, or how a news item opens: <c>问:政策何时出台?</c>, <c>某县在线讯</c>. Near miss: <c>问计于民</c>.</summary>
    public static bool IsSpoken(string line) =>
        (line.Length > 1 && line[1] == ':' && line[0] is '问' or '答') || line.EndsWith("网讯", StringComparison.Ordinal) || line.EndsWith("报讯", StringComparison.Ordinal);

    /// <summary>Who issues a bulletin: <c>某县招商局编</c>, <c>中共某县委办公室 编印</c>, <c>内部资料 注意保存</c>. Near miss: <c>某县志新编</c>.</summary>
    public static bool IsIssuer(string line)
    {
        ReadOnlySpan<char> text = line.AsSpan().Trim(" ()【】[]★");
        ReadOnlySpan<char> office = text.TrimEnd(" 编印发");
        return text.StartsWith("内部") || (office.Length < text.Length && IsOffice(office.ToString()));
    }

    /// <summary>The second line of a title whose first is an office: <c>关于…的通知</c>, <c>2016年工作计划</c>. Near miss: <c>招商引资工作总结</c>.</summary>
    public static bool ContinuesOffice(string line) =>
        line.StartsWith("关于", StringComparison.Ordinal) || (line.Length > 5 && YearEndIn(line) is 4 or 5);

    /// <summary>The index of 年 where the line begins with a year, in any figures; -1 if it does not.</summary>
    private static int YearEndIn(string line)
    {
        int at = 0;
        while (at < line.Length && at < 4 && (char.IsAsciiDigit(line[at]) || "○〇零O一二三四五六七八九".Contains(line[at], StringComparison.Ordinal)))
        {
            at++;
        }

        return at == 4 && at < line.Length && line[at] == '年' ? at : -1;
    }

    /// <summary><c>大庆市统计局</c>. Near miss: <c>某市加快招商步伐</c>.</summary>
    public static bool IsOffice(string line)
    {
        ReadOnlySpan<char> text = line.AsSpan().Trim(" ()");
        return text.Length <= LongestName && text.IndexOfAny(NoOfficeLetters) < 0 && MediaNames.IsOffice(text);
    }

    /// <summary>True for one who holds an office: <c>某县县长</c>, <c>局长</c>.</summary>
    public static bool IsHolder(ReadOnlySpan<char> text)
    {
        foreach (string holder in OfficeHolders)
        {
            if (text.EndsWith(holder))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The name in <c>省长 罗东川</c>; null for other lines. Near miss: <c>市长 现场办公会</c>.</summary>
    public static TextSpan? SpeakerIn(string line)
    {
        int space = line.IndexOf(' ', StringComparison.Ordinal);
        if (line.Length > LongestName || space < 2)
        {
            return null;
        }

        int end = line.TrimEnd(')').Length;
        return IsHolder(line.AsSpan(0, space)) && PersonNames.Are(line.AsSpan(space + 1, end - space - 1)) ? new TextSpan(space + 1, end) : null;
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

    /// <summary>A reply under a post: <c>2楼 某人 发表于 2007-5-6 13:01:楼主说得对</c>. Near misses: the post itself, <c>1楼 某人 发表于…</c>, <c>3楼为办公区</c>.</summary>
    public static bool IsReply(string line)
    {
        int end = DateFigures.Number(line, 0, out int number);
        return end > 0 && number > 1 && end < line.Length - 1 && line[end] is '楼' or '#' && line[end + 1] is ' ' or ':' && PrintedDate.FindIn(line.Length > LongestReplier ? line[..LongestReplier] : line) is not null;
    }

    /// <summary><c>2006年6月</c> alone. Near miss: <c>2006年6月招商情况</c>.</summary>
    public static bool IsMonth(string line) => YearEndIn(line) == 4 && line.Length is 7 or 8 && line[^1] == '月';
}
