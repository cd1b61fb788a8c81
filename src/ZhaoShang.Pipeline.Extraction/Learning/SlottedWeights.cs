using System.Numerics;
using System.Runtime.Intrinsics;

namespace ZhaoShang.Pipeline.Extraction.Learning;

/// <summary>
/// The weights of known features for at most six labels, each name beside its weights (as 4,096ths) in 16 bytes. A name lies in the one place that follows from it
/// and from a factor of its group, chosen so that no two lie in the same: a look-up goes no way that depends on what it finds.
/// </summary>
internal sealed class SlottedWeights
{
    /// <summary>The most labels that a place has room for.</summary>
    public const int MostLabels = 6;

    private const float Unit = 4096;
    private const int LanesOfName = 2;
    private const int LeastGroups = 2;
    private const int NamesOfGroup = 4;
    private const int LeastPlaces = 4;
    private const int NamesOfFreePlace = 8;
    private const int MostFactors = 1 << 15;

    // For each group of names an odd factor that parts them from each other and from all others.
    private readonly ushort[] _factors;

    // A name in the first two lanes, behind it the weight of each label; zeros in an empty one.
    private readonly Vector128<short>[] _places;
    private readonly int _shift;

    /// <summary>Takes the names of the features, without repetition and without 0, and their weights, feature by feature.</summary>
    public SlottedWeights(int labels, ReadOnlySpan<uint> names, ReadOnlySpan<float> weights)
    {
        _factors = new ushort[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(LeastGroups, names.Length / NamesOfGroup))];
        List<Vector128<short>>[] groups = [.. _factors.Select(static _ => new List<Vector128<short>>())];
        for (int i = 0; i < names.Length; i++)
        {
            groups[GroupOf(names[i])].Add(RowOf(names[i], weights.Slice(i * labels, labels)));
        }

        // The largest groups are placed first, as long as there is much room.
        int[] order = [.. Enumerable.Range(0, groups.Length).OrderByDescending(group => groups[group].Count)];
        int places = (int)BitOperations.RoundUpToPowerOf2((uint)(LeastPlaces + names.Length + (names.Length / NamesOfFreePlace)));
        do
        {
            _shift = 32 - BitOperations.Log2((uint)places);
            _places = new Vector128<short>[places];
            places *= 2;
        }
        while (!Array.TrueForAll(order, group => TryPlace(group, groups[group])));
    }

    /// <summary>Adds the weights of <paramref name="features"/> to the score of each label, all labels at once and in whole numbers. O(features).</summary>
    public void Add(ReadOnlySpan<uint> features, Span<double> scores)
    {
        ushort[] factors = _factors;
        Vector128<short>[] places = _places;
        int shift = _shift;
        Vector256<int> total = Vector256<int>.Zero;
        foreach (uint feature in features)
        {
            Vector128<short> row = places[(int)(feature * factors[(int)feature & (factors.Length - 1)] >> shift)];
            total += Vector256.WidenLower(IfNamed(row, feature).ToVector256());
        }

        Span<int> sums = stackalloc int[LanesOfName + MostLabels];
        total.CopyTo(sums);
        for (int label = 0; label < scores.Length; label++)
        {
            scores[label] += sums[LanesOfName + label] / (double)Unit;
        }
    }

    private static Vector128<short> IfNamed(Vector128<short> row, uint name) =>
        row & Vector128.Equals(Vector128.Shuffle(row.AsUInt32(), Vector128<uint>.Zero), Vector128.Create(name)).AsInt16();

    private int GroupOf(uint name) => (int)name & (_factors.Length - 1);

    private int PlaceOf(uint name, ushort factor) => (int)(name * factor >> _shift);

    private bool TryPlace(int group, List<Vector128<short>> rows)
    {
        Span<int> taken = stackalloc int[rows.Count];
        for (int factor = 1; factor < 2 * MostFactors && rows.Count > 0; factor += 2)
        {
            int placed = 0;
            while (placed < rows.Count && PlaceOf(NameOf(rows[placed]), (ushort)factor) is int place && NameOf(_places[place]) == 0)
            {
                _places[place] = rows[placed];
                taken[placed++] = place;
            }

            if (placed == rows.Count)
            {
                _factors[group] = (ushort)factor;
                return true;
            }

            foreach (int place in taken[..placed])
            {
                _places[place] = default;
            }
        }

        return rows.Count == 0;
    }

    private static uint NameOf(Vector128<short> row) => row.AsUInt32().ToScalar();

    private static Vector128<short> RowOf(uint name, ReadOnlySpan<float> weights)
    {
        Vector128<short> row = Vector128.CreateScalar(name).AsInt16();
        for (int label = 0; label < weights.Length; label++)
        {
            row = row.WithElement(label + LanesOfName, (short)Math.Clamp(MathF.Round(weights[label] * Unit), short.MinValue, short.MaxValue));
        }

        return row;
    }
}
