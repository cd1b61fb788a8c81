using System.Runtime.InteropServices;

namespace ZhaoShang.Pipeline.Analysis.Matching;

/// <summary>
/// Builds a <see cref="DoubleArrayTrie"/>: the nodes level by level, then a base for each node with children, the largest families first,
/// so that the many only children fill the holes. The same keys give the same cells.
/// </summary>
internal sealed class DoubleArrayTrieBuilder
{
    private readonly List<Family> _families = [];
    private readonly List<char> _letters = ['\0'];
    private readonly List<int> _values = [-1];

    private DoubleArrayTrieBuilder()
    {
    }

    /// <summary>Builds the trie of <paramref name="entries"/>, in any order. O(n log n).</summary>
    /// <exception cref="ArgumentException">A key is empty, or a value is negative or above <see cref="TrieNode.MaxValue"/>.</exception>
    public static DoubleArrayTrie Build(IReadOnlyCollection<KeyValuePair<string, int>> entries, TriePacking packing = TriePacking.Quick)
    {
        string[] keys = new string[entries.Count];
        int[] values = new int[entries.Count];
        int count = 0;
        foreach ((string key, int value) in entries)
        {
            keys[count] = key;
            values[count++] = value;
        }

        Array.Sort(keys, values, StringComparer.Ordinal);
        return Build(keys, values, packing);
    }

    /// <summary>Builds the trie of <paramref name="keys"/>, each with the value at its place. O(letters).</summary>
    /// <param name="keys">The keys, none empty, in strictly ascending ordinal order.</param>
    /// <param name="values">Their values, 0 to <see cref="TrieNode.MaxValue"/>.</param>
    /// <param name="packing">Quick at run time, dense for a model file.</param>
    /// <exception cref="ArgumentException">Keys or values are not as told.</exception>
    public static DoubleArrayTrie Build(ReadOnlySpan<string> keys, ReadOnlySpan<int> values, TriePacking packing = TriePacking.Quick)
    {
        Check(keys, values);
        if (keys.IsEmpty)
        {
            return DoubleArrayTrie.Empty;
        }

        DoubleArrayTrieBuilder builder = new();
        builder.CollectFamilies(keys, values);
        return new DoubleArrayTrie(builder.Place(packing));
    }

    private static void Check(ReadOnlySpan<string> keys, ReadOnlySpan<int> values)
    {
        if (keys.Length != values.Length)
        {
            throw new ArgumentException($"There are {keys.Length} keys, but {values.Length} values.", nameof(values));
        }

        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i].Length == 0 || (i > 0 && string.CompareOrdinal(keys[i - 1], keys[i]) >= 0))
            {
                throw new ArgumentException($"The key \"{keys[i]}\" at {i} is empty, there twice or out of ordinal order.", nameof(keys));
            }

            if ((uint)values[i] > TrieNode.MaxValue)
            {
                throw new ArgumentException($"The value {values[i]} of \"{keys[i]}\" is not in 0..{TrieNode.MaxValue}.", nameof(values));
            }
        }
    }

    /// <summary>Numbers the nodes level by level; the children of a node are neighbours.</summary>
    private void CollectFamilies(ReadOnlySpan<string> keys, ReadOnlySpan<int> values)
    {
        List<KeyRange> ranges = [new KeyRange(0, keys.Length, 0)];
        for (int node = 0; node < ranges.Count; node++)
        {
            (int first, int end, int depth) = ranges[node];
            if (keys[first].Length == depth)
            {
                _values[node] = values[first++];
            }

            int firstChild = ranges.Count;
            while (first < end)
            {
                char letter = keys[first][depth];
                int last = first + 1;
                while (last < end && keys[last][depth] == letter)
                {
                    last++;
                }

                ranges.Add(new KeyRange(first, last, depth + 1));
                _letters.Add(letter);
                _values.Add(-1);
                first = last;
            }

            if (ranges.Count > firstChild)
            {
                _families.Add(new Family(node, firstChild, ranges.Count - firstChild));
            }
        }
    }

    private TrieNode[] Place(TriePacking packing)
    {
        int nodeCount = _letters.Count;
        int[] bases = new int[nodeCount];
        Array.Fill(bases, TrieNode.Childless);
        int[] cells = new int[nodeCount];
        ReadOnlySpan<char> letters = CollectionsMarshal.AsSpan(_letters);
        CellSpace space = new(nodeCount, packing);
        foreach (Family family in _families.OrderByDescending(family => family.Count))
        {
            ReadOnlySpan<char> children = letters.Slice(family.FirstChild, family.Count);
            int childBase = space.Take(children);
            bases[family.Parent] = childBase;
            for (int i = 0; i < children.Length; i++)
            {
                cells[family.FirstChild + i] = childBase + children[i];
            }
        }

        TrieNode[] nodes = new TrieNode[space.Length];
        for (int node = 0; node < nodeCount; node++)
        {
            nodes[cells[node]] = new TrieNode(letters[node], _values[node], bases[node]);
        }

        return nodes;
    }

    private readonly record struct KeyRange(int First, int End, int Depth);

    private readonly record struct Family(int Parent, int FirstChild, int Count);
}
