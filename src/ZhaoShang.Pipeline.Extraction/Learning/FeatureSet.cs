namespace ZhaoShang.Pipeline.Extraction.Learning;

/// <summary>Features, each once, in the order in which they were first added. Cleared and filled again without new memory.</summary>
internal sealed class FeatureSet
{
    private uint[] _features = new uint[64];

    // Each feature in the first free place from the one that its low bits tell; more than half of the places are free.
    private uint[] _places = new uint[256];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The features.</summary>
    public ReadOnlySpan<uint> All => _features.AsSpan(0, Count);

    /// <summary>Adds a feature; false if it was there.</summary>
    public bool Add(uint feature)
    {
        if (PlaceOf(feature) == feature)
        {
            return false;
        }

        if (Count == _features.Length)
        {
            Grow();
        }

        PlaceOf(feature) = feature;
        _features[Count++] = feature;
        return true;
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        Array.Clear(_places);
        Count = 0;
    }

    private ref uint PlaceOf(uint feature)
    {
        int mask = _places.Length - 1;
        int place = (int)feature & mask;
        while (_places[place] != 0 && _places[place] != feature)
        {
            place = (place + 1) & mask;
        }

        return ref _places[place];
    }

    private void Grow()
    {
        Array.Resize(ref _features, Count * 2);
        _places = new uint[_places.Length * 2];
        foreach (uint feature in All)
        {
            PlaceOf(feature) = feature;
        }
    }
}
