using System.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Gathers the tokens of texts until they are written as lists, ordered by their terms.</summary>
internal sealed class PostingsBuffer
{
    private readonly TermTable _terms = new();
    private readonly SearchTokenizer _tokenizer = new();
    private readonly List<(int Key, int Start)> _texts = [];
    private byte[] _letters = new byte[4096];
    private int[] _tokens = new int[1 << 14];
    private int[] _places = new int[1 << 14];

    /// <summary>How many tokens it holds.</summary>
    public int Count { get; private set; }

    /// <summary>Takes a text.</summary>
    /// <param name="field">The number of its field.</param>
    /// <param name="key">The key of its row: above those of the same field that came before.</param>
    /// <param name="text">The text.</param>
    public void Add(byte field, int key, string text)
    {
        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_letters.Length < most)
        {
            _letters = new byte[most];
        }

        _texts.Add((key, Count));
        Receiver receiver = new(this, field);
        _tokenizer.CutText(_letters.AsSpan(0, Encoding.UTF8.GetBytes(text, _letters)), ref receiver);
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        _terms.Clear();
        _texts.Clear();
        Count = 0;
    }

    /// <summary>Writes the lists of all terms, in their order.</summary>
    public void Write(SegmentWriter writer)
    {
        (int[] ends, int[] keys, int[] places) = Scatter();
        ListWriter list = new();
        foreach (int term in _terms.Sorted())
        {
            list.Begin();
            int end = ends[term];
            for (int at = term == 0 ? 0 : ends[term - 1], next; at < end; at = next)
            {
                next = at + 1;
                while (next < end && keys[next] == keys[at])
                {
                    next++;
                }

                list.Add(keys[at], next - at, places[at] < 0 ? [] : places.AsSpan(at, next - at));
            }

            list.End();
            writer.Put(_terms[term], list);
        }
    }

    /// <summary>The keys and places of all tokens, those of a term together, and where those of each term end.</summary>
    private (int[] Ends, int[] Keys, int[] Places) Scatter()
    {
        int[] next = new int[_terms.Count];
        for (int i = 0; i < Count; i++)
        {
            next[_tokens[i]]++;
        }

        int start = 0;
        foreach (ref int count in next.AsSpan())
        {
            (start, count) = (start + count, start);
        }

        int[] keys = new int[Count];
        int[] places = new int[Count];
        for (int text = 0; text < _texts.Count; text++)
        {
            int end = text + 1 < _texts.Count ? _texts[text + 1].Start : Count;
            for (int i = _texts[text].Start; i < end; i++)
            {
                int at = next[_tokens[i]]++;
                keys[at] = _texts[text].Key;
                places[at] = _places[i];
            }
        }

        return (next, keys, places);
    }

    private void Take(int term, int place)
    {
        if (Count == _tokens.Length)
        {
            Array.Resize(ref _tokens, Count * 2);
            Array.Resize(ref _places, Count * 2);
        }

        _tokens[Count] = term;
        _places[Count++] = place;
    }

    private readonly struct Receiver(PostingsBuffer buffer, byte field) : ITokenReceiver
    {
        public void Receive(ReadOnlySpan<byte> token, int place) => buffer.Take(buffer._terms.Add(field, token), place);
    }
}
