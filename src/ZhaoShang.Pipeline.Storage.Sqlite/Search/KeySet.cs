using System.Numerics;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>A set of row keys, a bit each.</summary>
internal sealed class KeySet
{
    private ulong[] _words;

    /// <summary>An empty set.</summary>
    /// <param name="largest">About the largest key that it will hold; it grows when there are larger ones.</param>
    public KeySet(long largest = 0) => _words = new ulong[(Math.Max(0, largest) / 64) + 1];

    /// <summary>How many keys it holds. O(largest key / 64).</summary>
    public int Count
    {
        get
        {
            int count = 0;
            foreach (ulong word in _words)
            {
                count += BitOperations.PopCount(word);
            }

            return count;
        }
    }

    /// <summary>The keys in ascending order, as they are now.</summary>
    public int[] Keys
    {
        get
        {
            int[] keys = new int[Count];
            int next = 0;
            for (int i = 0; i < _words.Length; i++)
            {
                for (ulong word = _words[i]; word != 0; word &= word - 1)
                {
                    keys[next++] = (i * 64) + BitOperations.TrailingZeroCount(word);
                }
            }

            return keys;
        }
    }

    /// <summary>True if it holds <paramref name="key"/>.</summary>
    public bool Contains(long key) => key / 64 < _words.Length && (_words[key / 64] & (1UL << (int)(key & 63))) != 0;

    /// <summary>The first key from <paramref name="key"/> on; <see cref="int.MaxValue"/> if there is none.</summary>
    public int From(int key)
    {
        int at = key >> 6;
        if (at >= _words.Length)
        {
            return int.MaxValue;
        }

        ulong word = _words[at] & (ulong.MaxValue << (key & 63));
        while (word == 0)
        {
            if (++at == _words.Length)
            {
                return int.MaxValue;
            }

            word = _words[at];
        }

        return (at << 6) + BitOperations.TrailingZeroCount(word);
    }

    /// <summary>Puts <paramref name="key"/> in.</summary>
    public void Add(long key)
    {
        ulong[] words = _words;
        ulong word = (ulong)key >> 6;
        if (word < (ulong)words.Length)
        {
            words[word] |= 1UL << (int)(key & 63);
        }
        else
        {
            Grow(key);
        }
    }

    /// <summary>Takes all keys out.</summary>
    public void Clear() => Array.Clear(_words);

    /// <summary>Takes <paramref name="key"/> out.</summary>
    public void Remove(long key)
    {
        if (key / 64 < _words.Length)
        {
            _words[key / 64] &= ~(1UL << (int)(key & 63));
        }
    }

    /// <summary>Keeps what <paramref name="other"/> holds, too.</summary>
    public KeySet And(KeySet other)
    {
        for (int i = 0; i < _words.Length; i++)
        {
            _words[i] &= i < other._words.Length ? other._words[i] : 0;
        }

        return this;
    }

    /// <summary>Takes in what <paramref name="other"/> holds.</summary>
    public KeySet Or(KeySet other)
    {
        if (other._words.Length > _words.Length)
        {
            Array.Resize(ref _words, other._words.Length);
        }

        for (int i = 0; i < other._words.Length; i++)
        {
            _words[i] |= other._words[i];
        }

        return this;
    }

    /// <summary>Takes out what <paramref name="other"/> holds.</summary>
    public KeySet Except(KeySet other)
    {
        for (int i = 0; i < Math.Min(_words.Length, other._words.Length); i++)
        {
            _words[i] &= ~other._words[i];
        }

        return this;
    }

    private void Grow(long key)
    {
        Array.Resize(ref _words, (int)Math.Max((key / 64) + 1, _words.Length * 2L));
        _words[key / 64] |= 1UL << (int)(key & 63);
    }
}
