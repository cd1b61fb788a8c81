using System.Text;
using ZhaoShang.Pipeline.Analysis.Segmenting;
using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Tests.Segmenting;

public sealed class SegmentingLawTests
{
    private const string Alphabet =
        "招商引资项目亿元万人民币的是在和国家开发区签约有限公司一二三0123456789.%+-_#&abcXYZ ，。（）\r\n\t\0\u3000\u00A0\u2028〇㐂龥鿕\uFEFF\u0301אע\uFFFF";

    [Fact]
    public void The_empty_text_has_no_words() => Assert.Empty(SharedModel.WithHmm.Cut(""));

    [Fact]
    public void A_line_break_of_two_letters_is_one_word() =>
        Assert.Equal(["甲", "\r\n", "\r", "\r\n", "\n", "乙", "\r"], SharedModel.WithHmm.Cut("甲\r\n\r\r\n\n乙\r"));

    [Fact]
    public void Lone_surrogates_are_words_by_themselves() =>
        Assert.Equal(["甲", "\uDC00", "\uD800\uDC00", "\uD800", "乙", "\uD800"], SharedModel.WithHmm.Cut("甲\uDC00\uD800\uDC00\uD800乙\uD800"));

    [Fact]
    public void Words_are_appended_to_what_the_list_holds()
    {
        List<WordToken> words = [];
        SharedModel.WithHmm.Segment("项目", words);
        SharedModel.WithHmm.Segment("开工", words);
        Assert.Equal(2, words.Count);
    }

    [Fact]
    public void Random_texts_are_tiled_without_splitting_a_pair()
    {
        Random random = new(20240607);
        WordSegmenter withUserWords = new WordSegmenterBuilder(SharedModel.Model)
            .AddWord("招商引资项目").AddWord("项目", 0).AddWord("0.", 5).AddWord("鿕", 7).Build();
        for (int i = 0; i < 6000; i++)
        {
            string text = RandomText(random, random.Next(0, 60));
            AssertTiles(SharedModel.WithHmm, text);
            AssertTiles(SharedModel.WithoutHmm, text);
            AssertTiles(withUserWords, text);
        }
    }

    [Fact]
    public void Words_for_an_index_without_the_shorter_ones_are_the_words_of_the_text()
    {
        Random random = new(5);
        for (int i = 0; i < 500; i++)
        {
            string text = RandomText(random, 80);
            IReadOnlyList<PlacedWord> words = SharedModel.WithHmm.Tokenize(text);
            IReadOnlyList<PlacedWord> forSearch = SharedModel.WithHmm.Tokenize(text, forSearch: true);
            Assert.Equal(words, forSearch.Where(words.Contains));
            Assert.All(forSearch, inner => Assert.Contains(words, word => word.StartIndex <= inner.StartIndex && inner.EndIndex <= word.EndIndex));
        }
    }

    [Trait("Kind", "Timing")]
    [Theory]
    [InlineData("亿")]
    [InlineData("1")]
    [InlineData("中华人民共和国")]
    [InlineData("（")]
    [InlineData("年")]
    [InlineData(".")]
    [InlineData("龘")]
    [InlineData("\uD800")]
    public void A_million_letters_without_a_space_take_under_two_seconds(string repeated)
    {
        string text = new StringBuilder(1_000_000).Insert(0, repeated, 1_000_000 / repeated.Length).ToString();
        ShortestTime.IsUnder(TimeSpan.FromSeconds(2), () => AssertTiles(SharedModel.WithHmm, text));
    }

    [Fact]
    public void Many_threads_get_the_same_words()
    {
        string text = RandomText(new Random(11), 3000);
        IReadOnlyList<string> expected = SharedModel.WithHmm.Cut(text);
        Parallel.For(0, 64, _ => Assert.Equal(expected, SharedModel.WithHmm.Cut(text)));
    }

    [Fact]
    public void Nothing_is_allocated_for_a_word()
    {
        string text = RandomText(new Random(7), 5000);
        List<WordToken> words = new(10_000);
        long least = long.MaxValue;
        for (int i = 0; i < 10; i++)
        {
            words.Clear();
            long before = GC.GetAllocatedBytesForCurrentThread();
            SharedModel.WithHmm.Segment(text, words);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    private static void AssertTiles(WordSegmenter segmenter, string text)
    {
        List<WordToken> words = [];
        segmenter.Segment(text, words);
        int at = 0;
        foreach (WordToken word in words)
        {
            if (word.Start != at || word.Length < 1 || (at > 0 && at < text.Length && char.IsSurrogatePair(text, at - 1)))
            {
                Assert.Fail($"The word {word} does not follow on {at} in \"{text}\".");
            }

            at = word.End;
        }

        Assert.Equal(text.Length, at);
    }

    private static string RandomText(Random random, int length)
    {
        StringBuilder text = new(length);
        for (int i = 0; i < length; i++)
        {
            text.Append(random.Next(12) switch
            {
                0 => (char)random.Next(0xD800, 0xE000),
                1 => (char)random.Next(char.MaxValue + 1),
                2 => (char)random.Next(LetterModel.FirstLetter, LetterModel.LastLetter + 1),
                _ => Alphabet[random.Next(Alphabet.Length)],
            });
        }

        return text.ToString();
    }
}
