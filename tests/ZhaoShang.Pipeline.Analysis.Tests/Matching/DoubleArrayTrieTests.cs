using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Tests.Matching;

public sealed class DoubleArrayTrieTests
{
    private static readonly DoubleArrayTrie Places = DoubleArrayTrieBuilder.Build(new Dictionary<string, int>
    {
        ["阳泉"] = 0,
        ["阳泉市"] = 7,
        ["阳泉市郊区"] = 3,
        ["郊区"] = TrieNode.MaxValue,
        ["\0"] = 4,
        ["𠮷"] = 5,
        ["￿"] = 6,
    });

    [Theory]
    [InlineData("阳泉", 0)]
    [InlineData("阳泉市", 7)]
    [InlineData("阳泉市郊区", 3)]
    [InlineData("郊区", TrieNode.MaxValue)]
    [InlineData("\0", 4)]
    [InlineData("𠮷", 5)]
    [InlineData("￿", 6)]
    [InlineData("阳", -1)]
    [InlineData("阳泉市郊", -1)]
    [InlineData("阳泉市郊区内", -1)]
    [InlineData("", -1)]
    public void A_key_is_found_with_its_value_and_nothing_else_is(string key, int value) => Assert.Equal(value, Places.Find(key));

    [Fact]
    public void All_keys_at_a_place_come_shortest_first()
    {
        List<TrieMatch> matches = [];
        foreach (TrieMatch match in Places.Matches("阳泉市郊区政府"))
        {
            matches.Add(match);
        }

        Assert.Equal([new TrieMatch(2, 0), new TrieMatch(3, 7), new TrieMatch(5, 3)], matches);
        Assert.Equal(new TrieMatch(5, 3), Places.LongestMatch("阳泉市郊区政府"));
        Assert.Equal(new TrieMatch(3, 7), Places.LongestMatch("阳泉市郊外"));
        Assert.False(Places.LongestMatch("大阳泉").IsFound);
    }

    [Fact]
    public void A_step_that_fails_keeps_the_node()
    {
        TrieNode node = Places.Root;
        Assert.True(Places.TryStep(ref node, '阳'));
        Assert.False(Places.TryStep(ref node, '市'));
        Assert.True(Places.TryStep(ref node, '泉'));
        Assert.Equal(0, node.Value);
    }

    [Fact]
    public void The_empty_trie_finds_nothing()
    {
        DoubleArrayTrie empty = DoubleArrayTrieBuilder.Build([], []);
        Assert.Equal(-1, empty.Find("阳"));
        Assert.False(empty.LongestMatch("\0").IsFound);
    }

    [Fact]
    public void Random_keys_are_found_exactly_as_in_a_dictionary()
    {
        Random random = new(20240607);
        for (int round = 0; round < 30; round++)
        {
            int alphabet = random.Next(1, 40);
            char first = (char)random.Next(0, char.MaxValue - alphabet + 1);
            Dictionary<string, int> expected = [];
            for (int i = 0; i < 3000; i++)
            {
                expected[RandomKey(random, first, alphabet)] = random.Next(TrieNode.MaxValue + 1);
            }

            DoubleArrayTrie trie = DoubleArrayTrieBuilder.Build(expected);
            Assert.All(expected, pair => Assert.Equal(pair.Value, trie.Find(pair.Key)));
            for (int i = 0; i < 3000; i++)
            {
                string key = RandomKey(random, first, alphabet);
                Assert.Equal(expected.GetValueOrDefault(key, -1), trie.Find(key));
            }
        }
    }

    [Fact]
    public void Keys_and_values_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => DoubleArrayTrieBuilder.Build(["乙", "丙"], [1, 2]));
        Assert.Throws<ArgumentException>(() => DoubleArrayTrieBuilder.Build(["丙", "丙"], [1, 2]));
        Assert.Throws<ArgumentException>(() => DoubleArrayTrieBuilder.Build([""], [1]));
        Assert.Throws<ArgumentException>(() => DoubleArrayTrieBuilder.Build(["丙"], [-1]));
        Assert.Throws<ArgumentException>(() => DoubleArrayTrieBuilder.Build(["丙"], [TrieNode.MaxValue + 1]));
        Assert.Throws<ArgumentException>(() => DoubleArrayTrieBuilder.Build(["丙"], [1, 2]));
    }

    private static string RandomKey(Random random, char first, int alphabet)
    {
        char[] key = new char[random.Next(1, 7)];
        for (int i = 0; i < key.Length; i++)
        {
            key[i] = (char)(first + random.Next(alphabet));
        }

        return new string(key);
    }
}
