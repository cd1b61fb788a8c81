using System.Buffers;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>
/// A line of labelled fields, dates and page tools, as it stands over or under an article:
/// <c>来源:衢州日报 作者:  编辑:8037 返回顶部</c>, <c>2012/2/17 17:02:47 五星网 浏览: 【字体:</c>. Near misses: <c>资金来源:市财政拨款</c> (the label
/// stands inside a word), <c>记者:请问今年有哪些打算?</c> (an interview), <c>2012年2月17日,项目开工。</c> (a sentence).
/// </summary>
internal sealed class Byline
{
    private const int LongestLine = 220;

    private const int LongestValue = 48;

    private const int LongestIssuer = 30;

    /// <summary>Letters that may stand outside fields, dates and tools: the site's name.</summary>
    private const int LongestRest = 12;

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create("|【[])】");

    private Byline(IReadOnlyList<BylineField> fields, DateStamp? stamp, TextSpan rest)
    {
        Fields = fields;
        Stamp = stamp;
        Rest = rest;
    }

    /// <summary>The fields in their order.</summary>
    public IReadOnlyList<BylineField> Fields { get; }

    /// <summary>The line's first full date; null if it has none.</summary>
    public DateStamp? Stamp { get; }

    /// <summary>What stands before the first field and date; empty if nothing does.</summary>
    public TextSpan Rest { get; }

    /// <summary>True for an office and the date at which it issued the article: <c>某县招商局 2012年7月5日</c>.</summary>
    public bool IsIssued { get; private init; }

    /// <summary>Reads the folded <paramref name="line"/>; null if it is no byline.</summary>
    public static Byline? Read(string line)
    {
        if (line.Length > LongestLine || line.Contains('。', StringComparison.Ordinal))
        {
            return null;
        }

        List<BylineField> fields = FieldsOf(line);
        DateStamp? stamp = DateStamp.FindIn(line);
        if (fields.Count == 0 && stamp is null)
        {
            return null;
        }

        TextSpan rest = RestOf(line, fields, stamp);
        Byline byline = new(fields, stamp, rest) { IsIssued = fields.Count == 0 && !rest.IsEmpty && IsIssuer(line.AsSpan(rest.Start, rest.Length)) };
        return byline.IsPlausible(line) ? byline : null;
    }

    /// <summary>True if what stands before the fields is as long as a title: <c>某地投资过亿 原标题:某地投资过亿 来源:某报</c>.</summary>
    public bool HasTitle => Rest.Length > LongestRest && Fields is [{ Role: BylineRole.Title or BylineRole.Outlet }, ..];

    private bool IsPlausible(string line)
    {
        foreach (BylineField field in Fields)
        {
            ReadOnlySpan<char> value = field.Value.Of(line);
            bool isFree = field.Role is BylineRole.Title or BylineRole.Other;
            if (!isFree && (value.Length > LongestValue || value.IndexOfAny(",!?") >= 0))
            {
                return false;
            }

            if (field.Role == BylineRole.Stamp && !value.IsEmpty && DateStamp.FindIn(value.ToString()) is null && !HasOnlyFigures(value))
            {
                return false;
            }
        }

        if (Fields.Count == 0)
        {
            return IsBareStamp(line);
        }

        return Rest.Length <= LongestRest ? !Rest.Of(line).Contains(',') || Fields.Count > 1 : HasTitle && Fields.Count > 1;
    }

    /// <summary>A date with nothing but brackets, a weekday, a page, a medium, a programme or an office beside it: <c>某县广播站《某县新闻》1996年11月3日播出</c>.</summary>
    private bool IsBareStamp(string line)
    {
        DateStamp stamp = Stamp!.Value;
        ReadOnlySpan<char> before = line.AsSpan(0, stamp.Span.Start).Trim(" ([【|:/○●");
        ReadOnlySpan<char> after = line.AsSpan(stamp.End).Trim(" )]】|:/");
        if (IsTold(before, after))
        {
            return true;
        }

        before = before.StartsWith("http") || before.StartsWith("www.") ? default : WithoutVerb(before);
        bool isLabelled = before.IsEmpty || PageTools.Covers(before) || IsSource(before) || IsIssuer(before);
        return isLabelled && (after.IsEmpty || IsSource(after) || after.StartsWith("星期") || after is "印发" or "编" || IsPage(after) || (stamp.End > stamp.Span.End && IsPlace(after)) || PageTools.Covers(after) || PageTools.BeginsIn(after));
    }

    /// <summary><c>某县广播站《某县新闻》1996年11月3日播出</c>, <c>某县电视台记者 李明 1997年9月22日报道</c>. Near miss: <c>1997年9月22日,记者报道</c>.</summary>
    private static bool IsTold(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        bool isBroadcast = after.EndsWith("播出") || after.EndsWith("播");
        bool isReported = after is "报道" or "摄影报道" or "供稿" or "讯" && (before.Contains("记者", StringComparison.Ordinal) || before.Contains("通讯员", StringComparison.Ordinal));
        return (isBroadcast || isReported) && before.Length <= LongestIssuer && before.IndexOfAny(",、:") < 0;
    }

    private static bool IsSource(ReadOnlySpan<char> text) =>
        text.Length <= 20 && text.IndexOfAny(",、") < 0 && (MediaNames.EndsLikeMedium(WithoutEdition(text)) || (text[0] == '《' && text[^1] == '》') || IsAccount(text));

    /// <summary><c>更新于 2010年1月22日</c>: what was done on the day.</summary>
    private static ReadOnlySpan<char> WithoutVerb(ReadOnlySpan<char> text)
    {
        foreach (string verb in (ReadOnlySpan<string>)["更新于", "发布于", "发表于", "上传于", "刊登于", "刊发于", "原载", "发布", "更新", "发表"])
        {
            if (text.EndsWith(verb) && (verb[^1] == '于' || text.Length == verb.Length || text[^(verb.Length + 1)] is ' ' or '|'))
            {
                return text[..^verb.Length].TrimEnd(" |,:");
            }
        }

        return text;
    }

    /// <summary><c>某晚报 数字版</c> without the edition.</summary>
    private static ReadOnlySpan<char> WithoutEdition(ReadOnlySpan<char> text)
    {
        foreach (string edition in (ReadOnlySpan<string>)["数字版", "电子版", "数字报", "电子报", "网络版", "手机版"])
        {
            if (text.EndsWith(edition) && text.Length > edition.Length)
            {
                return text[..^edition.Length].TrimEnd();
            }
        }

        return text;
    }

    /// <summary>The account of a publisher in an app: <c>原创 某县融媒 某县发布</c>. Near miss: <c>白皮书发布</c> with anything but a time beside it.</summary>
    private static bool IsAccount(ReadOnlySpan<char> text) =>
        text.EndsWith("发布") || text.EndsWith("融媒") || text.StartsWith("原创 ");

    /// <summary>The province behind a post's time: <c>20:31 浙江</c>.</summary>
    private static bool IsPlace(ReadOnlySpan<char> text) =>
        (text.Length is 2 or 3 || (text.StartsWith("发表于") && text.Length <= 6)) && text.IndexOfAnyExceptInRange('\u4E00', '\u9FFF') < 0;

    /// <summary><c>玉田县商务局</c>, <c>和县经济开发区管委会办公室编</c>.</summary>
    private static bool IsIssuer(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd("编印发 ");
        text = text.EndsWith("供稿") || text.EndsWith("主办") ? text[..^2].TrimEnd() : text;
        return text.Length <= LongestIssuer && text.IndexOfAny(",、") < 0 && MediaNames.EndsLikeOffice(text);
    }

    /// <summary><c>第1版</c>, <c>A3版</c>, <c>第2版:要闻上一版 下一版</c>.</summary>
    private static bool IsPage(ReadOnlySpan<char> text)
    {
        int page = text.IndexOf('版');
        return page is > 0 and <= 7 && (page == text.Length - 1 || (text.Length <= LongestIssuer && text[page + 1] is ':' or ' '));
    }

    private static bool HasOnlyFigures(ReadOnlySpan<char> value)
    {
        foreach (char letter in value)
        {
            if (!char.IsAsciiDigit(letter) && letter is not ('-' or '/' or '.' or ':' or ' ' or '年' or '月' or '日' or '时' or '分'))
            {
                return false;
            }
        }

        return true;
    }

    private static TextSpan RestOf(string line, List<BylineField> fields, DateStamp? stamp)
    {
        int end = Math.Min(fields.Count > 0 ? fields[0].Label.Start : line.Length, stamp?.Span.Start ?? line.Length);
        ReadOnlySpan<char> rest = line.AsSpan(0, end);
        int start = rest.Length - rest.TrimStart(" ([【|·-").Length;
        end = start + line.AsSpan(start, end - start).TrimEnd(" ([【|·-").Length;
        return new TextSpan(start, end);
    }

    private static List<BylineField> FieldsOf(string line)
    {
        List<(BylineRole Role, TextSpan Label)> labels = [];
        int at = 0;
        while (at < line.Length)
        {
            int length = LabelAt(line, at, out BylineRole role);
            if (length > 0)
            {
                labels.Add((role, TextSpan.FromLength(at, length)));
            }

            at += Math.Max(length, 1);
        }

        List<BylineField> fields = new(labels.Count);
        for (int i = 0; i < labels.Count; i++)
        {
            int limit = i + 1 < labels.Count ? labels[i + 1].Label.Start : line.Length;
            TextSpan label = labels[i].Label;
            fields.Add(new BylineField(labels[i].Role, label, ValueOf(line, label.End, limit, labels[i].Role)));
        }

        return fields;
    }

    /// <summary>The length of the label at <paramref name="at"/> with its colon; 0 if there is none. Spaces inside a label do not count: <c>来 源:</c>.</summary>
    private static int LabelAt(string line, int at, out BylineRole role)
    {
        role = BylineRole.Other;
        if (at > 0 && char.IsLetter(line[at - 1]) || !char.IsLetter(line[at]))
        {
            return 0;
        }

        Span<char> word = stackalloc char[BylineLabels.Longest];
        int length = 0;
        int end = at;
        while (end < line.Length && length < word.Length && (char.IsLetter(line[end]) || (line[end] == ' ' && length <= 2)))
        {
            if (line[end] != ' ')
            {
                word[length++] = line[end];
            }

            end++;
        }

        while (end < line.Length && line[end] == ' ')
        {
            end++;
        }

        bool hasColon = end < line.Length && (line[end] == ':' || (line[end] == '/' && length == 1));
        ReadOnlySpan<char> found = word[..length];
        if (hasColon && BylineLabels.Roles.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(found, out role))
        {
            return end + 1 - at;
        }

        return WithoutColon(line, at, out role);
    }

    /// <summary>Labels that do without a colon where a space follows: <c>记者 张三</c>, <c>来源 某日报</c>.</summary>
    private static int WithoutColon(string line, int at, out BylineRole role)
    {
        role = BylineRole.Other;
        int space = line.IndexOf(' ', at);
        if (space < 0 || space - at > BylineLabels.Longest || !BylineLabels.Roles.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(line.AsSpan(at, space - at), out role))
        {
            return 0;
        }

        return role is BylineRole.Author or BylineRole.Editor or BylineRole.Outlet && space - at >= 2 ? space + 1 - at : 0;
    }

    private static TextSpan ValueOf(string line, int start, int limit, BylineRole role)
    {
        int end = limit;
        if (role is BylineRole.Outlet or BylineRole.Author or BylineRole.Editor)
        {
            end = DateStamp.FindIn(line[..limit], start)?.Span.Start ?? limit;
            end = PageTools.FirstIn(line, start, end);
            int stop = line.AsSpan(start, end - start).IndexOfAny(ValueEnds);
            end = stop >= 0 ? start + stop : end;
        }

        while (start < end && line[start] is ' ' or '(' or '【' or '[' or '|')
        {
            start++;
        }

        while (end > start && line[end - 1] is ' ' or '(' or ')' or '】' or '[' or ']' or '【' or '|' or ';' or '-' or '.' or '丨')
        {
            end--;
        }

        return new TextSpan(start, Math.Max(start, end));
    }
}
