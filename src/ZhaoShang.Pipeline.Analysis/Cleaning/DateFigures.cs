namespace ZhaoShang.Pipeline.Analysis.Cleaning;

/// <summary>The numbers in printed dates, in Arabic and Chinese figures, and the names of months in English.</summary>
internal static class DateFigures
{
    private const string Figures = "一二三四五六七八九";

    private const string Zeros = "○〇零◯oOＯоОΟ0";

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] WholeMonths = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>True for a letter that a number of a date begins with.</summary>
    public static bool IsFigure(char letter) => char.IsAsciiDigit(letter) || FigureOf(letter) >= 0 || letter is '十' or '廿' or '卅';

    /// <summary>A year of four figures, or of two (<paramref name="figures"/> tells which), and the index behind it; -1 if there is none. <c>2007</c>, <c>二○○七</c>, <c>二OO七</c>, <c>07</c>, <c>九六</c>.</summary>
    public static int Year(string text, int at, out int year, out int figures)
    {
        int end = at;
        year = 0;
        bool isArabic = char.IsAsciiDigit(text[at]);
        while (end < text.Length && end - at < 5 && FigureOf(text[end]) is >= 0 and var figure && (char.IsAsciiDigit(text[end]) == isArabic || Zeros.Contains(text[end], StringComparison.Ordinal)))
        {
            year = (year * 10) + figure;
            end++;
        }

        figures = end - at;
        year += figures != 2 ? 0 : year < 50 ? 2000 : 1900;
        return figures is 2 or 4 ? end : -1;
    }

    /// <summary>A number from 1 to 39 and the index behind it; -1 if there is none: <c>5</c>, <c>05</c>, <c>十八</c>, <c>三十一</c>, <c>廿八</c>, <c>卅一</c>.</summary>
    public static int Number(string text, int at, out int number)
    {
        int end = at;
        number = 0;
        if (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            while (end < text.Length && end - at < 3 && char.IsAsciiDigit(text[end]))
            {
                number = (number * 10) + (text[end++] - '0');
            }

            return end - at <= 2 && number > 0 ? end : -1;
        }

        for (; end < text.Length && end - at < 3; end++)
        {
            int tens = text[end] switch { '十' => Math.Max(number, 1) * 10, '廿' => 20, '卅' => 30, '元' when end == at => 1, _ => -1 };
            int figure = Figures.IndexOf(text[end], StringComparison.Ordinal);
            if (tens < 0 && figure < 0)
            {
                break;
            }

            number = tens > 0 ? tens : (number / 10 * 10) + figure + 1;
        }

        return end > at && number <= 39 ? end : -1;
    }

    /// <summary>An English month and the index behind it; -1 if there is none: <c>June</c>, <c>Jun</c>, <c>Sept.</c>.</summary>
    public static int EnglishMonth(string text, int at, out int month)
    {
        int end = at;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        ReadOnlySpan<char> word = text.AsSpan(at, end - at);
        month = 0;
        for (int i = 0; i < Months.Length && month == 0; i++)
        {
            bool isMonth = word.Equals(Months[i], StringComparison.OrdinalIgnoreCase) || word.Equals(WholeMonths[i], StringComparison.OrdinalIgnoreCase) || (i == 8 && word.Equals("sept", StringComparison.OrdinalIgnoreCase));
            month = isMonth ? i + 1 : 0;
        }

        return month == 0 ? -1 : end < text.Length && text[end] == '.' ? end + 1 : end;
    }

    private static int FigureOf(char letter) =>
        char.IsAsciiDigit(letter) ? letter - '0' : Zeros.Contains(letter, StringComparison.Ordinal) ? 0 : Figures.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var index ? index + 1 : -1;
}
