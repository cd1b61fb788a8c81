using System.Globalization;
using System.Text.RegularExpressions;

namespace ZhaoShang.Pipeline.Analysis.Tests.Normalizing;

/// <summary>Each row of tests/Specs/normalizing.md.</summary>
public sealed partial class NormalizingSpecTests
{
    public static TheoryData<string, string, string> Rows
    {
        get
        {
            TheoryData<string, string, string> rows = [];
            foreach (string[] row in SpecTable.Rows("normalizing"))
            {
                rows.Add(Unescape(row[0]), row[1], row[2]);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void EachRowHolds(string printed, string normalized, string why)
    {
        Assert.True(normalized == Normalizers.Text.Normalize(printed).Text, $"{printed}: expected {normalized} ({why}), got {Normalizers.Text.Normalize(printed).Text}");
        Assert.Equal(normalized, Normalizers.Text.Normalize(normalized).Text);
    }

    private static string Unescape(string cell) =>
        Escape().Replace(cell, match => ((char)int.Parse(match.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
            .Replace("\\r", "\r", StringComparison.Ordinal);

    [GeneratedRegex(@"\\u[0-9A-F]{4}")]
    private static partial Regex Escape();
}
