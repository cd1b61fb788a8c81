using ZhaoShang.Pipeline.Analysis.Recognizing.Places;
using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Tests.Recognizing.Places;

/// <summary>Long lines take linear time.</summary>
[Trait("Kind", "Timing")]
public sealed class PlaceTimeTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("亿")]
    [InlineData("年")]
    [InlineData("【")]
    public void A_line_of_a_million_letters_takes_less_than_a_second(string unit)
    {
        TimeSpan second = TimeSpan.FromSeconds(1);
        Assert.True(Time(unit, 1_000_000, second) < second);
    }

    [Theory]
    [InlineData("郊区")]
    [InlineData("浙江衢州")]
    [InlineData("省市区县")]
    [InlineData("沪")]
    public void A_line_of_places_takes_time_in_proportion_to_its_length(string unit)
    {
        TimeSpan quarter = Time(unit, 40_000, TimeSpan.Zero);
        TimeSpan whole = Time(unit, 160_000, TimeSpan.Zero);
        Assert.True(whole < 10 * quarter + TimeSpan.FromMilliseconds(50), $"{quarter}, then {whole} for {unit}");
    }

    private static TimeSpan Time(string unit, int length, TimeSpan bound)
    {
        SegmentedDocument document = Texts.Segmented(string.Concat(Enumerable.Repeat(unit, length / unit.Length)));
        PlaceRecognizer recognizer = new(PlaceModels.Gazetteer);
        return ShortestTime.Of(() => recognizer.Recognize(document, ArticleClock.Unknown), bound);
    }
}
