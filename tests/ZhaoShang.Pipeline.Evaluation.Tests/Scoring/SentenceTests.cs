using ZhaoShang.Pipeline.Evaluation;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>The sentence around a place.</summary>
public sealed class SentenceTests
{
    [Theory]
    [InlineData(4, 6, "签约项目12个")]
    [InlineData(0, 1, "去年")]
    [InlineData(11, 40, "总投资")]
    [InlineData(50, 60, "总投资")]
    public void It_ends_where_a_sentence_ends(int start, int end, string sentence) =>
        Assert.Equal(sentence, Sentence.Around("去年。签约项目12个；总投资", new TextSpan(start, end)));

    [Fact]
    public void A_sentence_without_end_is_cut() => Assert.Equal(201, Sentence.Around(new string('亿', 1000), new TextSpan(500, 501)).Length);
}
