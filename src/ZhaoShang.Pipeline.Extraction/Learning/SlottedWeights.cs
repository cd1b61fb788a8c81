using System.Numerics;
using System.Runtime.Intrinsics;

namespace ZhaoShang.Pipeline.Extraction.Learning;

/// <summary>
/// The weights of known features for at most six labels, each name beside its weights (as 4,096ths) in 16 bytes. A name lies in the one place that follows
/// from it and from the key of its group, so that a look-up reads one place and goes no way that depends on what it finds. The keys are few and stay near.
/// </summary>
internal sealed class SlottedWeights
{
    /// <summary>The most labels that a place has room for.</summary>
    public const int MostLabels = 6;

    private const float Unit = 4096;
    private const int LeastPlaces = 4;
    private const int NamesOfGroup = 4;
    private const uint Golden = 0x9E3779B1;
    private const uint Mixing = 0x85EBCA77;
    private const int Bits = 32;

    // A name in the first two lanes, behind it the weight of each label; zeros in an empty one.
    private readonly Vector128<short>[] _places;
    private readonly ushort[] _keys;
    private readonly int _placeShift;
    private readonly int _groupShift;

    /// <summary>Takes the names of the features, without repetition and without 0, and their weights, feature by feature.</summary>
    public SlottedWeights(int labels, ReadOnlySpan<uint> names, ReadOnlySpan<float> weights)
    {
        int places = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(LeastPlaces, names.Length + (names.Length / NamesOfGroup)));
        _keys = new ushort[Math.Max(LeastPlaces, places / NamesOfGroup)];
        _groupShift = Bits - BitOperations.Log2((uint)_keys.Length);
        Vector128<short>[] rows = new Vector128<short>[names.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = RowOf(names[i], weights.Slice(i * labels, labels));
        }

        for (_places = new Vector128<short>[places]; ; _places = new Vector128<short>[_places.Length * 2])
        {
            _placeShift = Bits - BitOperations.Log2((uint)_places.Length);
            if (TryPlaceAll(rows))
            {
                return;
            }
        }
    }

    /// <summary>Adds the weights of <paramref name="features"/> to the score of each label, all labels at once and in whole numbers. O(features).</summary>
    public void Add(ReadOnlySpan<uint> features, Span<double> scores)
    {
        Vector128<int> low = Vector128<int>.Zero;
        Vector128<int> high = Vector128<int>.Zero;
        foreach (uint feature in features)
        {
            Vector128<short> row = IfNamed(_places[PlaceOf(feature, _keys[GroupOf(feature)])], feature);
            low += Vector128.WidenLower(row);
            high += Vector128.WidenUpper(row);
        }

        for (int label = 0; label < scores.Length; label++)
        {
            scores[label] += (label < 2 ? low[label + 2] : high[label - 2]) / (double)Unit;
        }
    }

    private static Vector128<short> IfNamed(Vector128<short> row, uint name) =>
        row & Vector128.Equals(Vector128.Shuffle(row.AsUInt32(), Vector128<uint>.Zero), Vector128.Create(name)).AsInt16();

    private int GroupOf(uint name) => (int)(name >> _groupShift);

    private int PlaceOf(uint name, uint key) => (int)(((name ^ (key * Golden)) * Mixing) >> _placeShift);

    // The largest groups first, as long as there is most room.
    private bool TryPlaceAll(Vector128<short>[] rows)
    {
        foreach (IGrouping<int, Vector128<short>> group in rows.GroupBy(row => GroupOf(NameOf(row))).OrderByDescending(static group => group.Count()))
        {
            if (!TryPlace(group.Key, [.. group]))
            {
                return false;
            }
        }

        return true;
    }

    // The first key with which all names of a group lie in empty places.
    private bool TryPlace(int group, Vector128<short>[] rows)
    {
        for (int key = 0; key <= ushort.MaxValue; key++)
        {
            int placed = 0;
            while (placed < rows.Length && NameOf(_places[PlaceOf(NameOf(rows[placed]), (uint)key)]) == 0)
            {
                _places[PlaceOf(NameOf(rows[placed]), (uint)key)] = rows[placed];
                placed++;
            }

            if (placed == rows.Length)
            {
                _keys[group] = (ushort)key;
                return true;
            }

            foreach (Vector128<short> row in rows.AsSpan(0, placed))
            {
                _places[PlaceOf(NameOf(row), (uint)key)] = default;
            }
        }

        return false;
    }

    private static uint NameOf(Vector128<short> row) => row.AsUInt32().ToScalar();

    private static Vector128<short> RowOf(uint name, ReadOnlySpan<float> weights)
    {
        Vector128<short> row = Vector128.CreateScalar(name).AsInt16();
        for (int label = 0; label < weights.Length; label++)
        {
            row = row.WithElement(label + 2, (short)Math.Clamp(MathF.Round(weights[label] * Unit), short.MinValue, short.MaxValue));
        }

        return row;
    }
}
