namespace ZhaoShang.Pipeline.Tests;

/// <summary>The rows of one table of a page of tests/Specs, found by the first cell of its heading; <c>\|</c> in a cell is a bar, and what stands in backquotes is given without them.</summary>
internal static class SpecRows
{
    /// <summary>The rows of all tables of <c>tests/Specs/PAGE.md</c> whose heading begins with <paramref name="heading"/>.</summary>
    public static IEnumerable<string[]> Of(string page, string heading)
    {
        string? current = null;
        foreach (string line in File.ReadLines(Path.Combine(RepositoryFolder.Root, "tests", "Specs", page + ".md")))
        {
            if (!line.StartsWith('|'))
            {
                current = null;
                continue;
            }

            string[] cells = Cells(line);
            if (current is null)
            {
                current = cells[0];
            }
            else if (current == heading && !line.StartsWith("|-", StringComparison.Ordinal))
            {
                yield return cells;
            }
        }
    }

    private static string[] Cells(string line) =>
        [.. line.Trim()[1..^1].Replace("\\|", "\u0001", StringComparison.Ordinal).Split('|').Select(static cell => Plain(cell.Trim().Replace('\u0001', '|')))];

    private static string Plain(string cell) => cell.Length > 1 && cell[0] == '`' && cell[^1] == '`' ? cell[1..^1] : cell;
}
