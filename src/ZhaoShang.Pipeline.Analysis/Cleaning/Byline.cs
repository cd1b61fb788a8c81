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

    /// <summary>发布: may stand before a day and before who published.</summary>
    private const int ShortLabel = 3;

    /// <summary>Letters that may stand outside fields, dates and tools: the site's name.</summary>
    private const int LongestRest = 12;

    private static readonly string[] OtherDays = ["更新", "修改", "编辑", "成文", "生成", "印发", "签发", "写作", "撰写", "成稿", "完稿", "生效", "转载"];

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create("|【[])】");

    private readonly LineCover _cover;

    private Byline(IReadOnlyList<BylineField> fields, PrintedDate? stamp, LineCover cover)
    {
        Fields = fields;
        Stamp = stamp;
        _cover = cover;
    }

    /// <summary>The fields in their order.</summary>
    public IReadOnlyList<BylineField> Fields { get; }

    /// <summary>The line's first full date; null if it has none.</summary>
    public PrintedDate? Stamp { get; }

    /// <summary>
    /// The line's first day without a year, where it tells no full date: <c>某县融媒 | 6月11日 | 编辑:李明</c>, <c>时间:6月11日 来源:某报</c>; null if it has none. Near miss: a
    /// label's day that is no day of publishing, <c>截止日期:4月15日</c>.
    /// </summary>
    public PrintedDate? DayOfYear { get; private init; }

    /// <summary>The month or year of the issue of a paper or magazine that stands before the fields; null if none does. Near miss: a bulletin's number, <c>2019年第2期 县招商局编</c>.</summary>
    public Edtf? Issue => Stamp is null && _cover is { HasNumber: true, Rest.IsEmpty: true, HasSpan: false, Medium: not null } ? _cover.Told?.Value is { Year: not null } told ? told : Edtf.OfYear(_cover.Year) : null;

    /// <summary>What stands before the first field and date; empty if nothing does.</summary>
    public TextSpan Rest { get; private init; }

    /// <summary>Where the medium's name stands before the fields, or behind the names of the last one, <c>记者 李明 原载《某报》2007年3月20日</c>; null if none does.</summary>
    public TextSpan? Medium { get; private init; }

    /// <summary>
    /// True if a field tells where the text is from or who wrote or edited it, or nothing is labelled at all: then a medium beside is the article's own, <c>某网 稿源:本网</c>. Near miss:
    /// <c>2012-2-17 某网 浏览:312</c>.
    /// </summary>
    public bool TellsMakers => Fields.Count == 0 || Fields.Any(static one => one.Role is BylineRole.Outlet or BylineRole.Author or BylineRole.Editor);

    /// <summary>Where a person's name, or several, stand before the fields; null if none do.</summary>
    public TextSpan? Person => _cover.Person;

    /// <summary>The office that issued the article at the line's date: <c>某县招商局 2012年7月5日</c>; null if none did.</summary>
    public TextSpan? Issuer => Fields.Count == 0 && _cover.Medium is null ? _cover.Office : null;

    /// <summary>Reads the folded <paramref name="line"/>; null if it is no byline.</summary>
    public static Byline? Read(string line)
    {
        if (line.Length > LongestLine || line.Contains('。', StringComparison.Ordinal))
        {
            return null;
        }

        List<BylineField> fields = FieldsOf(line);
        if (fields.Count == 0 && !PrintedDate.IsIn(line))
        {
            return null;
        }

        LineCover cover = LineCover.Of(fields.Count == 0 ? line : line[..fields[0].Label.Start]);
        PrintedDate? stamp = DayOfPublishing(line, fields) ?? FirstDay(line, fields) ?? (fields.Count == 0 && cover.IsDated ? cover.Day : null);
        if (fields.Count == 0 && stamp is null)
        {
            return null;
        }

        Byline byline = new(fields, stamp, cover) { Rest = RestOf(line, fields, stamp), Medium = cover.Medium ?? MediumBehind(line, fields), DayOfYear = stamp is null ? DayWithoutYear(line, fields) : null };
        return byline.IsPlausible(line) ? byline : null;
    }

    /// <summary>Of several labelled days the one of publishing: the second of <c>成文日期:2014-08-19 发布日期:2014-08-20</c>.</summary>
    private static PrintedDate? DayOfPublishing(string line, List<BylineField> fields)
    {
        foreach (BylineField field in fields)
        {
            bool isOther = Array.Exists(OtherDays, word => field.Label.Of(line).Contains(word, StringComparison.Ordinal));
            if (field.Role == BylineRole.Stamp && !field.Value.IsEmpty && !isOther && PrintedDate.FindIn(line[..field.Value.End], field.Value.Start) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>The first day that is not one of the text's use: not that of <c>失效日期:2010-09-14</c>, <c>下载时间:2016-03-04</c>.</summary>
    private static PrintedDate? FirstDay(string line, List<BylineField> fields)
    {
        PrintedDate? found = PrintedDate.FindIn(line);
        while (found is { } day && fields.Exists(field => field.Role == BylineRole.Other && field.Value.Start == day.Span.Start && line.AsSpan(field.Label.Start, field.Label.Length).TrimEnd(" :】]") is [.., '时', '间'] or [.., '日', '期']))
        {
            found = PrintedDate.FindIn(line, day.Span.End);
        }

        return found;
    }

    private static PrintedDate? DayWithoutYear(string line, List<BylineField> fields)
    {
        for (PrintedDate? found = PrintedDate.FindDayOfYear(line, 0); found is { } day; found = PrintedDate.FindDayOfYear(line, day.Span.End))
        {
            bool isLabelled = day.Span.Start > 0 && line.AsSpan(0, day.Span.Start).TrimEnd(' ').EndsWith(':');
            bool isOfPublishing = fields.Exists(field => field.Role == BylineRole.Stamp && field.Value.Start == day.Span.Start && !Array.Exists(OtherDays, word => field.Label.Of(line).Contains(word, StringComparison.Ordinal)));
            if ((!isLabelled || isOfPublishing) && !(day.Span.Start > 0 && line[day.Span.Start - 1] == '年'))
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>True where the date's label tells of another day than that of publishing: <c>成文日期:2014-08-19</c>, <c>更新时间:2014-08-19</c>.</summary>
    public bool IsOtherDay(string line)
    {
        foreach (BylineField field in Fields)
        {
            bool isOfDay = field.Role == BylineRole.Stamp && Stamp is { } stamp && stamp.Span.Start >= field.Value.Start && stamp.Span.Start < field.Value.End;
            if (isOfDay && Array.Exists(OtherDays, word => field.Label.Of(line).Contains(word, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The title under its label, <c>标题:某地投资过亿</c>; null if the line has none. Near miss: <c>原标题:某地投资过亿</c>, which another medium gave it.</summary>
    public TextSpan? TitleIn(string line)
    {
        foreach (BylineField field in Fields)
        {
            if (field.Role == BylineRole.Title && field.Value.Length > 3 && line[field.Label.Start] != '原')
            {
                return field.Value;
            }
        }

        return null;
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

            // 消息来源:某报 新华社江北4月26日电 某省…,: an article behind its source.
            int next = Fields.Where(other => other.Label.Start >= field.Value.End).Select(static other => other.Label.Start).FirstOrDefault(line.Length);
            if (!isFree && next - field.Value.End > LongestValue && line.AsSpan(field.Value.End, next - field.Value.End).Contains(','))
            {
                return false;
            }

            bool isOfDay = field.Role == BylineRole.Stamp && field.Label.Length > ShortLabel;
            if (isOfDay && !value.IsEmpty && PrintedDate.FindIn(line[..field.Value.End], field.Value.Start) is null && !HasOnlyFigures(value))
            {
                return false;
            }
        }

        if (Fields.Count == 0)
        {
            return _cover is { IsDated: true, Day: not null, HasSpan: false };
        }

        return _cover.Rest.IsEmpty || (Rest.Length <= LongestRest ? !Rest.Of(line).Contains(',') || Fields.Count > 1 : HasTitle && Fields.Count > 1);
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

    private static TextSpan RestOf(string line, List<BylineField> fields, PrintedDate? stamp)
    {
        int end = Math.Min(fields.Count > 0 ? fields[0].Label.Start : line.Length, stamp?.Span.Start ?? line.Length);
        // 某某视窗 www.example.com 2010-07-20: an address is no part of the site's name.
        int address = line.AsSpan(0, end).IndexOf("www.", StringComparison.OrdinalIgnoreCase) is > 0 and int www ? www : line.AsSpan(0, end).IndexOf("http", StringComparison.OrdinalIgnoreCase);
        end = address > 0 ? address : end;
        ReadOnlySpan<char> rest = line.AsSpan(0, end);
        int start = rest.Length - rest.TrimStart(" ([【|·-").Length;
        end = start + line.AsSpan(start, end - start).TrimEnd(" ([【|·-").Length;
        return new TextSpan(start, end);
    }

    private static TextSpan? MediumBehind(string line, List<BylineField> fields) =>
        fields is [.., { Role: BylineRole.Author, Value: { IsEmpty: false } names }] && LineCover.Of(line[names.End..]).Medium is { } medium ? new TextSpan(medium.Start + names.End, medium.End + names.End) : null;

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
        if (at == 0 && "□■○◎●".Contains(line[0], StringComparison.Ordinal) && PersonNames.Are(line.AsSpan(1)))
        {
            // □ 李明 王芳: how papers sign.
            role = BylineRole.Author;
            return 1;
        }

        if (at > 0 && char.IsLetter(line[at - 1]))
        {
            return BehindMedium(line, at, out role);
        }

        if (!char.IsLetter(line[at]))
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

        bool isBracketed = at > 0 && end < line.Length && ((line[at - 1] == '【' && line[end] == '】') || (line[at - 1] == '[' && line[end] == ']') || (line[at - 1] == '<' && line[end] == '>'));
        bool hasColon = isBracketed || (end < line.Length && (line[end] == ':' || (line[end] == '/' && length == 1)));
        ReadOnlySpan<char> found = word[..length];
        if (hasColon && (BylineLabels.Roles.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(found, out role) || BylineLabels.IsOfDay(found, out role)))
        {
            return end + 1 - at;
        }

        return WithoutColon(line, at, out role);
    }

    /// <summary>The label behind the medium's name, with a blank or a colon and a person behind it: <c>某某视窗记者 李明</c>. Near miss: <c>答记者 问</c>.</summary>
    private static int BehindMedium(string line, int at, out BylineRole role)
    {
        role = BylineRole.Author;
        ReadOnlySpan<char> rest = line.AsSpan(at);
        int length = rest.StartsWith("记者") ? 3 : rest.StartsWith("通讯员") ? 4 : 0;
        return length > 0 && length < rest.Length && rest[length - 1] is ' ' or ':' && PersonNames.EndOfNames(line, at + length, line.Length) is int end && end > at + length && PersonNames.Are(line.AsSpan(at + length, end - at - length)) ? length : 0;
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

        bool isOfDay = role == BylineRole.Stamp && PrintedDate.At(line, space + 1) is { IsWhole: true };
        return isOfDay || (role is BylineRole.Author or BylineRole.Editor or BylineRole.Outlet && space - at >= 2) ? space + 1 - at : 0;
    }

    private static TextSpan ValueOf(string line, int start, int limit, BylineRole role)
    {
        int tag = line.AsSpan(start, limit - start).IndexOf("</");
        limit = tag >= 0 ? start + tag : limit;
        int end = limit;
        if (role is BylineRole.Outlet or BylineRole.Author or BylineRole.Editor)
        {
            end = (PrintedDate.FindIn(line[..limit], start) ?? PrintedDate.FindDayOfYear(line[..limit], start))?.Span.Start ?? limit;
            end = PageTools.FirstIn(line, start, end);
            int stop = line.AsSpan(start, end - start).IndexOfAny(ValueEnds);
            end = stop >= 0 ? start + stop : end;
        }

        while (start < end && line[start] is ' ' or '(' or '【' or '[' or '|' or '/' or ':')
        {
            // [转载]某地投资过亿
            int close = role == BylineRole.Title && line[start] == '[' ? line.AsSpan(start, end - start).IndexOf(']') : 0;
            start += Math.Max(1, close + 1);
        }

        while (end > start && line[end - 1] is ' ' or '(' or ')' or '】' or '[' or ']' or '【' or '|' or ';' or '-' or '.' or '丨' or '·')
        {
            end--;
        }

        int names = role == BylineRole.Author ? PersonNames.EndOfNames(line, start, end) : end;
        return new TextSpan(start, Math.Max(start, names));
    }
}
