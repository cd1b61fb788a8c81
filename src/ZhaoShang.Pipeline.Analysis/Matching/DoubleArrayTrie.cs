using System.Runtime.CompilerServices;

namespace ZhaoShang.Pipeline.Analysis.Matching;

/// <summary>
/// Strings with a value each, found letter by letter (UTF-16) in constant time a letter. Immutable and thread-safe; 8 bytes a node.
/// Made by <see cref="DoubleArrayTrieBuilder"/>, or read from a model file.
/// </summary>
internal sealed class DoubleArrayTrie
{
    private readonly ModelBlock<TrieNode> _cells;

    /// <summary>Takes over <paramref name="cells"/>, the root first.</summary>
    internal DoubleArrayTrie(ModelBlock<TrieNode> cells)
    {
        ArgumentOutOfRangeException.ThrowIfZero(cells.Length);
        _cells = cells;
    }

    /// <summary>Copies <paramref name="cells"/>, the root first.</summary>
    internal DoubleArrayTrie(ReadOnlySpan<TrieNode> cells)
        : this(new ModelBlock<TrieNode>(cells))
    {
    }

    /// <summary>A trie without keys.</summary>
    public static DoubleArrayTrie Empty { get; } = new((ReadOnlySpan<TrieNode>)[new TrieNode('\0', -1, TrieNode.Childless)]);

    /// <summary>The node that every walk begins at: no letter has been read.</summary>
    public TrieNode Root => _cells.At(0);

    /// <summary>The number of cells, empty ones included.</summary>
    public int CellCount => _cells.Length;

    /// <summary>Steps from <paramref name="node"/> to its child for <paramref name="letter"/>; false, and the node is kept, if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryStep(ref TrieNode node, char letter)
    {
        ModelBlock<TrieNode> cells = _cells;
        int next = node.Base + letter;
        if ((uint)next < (uint)cells.Length)
        {
            TrieNode child = cells.At(next);
            if (child.IsReachedBy(letter))
            {
                node = child;
                return true;
            }
        }

        return false;
    }

    /// <summary>The value of <paramref name="key"/>; -1 if it is no key. O(length of the key).</summary>
    public int Find(ReadOnlySpan<char> key) => TryWalk(key, out TrieNode node) ? node.Value : -1;

    /// <summary>
    /// Walks along all of <paramref name="letters"/>; false if no key begins with them. The node that is reached is a key only if it has a value.
    /// </summary>
    public bool TryWalk(ReadOnlySpan<char> letters, out TrieNode node)
    {
        node = Root;
        foreach (char letter in letters)
        {
            if (!TryStep(ref node, letter))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The longest key that <paramref name="text"/> begins with, or <see cref="TrieMatch.None"/>. O(length of the longest key).</summary>
    public TrieMatch LongestMatch(ReadOnlySpan<char> text)
    {
        TrieMatch longest = TrieMatch.None;
        foreach (TrieMatch match in Matches(text))
        {
            longest = match;
        }

        return longest;
    }

    /// <summary>
    /// All keys that <paramref name="text"/> begins with, shortest first, in <paramref name="matches"/>; where they have not room, the last place holds the
    /// longest. Returns how many places are filled. O(length of the longest key).
    /// </summary>
    public int Match(ReadOnlySpan<char> text, Span<TrieMatch> matches)
    {
        TrieNode node = Root;
        int count = 0;
        for (int i = 0; i < text.Length && TryStep(ref node, text[i]); i++)
        {
            if (node.Value >= 0)
            {
                matches[Math.Min(count++, matches.Length - 1)] = new TrieMatch(i + 1, node.Value);
            }
        }

        return Math.Min(count, matches.Length);
    }

    /// <summary>All keys that <paramref name="text"/> begins with, shortest first.</summary>
    public TrieMatches Matches(ReadOnlySpan<char> text) => new(this, text);

    /// <summary>The first letters of all keys, up to three, each combination once; NUL where a key has fewer. O(cells).</summary>
    public IEnumerable<(char First, char Second, char Third)> Starts()
    {
        Dictionary<int, (char First, char Second)> byBase = [];
        for (int letter = 1; letter <= char.MaxValue; letter++)
        {
            TrieNode node = Root;
            if (!TryStep(ref node, (char)letter))
            {
                continue;
            }

            byBase.TryAdd(node.Base, ((char)letter, '\0'));
            if (node.Value >= 0)
            {
                yield return ((char)letter, '\0', '\0');
            }
        }

        foreach ((int cell, (char first, _)) in ChildrenOf(byBase))
        {
            TrieNode node = _cells.At(cell);
            byBase.TryAdd(node.Base, (first, node.Letter));
            if (node.Value >= 0)
            {
                yield return (first, node.Letter, '\0');
            }
        }

        foreach ((int cell, (char first, char second)) in ChildrenOf(byBase))
        {
            if (second != '\0')
            {
                yield return (first, second, _cells.At(cell).Letter);
            }
        }
    }

    // A child stands at its parent's base plus its letter, and no two nodes have the same base.
    private List<(int Cell, (char First, char Second) Parent)> ChildrenOf(Dictionary<int, (char First, char Second)> byBase)
    {
        List<(int, (char, char))> children = [];
        for (int cell = 0; cell < _cells.Length; cell++)
        {
            char letter = _cells.At(cell).Letter;
            if (letter != '\0' && byBase.TryGetValue(cell - letter, out (char First, char Second) parent))
            {
                children.Add((cell, parent));
            }
        }

        return children;
    }

    /// <summary>Writes the trie as part of a model file.</summary>
    public void Write(ModelWriter writer) => writer.WriteArray(_cells.Items);

    /// <summary>Reads a trie that <see cref="Write"/> wrote.</summary>
    /// <exception cref="ModelException">The file is damaged.</exception>
    public static DoubleArrayTrie Read(ModelReader reader)
    {
        ModelBlock<TrieNode> cells = reader.ReadBlock<TrieNode>("trie cells");
        return cells.Length > 0 ? new DoubleArrayTrie(cells) : throw reader.Unexpected("no trie cells", "at least 1");
    }
}
