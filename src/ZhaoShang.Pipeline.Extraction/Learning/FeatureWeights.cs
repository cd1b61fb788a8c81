using System.Runtime.Intrinsics;

namespace ZhaoShang.Pipeline.Extraction.Learning;

/// <summary>
/// The weights of known features for each label, in flat arrays. A feature is found by its name in a table with open addressing, less than half
/// full; an unknown one weighs nothing.
/// </summary>
internal sealed class FeatureWeights
{
    private const int Lanes = 8;
    private const int MostOnStack = 128;
    private const int BitsOfSlot = 4;
    private const int SlotsInCell = 64 / BitsOfSlot;

    // The slots of the table: a name beside where its weights begin, so that one look into memory finds both; the name 0 in an empty one.
    private readonly (uint Name, int Row)[] _slots;

    // The weights, and so many noughts behind them that all lanes can be filled from the last row.
    private readonly float[] _weights;

    // A bit for the low bits of each name. It is small enough to stay in near memory, and most features of a text are unknown.
    private readonly ulong[] _known;
    private readonly int _knownMask;
    private readonly int _mask;

    /// <summary>Takes the names of the features, sorted, without repetition and without 0, and their weights, feature by feature.</summary>
    /// <exception cref="ArgumentException">The weights are not as many as features times labels, or a name is 0.</exception>
    public FeatureWeights(int labels, uint[] names, float[] weights)
    {
        if (weights.Length != names.Length * labels || (names.Length > 0 && names[0] == 0))
        {
            throw new ArgumentException($"{names.Length} features of {labels} labels need as many weights, {weights.Length} were given.", nameof(weights));
        }

        LabelCount = labels;
        Names = names;
        _weights = [.. weights, .. new float[Lanes]];
        _mask = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, names.Length * 2 + 1)) - 1;
        _slots = new (uint Name, int Row)[_mask + 1];
        _known = new ulong[(_mask + 1) / SlotsInCell + 1];
        _knownMask = (_mask + 1) * BitsOfSlot - 1;
        for (int row = 0; row < names.Length; row++)
        {
            _slots[SlotOf(names[row])] = (names[row], row * labels);
            int bit = (int)names[row] & _knownMask;
            _known[bit >> 6] |= 1UL << bit;
        }
    }

    /// <summary>The number of labels.</summary>
    public int LabelCount { get; }

    /// <summary>The names of the features, sorted.</summary>
    public IReadOnlyList<uint> Names { get; }

    /// <summary>The weights, feature by feature in the order of the names.</summary>
    public ReadOnlySpan<float> All => _weights.AsSpan(0, Names.Count * LabelCount);

    /// <summary>Adds the weights of <paramref name="features"/> to the score of each label. O(features · labels).</summary>
    public void Add(ReadOnlySpan<uint> features, Span<double> scores)
    {
        Span<uint> known = features.Length <= MostOnStack ? stackalloc uint[features.Length] : new uint[features.Length];
        known = known[..Known(features, known)];
        if (LabelCount <= Lanes)
        {
            AddLanes(known, scores);
            return;
        }

        foreach (uint feature in known)
        {
            (uint name, int first) = _slots[SlotOf(feature)];
            ReadOnlySpan<float> row = name == 0 ? [] : _weights.AsSpan(first, LabelCount);
            for (int label = 0; label < row.Length; label++)
            {
                scores[label] += row[label];
            }
        }
    }

    // Keeps the features that may be known. Each is written down and then kept or not: which of them are cannot be foreseen.
    private int Known(ReadOnlySpan<uint> features, Span<uint> known)
    {
        int count = 0;
        foreach (uint feature in features)
        {
            int bit = (int)feature & _knownMask;
            known[count] = feature;
            count += (int)(_known[bit >> 6] >> bit) & 1;
        }

        return count;
    }

    // All labels at once: the same sums, in the same order, as label by label.
    private void AddLanes(ReadOnlySpan<uint> features, Span<double> scores)
    {
        Span<double> sums = stackalloc double[Lanes];
        scores[..LabelCount].CopyTo(sums);
        Vector256<double> low = Vector256.Create<double>(sums);
        Vector256<double> high = Vector256.Create<double>(sums[(Lanes / 2)..]);
        foreach (uint feature in features)
        {
            (uint name, int first) = _slots[SlotOf(feature)];
            if (name != 0)
            {
                Vector256<float> row = Vector256.Create<float>(_weights.AsSpan(first, Lanes));
                low += Vector256.WidenLower(row);
                high += Vector256.WidenUpper(row);
            }
        }

        low.CopyTo(sums);
        high.CopyTo(sums[(Lanes / 2)..]);
        sums[..LabelCount].CopyTo(scores);
    }

    private int SlotOf(uint name)
    {
        int slot = (int)name & _mask;
        while (_slots[slot].Name != 0 && _slots[slot].Name != name)
        {
            slot = (slot + 1) & _mask;
        }

        return slot;
    }
}
