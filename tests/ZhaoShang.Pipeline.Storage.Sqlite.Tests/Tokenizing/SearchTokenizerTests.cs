using ZhaoShang.Pipeline.Storage.Sqlite;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>How a text and a query are cut for the index. A word of the segmenter is shown in angle brackets.</summary>
public sealed class SearchTokenizerTests
{
    [Theory]
    [InlineData("招商引资", "招商 <招商> 商引 引资 <引资> 资")]
    [InlineData("引资80万元", "引资 <引资> 资 80 万元 元")]
    [InlineData("GDP增长3.5%。", "GDP 增长 长 3.5")]
    [InlineData("甲，乙", "甲 乙")]
    [InlineData("𠀀𠀁", "𠀀𠀁 𠀁")]
    [InlineData("", "")]
    [InlineData("，。 \n", "")]
    public void A_text_is_cut_into_pairs_with_words_beside_them(string text, string expected)
    {
        List<SearchToken> tokens = [];
        new SearchTokenizer(new LetterSegmenter("招商", "引资")).TokenizeText(text, tokens);
        Assert.Equal(expected, Show(text, tokens));
    }

    [Theory]
    [InlineData("招商引资", "招商 商引 引资")]
    [InlineData("资", "资")]
    [InlineData("产80万", "产 80 万")]
    [InlineData("年产80万吨", "年产 产 80 万吨")]
    [InlineData("招商，", "招商")]
    [InlineData("，", "")]
    public void A_query_is_cut_into_pairs_only(string text, string expected)
    {
        List<SearchToken> tokens = [];
        SearchTokenizer.TokenizeQuery(text, tokens);
        Assert.Equal(expected, Show(text, tokens));
    }

    [Theory]
    [InlineData("资", true)]
    [InlineData("年产80万", true)]
    [InlineData("招商", false)]
    [InlineData("80", false)]
    public void A_single_last_letter_is_looked_for_as_a_beginning(string term, bool expected) =>
        Assert.Equal(expected, SearchTokenizer.EndsInSingleLetter(term));

    private static string Show(string text, List<SearchToken> tokens) => string.Join(
        ' ', tokens.Select(token => token.IsWord ? $"<{text.Substring(token.Start, token.Length)}>" : text.Substring(token.Start, token.Length)));
}
