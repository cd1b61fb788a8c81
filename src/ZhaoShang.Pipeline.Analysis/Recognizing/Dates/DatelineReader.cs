using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>
/// Reads the date that an article is signed with: a full date alone on its last line or one of its first ones, or in brackets at its end, or under its title
/// where it was given as a speech.
/// </summary>
internal static class DatelineReader
{
    private const int HeadLines = 4;
    private const int LongestOpener = 30;
    private const int LongestDay = 12;
    private const int HeadingsBefore = 2;
    private const int LongestDelivery = 60;

    /// <summary>The date of <paramref name="text"/> and where it begins; null if it is not signed with one, or is nothing but a date.</summary>
    public static (Edtf Date, int Start)? Read(CompactText text)
    {
        ReadOnlySpan<char> letters = text.Letters.AsSpan().TrimEnd();
        int lastLine = letters.LastIndexOf('\n') + 1;
        (Edtf, int)? found = lastLine == 0 ? null : ReadLine(text, lastLine, letters.Length) ?? ReadMonth(text, lastLine, letters.Length);
        int start = 0;
        for (int line = 0; line < HeadLines && found is null && start < lastLine; line++)
        {
            int length = letters[start..].IndexOf('\n');
            found = ReadLine(text, start, start + length) ?? ReadDelivered(text, start, start + length);
            start += length + 1;
        }

        int lastBracket = letters.LastIndexOfAny('(', '（');
        return found ?? (lastBracket > 0 && text.IsOneOf(lastBracket - 1, "。！？\n") ? ReadLine(text, lastBracket, letters.Length) : null) ?? ReadIssued(text, letters);
    }

    // 自2019年2月25日印发之日起施行. Near miss: 自印发之日起施行.
    private static (Edtf Date, int Start)? ReadIssued(CompactText text, ReadOnlySpan<char> letters)
    {
        int at = letters.LastIndexOf("之日起") - 2;
        bool isIssued = at > LongestDay && (text.Has(at, "印发") || text.Has(at, "发布") || text.Has(at, "公布") || text.Has(at, "颁布"));
        (Edtf, int)? found = null;
        for (int start = at - LongestDay; isIssued && found is null && start < at; start++)
        {
            found = DateNumbers.Digit(text[start]) >= 0 && DateNumbers.Digit(text[start - 1]) < 0 ? ReadLine(text, start, at) : null;
        }

        // It is told in a sentence, not on a line of its own.
        return found is (Edtf date, _) ? (date, -1) : null;
    }

    /// <summary>The day without its year in the running dateline, <c>XXXX-06-18</c> of 新华社南昌6月18日电; null if there is none.</summary>
    public static Edtf? DayIn(CompactText text)
    {
        // Under sub-headings that were left in the body, too.
        Edtf? found = DayIn(text, 0);
        int start = 0;
        for (int line = 0; line < HeadingsBefore && found is null && text.Letters.IndexOf('\n', start) is >= 0 and var end && end - start < LongestOpener; line++)
        {
            start = end + 1;
            found = text[start] == '据' ? null : DayIn(text, start);
        }

        return found;
    }

    private static Edtf? DayIn(CompactText text, int start)
    {
        for (int at = start + 1; at < start + LongestOpener && at < text.Length && text[at] is not ('。' or '\n' or '，' or ','); at++)
        {
            bool isStart = IsFigure(text[at]) && !IsFigure(text[at - 1]);
            int end = isStart ? MonthReader.Read(text, at, hasYear: false, out YearPart part, out _) is > 0 and int behind && part is { FirstDay: > 0, IsApproximate: false } ? behind : -1 : -1;
            if (end > 0 && (IsMark(text, text.IsOneOf(end, "专急快") ? end + 1 : end) || text.Has(end, "消息") || text.Has(end + 2, "消息") || text.Has(end, "报道")))
            {
                MonthReader.Read(text, at, hasYear: false, out YearPart day, out _);
                return Edtf.OfDay(null, day.FirstMonth, day.FirstDay);
            }
        }

        return null;
    }

    private static bool IsFigure(char letter) => DateNumbers.Digit(letter) >= 0 || letter == '十';

    /// <summary>True for 讯 or 电 behind the day of a running dateline. Near misses: 4月28日电子信息产业园开工, 4月28日讯飞公司落户.</summary>
    public static bool IsMark(CompactText text, int at) => (text[at] == '讯' && !text.IsOneOf(at + 1, "飞息号")) || (text[at] == '电' && !text.IsOneOf(at + 1, "子力商缆站器机网话视影梯动线池路厂瓶镀炉解气极价控热光磁信"));

    /// <summary>True if the article opens with what another medium reported: 某网10月22日报道. Near miss: 某报10月22日电 记者李明报道.</summary>
    public static bool IsOfOther(CompactText text)
    {
        ReadOnlySpan<char> opening = text.Letters.AsSpan(0, Math.Min(LongestOpener, text.Length));
        return opening.IndexOf("日报道") > 0;
    }

    // 2010年11月 alone on the last line.
    private static (Edtf Date, int Start)? ReadMonth(CompactText text, int start, int end)
    {
        if (end - start is < 6 or > 9 || DatePointReader.Read(text, start, out DatePoint point, out _) != end)
        {
            return null;
        }

        bool isMonth = point.Year.Anchor == DateAnchor.Stated && point.Month.Anchor == DateAnchor.None
            && point.Part is { IsOneMonth: true, FirstDay: 0, IsApproximate: false, IsLunar: false };
        return isMonth ? (Edtf.OfMonth(point.Year.Value, point.Part.FirstMonth), start) : null;
    }

    private static (Edtf Date, int Start)? ReadLine(CompactText text, int start, int end)
    {
        end -= text.IsOneOf(end - 1, "。.") ? 1 : 0;
        if (text.IsOneOf(start, "(（") && text.IsOneOf(end - 1, ")）"))
        {
            (start, end) = (start + 1, end - 1);
        }

        if (end - start is < 8 or > 16)
        {
            return null;
        }

        return DayIn(text, start, end);
    }

    // ——2012年2月8日在县第十五届人民代表大会第一次会议上: a report tells under its title when it was given. Near miss: 2012年2月8日在县里召开推进会.
    private static (Edtf Date, int Start)? ReadDelivered(CompactText text, int start, int end)
    {
        ReadOnlySpan<char> line = text.Letters.AsSpan(start, end - start);
        int day = start + line.Length - line.TrimStart("—-–(（").Length;
        int at = line.IndexOf("日在");
        int meeting = at < 0 ? -1 : line.IndexOf("会上") is >= 0 and var congress ? congress : line.IndexOf("会议上");
        // Behind a dash the line may go on with what it was broken before.
        bool isWhole = day > start || line.TrimEnd(")）").EndsWith("上") || line.EndsWith("上的讲话") || line.EndsWith("上的报告");
        bool isDelivered = meeting > at && meeting <= LongestDelivery && isWhole;
        return isDelivered ? DayIn(text, day, start + at + 1) : null;
    }

    private static (Edtf Date, int Start)? DayIn(CompactText text, int start, int end)
    {
        bool isDay = DatePointReader.Read(text, start, out DatePoint point, out _) == end && point.Year.Anchor == DateAnchor.Stated
            && point.Part.FirstDay > 0 && point.Part.FirstDay == point.Part.LastDay && !point.Part.IsApproximate && !point.Part.IsLunar;
        bool isReal = isDay && point.Part.FirstDay <= DateTime.DaysInMonth(point.Year.Value, point.Part.FirstMonth);
        return isReal ? (Edtf.OfDay(point.Year.Value, point.Part.FirstMonth, point.Part.FirstDay), start) : null;
    }
}
