using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>The marks that number the entries of lists: 1、 3. (一) 二是 ◇.</summary>
internal static class ListMarks
{
    private const string Numerals = "一二三四五六七八九十甲乙丙丁戊己0123456789①②③④⑤⑥⑦⑧⑨⑩";

    /// <summary>Where the words of <paramref name="clause"/> begin, behind its number or bullet; its first letter if it has none.</summary>
    public static int After(string text, TextSpan clause)
    {
        int at = clause.Start;
        while (at < clause.End && (char.IsWhiteSpace(text[at]) || text[at] is '(' or '第' or '◇' or '◆' or '●' or '■' or '★' or '▲' or '※' or '·' or '-' or '—'))
        {
            at++;
        }

        int number = at;
        while (at < clause.End && at - number < 4 && Numerals.Contains(text[at]))
        {
            at++;
        }

        bool isNumbered = at > number && at < clause.End && text[at] is '、' or '.' or '．' or ')' or '是';
        bool isCircled = at > number && text[number] is >= '①' and <= '⑩';
        return isNumbered ? at + 1 : at == number || isCircled ? at : IsBullet(text, clause.Start, number) ? number : clause.Start;
    }

    // ◇15万吨铝箔项目: the figure behind a bullet is no number of an entry.
    private static bool IsBullet(string text, int start, int number) => number > start && text[number - 1] is '◇' or '◆' or '●' or '■' or '★' or '▲' or '※';
}
