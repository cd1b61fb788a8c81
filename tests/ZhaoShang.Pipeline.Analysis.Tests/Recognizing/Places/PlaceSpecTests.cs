using System.Diagnostics;
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

    [Theory]
    [InlineData("0")]
    [InlineData("亿")]
    [InlineData("年")]
    [InlineData("【")]
    public void A_line_of_a_million_letters_takes_less_than_a_second(string unit)
    {
        TimeSpan time = BestTime(unit, 1_000_000);
        Assert.True(time < TimeSpan.FromSeconds(1), $"{time} for {unit}");
    }

    [Theory]
    [InlineData("郊区")]
    [InlineData("浙江衢州")]
    [InlineData("省市区县")]
    [InlineData("沪")]
    public void A_line_of_places_takes_time_in_proportion_to_its_length(string unit)
    {
        TimeSpan quarter = BestTime(unit, 40_000);
        TimeSpan whole = BestTime(unit, 160_000);
        Assert.True(whole < 10 * quarter + TimeSpan.FromMilliseconds(50), $"{quarter}, then {whole} for {unit}");
    }

    /// <summary>The best of three: other work on the machine is not the recogniser's.</summary>
    private static TimeSpan BestTime(string unit, int length)
    {
        SegmentedDocument document = Texts.Segmented(string.Concat(Enumerable.Repeat(unit, length / unit.Length)));
        PlaceRecognizer recognizer = new(PlaceModels.Gazetteer);
        TimeSpan best = TimeSpan.MaxValue;
        for (int i = 0; i < 3; i++)
        {
            Stopwatch watch = Stopwatch.StartNew();
            recognizer.Recognize(document, ArticleClock.Unknown);
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        return best;
    }

    private static string CodeOf(Mention mention)
    {
        Division best = mention.Divisions[0].Division;
        return best.Level == DivisionLevel.Zone ? "+" + best.ParentCode : best.Code ?? "-";
    }
}
