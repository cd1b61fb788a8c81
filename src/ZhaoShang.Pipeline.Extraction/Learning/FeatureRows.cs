namespace ZhaoShang.Pipeline.Extraction.Learning;

/// <summary>The features at each of several places, in one array. Filled place by place; cleared and filled again without new memory.</summary>
internal sealed class FeatureRows
{
    private uint[] _features = new uint[256];
    private int[] _ends = new int[16];
    private int _length;

    /// <summary>The number of places that were ended.</summary>
    public int Count { get; private set; }

    /// <summary>The features at a place.</summary>
    public ReadOnlySpan<uint> this[int place] => _features.AsSpan(place == 0 ? 0 : _ends[place - 1], _ends[place] - (place == 0 ? 0 : _ends[place - 1]));

    /// <summary>One more feature of the place that is being filled.</summary>
    public void Add(uint feature)
    {
        if (_length == _features.Length)
        {
            Array.Resize(ref _features, _length * 2);
        }

        _features[_length++] = feature;
    }

    /// <summary>How many features the place that is being filled has.</summary>
    public int Filled => _length - (Count == 0 ? 0 : _ends[Count - 1]);

    /// <summary>One more feature of the place that is being filled, unless it is there behind the first <paramref name="skipped"/> ones. O(features behind them).</summary>
    public void AddOnce(uint feature, int skipped)
    {
        int from = _length - Filled + skipped;
        if (!_features.AsSpan(from, _length - from).Contains(feature))
        {
            Add(feature);
        }
    }

    /// <summary>Room for so many more features of the place that is being filled.</summary>
    public Span<uint> Add(int count)
    {
        if (_length + count > _features.Length)
        {
            Array.Resize(ref _features, Math.Max(_features.Length * 2, _length + count));
        }

        _length += count;
        return _features.AsSpan(_length - count, count);
    }

    /// <summary>The place is filled; the next one begins.</summary>
    public void EndPlace()
    {
        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, Count * 2);
        }

        _ends[Count++] = _length;
    }

    /// <summary>Forgets all places.</summary>
    public void Clear()
    {
        _length = 0;
        Count = 0;
    }

    /// <summary>A copy that holds no more than is filled.</summary>
    public FeatureRows Copy() => new() { _features = _features.AsSpan(0, _length).ToArray(), _ends = _ends.AsSpan(0, Count).ToArray(), _length = _length, Count = Count };
}
