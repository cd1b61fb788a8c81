namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Takes the rows in which a phrase stands, field by field and segment by segment, and puts them in order. Used again for each phrase.</summary>
/// <param name="rows">About how many rows there are.</param>
internal sealed class MatchCollector(int rows)
{
    private readonly KeySet _found = new(rows);
    private float[] _hits = new float[rows + 1];
    private int[] _runs = [];
    private PlaceRuns? _places;

    /// <summary>Begins with another phrase.</summary>
    /// <param name="places">Takes its places; null if they are not asked for.</param>
    public void Begin(PlaceRuns? places)
    {
        _places = places;
        if (places is not null && _runs.Length < _hits.Length)
        {
            _runs = new int[_hits.Length];
        }
    }

    /// <summary>Takes a row, or more hits in a row that was taken before.</summary>
    public void Add(int key, float hits)
    {
        _found.Add(key);
        _hits[key] += hits;
    }

    /// <summary>Takes a row with its first places, or more hits in a row that was taken before.</summary>
    public void Add(int key, float hits, ReadOnlySpan<int> places)
    {
        Add(key, hits);
        _runs[key] = _places!.Add(_runs[key], places);
    }

    /// <summary>All rows of the phrase.</summary>
    public PhraseMatches End()
    {
        int[] keys = _found.Keys;
        float[] hits = new float[keys.Length];
        int[]? runs = _places is null ? null : new int[keys.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            int key = keys[i];
            hits[i] = _hits[key];
            _hits[key] = 0;
            if (runs is not null)
            {
                runs[i] = _runs[key];
                _runs[key] = 0;
            }
        }

        _found.Clear();
        return new PhraseMatches(keys, hits, runs);
    }
}
