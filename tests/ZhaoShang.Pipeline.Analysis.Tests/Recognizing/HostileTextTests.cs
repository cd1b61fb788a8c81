using ZhaoShang.Pipeline.Analysis.Recognizing;
using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Tests.Recognizing;

/// <summary>Lines of a million letters that invite a slow or overflowing reading.</summary>
public sealed class HostileTextTests
{
    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);

    [Trait("Kind", "Timing")]
    [Theory]
    [InlineData("9")]
    [InlineData("亿")]
    [InlineData("(")]
    [InlineData("（含")]
    [InlineData("年")]
    [InlineData("十")]
    [InlineData("一")]
    [InlineData("一百")]
    [InlineData("3、")]
    [InlineData("3-")]
    [InlineData("3 ")]
    [InlineData("3亿")]
    [InlineData("3亿、")]
    [InlineData("5%-")]
    [InlineData("2×")]
    [InlineData("*")]
    [InlineData("X亿")]
    [InlineData("1,")]
    [InlineData("百分之")]
    [InlineData("约")]
    [InlineData("几")]
    [InlineData("半年")]
    [InlineData("单位：万元\n")]
    [InlineData("1\n")]
    [InlineData("1\t")]
    public void A_million_letters_take_less_than_a_second(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)) + "亿元";
        SegmentedDocument document = Texts.Segmented("x") with { Normalized = Texts.Normalized("x") with { Text = text } };
        ShortestTime.IsUnder(OneSecond, () => MentionResolver.Resolve(new AmountRecognizer().Recognize(document, ArticleClock.Unknown)));
    }

    [Fact]
    public void A_run_of_digits_that_no_decimal_holds_is_no_amount()
    {
        string text = "投资" + new string('9', 1_000_000) + "亿元";
        SegmentedDocument document = Texts.Segmented("x") with { Normalized = Texts.Normalized("x") with { Text = text } };
        Assert.Empty(new AmountRecognizer().Recognize(document, ArticleClock.Unknown));
    }

    [Fact]
    public void Random_letters_of_figures_neither_throw_nor_leave_the_text()
    {
        const string Letters = "0123456789.,，·-—×xX*%‰年月日元亿万千百十两三五半几数余多来个成点零〇壹拾约近超过上以（）()含至到/每美港单位：\n\t 台套吨亩家次";
        Random random = new(20130705);
        for (int i = 0; i < 20_000; i++)
        {
            string text = new([.. Enumerable.Range(0, 24).Select(_ => Letters[random.Next(Letters.Length)])]);
            IReadOnlyList<Mention> found = new AmountRecognizer().Recognize(Texts.Segmented(text), ArticleClock.Unknown);
            Assert.All(found, mention => Assert.True(mention.Span.End <= text.Length && !mention.Span.IsEmpty, text));
            Assert.All(found, mention => Assert.True(mention.IsRedacted == (mention.Amount is null), text));
            Assert.All(found, mention => Assert.True(mention.Amount is not { High: { } high } || high > mention.Amount.Value.Value, text));
        }
    }
}
