using System.Buffers;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>The numbers of bulletins' issues and of official papers, in folded lines.</summary>
internal static class IssueNumber
{
    private const int LongestName = 24;

    private const int LongestPaper = 28;

    private const int LongestCode = 12;

    private static readonly SearchValues<char> IssueLetters = SearchValues.Create("第总期刊号年增专 ()[]【】〔〕<>-—.·:,NnOo0123456789○〇零一二三四五六七八九十百");

    private static readonly SearchValues<char> YearMarks = SearchValues.Create("〔[(【");

    private static readonly string[] Grants = ["批准", "批复", "核准", "备案", "立项", "审批", "许可", "依据", "批文"];

    private static readonly string[] BulletinNames =
        ["简报", "动态", "快报", "信息", "专报", "简讯", "通讯", "快讯", "专刊", "参考", "通报", "内参", "导刊", "要情", "月报", "周报", "旬报", "日报", "摘报", "半月报", "工作", "之窗", "反映", "交流", "情况", "要报", "短讯", "招商"];

    /// <summary>The number of an issue and nothing else: <c>第7期</c>, <c>(总第128期)</c>, <c>2010年第3期(总第42期)</c>, <c>〔2009〕15期</c>, <c>2017年第5号</c>, <c>(21)</c>. Near misses: <c>第5号</c>, <c>第二期工程开工</c>, <c>一期</c>, <c>一期(2011年)</c>.</summary>
    public static bool IsIssue(string line)
    {
        ReadOnlySpan<char> text = line.AsSpan().Trim();
        bool isNumber = text.Length is >= 3 and <= 32 && !text.ContainsAnyExcept(IssueLetters);
        bool isNumberOfYear = text.Length > 2 && text[^1] == '号' && text.IndexOf("年第") > 0;
        bool isIssue = isNumberOfYear || text.Contains('期') && (text.Contains('第') || text.Contains('总') || text.IndexOfAny(YearMarks) >= 0);
        bool isBare = text.Length is >= 3 and <= 6 && text[0] == '(' && text[^1] == ')' && text[1..^1].IndexOfAnyExceptInRange('0', '9') < 0;
        bool isPhase = text.Length > 2 && text[1] == '期' && "一二三四五六七八九十".Contains(text[0], StringComparison.Ordinal);
        return isBare || (isNumber && !isPhase && (isIssue || text.StartsWith("NO", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Where the number begins in <c>招商简讯 NO.23</c>, <c>工作动态(第3期)</c>; 0 if the line is something else. Near miss: <c>园区建设情况第二期工程</c>.</summary>
    public static int BehindName(string line)
    {
        for (int at = 2; at < line.Length - 2 && at <= LongestName; at++)
        {
            bool isStart = line[at] is '第' or '总' or '〔' or '[' or '(' or 'N' || (char.IsAsciiDigit(line[at]) && !char.IsAsciiDigit(line[at - 1]));
            bool isNumber = isStart && (IsIssue(line[at..]) || (EndOfNumber(line, at) > at && LineCover.Of(line[at..]) is { Rest.IsEmpty: true, HasNumber: true }));
            if (isNumber && IsBulletin(line[..at].TrimEnd()))
            {
                return at;
            }
        }

        return 0;
    }

    /// <summary>A bulletin's name: <c>招商动态</c>, <c>某开发区简报</c>, <c>工 作 动 态</c>. Near miss: <c>某县2008年招商引资工作情况的报告</c>.</summary>
    public static bool IsBulletin(string line)
    {
        string name = line.Replace(" ", "", StringComparison.Ordinal).Trim('《', '》', '【', '】', '〔', '〕', '[', ']', '(', ')');
        int edition = name.IndexOf('(', StringComparison.Ordinal);
        name = edition > 0 ? name[..edition] : name;
        return name.Length is >= 3 and <= LongestName && name.IndexOfAny([',', '、', ':', '。']) < 0 && Array.Exists(BulletinNames, ending => name.EndsWith(ending, StringComparison.Ordinal));
    }

    /// <summary>
    /// The index behind the number of an issue, a page, copies or a paper that begins at <paramref name="at"/>: <c>第7期</c>, <c>总第12期</c>, <c>NO.23</c>, <c>第A02版</c>, <c>3版</c>,
    /// <c>共印80份</c>, <c>某府字〔2007〕31号</c>; <paramref name="at"/> itself if none does. Near misses: <c>第7次</c>, <c>3版本</c>.
    /// </summary>
    public static int EndOfNumber(string line, int at)
    {
        if (!(char.IsAscii(line[at]) || DateFigures.IsFigure(line[at]) || "总第共№期百、".Contains(line[at], StringComparison.Ordinal)))
        {
            return EndOfPaper(line, at);
        }

        int end = at;
        foreach (string opening in (ReadOnlySpan<string>)["总第", "第", "总", "共印", "共", "NO", "No", "no", "№", "期号:"])
        {
            end = end == at && line.AsSpan(at).StartsWith(opening, StringComparison.Ordinal) ? at + opening.Length : end;
        }

        bool isEnglish = end > at && line[at] is 'N' or 'n' or '№';
        bool isOpened = end > at;
        end = Behind(line, end, isEnglish ? " .:" : " ");
        int start = end;
        end += end < line.Length && line[end] is >= 'A' and <= 'H' ? 1 : 0;
        while (end < line.Length && (DateFigures.IsFigure(line[end]) || line[end] is '百' or '-' or '、') && end - start < 8)
        {
            end++;
        }

        bool hasFigure = end > start && DateFigures.IsFigure(line[end - 1]);
        if (hasFigure && isEnglish)
        {
            return end;
        }

        end = Behind(line, end, " ");
        string names = isOpened ? "期版号辑份页卷周" : "版期";
        bool isNumber = hasFigure && end < line.Length && names.Contains(line[end], StringComparison.Ordinal) && !(end + 1 < line.Length && line[end + 1] is '本' or '块' or '图' or '工');
        return isNumber ? end + 1 : EndOfPaper(line, at);
    }

    // 某府字〔2007〕31号, 〔2007〕第31号.
    private static int EndOfPaper(string line, int at)
    {
        int open = line.AsSpan(at, Math.Min(LongestCode, line.Length - at)).IndexOfAny(YearMarks);
        int end = open < 0 ? 0 : at + open + 1 + 4;
        bool isCode = open >= 0 && line.AsSpan(at, open).IndexOfAny(" ,、:。") < 0;
        if (!isCode || end + 2 >= line.Length || line[end] is not ('〕' or ']' or ')' or '】') || line.AsSpan(end - 4, 4).ContainsAnyExceptInRange('0', '9'))
        {
            return at;
        }

        end = Behind(line, end + 1, "第");
        int start = end;
        while (end < line.Length && char.IsAsciiDigit(line[end]))
        {
            end++;
        }

        return end > start && end < line.Length && line[end] is '号' or '期' ? end + 1 : at;
    }

    private static int Behind(string line, int at, string letters)
    {
        while (at < line.Length && letters.Contains(line[at], StringComparison.Ordinal))
        {
            at++;
        }

        return at;
    }

    /// <summary>The number of an official paper: <c>某政办发〔2007〕12号</c>, <c>某商字[2002]第18号</c>, <c>〔2010〕21号</c>. Near miss: <c>某路12号</c>, <c>2002年第18号公告</c>.</summary>
    public static bool IsPaper(string line)
    {
        ReadOnlySpan<char> text = line.AsSpan().Trim(" ()");
        if (text.Length is < 8 or > LongestPaper || text[^1] != '号' || text.Contains(','))
        {
            return false;
        }

        int mark = text.IndexOfAny(YearMarks);
        return mark >= 0 && YearIn(line) is not null && !IsOfThing(text);
    }

    /// <summary><c>批准文号:某政文〔2011〕35号</c>: the paper that a project rests on.</summary>
    private static bool IsOfThing(ReadOnlySpan<char> text)
    {
        foreach (string word in Grants)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The year right before a number, whatever stands around both: 2023 of <c>招商服务局编 2023年第44周</c>; null if there is none. Near miss: <c>2023年第二届推介会</c>.</summary>
    public static int? YearBeforeNumber(string line)
    {
        int at = line.IndexOf("年第", StringComparison.Ordinal);
        int end = at + 2;
        while (at >= 4 && end < line.Length && (char.IsAsciiDigit(line[end]) || "一二三四五六七八九十".Contains(line[end], StringComparison.Ordinal)))
        {
            end++;
        }

        bool isNumber = at >= 4 && end > at + 2 && end < line.Length && line[end] is '期' or '周' or '辑' or '旬' or '号';
        return isNumber && int.TryParse(line.AsSpan(at - 4, 4), out int year) && year is >= 1949 and <= 2099 ? year : null;
    }

    /// <summary>The month of an issue, <c>《某刊》2009年8月号</c>, else the year of a magazine's, <c>《某刊》1995年第11期</c>; null if the line tells neither. Near miss: a bulletin's number alone, <c>2010年第3期</c>.</summary>
    public static Edtf? IssueIn(string line)
    {
        for (int at = 0; at < line.Length; at++)
        {
            if (PrintedDate.MayBeginAt(line, at) && PrintedDate.At(line, at) is { Year: not null, Month: not null, Day: null } month && month.End < line.Length && line[month.End] == '号')
            {
                return month.Value;
            }
        }

        return line.Contains('》', StringComparison.Ordinal) && line.Contains('期', StringComparison.Ordinal) && YearIn(line) is int issued ? Edtf.OfYear(issued) : null;
    }

    /// <summary>The year of the number: 2007 of <c>某政办发〔2007〕12号</c> and of <c>2007年第6期</c>; null if it has none.</summary>
    public static int? YearIn(string line)
    {
        for (int at = 0; at + 4 < line.Length; at++)
        {
            bool isAlone = at == 0 || !char.IsAsciiDigit(line[at - 1]);
            if (isAlone && line[at] is '1' or '2' && int.TryParse(line.AsSpan(at, 4), out int year) && year is >= 1949 and <= 2099 && line[at + 4] is '年' or '〕' or ']' or ')' or '】' or '-' or '第')
            {
                return year;
            }
        }

        return null;
    }
}
