using ZhaoShang.Pipeline.Tests;

namespace ZhaoShang.Pipeline.Extraction.Tests.Specs;

/// <summary>The rows of a table in <c>tests/Specs</c>: text with <c>\n</c> for a line break, expected records, note.</summary>
internal static class SpecTable
{
    public static TheoryData<string, string> Rows(params string[] files)
    {
        TheoryData<string, string> rows = [];
        foreach (string line in files.SelectMany(file => File.ReadLines(Path.Combine(RepositoryFolder.Root, "tests", "Specs", file))))
        {
            string[] cells = line.Split('|');
            if (cells.Length == 5 && cells[1].Trim() != "text" && !cells[1].StartsWith("---", StringComparison.Ordinal))
            {
                rows.Add(cells[1].Trim().Replace("\\n", "\n", StringComparison.Ordinal), cells[2].Trim());
            }
        }

        return rows;
    }
}
