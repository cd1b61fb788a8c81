using System.Buffers;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Normalizing;

/// <summary>
/// Restores the digits of figures that were typed or scanned with letters of the same look: 1O亿元, l5家, 2OO8年, 5○万元, and the point of 2。6亿元.
/// A unit behind the figure is the evidence. Near misses: O2O平台, CO2, II期, 5l装, 第1。3亿元以上项目.
/// </summary>
internal static class DamagedFigures
{
    /// <summary>Longer runs of digits are no figures.</summary>
    private const int LongestRun = 24;

    private const string Noughts = "OoОоΟο○〇◯";
    private const string Ones = "lI";

    private static readonly SearchValues<char> NoughtLetters = SearchValues.Create(Noughts);
    private static readonly SearchValues<char> Suspects = SearchValues.Create(Noughts + Ones + "。");
    private static readonly SearchValues<char> RunLetters = SearchValues.Create("0123456789.," + Noughts + Ones);
    private static readonly SearchValues<char> Units = SearchValues.Create("年月日号万萬亿億千百元%‰个個家户戶项項亩畝人吨噸名位次批倍台臺套辆輛条條件处處座宗强強余餘多");
    private static readonly SearchValues<char> Scales = SearchValues.Create("万萬亿億");
    private static readonly SearchValues<char> Currencies = SearchValues.Create("元美港日欧歐英");
    private static readonly SearchValues<char> DateUnits = SearchValues.Create("年月日");
    private static readonly SearchValues<char> Dashes = SearchValues.Create("-—–~～至到");

    /// <summary>Restores the figures of <paramref name="letters"/> in place, and adds each with its unit to <paramref name="joined"/>. O(length).</summary>
    /// <returns>How many letters were restored.</returns>
    public static int Restore(Span<char> letters, List<TextSpan> joined)
    {
        int restored = 0;
        int floor = 0;
        for (int at = letters.IndexOfAny(Suspects); at >= 0 && at < letters.Length;)
        {
            int found = letters[at] == '。' ? RestorePoint(letters, at, joined) : RestoreRun(letters, ref floor, at, joined);
            restored += found;
            int from = Math.Max(at + 1, floor);
            int next = letters[from..].IndexOfAny(Suspects);
            at = next < 0 ? -1 : from + next;
        }

        return restored;
    }

    private static int RestoreRun(Span<char> letters, ref int floor, int at, List<TextSpan> joined)
    {
        int start = at;
        while (start > floor && at - start < LongestRun && RunLetters.Contains(letters[start - 1]))
        {
            start--;
        }

        int end = EndOfRun(letters, at);
        floor = end;
        start += letters[start..at].IndexOfAnyExcept('.', ',') is > 0 and int marks ? marks : 0;
        int unit = EndOfUnit(letters, end);
        if (end - start > LongestRun || unit >= letters.Length || !Units.Contains(letters[unit]))
        {
            return 0;
        }

        // What the letters are depends on the unit and on the letter before.
        joined.Add(new TextSpan(Math.Max(0, start - 1), BehindUnit(letters, unit)));
        if (!IsFigure(letters, start, end, unit))
        {
            return 0;
        }

        int restored = 0;
        foreach (ref char letter in letters[start..end])
        {
            char digit = Noughts.Contains(letter, StringComparison.Ordinal) ? '0' : Ones.Contains(letter, StringComparison.Ordinal) ? '1' : letter;
            restored += digit == letter ? 0 : 1;
            letter = digit;
        }

        return restored;
    }

    private static int EndOfRun(ReadOnlySpan<char> letters, int start)
    {
        int end = start;
        while (end < letters.Length && end - start <= LongestRun && RunLetters.Contains(letters[end]))
        {
            end++;
        }

        return end;
    }

    // The place of the unit: behind the figure, or behind the second figure of l—8月.
    private static int EndOfUnit(ReadOnlySpan<char> letters, int end)
    {
        int at = end;
        while (at < letters.Length && at - end < 2 && Dashes.Contains(letters[at]))
        {
            at++;
        }

        return at == end ? end : EndOfRun(letters, at) is int second && second > at ? second : end;
    }

    // Behind 亿, or 亿元: on the currency depends what a break before 亿 is.
    private static int BehindUnit(ReadOnlySpan<char> letters, int unit) =>
        Math.Min(letters.Length, unit + 1) is int end && end < letters.Length && Scales.Contains(letters[unit]) && Currencies.Contains(letters[end]) ? end + 1 : end;

    private static bool IsFigure(ReadOnlySpan<char> letters, int start, int end, int unit)
    {
        ReadOnlySpan<char> run = letters[start..end];
        bool isBehindLetter = start > 0 && char.IsAsciiLetter(letters[start - 1]);
        if (char.IsAsciiDigit(run[0]))
        {
            return run[^1] is not ('.' or ',') && (!isBehindLetter || Scales.Contains(letters[unit]));
        }

        // Before a digit a blank would have been dropped.
        bool isBehindWord = isBehindLetter || (start > 0 && letters[start - 1] == ' ');
        bool isStart = Ones.Contains(run[0], StringComparison.Ordinal) ? IsOne(run, letters[unit]) : IsNought(run, letters[unit]);
        return !isBehindWord && isStart && run[^1] is not ('.' or ',');
    }

    // O.8亿元, O8年; near misses: O2O平台, OK.
    private static bool IsNought(ReadOnlySpan<char> run, char unit) =>
        (run.Length > 2 && run[1] == '.' && run[2..].ContainsAnyInRange('0', '9')) || (run.Length == 2 && char.IsAsciiDigit(run[1]) && DateUnits.Contains(unit));

    // l5家, lO月, l.2亿元, l亿元, l—8月; near misses: II期, I类, II个.
    private static bool IsOne(ReadOnlySpan<char> run, char unit) => run.Length == 1
        ? unit == '月' || Scales.Contains(unit) || run[0] == 'l'
        : run.ContainsAnyInRange('0', '9') || !run[1..].ContainsAnyExcept(NoughtLetters);

    // 总投资2。6亿元, 增长12。5%. Near misses: 共12。5亿元以上项目, 增加到12。2亿元的项目.
    private static int RestorePoint(Span<char> letters, int stop, List<TextSpan> joined)
    {
        const int MostWhole = 3;
        const int MostPlaces = 2;
        int start = stop;
        while (start > 0 && stop - start <= MostWhole && char.IsAsciiDigit(letters[start - 1]))
        {
            start--;
        }

        int end = stop + 1;
        while (end < letters.Length && end - stop <= MostPlaces + 1 && char.IsAsciiDigit(letters[end]))
        {
            end++;
        }

        bool isFigure = start > 0 && stop - start is > 0 and <= MostWhole && end - stop is > 1 and <= MostPlaces + 1 && TextLetters.IsIdeograph(letters[start - 1]) && letters[start - 1] != '第';
        bool hasUnit = end < letters.Length && (letters[end] == '%' || (Scales.Contains(letters[end]) && end + 1 < letters.Length && Currencies.Contains(letters[end + 1])));
        char behind = hasUnit && letters[end] != '%' && end + 2 < letters.Length ? letters[end + 2] : '\0';
        bool isOfNext = behind is '以' or '及' || (behind == '的' && isFigure && letters[start - 1] is not ('资' or '额' or '约'));
        if (!isFigure || !hasUnit || isOfNext)
        {
            return 0;
        }

        joined.Add(new TextSpan(start - 1, BehindUnit(letters, end)));
        letters[stop] = '.';
        return 1;
    }
}
