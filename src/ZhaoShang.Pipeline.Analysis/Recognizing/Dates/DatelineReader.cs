using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>Reads the date that an article is signed with: a full date alone on its first or last line, or in brackets at its end.</summary>
internal static class DatelineReader
{
    /// <summary>The date of <paramref name="text"/>; null if it is not signed with one.</summary>
    public static Edtf? Read(CompactText text)
    {
        ReadOnlySpan<char> letters = text.Letters.AsSpan().TrimEnd();
        int lastLine = letters.LastIndexOf('\n') + 1;
        int lastBracket = letters.LastIndexOfAny('(', '（');
        return ReadLine(text, lastLine, letters.Length)
            ?? ReadLine(text, 0, letters.IndexOf('\n'))
            ?? (lastBracket > 0 ? ReadLine(text, lastBracket, letters.Length) : null);
    }

    private static Edtf? ReadLine(CompactText text, int start, int end)
    {
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
        return isReal ? Edtf.OfDay(point.Year.Value, point.Part.FirstMonth, point.Part.FirstDay) : null;
    }
}
