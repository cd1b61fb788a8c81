using ZhaoShang.Pipeline.Analysis.Recognizing.Dates;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Tests.Recognizing.Dates;

/// <summary>The rows of <c>tests/Specs/dates.md</c>.</summary>
public sealed class DateRecognizerSpecs
{
    public static TheoryData<string, string, string, string, string, string> Rows()
    {
        TheoryData<string, string, string, string, string, string> rows = [];
        foreach (string[] row in SpecTable.Rows("dates"))
        {
            rows.Add(row[0], row[1], row[2], row[3], row[4], row[5]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_gives_its_dates(string article, string published, string marked, string values, string bases, string rules)
    {
        (string text, IReadOnlyList<string> spans) = SpecTable.Unmark(marked);
        IReadOnlyList<Mention> mentions = new DateRecognizer().Recognize(Texts.Segmented(text), Clock(article, published));
        Assert.Equal(spans, mentions.Select(mention => $"{mention.Span.Start}:{mention.Span.Of(text)}"));
        Assert.Equal(values, Joined(mentions, mention => mention.IsRedacted ? "redacted" : mention.Date!.Value.Value));
        Assert.Equal(bases, Joined(mentions, mention => mention.Basis.ToString().ToLowerInvariant()));
        Assert.Equal(rules, Joined(mentions, mention => mention.Rule));
        Assert.All(mentions, mention => Assert.Equal(MentionKind.Date, mention.Kind));
    }

    private static string Joined(IReadOnlyList<Mention> mentions, Func<Mention, string> part) =>
        mentions.Count == 0 ? "–" : string.Join(';', mentions.Select(part));

    private static ArticleClock Clock(string article, string published)
    {
        ArticleClock clock = article == "–"
            ? ArticleClock.Unknown
            : new ArticleClock(int.Parse(article.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture), article.EndsWith('?') ? DateBasis.Inferred : DateBasis.Stated);
        return published == "–" ? clock : clock with { Published = new Edtf(published) };
    }
}
