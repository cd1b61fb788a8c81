using ZhaoShang.Pipeline.Analysis.Recognizing.Dates;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>
/// Reads the values of 年份 and 日期: 2008, 2008..2012, >=2010, 2008年, 十一五; 2008-03, 2008-03..2008-06-15, 2008年3月, 2008年上半年. What begins and ends with no day
/// of its own (今年, 3月) is not read.
/// </summary>
internal static class DateValues
{
    private static readonly string[] Separators = ["...", "..", "…", "~", "〜", "～", "——", "—", "–", "至", "到"];

    private static readonly string[] SinceWords = ["以来", "以后", "起"];

    private static readonly (string Word, bool IsFrom, bool IsWithout)[] Signs =
    [
        (">=", true, false), ("=>", true, false), ("≥", true, false), ("<=", false, false), ("=<", false, false), ("≤", false, false), (">", true, true), ("<", false, true),
    ];

    /// <summary>The years; null if <paramref name="value"/> tells none, or no whole ones. The first may lie behind the last.</summary>
    /// <param name="value">Normalised, without blanks.</param>
    public static YearTerm? ReadYears(string value)
    {
        if (value is [_, _, _, _, '-', _, _, _, _])
        {
            value = $"{value[..4]}..{value[5..]}";
        }

        DateTerm? days = ReadDays(value);
        bool isWhole = days is { From: null or { Month: 1, Day: 1 }, To: null or { Month: 12, Day: 31 } };
        return isWhole ? new YearTerm(days!.From?.Year, days.To?.Year) : null;
    }

    /// <summary>The days; null if <paramref name="value"/> tells none. The first may lie behind the last.</summary>
    /// <param name="value">Normalised, without blanks.</param>
    public static DateTerm? ReadDays(string value)
    {
        value = value.TrimStart('=');
        foreach ((string word, bool isFrom, bool isWithout) in Signs)
        {
            if (value.StartsWith(word, StringComparison.Ordinal))
            {
                return Point(value[word.Length..]) is { } bound ? Open(bound, isFrom, isWithout) : null;
            }
        }

        if (Point(value) is { } point)
        {
            return new DateTerm(point.First, point.Last);
        }

        foreach (string separator in Separators)
        {
            int at = value.IndexOf(separator, StringComparison.Ordinal);
            if (at >= 0)
            {
                return Between(value[..at], value[(at + separator.Length)..]);
            }
        }

        string? since = Array.Find(SinceWords, word => value.EndsWith(word, StringComparison.Ordinal));
        return since is not null && Point(value[..^since.Length]) is { } start ? new DateTerm(start.First, null) : null;
    }

    private static DateTerm? Open((DateOnly First, DateOnly Last) bound, bool isFrom, bool isWithout) => (isFrom, isWithout) switch
    {
        (true, false) => new DateTerm(bound.First, null),
        (true, true) => bound.Last == DateOnly.MaxValue ? null : new DateTerm(bound.Last.AddDays(1), null),
        (false, false) => new DateTerm(null, bound.Last),
        (false, true) => bound.First == DateOnly.MinValue ? null : new DateTerm(null, bound.First.AddDays(-1)),
    };

    private static DateTerm? Between(string from, string to)
    {
        (DateOnly First, DateOnly Last)? first = Point(from);
        (DateOnly First, DateOnly Last)? last = Point(to);
        bool isRead = (first ?? last) is not null && (first is not null || from.Length == 0) && (last is not null || to.Length == 0);
        return isRead ? new DateTerm(first?.First, last?.Last) : null;
    }

    private static (DateOnly First, DateOnly Last)? Point(string text)
    {
        if (text.Length is 0 or > 32)
        {
            return null;
        }

        string figures = string.Join('-', text.Split('-', '.', '/').Select(static part => part.Length == 1 ? "0" + part : part));
        if (figures.Length == 8 && figures.All(char.IsAsciiDigit))
        {
            figures = $"{figures[..4]}-{figures[4..6]}-{figures[6..]}";
        }

        bool isDate = figures.All(static letter => char.IsAsciiDigit(letter) || letter == '-') && Edtf.TryParse(figures, out _);
        Edtf? date = isDate && Edtf.TryParse(figures, out Edtf read) ? read : Told(text) ?? Told(text + "时期");
        return date is { Earliest: { } earliest, Latest: { } latest } ? (earliest, latest) : null;
    }

    /// <summary>What the recogniser of dates makes of a whole text; null where it takes only a part, or where the year is not told.</summary>
    private static Edtf? Told(string text)
    {
        IReadOnlyList<Mention> found = new DateRecognizer().Recognize(ShortText.Of(text), ArticleClock.Unknown);
        return found is [{ Date: { } date } mention] && mention.Span == new TextSpan(0, text.Length) && !date.Value.AsSpan().ContainsAny("~?%X") ? date : null;
    }
}
