using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>
/// The writer's name behind an article's last sentence: <c>…的动力源。 秦州区委宣传部 于小群</c>, <c>…全面完成。(记者 李明 通讯员 王芳)</c>,
/// <c>…新台阶。(张建国)</c>. Near misses: <c>…(见附件)</c>, <c>…竣工。 总投资 3亿元</c>.
/// </summary>
/// <param name="Start">Where the signature begins in the read text, behind the sentence and its white space.</param>
/// <param name="Name">Where the name stands; null if only an office signed.</param>
/// <param name="Day">The day it was signed at, and where that stands; null if none is told.</param>
internal sealed record Signature(int Start, TextSpan? Name, (TextSpan Place, Edtf Date)? Day = null)
{
    private const int Longest = 60;

    private const int LongestMedium = 16;

    private static readonly string[] Roles = ["本报记者", "本报通讯员", "特约记者", "实习记者", "见习记者", "记者", "通讯员", "作者", "文", "供稿", "供稿人", "撰稿"];

    /// <summary>The signature at the end of <paramref name="paragraph"/>; null if there is none.</summary>
    public static Signature? AtEndOf(string text, TextSpan paragraph)
    {
        int from = Math.Max(paragraph.Start, paragraph.End - (2 * Longest));
        FoldedLine tail = FoldedLine.Of(text, new TextSpan(from, paragraph.End));
        return InBrackets(tail) ?? BehindSentence(tail);
    }

    private static Signature? InBrackets(FoldedLine tail)
    {
        string line = tail.Text;
        int open = line.LastIndexOf('(');
        if (open < 1 || line[^1] != ')' || line.Length - open > Longest || !IsSentenceEnd(line.AsSpan(0, open).TrimEnd()))
        {
            return null;
        }

        int end = line.Length - 1;
        DateStamp? day = DateStamp.FindIn(line, open + 1) is { } stamp && stamp.End == end ? stamp : null;
        int signed = day is { } found ? open + 1 + line.AsSpan(open + 1, found.Span.Start - open - 1).TrimEnd(" ,、").Length : end;
        (TextSpan, Edtf)? at = day is { } told ? (tail.ToText(told.Span), told.Value) : null;
        if (signed > open + 1 && NameIn(line, open + 1, signed) is { } name)
        {
            return new Signature(tail.ToText(open), tail.ToText(name), at);
        }

        bool isOffice = at is not null && (signed == open + 1 || MediaNames.EndsLikeOffice(line.AsSpan(open + 1, signed - open - 1).TrimEnd("供稿报送")));
        return isOffice ? new Signature(tail.ToText(open), null, at) : null;
    }

    private static Signature? BehindSentence(FoldedLine tail)
    {
        string line = tail.Text;
        int stop = line.LastIndexOf('。');
        while (stop >= 0 && stop + 1 < line.Length && line[stop + 1] is '”' or '"' or ')' or '’')
        {
            stop++;
        }

        int start = stop + 1;
        if (stop >= 0 && start + 2 < line.Length && DayBehind(tail, start) is { } signed)
        {
            return signed;
        }

        if (stop < 0 || start + 2 >= line.Length || line[start] != ' ' || line.Length - start > Longest)
        {
            return null;
        }

        start++;
        if (NameIn(line, start, line.Length) is { } name)
        {
            return new Signature(tail.ToText(start), tail.ToText(name));
        }

        return MediaNames.EndsLikeOffice(line.AsSpan(start)) && line.AsSpan(start).IndexOfAny(",、:") < 0 ? new Signature(tail.ToText(start), null) : null;
    }

    /// <summary><c>…新台阶。 某县招商局 2010年7月8日</c>, <c>…新台阶。2010年7月8日</c>. Near miss: <c>…新台阶。工期到2010年7月8日</c>.</summary>
    private static Signature? DayBehind(FoldedLine tail, int start)
    {
        string line = tail.Text;
        start += line[start] == ' ' ? 1 : 0;
        if (line.Length - start > Longest || DateStamp.FindIn(line, start) is not { } day || day.End != line.Length)
        {
            return null;
        }

        ReadOnlySpan<char> signer = line.AsSpan(start, day.Span.Start - start).TrimEnd();
        bool isSigner = signer.IsEmpty || (line[start - 1] == ' ' && signer.IndexOfAny(",、:") < 0 && (MediaNames.EndsLikeOffice(signer) || MediaNames.EndsLikeMedium(signer)));
        return isSigner ? new Signature(tail.ToText(start), null, (tail.ToText(day.Span), day.Value)) : null;
    }

    /// <summary>The name in <c>office name</c>, <c>role name (role name)</c> or <c>name</c>; null if it is something else.</summary>
    private static TextSpan? NameIn(string line, int start, int end)
    {
        int at = start + SkipMedium(line, start, end);
        while (SkipRole(line, at, end) is > 0 and var role)
        {
            at += role;
        }

        bool hasRole = at > start;
        int space = line.IndexOf(' ', at, end - at);
        if (!hasRole && space > 0 && MediaNames.EndsLikeOffice(line.AsSpan(at, space - at)))
        {
            hasRole = true;
            at = space + 1;
        }

        int stop = EndOfNames(line, at, end);
        bool isName = stop > at && PersonNames.Are(line.AsSpan(at, stop - at)) && (hasRole || stop == end);
        return isName ? new TextSpan(at, stop) : null;
    }

    /// <summary>The length of a medium's name before its reporter's role: <c>陇上新闻网记者</c>; 0 if there is none.</summary>
    private static int SkipMedium(string line, int start, int end)
    {
        int role = line.IndexOf("记者", start, end - start, StringComparison.Ordinal);
        return role > start && role - start <= LongestMedium && MediaNames.EndsLikeMedium(line.AsSpan(start, role - start)) ? role - start : 0;
    }

    private static int EndOfNames(string line, int start, int end)
    {
        int stop = end;
        foreach (string role in Roles)
        {
            int at = line.IndexOf(role, start, end - start, StringComparison.Ordinal);
            stop = at > start && role.Length > 1 ? Math.Min(stop, at) : stop;
        }

        return start + line.AsSpan(start, stop - start).TrimEnd(" ,、;:").Length;
    }

    private static int SkipRole(string line, int at, int end)
    {
        foreach (string role in Roles)
        {
            int stop = at + role.Length;
            if (stop < end && line.AsSpan(at).StartsWith(role) && (role.Length > 1 || line[stop] is '/' or ':'))
            {
                while (stop < end && line[stop] is ' ' or ':' or '/')
                {
                    stop++;
                }

                return stop - at;
            }
        }

        return 0;
    }

    private static bool IsSentenceEnd(ReadOnlySpan<char> text) => !text.IsEmpty && text[^1] is '。' or '!' or '”' or '"' or '?' or '…';
}
