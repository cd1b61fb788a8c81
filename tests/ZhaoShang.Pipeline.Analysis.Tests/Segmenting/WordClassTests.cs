using ZhaoShang.Pipeline.Analysis.Segmenting;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Tests.Segmenting;

public sealed class WordClassTests
{
    [Theory]
    [InlineData("项目", WordClass.Noun)]
    [InlineData("太原", WordClass.PlaceName)]
    [InlineData("签约", WordClass.Verb)]
    [InlineData("今年", WordClass.Time)]
    [InlineData("我们", WordClass.Pronoun)]
    [InlineData("的", WordClass.Particle)]
    [InlineData("和", WordClass.Conjunction)]
    [InlineData("亿元", WordClass.Numeral)]
    [InlineData("3.5%", WordClass.Numeral)]
    [InlineData("2012", WordClass.Numeral)]
    [InlineData("３", WordClass.Numeral)]
    [InlineData("GDP", WordClass.Latin)]
    [InlineData("A4", WordClass.Latin)]
    [InlineData("，", WordClass.Punctuation)]
    [InlineData("-", WordClass.Punctuation)]
    [InlineData(" ", WordClass.Punctuation)]
    [InlineData("㐂", WordClass.Other)]
    [InlineData("😀", WordClass.Other)]
    public void A_word_has_the_class_of_its_tag_or_of_its_letters(string text, WordClass expected)
    {
        List<WordToken> words = [];
        SharedModel.WithHmm.Segment(text, words);
        Assert.Equal(new WordToken(0, text.Length, expected), Assert.Single(words));
    }

    [Theory]
    [InlineData("nrfg", WordClass.PersonName)]
    [InlineData("ng", WordClass.Noun)]
    [InlineData("vn", WordClass.VerbalNoun)]
    [InlineData("vi", WordClass.Verb)]
    [InlineData("uj", WordClass.Particle)]
    [InlineData("zg", WordClass.Other)]
    [InlineData("", WordClass.Other)]
    [InlineData("?", WordClass.Other)]
    public void A_tag_stands_for_one_class(string tag, WordClass expected) => Assert.Equal(expected, WordTag.ToClass(tag));
}
