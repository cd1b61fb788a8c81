using System.Text;
using ZhaoShang.Pipeline.Storage.Sqlite;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>How a text and a query are cut for the index. A letter that only ends stretches is shown in angle brackets, a figure in braces.</summary>
public sealed class SearchTokenizerTests
{
    [Theory]
    [InlineData("招商引资", "招商 商引 引资 <资>")]
    [InlineData("引资80万元", "引资 资 80 万元 <元>")]
    [InlineData("投资约 3亿元，元月", "投资 资约 约 3 亿元 元月 <月>")]
    [InlineData("GDP增长3.5%。", "gdp 增长 长 3.5")]
    [InlineData("49.5MW风机", "49.5 mw 风机 <机>")]
    [InlineData("A4纸", "a 4 纸")]
    [InlineData("甲，乙", "甲 乙")]
    [InlineData("甲乙，丙乙", "甲乙 丙乙 <乙>")]
    [InlineData("𠀀𠀁", "𠀀𠀁 <𠀁>")]
    [InlineData("ÉCOLE", "école")]
    [InlineData("\u0002CNY=12 \u0002=12", "{CNY=12} {=12}")]
    [InlineData("", "")]
    [InlineData("，。 \n", "")]
    public void A_text_is_cut_into_pairs(string text, string expected)
    {
        Tokens tokens = new([]);
        new SearchTokenizer().CutText(Encoding.UTF8.GetBytes(text), ref tokens);
        Assert.Equal(expected, tokens.Show());
    }

    [Theory]
    [InlineData("招商引资", "招商 商引 引资")]
    [InlineData("资", "资")]
    [InlineData("产80万", "产 80 万")]
    [InlineData("年产80万吨", "年产 产 80 万吨")]
    [InlineData("\u0003资", "<资>")]
    [InlineData("，", "")]
    public void A_query_leaves_open_how_the_text_goes_on(string text, string expected)
    {
        Tokens tokens = new([]);
        new SearchTokenizer().CutQuery(Encoding.UTF8.GetBytes(text), ref tokens);
        Assert.Equal(expected, tokens.Show());
    }

    [Theory]
    [InlineData("年产80万", "年产80万")]
    [InlineData("招商（引资）", "招商 引资")]
    [InlineData("3.5% GDP", "3.5 GDP")]
    [InlineData("\ud83d\0*\"", "")]
    public void A_term_is_cut_at_what_is_no_letter(string term, string expected) => Assert.Equal(expected, string.Join(' ', TermPieces.Of(term)));

    [Theory]
    [InlineData("80万", true)]
    [InlineData("年产80万", true)]
    [InlineData("招商", false)]
    [InlineData("80万元", false)]
    [InlineData("80", false)]
    public void A_single_last_letter_is_looked_for_as_a_beginning(string piece, bool expected) => Assert.Equal(expected, TermPieces.EndsInSingleLetter(piece));

    private readonly struct Tokens(List<string> found) : ITokenReceiver
    {
        public void Receive(ReadOnlySpan<byte> token, int place)
        {
            string letters = Encoding.UTF8.GetString(token);
            found.Add(letters[0] == SearchLetters.EndMark ? $"<{letters[1..]}>" : letters[0] == SearchLetters.FigureMark ? $"{{{letters[1..]}}}" : letters);
        }

        public string Show() => string.Join(' ', found);
    }
}
