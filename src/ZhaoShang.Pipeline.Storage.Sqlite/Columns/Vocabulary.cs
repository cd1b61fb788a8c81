using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Numbers different words, so that rows hold a number for each: 0 for none, then 1, 2 … as they come.</summary>
internal sealed class Vocabulary
{
    private readonly List<string> _words = [string.Empty];
    private readonly Dictionary<byte[], int> _numbers = new(new LettersEquality());
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _lookup;
    private byte[] _last = [];
    private int _lastNumber;

    /// <summary>An empty one.</summary>
    public Vocabulary() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>The words by their numbers; the first is empty, for none.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>The number of a word given in UTF-8; 0 for none.</summary>
    public int NumberOf(ReadOnlySpan<byte> word)
    {
        // Rows that follow one another often have the same word.
        if (word.SequenceEqual(_last))
        {
            return _lastNumber;
        }

        if (!_lookup.TryGetValue(word, out _last!, out _lastNumber))
        {
            _last = word.ToArray();
            _lastNumber = word.IsEmpty ? 0 : _words.Count;
            _numbers.Add(_last, _lastNumber);
            if (_lastNumber > 0)
            {
                _words.Add(Encoding.UTF8.GetString(word));
            }
        }

        return _lastNumber;
    }

    /// <summary>The number of <paramref name="word"/>; 0 if no row has it.</summary>
    public int Find(string word) => _numbers.GetValueOrDefault(Encoding.UTF8.GetBytes(word));

    private sealed class LettersEquality : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            HashCode hash = default;
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
