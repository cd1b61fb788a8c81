using ZhaoShang.Pipeline.Analysis.Cleaning;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Tests.Cleaning;

/// <summary>The classes of lines, by the tables of tests/Specs/page-furniture.md.</summary>
public sealed class PageFurnitureTests
{
    public static TheoryData<string, string, string> Rows()
    {
        TheoryData<string, string, string> rows = [];
        foreach (string[] cells in SpecTable.Rows("page-furniture"))
        {
            rows.Add(cells[0], cells[1], cells[2]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_line_is_of_its_kind_and_tells_its_fields(string line, string kind, string fields)
    {
        FoldedLine folded = FoldedLine.Of(line, new TextSpan(0, line.Length));
        LineKind found = LineClassifier.Classify(folded.Text, out Byline? byline);
        Assert.Equal(kind, found.ToString());

        List<string> told = [];
        foreach (BylineField field in byline?.Fields ?? [])
        {
            if (!field.Value.IsEmpty && field.Role is BylineRole.Outlet or BylineRole.Author or BylineRole.Editor)
            {
                TextSpan value = folded.ToText(field.Value);
                told.Add($"{field.Role}={FoldedLine.Of(line, value).Text}");
            }
        }

        if (byline?.Stamp is { } stamp)
        {
            told.Add($"Stamp={stamp.Value}");
        }

        IEnumerable<string> expected = fields.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Folded);
        Assert.Equal(expected.Order(StringComparer.Ordinal), told.Select(Folded).Order(StringComparer.Ordinal));
    }

    private static string Folded(string text) => FoldedLine.Of(text, new TextSpan(0, text.Length)).Text;
}
