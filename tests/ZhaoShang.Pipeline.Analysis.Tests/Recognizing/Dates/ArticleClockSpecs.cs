using System.Globalization;
using ZhaoShang.Pipeline.Analysis.Recognizing.Dates;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Tests.Recognizing.Dates;

/// <summary>The rows of <c>tests/Specs/article-clock.md</c> and <c>tests/Specs/reported-months.md</c>.</summary>
public sealed class ArticleClockSpecs
{
    public static TheoryData<string[]> Rows() => [.. SpecTable.Rows("article-clock")];

    public static TheoryData<string[]> ReportedMonths() => [.. SpecTable.Rows("reported-months")];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_gives_its_clock(string[] row)
    {
        ArticleClock clock = ArticleClockReader.Read(Article(row, row[2]));
        string[] found =
        [
            clock.Year?.ToString(CultureInfo.InvariantCulture) ?? "–", clock.Basis.ToString().ToLowerInvariant(),
            clock.Published?.Value ?? "–", clock.Uploaded?.Value ?? "–",
        ];
        Assert.Equal(row[3..], found);
    }

    [Theory]
    [MemberData(nameof(ReportedMonths))]
    public void Months_and_quarters_are_those_that_the_title_reports_on(string[] row)
    {
        (string text, IReadOnlyList<string> spans) = SpecTable.Unmark(row[2]);
        SegmentedDocument article = Article(row, text);
        IReadOnlyList<Mention> mentions = new DateRecognizer().Recognize(article, ArticleClockReader.Read(article));
        Assert.Equal(spans, mentions.Select(mention => $"{mention.Span.Start}:{mention.Span.Of(text)}"));
        Assert.Equal(row[3], string.Join(';', mentions.Select(mention => mention.Date!.Value.Value)));
    }

    private static SegmentedDocument Article(string[] row, string text)
    {
        SegmentedDocument plain = Texts.Segmented(text);
        DocumentMetadata metadata = new()
        {
            Title = row[0] == "–" ? null : new PrintedField(row[0], default),
            StampDate = row[1] == "–" ? null : new Edtf(row[1]),
        };
        return plain with { Normalized = plain.Normalized with { Metadata = metadata } };
    }
}
