using System.Diagnostics;
using ZhaoShang.Pipeline.Analysis.Recognizing.Places;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Tests.Recognizing.Places;

/// <summary>Long lines take linear time. They run alone, so that other tests do not take their processor.</summary>
[Collection("Alone")]
public sealed class PlaceTimeTests
{
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
}
