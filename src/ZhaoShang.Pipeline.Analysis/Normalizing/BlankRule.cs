namespace ZhaoShang.Pipeline.Analysis.Normalizing;

/// <summary>
/// Whether white space between two letters says anything. It is dropped only where the letters that it parts cannot become one number or one name.
/// </summary>
internal static class BlankRule
{
    private const string Closing = ",;:!?)。、》〉」』】〕”’";
    private const string Opening = "(《〈「『【〔“‘、。";
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
    /// True if the blanks stand inside one decimal number: <paramref name="before"/> ends with a letter, digits and a
    /// point, and digits with a unit follow. <paramref name="behind"/> is the place of the first letter after the blanks.
    /// </summary>
    /// <example>投资2. 6 亿元 → 投资2.6亿元; not the list number of “：2. 6亿元的项目”, nor 第1. 2005年.</example>
    public static bool IsInsideDecimal(ReadOnlySpan<char> before, string text, int behind, ConversionTable table)
    {
        int start = before.Length - 1;
        if (start < 1 || before[start] != '.' || !TextLetters.IsDigit(table.Fold(text[behind])))
        {
            return false;
        }

        while (start > 0 && TextLetters.IsDigit(before[start - 1]))
        {
            start--;
        }

        bool isDecimal = start < before.Length - 1 && (start == 0 || (TextLetters.IsIdeograph(before[start - 1]) && before[start - 1] != '第'));
        return isDecimal && HasUnitBehind(text, behind, table);
    }

    private static bool HasUnitBehind(string text, int at, ConversionTable table)
    {
        while (at < text.Length && TextLetters.IsDigit(table.Fold(text[at])))
        {
            at++;
        }

        while (at < text.Length && TextLetters.IsBlank(text[at]))
        {
            at++;
        }

        return at < text.Length && "万萬亿億%‰".Contains(table.Fold(text[at]), StringComparison.Ordinal);
    }
}
