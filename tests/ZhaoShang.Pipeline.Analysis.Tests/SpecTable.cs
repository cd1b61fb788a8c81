using ZhaoShang.Pipeline.Tests;

namespace ZhaoShang.Pipeline.Analysis.Tests;

/// <summary>The tables of a page of tests/Specs: every row that stands under a heading row, as its cells.</summary>
internal static class SpecTable
{
    /// <summary>The rows of all tables of <c>tests/Specs/NAME.md</c>; <c>\n</c> in a cell is a line break, <c>\t</c> a tab.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        string[] lines = File.ReadAllLines(Path.Combine(RepositoryFolder.Root, "tests", "Specs", name + ".md"));
        for (int i = 0; i < lines.Length; i++)
        {
            bool isHead = i + 1 < lines.Length && IsRule(lines[i + 1]);
            if (lines[i].StartsWith('|') && !isHead && !IsRule(lines[i]))
            {
                yield return Cells(lines[i]);
            }
        }
    }

    /// <summary>Takes the marks 【 and 】 out of <paramref name="marked"/>, and says which stretches they enclosed.</summary>
    public static (string Text, IReadOnlyList<string> Spans) Unmark(string marked)
    {
        List<string> spans = [];
        System.Text.StringBuilder text = new();
        int open = -1;
        foreach (char letter in marked)
        {
            if (letter == '【')
            {
                open = text.Length;
            }
            else if (letter == '】')
            {
                spans.Add($"{open}:{text.ToString(open, text.Length - open)}");
                open = -1;
            }
            else
            {
                text.Append(letter);
            }
        }

        return (text.ToString(), spans);
    }

    private static bool IsRule(string line) => line.StartsWith("|-", StringComparison.Ordinal) || line.StartsWith("| -", StringComparison.Ordinal);

    private static string[] Cells(string line) =>
        [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()
            .Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal))];
}
