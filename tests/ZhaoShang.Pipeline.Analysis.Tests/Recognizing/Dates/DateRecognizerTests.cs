using ZhaoShang.Pipeline.Analysis.Recognizing.Dates;
using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Tests.Recognizing.Dates;

public sealed class DateRecognizerTests
{
    private static readonly ArticleClock Clock = new(2013, DateBasis.Stated) { Published = new Edtf("2013-07-05") };

    [Trait("Kind", "Timing")]
    [Theory]
    [InlineData("1", 1)]
    [InlineData("十", 1)]
    [InlineData("亿", 1)]
    [InlineData("年", 1)]
    [InlineData("月", 1)]
    [InlineData("(", 1)]
    [InlineData("今年", 4)]
    [InlineData("截至", 4)]
    [InlineData("每年", 4)]
    [InlineData("2013年", 4)]
    [InlineData("2013-", 4)]
    [InlineData("1-", 4)]
    [InlineData("、7", 4)]
    [InlineData("《1月", 4)]
    [InlineData(" ", 1)]
    [InlineData("2021世", 4)]
    public void A_line_of_a_million_letters_takes_linear_time(string piece, int seconds)
    {
        SegmentedDocument document = Texts.Segmented(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length))) with { Words = [] };
        ShortestTime.IsUnder(TimeSpan.FromSeconds(seconds), () =>
        {
            new DateRecognizer().Recognize(document, Clock);
            ArticleClockReader.Read(document);
        });
    }

    [Fact]
    public void Mentions_stand_in_the_order_of_the_text_and_do_not_overlap()
    {
        const string Alphabet = "0123456789年月日今去前上下半季度至到-、.一二十〇两初底末旬春节以来“”五期间截(),。\n 每第个同当次元X";
        Random random = new(7);
        for (int run = 0; run < 3000; run++)
        {
            string text = string.Concat(Enumerable.Range(0, 40).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            IReadOnlyList<Mention> mentions = new DateRecognizer().Recognize(Texts.Segmented(text), run % 2 == 0 ? Clock : ArticleClock.Unknown);
            int end = 0;
            foreach (Mention mention in mentions)
            {
                Assert.True(mention.Span.Start >= end && mention.Span.End <= text.Length && !mention.Span.IsEmpty, text);
                Assert.True(mention.IsRedacted || Edtf.TryParse(mention.Date?.Value, out _), text);
                end = mention.Span.End;
            }
        }
    }
}
