namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>
/// Makes the list of a term: the keys of its rows, how often each tells the term, and at which places. In blocks of 128 rows: the distances of the keys less one, then the counts less one;
/// the places stand apart, behind all keys, as distances within each row. Before the blocks stands the first key, and of more than one block for each how far it goes and how long it is.
/// </summary>
internal sealed class ListWriter
{
    private readonly int[] _distances = new int[PackedNumbers.BlockSize];
    private readonly int[] _counts = new int[PackedNumbers.BlockSize];
    private readonly ByteWriter _ends = new();
    private readonly ByteWriter _keys = new();
    private readonly ByteWriter _places = new();
    private readonly ByteWriter _head = new();
    private int[] _placesOfBlock = new int[PackedNumbers.BlockSize];
    private int _placeCount;
    private int _lastKey;
    private int _blockEnd;
    private int _first;

    /// <summary>How many rows it has so far.</summary>
    public int Rows { get; private set; }

    /// <summary>What stands before the blocks. To be asked for behind <see cref="End"/>.</summary>
    public ReadOnlySpan<byte> Head => _head.Written;

    /// <summary>The blocks of the keys.</summary>
    public ReadOnlySpan<byte> Keys => _keys.Written;

    /// <summary>The blocks of the places.</summary>
    public ReadOnlySpan<byte> Places => _places.Written;

    /// <summary>Begins another list.</summary>
    public void Begin()
    {
        _ends.Clear();
        _keys.Clear();
        _places.Clear();
        _head.Clear();
        (Rows, _placeCount, _lastKey) = (0, 0, -1);
    }

    /// <summary>Adds a row.</summary>
    /// <param name="key">Its key, above that of the row before.</param>
    /// <param name="count">How often it tells the term, from 1.</param>
    /// <param name="places">The places, ascending; none for a term without places.</param>
    public void Add(int key, int count, ReadOnlySpan<int> places)
    {
        if (key <= _lastKey)
        {
            throw new InvalidOperationException($"The keys of a list ascend; {key} came behind {_lastKey}.");
        }

        if (Rows == 0)
        {
            _first = key;
            (_lastKey, _blockEnd) = (key - 1, key);
        }

        int at = Rows++ % PackedNumbers.BlockSize;
        _distances[at] = key - _lastKey - 1;
        _counts[at] = count - 1;
        _lastKey = key;
        AddPlaces(places);
        if (at == PackedNumbers.BlockSize - 1)
        {
            EndBlock(PackedNumbers.BlockSize);
        }
    }

    /// <summary>Ends the list.</summary>
    public void End()
    {
        if (Rows % PackedNumbers.BlockSize is > 0 and int rest)
        {
            EndBlock(rest);
        }

        _head.AddNumber(_first);
        if (Rows > PackedNumbers.BlockSize)
        {
            _head.Add(_ends.Written);
        }
    }

    private void AddPlaces(ReadOnlySpan<int> places)
    {
        if (_placesOfBlock.Length - _placeCount < places.Length)
        {
            Array.Resize(ref _placesOfBlock, Math.Max(_placesOfBlock.Length * 2, _placeCount + places.Length));
        }

        int last = 0;
        foreach (int place in places)
        {
            _placesOfBlock[_placeCount++] = place - last;
            last = place;
        }
    }

    private void EndBlock(int rows)
    {
        (int keysBefore, int placesBefore) = (_keys.Count, _places.Count);
        PackedNumbers.Write(_distances.AsSpan(0, rows), _keys);
        PackedNumbers.Write(_counts.AsSpan(0, rows), _keys);
        for (int at = 0; at < _placeCount; at += PackedNumbers.BlockSize)
        {
            PackedNumbers.Write(_placesOfBlock.AsSpan(at, Math.Min(PackedNumbers.BlockSize, _placeCount - at)), _places);
        }

        _ends.AddNumber(_lastKey - _blockEnd);
        _ends.AddNumber(_keys.Count - keysBefore);
        _ends.AddNumber(_places.Count - placesBefore);
        (_blockEnd, _placeCount) = (_lastKey, 0);
    }
}
