using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Goes through the list of a term, row by row or with leaps; blocks that are passed over are not unpacked, places only where they are asked for.</summary>
internal sealed class ListReader
{
    /// <summary>The key behind the last row.</summary>
    public const int End = int.MaxValue;

    /// <summary>So many numbers may be read behind the places of a row, whatever they are.</summary>
    public const int PlacesBehind = 8;

    private readonly int[] _keys = new int[PackedNumbers.BlockSize + 1];
    private readonly int[] _counts = new int[PackedNumbers.BlockSize];
    private readonly int[] _placeStarts = new int[PackedNumbers.BlockSize + 1];
    private byte[] _bytes = new byte[1024];
    private int[] _lastKeys = new int[16];
    private int[] _keysAt = new int[16];
    private int[] _placesAt = new int[16];
    private int[] _places = new int[PackedNumbers.BlockSize + 1 + PlacesBehind];
    private int[] _placesOfRow = new int[16];
    private int _length;
    private int _blocks;
    private int _block;
    private int _first;
    private int _last;
    private int _at;
    private bool _arePlacesRead;

    /// <summary>How many rows the list has.</summary>
    public int Rows { get; private set; }

    /// <summary>The key of the row at hand; <see cref="End"/> behind the last one.</summary>
    public int Key => _keys[_at];

    /// <summary>How often the row at hand tells the term.</summary>
    public int Count => _counts[_at] + 1;

    /// <summary>Begins a list. The row at hand is the first.</summary>
    /// <param name="entry">The list.</param>
    /// <param name="blocks">Reads it.</param>
    /// <param name="withPlaces">True if <see cref="Places"/> will be asked for.</param>
    /// <exception cref="DamagedPostingsException">It is none.</exception>
    public void Open(ListEntry entry, SegmentBytes blocks, bool withPlaces)
    {
        _length = entry.KeyBytes + (withPlaces ? entry.PlaceBytes : 0);
        if (_bytes.Length < _length + PackedNumbers.Slack)
        {
            Array.Resize(ref _bytes, Math.Max(_length + PackedNumbers.Slack, _bytes.Length * 2));
        }

        blocks.Read(entry.Address, _bytes.AsSpan(0, _length));
        Rows = entry.Rows;
        HasPlaces = withPlaces && entry.PlaceBytes > 0;
        ReadHead(entry);
        Load(0);
    }

    /// <summary>True if the terms of the list have places, and they can be asked for.</summary>
    public bool HasPlaces { get; private set; }

    /// <summary>Goes back to the first row.</summary>
    public void Rewind() => Load(0);

    /// <summary>Goes on to the first row whose key is <paramref name="key"/> or above, and gives its key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Seek(int key)
    {
        if (key > _last)
        {
            return SeekBeyond(key);
        }

        int[] keys = _keys;
        int at = _at;
        while (keys[at] < key)
        {
            at++;
        }

        _at = at;
        return keys[at];
    }

    /// <summary>Goes on to the next row and gives its key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next() => _keys[_at + 1] < End ? _keys[++_at] : SeekBeyond(_last + 1);

    /// <summary>The places of the row at hand, ascending.</summary>
    public ReadOnlySpan<int> Places()
    {
        ReadOnlySpan<int> sums = PlaceSums(out int before);
        if (_placesOfRow.Length < sums.Length)
        {
            _placesOfRow = new int[sums.Length * 2];
        }

        for (int i = 0; i < sums.Length; i++)
        {
            _placesOfRow[i] = sums[i] - before;
        }

        return _placesOfRow.AsSpan(0, sums.Length);
    }

    /// <summary>The places of the row at hand as they are kept: each with <paramref name="before"/> added. Behind them <see cref="PlacesBehind"/> numbers may be read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<int> PlaceSums(out int before)
    {
        if (!_arePlacesRead)
        {
            LoadPlaces();
        }

        int start = _placeStarts[_at];
        before = _places[start];
        return MemoryMarshal.CreateReadOnlySpan(ref _places[start + 1], _placeStarts[_at + 1] - start);
    }

    /// <summary>Goes on to the first block that goes as far as <paramref name="key"/>, and in it.</summary>
    private int SeekBeyond(int key)
    {
        int block = _block + 1;
        while (block < _blocks && _lastKeys[block] < key)
        {
            block++;
        }

        if (block >= _blocks)
        {
            (_at, _keys[0], _keys[1]) = (0, End, End);
            return End;
        }

        Load(block);
        return key <= _last ? Seek(key) : SeekBeyond(key);
    }

    private void ReadHead(ListEntry entry)
    {
        _blocks = (Rows + PackedNumbers.BlockSize - 1) / PackedNumbers.BlockSize;
        if (_blocks == 0 || _length < 1)
        {
            throw new DamagedPostingsException();
        }

        if (_lastKeys.Length < _blocks)
        {
            Array.Resize(ref _lastKeys, _blocks * 2);
            Array.Resize(ref _keysAt, _blocks * 2);
            Array.Resize(ref _placesAt, _blocks * 2);
        }

        ByteReader reader = new(_bytes.AsSpan(0, entry.KeyBytes));
        _first = reader.ReadNumber();
        (long last, long keys, long places) = (_first, 0, entry.KeyBytes);
        for (int i = 0; i < _blocks; i++)
        {
            (_keysAt[i], _placesAt[i]) = ((int)keys, (int)places);
            if (_blocks > 1)
            {
                last += reader.ReadNumber();
                keys += reader.ReadNumber();
                places += reader.ReadNumber();
            }

            _lastKeys[i] = _blocks > 1 ? (int)last : End - 1;
        }

        if (last >= End || keys > _length || places > entry.KeyBytes + entry.PlaceBytes)
        {
            throw new DamagedPostingsException();
        }

        for (int i = 0; i < _blocks; i++)
        {
            _keysAt[i] += reader.At;
        }
    }

    private void Load(int block)
    {
        int rows = Math.Min(PackedNumbers.BlockSize, Rows - (block * PackedNumbers.BlockSize));
        ReadOnlySpan<byte> bytes = _bytes.AsSpan(0, _length + PackedNumbers.Slack);
        int at = PackedNumbers.Read(bytes, _keysAt[block], _keys.AsSpan(0, rows));
        _ = PackedNumbers.Read(bytes, at, _counts.AsSpan(0, rows));
        int key = block == 0 ? _first - 1 : _lastKeys[block - 1];
        int signs = 0;
        foreach (ref int distance in _keys.AsSpan(0, rows))
        {
            key += distance + 1;
            distance = key;
            signs |= key;
        }

        if (signs < 0 || (_blocks > 1 && key != _lastKeys[block]))
        {
            throw new DamagedPostingsException();
        }

        _keys[rows] = End;
        _last = key;
        (_block, _at, _arePlacesRead) = (block, 0, false);
    }

    /// <summary>Unpacks the places of the block at hand.</summary>
    private void LoadPlaces()
    {
        int rows = Math.Min(PackedNumbers.BlockSize, Rows - (_block * PackedNumbers.BlockSize));
        long told = rows;
        for (int i = 0; i < rows; i++)
        {
            told += _counts[i];
        }

        int all = told <= rows + (8L * _length) ? (int)told : throw new DamagedPostingsException();
        if (_places.Length < all + 1 + PlacesBehind)
        {
            _places = new int[(all * 2) + 1 + PlacesBehind];
        }

        ReadOnlySpan<byte> bytes = _bytes.AsSpan(0, _length + PackedNumbers.Slack);
        int at = _placesAt[_block];
        for (int done = 0; done < all; done += PackedNumbers.BlockSize)
        {
            at = PackedNumbers.Read(bytes, at, _places.AsSpan(done + 1, Math.Min(PackedNumbers.BlockSize, all - done)));
        }

        // The distances are added up through all rows: less what came before a row they are its places, and no row needs a loop of its own.
        int sum = 0;
        foreach (ref int place in _places.AsSpan(0, all + 1))
        {
            sum += place;
            place = sum;
        }

        int start = 0;
        for (int i = 0; i < rows; i++)
        {
            _placeStarts[i] = start;
            start += _counts[i] + 1;
        }

        _placeStarts[rows] = start;
        _arePlacesRead = true;
    }
}
