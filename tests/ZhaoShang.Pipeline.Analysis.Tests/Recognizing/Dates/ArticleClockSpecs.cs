using System.Globalization;
using ZhaoShang.Pipeline.Analysis.Recognizing.Dates;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Tests.Recognizing.Dates;

/// <summary>The rows of <c>tests/Specs/article-clock.md</c>.</summary>
public sealed class ArticleClockSpecs
{
    public static TheoryData<string[]> Rows() => [.. SpecTable.Rows("article-clock")];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_gives_its_clock(string[] row)
    {
        SegmentedDocument plain = Texts.Segmented(row[2]);
        DocumentMetadata metadata = new()
        {
            Title = row[0] == "–" ? null : new PrintedField(row[0], default),
            StampDate = row[1] == "–" ? null : new Edtf(row[1]),
        };
        ArticleClock clock = ArticleClockReader.Read(plain with { Normalized = plain.Normalized with { Metadata = metadata } });
        string[] found =
        [
            clock.Year?.ToString(CultureInfo.InvariantCulture) ?? "–", clock.Basis.ToString().ToLowerInvariant(),
            clock.Published?.Value ?? "–", clock.Uploaded?.Value ?? "–",
        ];
        Assert.Equal(row[3..], found);
    }
}
