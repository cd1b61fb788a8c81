using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>
/// Reads the date that an article is signed with: a full date alone on its last line or one of its first ones, or in brackets at its end.
/// </summary>
internal static class DatelineReader
{
    private const int HeadLines = 4;

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
            found = ReadLine(text, start, start + length);
            start += length + 1;
        }

        int lastBracket = letters.LastIndexOfAny('(', '（');
        return found ?? (lastBracket > 0 && text.IsOneOf(lastBracket - 1, "。！？\n") ? ReadLine(text, lastBracket, letters.Length) : null);
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

        bool isDay = DatePointReader.Read(text, start, out DatePoint point, out _) == end && point.Year.Anchor == DateAnchor.Stated
            && point.Part.FirstDay > 0 && point.Part.FirstDay == point.Part.LastDay && !point.Part.IsApproximate && !point.Part.IsLunar;
        bool isReal = isDay && point.Part.FirstDay <= DateTime.DaysInMonth(point.Year.Value, point.Part.FirstMonth);
        return isReal ? (Edtf.OfDay(point.Year.Value, point.Part.FirstMonth, point.Part.FirstDay), start) : null;
    }
}
