using ZhaoShang.Pipeline.Analysis.Recognizing.Places;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Tests.Recognizing.Places;

public sealed class PlaceSpecTests
{
    public static TheoryData<string, string, string> Rows()
    {
        TheoryData<string, string, string> rows = [];
        foreach (string[] cells in SpecTable.Rows("places"))
        {
            rows.Add(cells[0], cells[1], cells[2]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_row_of_the_spec_holds(string marked, string codes, string year)
    {
        (string text, IReadOnlyList<string> spans) = SpecTable.Unmark(marked);
        string[] expected = codes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] wanted = [.. spans.Zip(expected, (span, code) => code + " " + span)];
        Assert.Equal(spans.Count, expected.Length);

        IReadOnlyList<Mention> mentions = new PlaceRecognizer(PlaceModels.Gazetteer).Recognize(PlaceModels.Article(text), PlaceModels.Clock(year));

        Assert.Equal(wanted, mentions.Select(mention => $"{CodeOf(mention)} {mention.Span.Start}:{mention.Span.Of(text)}"));
        Assert.All(mentions, mention => Assert.Equal(mention.Divisions.OrderByDescending(reading => reading.Score), mention.Divisions));
    }

    [Fact]
    public void At_least_eighty_rows_with_a_third_of_near_misses()
    {
        string[][] rows = [.. SpecTable.Rows("places")];
        Assert.True(rows.Length >= 80);
        Assert.True(rows.Count(row => row[1].Length == 0) * 3 >= rows.Length);
    }

    private static string CodeOf(Mention mention)
    {
        Division best = mention.Divisions[0].Division;
        return best.Level == DivisionLevel.Zone ? "+" + best.ParentCode : best.Code ?? "-";
    }
}
