using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>
/// The writer's name behind an article's last sentence: <c>…的动力源。 秦州区委宣传部 于小群</c>, <c>…全面完成。(记者 李明 通讯员 王芳)</c>,
/// <c>…新台阶。(张建国)</c>. Near misses: <c>…(见附件)</c>, <c>…竣工。 总投资 3亿元</c>.
/// </summary>
/// <param name="Start">Where the signature begins in the read text, behind the sentence and its white space.</param>
/// <param name="Name">Where the name stands; null if only an office signed.</param>
/// <param name="Day">The day it was signed at, and where that stands; null if none is told.</param>
/// <param name="Medium">Where the name of the paper that it stood in stands; null if none is told.</param>
internal sealed record Signature(int Start, TextSpan? Name, (TextSpan Place, Edtf Date)? Day = null, TextSpan? Medium = null)
{
    private const int Longest = 60;

    /// <summary>The signature at the end of <paramref name="paragraph"/>; null if there is none.</summary>
    public static Signature? AtEndOf(string text, TextSpan paragraph)
    {
        int from = Math.Max(paragraph.Start, paragraph.End - (2 * Longest));
        FoldedLine tail = FoldedLine.Of(text, new TextSpan(from, paragraph.End));
        int start = StartIn(tail.Text);
        if (start < 1 || tail.Text.Length - start is < 2 or > Longest)
        {
            return null;
        }

        LineCover cover = LineCover.Of(tail.Text[start..]);
        if (!cover.IsFurniture && Byline.Read(tail.Text[start..].Trim('(', ')')) is { Fields.Count: > 0, Stamp: not null } && PrintedDate.FindIn(tail.Text, start) is { } stamp)
        {
            // …竣工。 发布时间:2009-07-14 来源:某报
            return new Signature(tail.ToText(start), null, (tail.ToText(stamp.Span), stamp.Value));
        }

        if (FrameLine.PrintedIn(tail.Text[start..]) is { } printed)
        {
            // …竣工。(某报 阿依古丽 2009年7月14日)
            return new Signature(tail.ToText(start), (cover.Person is { } sure ? Moved(sure, start) : LabelledName(tail.Text, start)) is { } writer ? tail.ToText(writer) : null, (tail.ToText(Moved(printed.Span, start)), printed.Value), cover.Medium is { } named ? tail.ToText(Moved(named, start)) : null);
        }

        if (!cover.IsFurniture || (cover.Person is null && cover.Office is null && cover.Dates.Count == 0))
        {
            return null;
        }

        (TextSpan, Edtf)? day = null;
        foreach (PrintedDate date in cover.Dates)
        {
            day = day is null && date.Month is not null ? (tail.ToText(Moved(date.Span, start)), date.Value) : day;
        }

        return new Signature(tail.ToText(start), cover.Person is { } person ? tail.ToText(Moved(person, start)) : null, day, cover.Medium is { } medium ? tail.ToText(Moved(medium, start)) : null);
    }

    /// <summary>A person's rare name between the blanks of the bracket that begins at <paramref name="start"/>; null if none stands there.</summary>
    private static TextSpan? LabelledName(string line, int start)
    {
        foreach (Range range in line.AsSpan(start).SplitAny(' ', '(', ')', ','))
        {
            (int at, int length) = range.GetOffsetAndLength(line.Length - start);
            if (length > 1 && PersonNames.AreLabelled(line.AsSpan(start + at, length)))
            {
                return TextSpan.FromLength(start + at, length);
            }
        }

        return null;
    }

    private static TextSpan Moved(TextSpan span, int by) => new(span.Start + by, span.End + by);

    /// <summary>Where what may be a signature begins: at a bracket or behind a blank after the last sentence, or at a date that follows it directly; 0 if nothing may.</summary>
    private static int StartIn(string line)
    {
        int open = line[^1] == ')' ? line.LastIndexOf('(') : -1;
        int bracket = open > 0 && IsSentenceEnd(line.AsSpan(0, open).TrimEnd()) ? open : 0;
        int stop = line.AsSpan(0, bracket > 0 ? bracket : line.Length).LastIndexOf('。') + 1;
        while (stop > 0 && stop < line.Length && line[stop] is '”' or '"' or ')' or '’')
        {
            stop++;
        }

        if (bracket > 0 || stop < 1 || stop >= line.Length)
        {
            return bracket;
        }

        return line[stop] == ' ' ? stop + 1 : PrintedDate.MayBeginAt(line, stop) && PrintedDate.At(line, stop) is not null ? stop : 0;
    }

    private static bool IsSentenceEnd(ReadOnlySpan<char> text) => !text.IsEmpty && text[^1] is '。' or '!' or '”' or '"' or '?' or '…';
}
