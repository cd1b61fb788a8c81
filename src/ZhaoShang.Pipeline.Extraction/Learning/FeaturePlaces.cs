namespace ZhaoShang.Pipeline.Extraction.Learning;

/// <summary>
/// Gives each of many names a place of its own: the one that follows from the name and from a factor of its group, chosen so that no two lie in the same. A look-up
/// goes no way that depends on what it finds; a name that is not known is given some place, too.
/// </summary>
internal readonly struct FeaturePlaces
{
    private const int LeastGroups = 2;
    private const int NamesOfGroup = 4;
    private const int LeastPlaces = 4;
    private const int NamesOfFreePlace = 8;
    private const int MostFactors = 1 << 15;

    // For each group of names an odd factor that parts them from each other and from all others.
    private readonly ushort[] _factors;
    private readonly uint _count;

    /// <summary>Takes the names, without repetition and without 0.</summary>
    public FeaturePlaces(ReadOnlySpan<uint> names)
    {
        _factors = new ushort[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(LeastGroups, names.Length / NamesOfGroup))];
        List<uint>[] groups = [.. _factors.Select(static _ => new List<uint>())];
        foreach (uint name in names)
        {
            groups[GroupOf(name)].Add(name);
        }

        // The largest groups are placed first, as long as there is much room.
        int[] order = [.. Enumerable.Range(0, groups.Length).OrderByDescending(group => groups[group].Count)];
        uint count = (uint)(LeastPlaces + names.Length + (names.Length / NamesOfFreePlace));
        bool[] taken;
        do
        {
            _count = count;
            taken = new bool[count];
            count += LeastPlaces + (count / NamesOfFreePlace);
        }
        while (!TryPlace(order, groups, taken));
    }

    /// <summary>How many places there are.</summary>
    public int Count => (int)_count;

    /// <summary>The place of a name.</summary>
    public int Of(uint name) => PlaceOf(name, _factors[GroupOf(name)]);

    private int GroupOf(uint name) => (int)name & (_factors.Length - 1);

    private int PlaceOf(uint name, uint factor) => (int)((ulong)(name * factor) * _count >> 32);

    private bool TryPlace(int[] order, List<uint>[] groups, bool[] taken)
    {
        foreach (int group in order)
        {
            if (!TryPlace(group, groups[group], taken))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryPlace(int group, List<uint> names, bool[] taken)
    {
        Span<int> places = stackalloc int[names.Count];
        for (uint factor = 1; factor < 2 * MostFactors && names.Count > 0; factor += 2)
        {
            int placed = 0;
            while (placed < names.Count && PlaceOf(names[placed], factor) is int place && !taken[place])
            {
                taken[place] = true;
                places[placed++] = place;
            }

            if (placed == names.Count)
            {
                _factors[group] = (ushort)factor;
                return true;
            }

            foreach (int place in places[..placed])
            {
                taken[place] = false;
            }
        }

        return names.Count == 0;
    }
}
