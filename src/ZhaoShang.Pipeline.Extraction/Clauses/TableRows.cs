using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Clauses;

/// <summary>Reads tables whose cells are parted by tabs: which heading stands above a cell.</summary>
internal static class TableRows
{
    private const int MostRows = 80;

    // The first cell of such a column stands beside several rows and is printed in the first of them only.
    private static readonly PhraseSet Spanning = new("类别 类型 分类 阶段 状态 板块 产业 乡镇 地区 区域");

    // Its number may be printed in the cell of the name: (1)热电厂.
    private static readonly PhraseSet Numbering = new("序号 编号");

    private static readonly PhraseSet Headings = new("名称 总投资 投资额 序号 单位 投资方");

    /// <summary>The heading of the column that <paramref name="position"/> stands in, or null if it stands in no table with headings.</summary>
    public static string? HeadingAbove(ArticleView article, int position)
    {
        TextSpan row = LineAt(article.Text, position);
        int column = article.Text.AsSpan(row.Start, position - row.Start).Count('\t');
        int marks = row.Of(article.Text).Count('\t');
        if (marks < 2)
        {
            return null;
        }

        bool isNumbered = article.Text[row.Start] is '(' or (>= '0' and <= '9');
        for (int n = 0; n < MostRows && row.Start > 0; n++)
        {
            row = LineAt(article.Text, row.Start - 1);
            string[] cells = row.Of(article.Text).ToString().Split('\t');
            if (cells.Length < 3)
            {
                return null;
            }

            if (cells.Count(cell => Headings.IsIn(cell)) >= 2)
            {
                int skipped = cells.Length - marks == 2 && (Spanning.IsIn(cells[0]) || (Numbering.IsIn(cells[0]) && isNumbered)) ? 1 : 0;
                return column + skipped < cells.Length ? cells[column + skipped].Trim() : null;
            }
        }

        return null;
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
