using System.Globalization;
using HtmlAgilityPack;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Reading.Html;

/// <summary>
/// The day of publishing where a page keeps it out of sight: in the comment of a digital paper (<c>&lt;!--enpproperty …&lt;date&gt;2009-07-14 …--&gt;</c>), in that of a saved page (<c>saved from url=…</c>), behind a
/// label in another comment, in a script's variable (<c>var publishTime = "2009-07-14"</c>) or what it writes (<c>document.write("2009-07-14")</c>), a hidden field, the attribute of an element. Only where all such places tell the same day. Near misses:
/// <c>var updateTime = …</c>, an element's <c>data-time</c> beside each of other articles.
/// </summary>
internal static class HiddenDay
{
    private const int FirstYear = 1995;

    /// <summary>Between a label and its day stand so few letters.</summary>
    private const int LongestGap = 12;

    /// <summary>May 24 2001, with the time of day between.</summary>
    private const int LongestEnglish = 36;

    private const int DigitsOfEnglish = 5;

    private const int SecondsOfUnix = 10;

    private const int MillisecondsOfUnix = 13;

    private static readonly TimeSpan ChineseTime = TimeSpan.FromHours(8);

    private static readonly string[] Labels = ["发布时间", "发布日期", "发表时间", "发表日期", "发稿时间", "發布時間", "發佈時間", "pubtime", "pubdate", "publishtime", "publishdate", "published"];

    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    private static readonly string[] Doings = ["pub", "release", "issue", "create", "post", "article", "news"];

    private static readonly string[] Others = ["publisher", "modif", "update", "expire", "valid", "end", "start", "begin", "now", "current", "server", "last"];

    private static readonly string[] Attributes = ["data-time", "data-date", "data-timestamp", "data-pubtime", "data-publish-time", "title"];

    /// <summary>The day that <paramref name="page"/> keeps; null if it keeps none, or several. O(length).</summary>
    public static PrintedField? Of(PageElements page, string source)
    {
        PrintedField? paper = page.Comments.Select(comment => InComment(source, comment)).FirstOrDefault(static day => day is not null);
        return paper ?? OnlyOne(page.Inputs.Select(input => InInput(source, input))) ?? OnlyOne(page.Scripts.SelectMany(script => InScript(source, SpanOf(script)))) ?? OnlyOne(page.Dated.Select(element => InAttribute(source, element)));
    }

    private static PrintedField? OnlyOne(IEnumerable<PrintedField?> found)
    {
        PrintedField? only = null;
        foreach (PrintedField? one in found)
        {
            if (one is not null && only is not null && !string.Equals(only.Text, one.Text, StringComparison.Ordinal))
            {
                return null;
            }

            only ??= one;
        }

        return only;
    }

    private static TextSpan SpanOf(HtmlNode node) => TextSpan.FromLength(node.OuterStartIndex, node.OuterLength);

    private static PrintedField? InComment(string source, HtmlNode comment)
    {
        TextSpan span = SpanOf(comment);
        ReadOnlySpan<char> text = span.Of(source);
        if (text.Contains("enpproperty", StringComparison.OrdinalIgnoreCase))
        {
            int date = text.IndexOf("<date>", StringComparison.OrdinalIgnoreCase);
            return date < 0 ? null : DayAt(source, span.Start + date + "<date>".Length, span.End);
        }

        if (text.Contains("saved from url", StringComparison.OrdinalIgnoreCase))
        {
            return AddressDay.FindIn(source, span) is { } saved ? new PrintedField($"{saved.Day:yyyy-MM-dd}", saved.Span) : null;
        }

        foreach (string label in Labels)
        {
            int at = text.IndexOf(label, StringComparison.OrdinalIgnoreCase);
            int gap = at < 0 ? -1 : text[(at + label.Length)..].IndexOfAnyInRange('0', '9');
            int from = span.Start + at + label.Length;
            if (gap is > 0 and <= LongestGap && (DayAt(source, from + gap, span.End) ?? InEnglish(source, new TextSpan(from, Math.Min(span.End, from + LongestEnglish)))) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    // Thu May 24 09:12:33 2001: left to cleaning, which reads all date lines the same way.
    private static PrintedField? InEnglish(string source, TextSpan span)
    {
        ReadOnlySpan<char> text = span.Of(source);
        bool hasMonth = Array.Exists(Months, month => span.Of(source).Contains(month, StringComparison.OrdinalIgnoreCase));
        return hasMonth && CountOfFigures(text) >= DigitsOfEnglish ? new PrintedField(text.Trim().ToString(), span) : null;
    }

    private static int CountOfFigures(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (char letter in text)
        {
            count += char.IsAsciiDigit(letter) ? 1 : 0;
        }

        return count;
    }

    private static PrintedField? InInput(string source, HtmlNode input)
    {
        string name = input.GetAttributeValue("name", "") is { Length: > 0 } given ? given : input.GetAttributeValue("id", "");
        return IsOfPublishing(name) && input.Attributes["value"] is { ValueLength: > 0 } value ? DayAt(source, value.ValueStartIndex, value.ValueStartIndex + value.ValueLength) : null;
    }

    private static PrintedField? InAttribute(string source, HtmlNode element)
    {
        HtmlAttribute? value = Attributes.Select(name => element.Attributes[name]).FirstOrDefault(static attribute => attribute is { ValueLength: > 0 });
        return value is null ? null : DayAt(source, value.ValueStartIndex, value.ValueStartIndex + value.ValueLength);
    }

    // publishTime: "2009-07-14 08:30", var ct = "1252888200"
    private static IEnumerable<PrintedField?> InScript(string source, TextSpan script)
    {
        for (int at = script.Start; at < script.End; at++)
        {
            int start = at;
            while (at < script.End && (char.IsAsciiLetterOrDigit(source[at]) || source[at] == '_'))
            {
                at++;
            }

            int value = at - start is > 1 and <= 24 ? ValueBehind(source, at, script.End) : -1;
            if (value > 0 && (source.AsSpan(start, at - start) is "ct" || IsOfPublishing(source[start..at])))
            {
                yield return DayAt(source, value, script.End);
            }
            else if (source.AsSpan(start, at - start) is "write" && at + 2 < script.End && source[at] == '(' && source[at + 1] is '"' or '\'')
            {
                yield return DayAt(source, at + 2, script.End);
            }
        }
    }

    // Where the figures begin behind a name, its quotation mark and the sign between; -1 if none do.
    private static int ValueBehind(string source, int at, int end)
    {
        int value = at;
        while (value < end && value - at < LongestGap && source[value] is '"' or '\'' or ' ' or ':' or '=')
        {
            value++;
        }

        return value < end && value > at && char.IsAsciiDigit(source[value]) && source.AsSpan(at, value - at).ContainsAny(':', '=') ? value : -1;
    }

    private static bool IsOfPublishing(string name)
    {
        string lower = name.ToLowerInvariant();
        bool isTime = lower.Contains("time", StringComparison.Ordinal) || lower.Contains("date", StringComparison.Ordinal);
        return isTime && Array.Exists(Doings, word => lower.Contains(word, StringComparison.Ordinal)) && !Array.Exists(Others, word => lower.Contains(word, StringComparison.Ordinal));
    }

    // 2009-07-14, 2009/7/14, 2009年7月14日, 20090714, or seconds since 1970.
    private static PrintedField? DayAt(string source, int start, int end)
    {
        int at = start;
        while (at < end && at - start < MillisecondsOfUnix && char.IsAsciiDigit(source[at]))
        {
            at++;
        }

        if (at - start is SecondsOfUnix or MillisecondsOfUnix)
        {
            long seconds = long.Parse(source.AsSpan(start, SecondsOfUnix), NumberStyles.None, CultureInfo.InvariantCulture);
            return new PrintedField($"{DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(ChineseTime):yyyy-MM-dd}", new TextSpan(start, at));
        }

        return at - start is 4 or 8 ? OfFigures(source, start, end) : null;
    }

    private static PrintedField? OfFigures(string source, int start, int end)
    {
        int at = start;
        int year = Number(source, ref at, end, 4);
        int month = Number(source, ref at, end, 2);
        int day = Number(source, ref at, end, 2);
        bool isDay = year is >= FirstYear and < 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return isDay ? new PrintedField($"{year:0000}-{month:00}-{day:00}", new TextSpan(start, at)) : null;
    }

    // The next figures, behind one separator at most; 0 if there are none.
    private static int Number(string source, ref int at, int end, int most)
    {
        at += at < end && source[at] is '-' or '/' or '.' or '年' or '月' ? 1 : 0;
        int number = 0;
        for (int last = Math.Min(end, at + most); at < last && char.IsAsciiDigit(source[at]); at++)
        {
            number = (number * 10) + source[at] - '0';
        }

        return number;
    }
}
