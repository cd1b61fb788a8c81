namespace ZhaoShang.Pipeline.Exports;

/// <summary>Keeps spreadsheets from taking the cells of a text file for formulas.</summary>
internal static class FormulaGuard
{
    /// <summary>
    /// A cell that a spreadsheet would take for a formula (<c>=HYPERLINK(…)</c>, <c>＝1+1</c>, <c>@SUM(A1)</c>) becomes text, by an apostrophe before it; plain signed
    /// numbers (<c>-12.5</c>, <c>+3%</c>) stay. White space before the sign does not hide it.
    /// </summary>
    public static string Harmless(string cell) => IsFormula(cell) ? "'" + cell : cell;

    private static bool IsFormula(string cell)
    {
        if (cell.Length == 0)
        {
            return false;
        }

        if (cell[0] is '\t' or '\r' or '\n')
        {
            return true;
        }

        ReadOnlySpan<char> letters = cell.AsSpan().TrimStart();
        return letters.Length > 0 && "=+-@＝＋－＠".Contains(letters[0], StringComparison.Ordinal) && !IsSignedNumber(letters);
    }

    private static bool IsSignedNumber(ReadOnlySpan<char> cell)
    {
        if (cell[0] is not ('+' or '-'))
        {
            return false;
        }

        ReadOnlySpan<char> figure = cell[1..].TrimEnd('%');
        int point = figure.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? figure : figure[..point];
        ReadOnlySpan<char> fraction = point < 0 ? "0" : figure[(point + 1)..];
        return IsDigits(whole) && IsDigits(fraction) && cell.Length - 1 - figure.Length <= 1;
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');
}
