using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

namespace ZhaoShang.Pipeline.Analysis.Tests.Recognizing.Dates;

/// <summary>A text without its blanks: its letters, where they stand in the text, and the places where words may begin, which are found in the text with the blanks.</summary>
public sealed class CompactTextTests
{
    private static readonly string[] Pieces = [" ", " ", "\u00A0", "\u3000", "  ", "今", "年", "上", "半年", "2012", "3", "月", "29", "日", "截", "至", "底", "以来", "项目", "，", "。", "\n", "每", "前", "个", "十", "二", "五", "期间", "来", "百"];

    [Theory]
    [InlineData("7月 29日", "7月29日")]
    [InlineData("今 年 上 半 年", "今年上半年")]
    [InlineData("2012 3月", "2012 3月")]
    [InlineData("\u3000\u3000今年", "今年")]
    [InlineData("没有空格", "没有空格")]
    public void BlanksAreLeftOutButBetweenDigits(string text, string letters) => Assert.Equal(letters, new CompactText(text).Letters);

    [Fact]
    public void EveryPlaceWhereAWordMayBeginIsFoundInTheTextWithBlanks()
    {
        Random random = new(20261123);
        int left = 0;
        for (int i = 0; i < 2000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 150)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            CompactText compact = new(text);
            StartMarks found = compact.Compact(DateRecognizer.Signs.Alone.Find(text)[0], DateRecognizer.Signs);
            int[] missed = [.. Places(DateRecognizer.Signs.Alone.Find(compact.Letters)[0], compact.Length).Except(Places(found, compact.Length))];
            Assert.True(missed.Length == 0, $"Text {i}: missed at {string.Join(", ", missed)} of “{compact.Letters}”, from “{text}”");
            left += text.Length - compact.Length;
        }

        Assert.True(left > 10_000, $"{left} blanks were left out");
    }

    private static IEnumerable<int> Places(StartMarks marks, int length)
    {
        for (int at = marks.Next(0); at < length; at = marks.Next(at + 1))
        {
            yield return at;
        }
    }
}
