using ZhaoShang.Pipeline.Analysis.Recognizing.Places;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Tests.Recognizing.Places;

public sealed class ArticleRegionSpecTests
{
    public static TheoryData<string, string, string, string, string> Rows()
    {
        TheoryData<string, string, string, string, string> rows = [];
        foreach (string[] cells in SpecTable.Rows("article-region"))
        {
            rows.Add(cells[0], cells[1], cells[2], cells[3], cells[4]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_row_of_the_spec_holds(string title, string outlet, string year, string text, string code)
    {
        SegmentedDocument document = PlaceModels.Article(text, title, outlet);
        ArticleClock clock = PlaceModels.Clock(year);
        IReadOnlyList<Mention> mentions = new PlaceRecognizer(PlaceModels.Gazetteer).Recognize(document, clock);

        ArticleRegion? region = new ArticleRegionResolver(PlaceModels.Gazetteer).Resolve(document, mentions, clock);

        Assert.Equal(code, region?.Division.Code ?? region?.Division.FullName ?? "none");
        if (region is not null)
        {
            string original = $"{title}\n{outlet}\n{text}";
            Assert.NotEmpty(region.Evidence);
            Assert.All(region.Evidence, quote => Assert.Equal(quote.Text, original[quote.Start..quote.End].Replace(" ", "", StringComparison.Ordinal)));
            Assert.DoesNotContain(region.RunnersUp, other => other.Division.Code == code);
        }
    }
}
