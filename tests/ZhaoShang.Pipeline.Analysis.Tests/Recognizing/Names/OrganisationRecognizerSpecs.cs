using ZhaoShang.Pipeline.Analysis.Recognizing.Names;
using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Tests.Recognizing.Names;

/// <summary>The rows of <c>tests/Specs/organisations.md</c>.</summary>
public sealed class OrganisationRecognizerSpecs
{
    public static TheoryData<string, string, string> Rows()
    {
        TheoryData<string, string, string> rows = [];
        foreach (string[] row in SpecTable.Rows("organisations"))
        {
            rows.Add(row[0], row[1], row[2]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_gives_its_organisations(string marked, string fullNames, string rules)
    {
        (string text, IReadOnlyList<string> spans) = SpecTable.Unmark(marked);
        IReadOnlyList<Mention> mentions = new OrganisationRecognizer().Recognize(Texts.Segmented(text), ArticleClock.Unknown);
        Assert.Equal(spans, mentions.Select(mention => $"{mention.Span.Start}:{mention.Span.Of(text)}"));
        Assert.Equal(fullNames, Joined(mentions, mention => mention.IsRedacted ? "blanked" : mention.FullName ?? "–"));
        Assert.Equal(rules, Joined(mentions, mention => mention.Rule));
    }

    [Trait("Kind", "Timing")]
    [Theory]
    [InlineData("公司")]
    [InlineData("甲乙公司")]
    [InlineData("(")]
    [InlineData(")公司")]
    [InlineData("亿")]
    [InlineData("集团")]
    [InlineData("区委")]
    public void A_line_of_a_million_letters_takes_linear_time(string piece)
    {
        SegmentedDocument document = Texts.Segmented(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length))) with { Words = [] };
        ShortestTime.IsUnder(TimeSpan.FromSeconds(5), () => new OrganisationRecognizer().Recognize(document, ArticleClock.Unknown));
    }

    private static string Joined(IReadOnlyList<Mention> mentions, Func<Mention, string> part) =>
        mentions.Count == 0 ? "–" : string.Join(';', mentions.Select(part));
}
