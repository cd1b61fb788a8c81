using System.Buffers;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>Reads tables whose cells are parted by tabs: which heading stands above a cell.</summary>
internal static class TableRows
{
    private const int MostRows = 80;

    // The first cell of such a column stands beside several rows and is printed in the first of them only.
    private static readonly PhraseSet Spanning = new("类别 类型 分类 阶段 状态 板块 产业 乡镇 地区 区域");
    private const string EndsOfSpanning = "镇乡区县市道类业段态块型";

    // Its number may be printed in the cell of the name: (1)热电厂.
    private static readonly PhraseSet Numbering = new("序号 编号");

    private static readonly SearchValues<char> NumberLetters = SearchValues.Create("()（）.、0123456789 ");

    private static readonly PhraseSet Headings = new("名称 总投资 投资额 序号 单位 投资方");

    /// <summary>
    /// The heading of the column that <paramref name="position"/> stands in; empty where the row has not as many cells as the headings, and which of them are missing
    /// is not known; null if it stands in no table with headings.
    /// </summary>
    public static string? HeadingAbove(ArticleView article, int position)
    {
        if (HeadingsAbove(article, position) is not { } table)
        {
            return null;
        }

        int missing = table.Headings.Length - table.Row.Of(article.Text).Count('\t') - 1;
        int skipped = missing == 1 && IsFirstMissing(article.Text, table.Row, table.Headings[0]) ? 1 : 0;
        return missing == skipped ? table.Headings[Column(article, table.Row, position) + skipped].Trim() : "";
    }

    /// <summary>The heading of the column that <paramref name="position"/> stands in, counted from the left, whatever cells the row lacks behind it; null if there is none.</summary>
    public static string? HeadingFromLeft(ArticleView article, int position) =>
        HeadingAbove(article, position) is { Length: 0 } && HeadingsAbove(article, position) is { } table && Column(article, table.Row, position) is int column && column < table.Headings.Length
            ? table.Headings[column].Trim() : HeadingAbove(article, position);

    /// <summary>True if <paramref name="position"/> stands in a column for what is to be done: 完成事项, 下步计划. O(letters of the rows above).</summary>
    public static bool IsOfTasks(ArticleView article, int position)
    {
        TextSpan own = LineAt(article.Text, position);
        int column = Column(article, own, position);
        TextSpan row = own;
        for (int n = 0; n < MostRows && row.Start > 0; n++)
        {
            row = LineAt(article.Text, row.Start - 1);
            string[] cells = row.Of(article.Text).ToString().Split('\t');
            if (cells.Length < 3)
            {
                return false;
            }

            if (column < cells.Length && Array.Exists(cells, static cell => Tasks.EndingAt(cell, cell.TrimEnd().Length, 0) is not null))
            {
                return Tasks.EndingAt(cells[column], cells[column].TrimEnd().Length, 0) is not null;
            }
        }

        return false;
    }

    private static readonly PhraseSet Tasks = new("完成事项 推进事项 工作事项 下步计划 下步工作 下一步 下一步计划 下步打算 今年目标 明年目标 分月时限 时间节点 时限 完成时限 目标任务 年度目标 节点目标 责任 责任单位 责任人 牵头单位");

    private static int Column(ArticleView article, TextSpan row, int position) => article.Text.AsSpan(row.Start, position - row.Start).Count('\t');

    private static (TextSpan Row, string[] Headings)? HeadingsAbove(ArticleView article, int position)
    {
        TextSpan own = LineAt(article.Text, position);
        if (own.Of(article.Text).Count('\t') < 2)
        {
            return null;
        }

        if (!article.TableHeadings.TryGetValue(own.Start, out string[]? headings))
        {
            headings = HeadingsOver(article.Text, own);
            article.TableHeadings.Add(own.Start, headings);
        }

        return headings is null ? null : (own, headings);
    }

    private static string[]? HeadingsOver(string text, TextSpan own)
    {
        if (AreHeadings(own.Of(text).ToString().Split('\t')))
        {
            return null;
        }

        TextSpan row = own;
        for (int n = 0; n < MostRows && row.Start > 0; n++)
        {
            row = LineAt(text, row.Start - 1);
            string[] cells = row.Of(text).ToString().Split('\t');
            if (cells.Length < 3)
            {
                if (IsSection(row.Of(text).Trim()))
                {
                    continue;
                }

                return null;
            }

            if (AreHeadings(cells))
            {
                return cells;
            }
        }

        return null;
    }

    private static bool AreHeadings(string[] cells) => cells.Count(static cell => Headings.IsIn(cell) && !cell.AsSpan().ContainsAnyInRange('0', '9')) >= 2;

    // 二、续建项目(3个): a line between the rows of one table.
    private static bool IsSection(ReadOnlySpan<char> line) => line.IsEmpty || (line.Length <= LongestSection && "一二三四五六七八九十(（".Contains(line[0], StringComparison.Ordinal) && !line.Contains('。'));

    private const int LongestSection = 40;

    // (1)热电厂⇥12000 beneath 序号⇥项目⇥总投资, and 热电厂⇥12000 beneath 乡镇⇥项目⇥总投资. Near misses: 2⇥热电厂 and 城关镇⇥热电厂, rows whose last cell is missing.
    private static bool IsFirstMissing(string text, TextSpan row, string heading)
    {
        ReadOnlySpan<char> letters = row.Of(text);
        ReadOnlySpan<char> first = letters[..letters.IndexOf('\t')].Trim();
        bool isName = first.ContainsAnyExcept(NumberLetters);
        bool isNumbered = isName && first[0] is '(' or '（' or (>= '0' and <= '9');
        return (Spanning.IsIn(heading) && !(isName && EndsOfSpanning.Contains(first[^1]))) || (Numbering.IsIn(heading) && isNumbered);
    }

    /// <summary>The end of the row of cells that <paramref name="position"/> stands in, where ; parts no records; null if it stands in no row.</summary>
    public static int? RowEnd(ArticleView article, int position)
    {
        int end = article.Text.AsSpan(position, Math.Min(LongestRow, article.Text.Length - position)).IndexOf('\n');
        TextSpan rest = new(position, end < 0 ? position : position + end);
        return rest.Of(article.Text).Count('\t') >= 2 ? rest.End : null;
    }

    private const int LongestRow = 300;

    private static TextSpan LineAt(string text, int position)
    {
        int start = position == 0 ? 0 : text.LastIndexOf('\n', position - 1) + 1;
        int end = text.IndexOf('\n', position);
        return new TextSpan(Math.Min(start, position), end < 0 ? text.Length : end);
    }
}
