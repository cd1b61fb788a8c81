using ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

namespace ZhaoShang.Pipeline.Analysis.Tests.Recognizing.Dates;

/// <summary>The glance at the first letters passes over nothing that would be read.</summary>
public sealed class DateStartsTests
{
    private const string Letters =
        "123一二五十〇零廿年月日号季度旬上中下初底末前后今去明本当同次每截至到元正腊冬农阴历Xx×□“”-—~、。\n半个世纪期间以来之前大新岁首头第周星期礼拜这那天O";

    [Fact]
    public void Nothing_that_is_read_is_passed_over()
    {
        Random random = new(20130705);
        for (int i = 0; i < 60_000; i++)
        {
            CompactText text = new(new string([.. Enumerable.Range(0, 8).Select(_ => Letters[random.Next(Letters.Length)])]));
            Assert.True(DateStarts.MayStandAt(text, 0) || !IsRead(text), text.Letters);
        }
    }

    // A bare 年 or 月 begins a date only before words that an edge is named with; a figure only before those of the calendar.
    private static bool IsRead(CompactText text) =>
        !(text[0] is '年' or '月') && !(char.IsAsciiDigit(text[0]) && !text.IsOneOf(1, "年月日号季"))
        && (FixedPeriodReader.TryRead(text, 0, out _) || YearReader.ReadRedacted(text, 0) > 0 || DatePointReader.Read(text, 0, out _, out _) > 0);
}
