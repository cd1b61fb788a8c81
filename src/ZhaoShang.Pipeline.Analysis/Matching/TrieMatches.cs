namespace ZhaoShang.Pipeline.Analysis.Matching;

/// <summary>The keys that stand at the beginning of a text, shortest first. Walks the trie as it is enumerated; allocates nothing.</summary>
internal ref struct TrieMatches
{
    private readonly DoubleArrayTrie _trie;
    private readonly ReadOnlySpan<char> _text;
    private TrieNode _node;
    private int _length;

    internal TrieMatches(DoubleArrayTrie trie, ReadOnlySpan<char> text)
    {
        _trie = trie;
        _text = text;
        _node = trie.Root;
    }

    /// <summary>The match that was found last.</summary>
    public TrieMatch Current { get; private set; }

    /// <summary>These matches, for <c>foreach</c>.</summary>
    public readonly TrieMatches GetEnumerator() => this;

    /// <summary>Goes on to the next longer match; false if there is none.</summary>
    public bool MoveNext()
    {
        while (_length < _text.Length && _trie.TryStep(ref _node, _text[_length]))
        {
            _length++;
            if (_node.Value >= 0)
            {
                Current = new TrieMatch(_length, _node.Value);
                return true;
            }
        }

        return false;
    }
}
