namespace ZhaoShang.Pipeline.Analysis.Normalizing;

/// <summary>
/// Whether white space between two letters says anything. It is dropped only where the letters that it parts cannot become one number or one name.
/// </summary>
internal static class BlankRule
{
    private const string Closing = ",;:!?)。、》〉」』】〕”’";
    private const string Opening = "(《〈「『【〔“‘、。";
    private const int LongestItem = 120;
    private const string UnitSigns = "%‰℃°";

    /// <summary>True if blanks between <paramref name="before"/> and <paramref name="after"/> are dropped.</summary>
    /// <example>99 項 → 99項, 7月 29日 → 7月29日, 增长 12 % → 增长12%; not 委宣传部 于小群, 12 345, 三 5, 2×50 MW, A 股.</example>
    public static bool Drops(char before, char after)
    {
        bool isIdeographBefore = TextLetters.IsIdeograph(before);
        bool isIdeographAfter = TextLetters.IsIdeograph(after);
        if (TextLetters.IsDigit(before))
        {
            return isIdeographAfter
                ? !TextLetters.IsNumberLetter(after) || TextLetters.IsScaleLetter(after)
                : UnitSigns.Contains(after, StringComparison.Ordinal);
        }

        if (TextLetters.IsDigit(after))
        {
            return (isIdeographBefore && !TextLetters.IsNumberLetter(before) && !TextLetters.IsScaleLetter(before))
                || Opening.Contains(before, StringComparison.Ordinal);
        }

        return (isIdeographBefore && Closing.Contains(after, StringComparison.Ordinal))
            || (isIdeographAfter && (Opening[..^2].Contains(before, StringComparison.Ordinal) || UnitSigns.Contains(before, StringComparison.Ordinal)));
    }

    /// <summary>
    /// True if the blanks stand inside one decimal number behind a letter, before or behind its point or between its decimals, and a unit follows.
    /// <paramref name="behind"/> is the place of the first letter after the blanks.
    /// </summary>
    /// <example>投资2. 6 亿元, 投资2 .6亿元, 投资1.9 8亿元 → 投资2.6亿元; not the list numbers of “：2. 6亿元的项目” and “三个项目1. 2亿元的甲；2. 3亿元的乙”, nor 第1. 2005年.</example>
    public static bool IsInsideDecimal(ReadOnlySpan<char> before, string text, int behind, ConversionTable table)
    {
        int start = before.Length;
        int points = 0;
        while (start > 0 && (TextLetters.IsDigit(before[start - 1]) || before[start - 1] == '.'))
        {
            start--;
            points += before[start] == '.' ? 1 : 0;
        }

        bool isNumber = start < before.Length && TextLetters.IsDigit(before[start]) && start > 0 && TextLetters.IsIdeograph(before[start - 1]) && before[start - 1] != '第';
        bool isPointBehind = table.Fold(text[behind]) == '.';
        int digits = isPointBehind ? Printed(text, behind + 1, table) : behind;
        bool isFirstOfList = !isPointBehind && start + 2 == before.Length && before[start] == '1' && before[^1] == '.' && HasSecond(text.AsSpan(behind));
        return isNumber && !isFirstOfList && points == (isPointBehind ? 0 : 1) && digits < text.Length && TextLetters.IsDigit(table.Fold(text[digits]))
            && HasUnitBehind(text, digits, table);
    }

    /// <summary>True if a line break parts a figure from its unit: 投资5.12 ⏎ 亿元; not 12 ⏎ 万元产值.</summary>
    public static bool IsBeforeUnit(char before, string text, int behind, ConversionTable table) =>
        TextLetters.IsDigit(before) && "万萬亿億".Contains(table.Fold(text[behind]), StringComparison.Ordinal)
        && Printed(text, behind + 1, table) is int currency && currency < text.Length && Currencies.Contains(table.Fold(text[currency]), StringComparison.Ordinal)
        && Printed(text, currency + 1, table) is int next && !(next < text.Length && text[next] is '产' or '產');

    /// <summary>True if a line break parts a figure with its 万 or 亿 from its currency: 投入1200万 ⏎ 港元; not 到位5亿 ⏎ 元旦前后.</summary>
    public static bool IsBeforeCurrency(ReadOnlySpan<char> before, string text, int behind, ConversionTable table)
    {
        bool isScaled = before.Length > 1 && "万萬亿億".Contains(before[^1], StringComparison.Ordinal) && (TextLetters.IsDigit(before[^2]) || TextLetters.IsNumberLetter(before[^2]));
        if (!isScaled || behind >= text.Length || !Currencies.Contains(table.Fold(text[behind]), StringComparison.Ordinal))
        {
            return false;
        }

        int at = Printed(text, behind + 1, table);
        char next = at < text.Length ? table.Fold(text[at]) : '\n';
        return table.Fold(text[behind]) == '元' ? !"旦宵月素件器".Contains(next, StringComparison.Ordinal) : "元圆圓币幣金镑鎊".Contains(next, StringComparison.Ordinal);
    }

    private const string Currencies = "元美港日欧歐英";

    // ；2. 3亿元的乙: a list that goes on.
    private static bool HasSecond(ReadOnlySpan<char> behind)
    {
        behind = behind[..Math.Min(behind.Length, LongestItem)];
        int second = behind.IndexOf("2.", StringComparison.Ordinal);
        return second > 0 && second + 2 < behind.Length && TextLetters.IsBlank(behind[second + 2]) && ";；。，,、".Contains(behind[second - 1], StringComparison.Ordinal);
    }

    private static bool HasUnitBehind(string text, int at, ConversionTable table)
    {
        at = Printed(text, at, table);
        while (at < text.Length && TextLetters.IsDigit(table.Fold(text[at])))
        {
            at = Printed(text, at + 1, table);
        }

        while (at < text.Length && table.Kinds(text[at]).HasFlag(LetterKinds.Space))
        {
            at++;
        }

        return at < text.Length && "万萬亿億%‰".Contains(table.Fold(text[at]), StringComparison.Ordinal);
    }

    /// <summary>The first place from <paramref name="at"/> on that is no letter without width: those are dropped wherever they stand.</summary>
    private static int Printed(string text, int at, ConversionTable table)
    {
        while (at < text.Length && table.Kinds(text[at]).HasFlag(LetterKinds.Space) && !TextLetters.IsBlank(text[at]) && !TextLetters.IsLineBreak(text[at]) && text[at] != '\t')
        {
            at++;
        }

        return at;
    }
}
