using ZhaoShang.Pipeline.Cli;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>What a query asks for is marked where it stands: words wherever they are, phrases where their pieces follow one another.</summary>
public sealed class QueryMarksTests
{
    [Theory]
    [InlineData("招商", false, "【招商】、引资，【招商】引资")]
    [InlineData("招商 (引资)", true, "【招商、引资】，【招商引资】，招商大引资")]
    [InlineData("a、b", true, "【A b】，a")]
    public void Places_are_those_of_the_words(string word, bool isPhrase, string marked)
    {
        string text = marked.Replace("【", string.Empty, StringComparison.Ordinal).Replace("】", string.Empty, StringComparison.Ordinal);
        IReadOnlyList<TextSpan> places = QueryMarks.FindIn(text, new TextTerm(word, isPhrase));
        Assert.Equal(marked, places.Reverse().Aggregate(text, static (rest, place) => rest.Insert(place.End, "】").Insert(place.Start, "【")));
    }
}
