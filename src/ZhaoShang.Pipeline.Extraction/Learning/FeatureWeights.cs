using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ZhaoShang.Pipeline.Extraction.Learning;

/// <summary>
/// The weights of known features for each label. A feature is found by its name in a table with open addressing, less than half full; an unknown one
/// weighs nothing. Of models with few labels a name and its weights lie side by side in 16 bytes, the weights as 4,096ths.
/// </summary>
internal sealed class FeatureWeights
{
    private const int MostInSlot = 6;
    private const int MostOnStack = 128;
    private const int BitsOfSlot = 4;
    private const int SlotsInCell = 64 / BitsOfSlot;
    private const float Unit = 4096;

    private readonly float[] _weights;

    // Where the weights of a name begin; the name 0 in an empty one. Without use where all labels fit into a slot.
    private readonly (uint Name, int Row)[] _slots;

    // A name in the first two lanes, behind it the weight of each label.
    private readonly Vector128<short>[] _rows;

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
        _weights = weights;
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

        _rows = labels <= MostInSlot ? [.. _slots.Select(RowOf)] : [];
    }

    /// <summary>The number of labels.</summary>
    public int LabelCount { get; }

    /// <summary>The names of the features, sorted.</summary>
    public IReadOnlyList<uint> Names { get; }

    /// <summary>The weights, feature by feature in the order of the names.</summary>
    public ReadOnlySpan<float> All => _weights;

    /// <summary>Adds the weights of <paramref name="features"/> to the score of each label. O(features · labels).</summary>
    public void Add(ReadOnlySpan<uint> features, Span<double> scores)
    {
        Span<uint> known = features.Length <= MostOnStack ? stackalloc uint[features.Length] : new uint[features.Length];
        known = known[..Known(features, known)];
        if (_rows.Length > 0)
        {
            AddRows(known, scores);
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
        ulong[] cells = _known;
        int count = 0;
        foreach (uint feature in features)
        {
            int bit = (int)feature & _knownMask;
            known[count] = feature;
            count += (int)(cells[bit >> 6] >> bit) & 1;
        }

        return count;
    }

    // All labels at once, in whole numbers.
    private void AddRows(ReadOnlySpan<uint> features, Span<double> scores)
    {
        Vector128<short>[] rows = _rows;
        Vector128<int> low = Vector128<int>.Zero;
        Vector128<int> high = Vector128<int>.Zero;
        foreach (uint feature in features)
        {
            int slot = (int)feature & _mask;
            Vector128<short> row = rows[slot];
            while (NameOf(row) != feature && NameOf(row) != 0)
            {
                slot = (slot + 1) & _mask;
                row = rows[slot];
            }

            low += Vector128.WidenLower(row);
            high += Vector128.WidenUpper(row);
        }

        for (int label = 0; label < scores.Length; label++)
        {
            scores[label] += (label < 2 ? low[label + 2] : high[label - 2]) / (double)Unit;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint NameOf(Vector128<short> row) => row.AsUInt32().ToScalar();

    private Vector128<short> RowOf((uint Name, int Row) slot)
    {
        Vector128<short> row = Vector128.CreateScalar(slot.Name).AsInt16();
        for (int label = 0; slot.Name != 0 && label < LabelCount; label++)
        {
            row = row.WithElement(label + 2, (short)Math.Clamp(MathF.Round(_weights[slot.Row + label] * Unit), short.MinValue, short.MaxValue));
        }

        return row;
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
