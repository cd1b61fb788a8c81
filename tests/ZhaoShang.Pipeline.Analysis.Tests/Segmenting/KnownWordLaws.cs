using ZhaoShang.Pipeline.Analysis.Segmenting;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Tests.Segmenting;

/// <summary>The laws of cutting around words that are known.</summary>
public sealed class KnownWordLaws
{
    private const string Letters = "招商引资项目3,500万元２年（）\uD840\uDC0B\uD800 的\r\n";

    [Fact]
    public void Known_words_stay_whole_with_their_class_and_the_words_tile_the_text()
    {
        Random random = new(17);
        for (int i = 0; i < 5000; i++)
        {
            string text = new([.. Enumerable.Range(0, random.Next(40)).Select(_ => Letters[random.Next(Letters.Length)])]);
            WordToken[] known = RandomWords(random, text);
            List<WordToken> words = [new WordToken(0, 1, WordClass.Verb)];
            SharedModel.WithHmm.Segment(text, known, words);
            words.RemoveAt(0);
            Assert.Equal(text, string.Concat(words.Select(word => word.Span.Of(text).ToString())));
            Assert.All(words, (word, index) => Assert.Equal(index == 0 ? 0 : words[index - 1].End, word.Start));
            Assert.All(words, word => Assert.False(SplitsPair(text, word.End)));
            Assert.Equal(known, words.Where(known.Contains));
        }
    }

    [Fact]
    public void Without_known_words_it_is_the_plain_cut()
    {
        List<WordToken> plain = [];
        List<WordToken> around = [];
        SharedModel.WithHmm.Segment("全区新签约项目十二个", plain);
        SharedModel.WithHmm.Segment("全区新签约项目十二个", [], around);
        Assert.Equal(plain, around);
    }

    [Fact]
    public void Known_words_out_of_order_or_outside_of_the_text_are_refused()
    {
        AssertRefused(new WordToken(2, 2, WordClass.Other), new WordToken(3, 1, WordClass.Other));
        AssertRefused(new WordToken(-1, 2, WordClass.Other));
        AssertRefused(new WordToken(1, 0, WordClass.Other));
        AssertRefused(new WordToken(5, 3, WordClass.Other));
        AssertRefused(new WordToken(1, int.MaxValue, WordClass.Other));
        AssertRefused(new WordToken(5, 1, WordClass.Other));
    }

    /// <summary>A refused call appends nothing.</summary>
    private static void AssertRefused(params WordToken[] known)
    {
        List<WordToken> words = [];
        Assert.Throws<ArgumentException>(() => SharedModel.WithHmm.Segment("招商项目𠀋", known, words));
        Assert.Empty(words);
    }

    private static WordToken[] RandomWords(Random random, string text)
    {
        List<WordToken> words = [];
        for (int at = random.Next(6); at < text.Length;)
        {
            int end = Math.Min(text.Length, at + random.Next(1, 6));
            if (!SplitsPair(text, at) && !SplitsPair(text, end))
            {
                words.Add(new WordToken(at, end - at, WordClass.OrganisationName));
            }

            at = end + random.Next(4);
        }

        return [.. words];
    }

    private static bool SplitsPair(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text, at - 1);
}
