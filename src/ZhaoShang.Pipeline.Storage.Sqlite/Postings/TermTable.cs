using System.Runtime.InteropServices;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Numbers different terms in the order in which they come, from 0.</summary>
internal sealed class TermTable
{
    private const ulong Mixer = 0x9e3779b97f4a7c15;
    private readonly ByteWriter _letters = new();
    private int[] _slots = new int[1 << 12];
    private int[] _starts = new int[1 << 11];
    private uint[] _hashes = new uint[1 << 11];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The letters of a term.</summary>
    public ReadOnlySpan<byte> this[int term] => _letters.Written[_starts[term]..(term + 1 < Count ? _starts[term + 1] : _letters.Count)];

    /// <summary>Forgets all terms.</summary>
    public void Clear()
    {
        Array.Clear(_slots);
        _letters.Clear();
        Count = 0;
    }

    /// <summary>The number of the term that begins with <paramref name="field"/> and goes on with <paramref name="token"/>.</summary>
    public int Add(byte field, ReadOnlySpan<byte> token)
    {
        uint hash = Hash(field, token);
        int mask = _slots.Length - 1;
        int slot = (int)hash & mask;
        for (; _slots[slot] > 0; slot = (slot + 1) & mask)
        {
            int term = _slots[slot] - 1;
            if (_hashes[term] == hash && this[term] is var letters && letters[0] == field && letters[1..].SequenceEqual(token))
            {
                return term;
            }
        }

        _slots[slot] = Count + 1;
        return Append(field, token, hash);
    }

    /// <summary>The terms in the order of their letters.</summary>
    public int[] Sorted()
    {
        int[] terms = new int[Count];
        ulong[] heads = new ulong[Count];
        for (int i = 0; i < Count; i++)
        {
            terms[i] = i;
            heads[i] = Head(this[i]);
        }

        Array.Sort(heads, terms);
        Comparison<int> byLetters = (left, right) => this[left].SequenceCompareTo(this[right]);
        for (int start = 0, end; start < Count; start = end)
        {
            end = start + 1;
            while (end < Count && heads[end] == heads[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                terms.AsSpan(start, end - start).Sort(byLetters);
            }
        }

        return terms;
    }

    private int Append(byte field, ReadOnlySpan<byte> token, uint hash)
    {
        if (Count == _starts.Length)
        {
            Array.Resize(ref _starts, Count * 2);
            Array.Resize(ref _hashes, Count * 2);
        }

        _starts[Count] = _letters.Count;
        _hashes[Count] = hash;
        Span<byte> letters = _letters.Take(token.Length + 1);
        letters[0] = field;
        token.CopyTo(letters[1..]);
        Count++;
        if (Count * 2 > _slots.Length)
        {
            Grow();
        }

        return Count - 1;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        int mask = _slots.Length - 1;
        for (int term = 0; term < Count; term++)
        {
            int slot = (int)_hashes[term] & mask;
            while (_slots[slot] > 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = term + 1;
        }
    }

    private static uint Hash(byte field, ReadOnlySpan<byte> token)
    {
        ulong hash = field + 1u;
        for (; token.Length > sizeof(ulong); token = token[sizeof(ulong)..])
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(token)) * Mixer;
            hash ^= hash >> 29;
        }

        ulong rest = 0;
        for (int i = 0; i < token.Length; i++)
        {
            rest |= (ulong)token[i] << (8 * i);
        }

        hash = (hash ^ rest) * Mixer;
        return (uint)(hash >> 32);
    }

    /// <summary>The first eight letters as a number that orders as they do.</summary>
    private static ulong Head(ReadOnlySpan<byte> letters)
    {
        ulong head = 0;
        for (int i = 0; i < sizeof(ulong); i++)
        {
            head = (head << 8) | (i < letters.Length ? letters[i] : 0u);
        }

        return head;
    }
}
