namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Where phrases stand in the bodies of rows: for each the first places, ascending.</summary>
internal sealed class PlaceRuns
{
    private const int MostPlaces = 32;
    private int[] _runs = new int[1024];
    private int _next = 1;

    /// <summary>The places of a run; none of run 0.</summary>
    public ReadOnlySpan<int> this[int run] => run == 0 ? [] : _runs.AsSpan(run + 1, _runs[run]);

    /// <summary>Notes <paramref name="places"/>, and those of an earlier <paramref name="run"/> (0 for none) with them; gives the run of all.</summary>
    public int Add(int run, ReadOnlySpan<int> places)
    {
        if (places.IsEmpty)
        {
            return run;
        }

        if (_runs.Length - _next <= 2 * MostPlaces)
        {
            Array.Resize(ref _runs, _runs.Length * 2);
        }

        ReadOnlySpan<int> before = this[run];
        int start = _next++;
        int end = _next;
        for (int i = 0, k = 0; (i < before.Length || k < places.Length) && end - _next < MostPlaces;)
        {
            bool isBefore = k == places.Length || (i < before.Length && before[i] <= places[k]);
            _runs[end++] = isBefore ? before[i++] : places[k++];
        }

        _runs[start] = end - _next;
        _next = end;
        return start;
    }

    /// <summary>The smallest distance between a place of one run and a place of the other.</summary>
    public int Distance(int left, int right)
    {
        ReadOnlySpan<int> one = this[left];
        ReadOnlySpan<int> other = this[right];
        int smallest = int.MaxValue;
        for (int i = 0, k = 0; i < one.Length && k < other.Length;)
        {
            smallest = Math.Min(smallest, Math.Abs(one[i] - other[k]));
            _ = one[i] < other[k] ? i++ : k++;
        }

        return smallest;
    }
}
