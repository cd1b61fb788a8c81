using System.Numerics;
using System.Runtime.Intrinsics;

namespace ZhaoShang.Pipeline.Extraction.Learning;

/// <summary>
/// The weights of known features for each label. A feature is found by its name in a table that is less than half full; an unknown one weighs nothing.
/// </summary>
internal sealed class FeatureWeights
{
    private readonly float[] _weights;

    // Where the weights of a name begin; the name 0 in an empty one. Without use where all labels fit into a slot.
    private readonly (uint Name, int Row)[] _slots;
    private readonly SlottedWeights? _slotted;

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
        _slotted = labels <= SlottedWeights.MostLabels ? new SlottedWeights(labels, names, weights) : null;
        _slots = _slotted is null ? new (uint Name, int Row)[BitOperations.RoundUpToPowerOf2((uint)(names.Length * 2 + 1))] : [];
        for (int row = 0; row < names.Length && _slots.Length > 0; row++)
        {
            _slots[SlotOf(names[row])] = (names[row], row * labels);
        }
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
        if (_slotted is not null)
        {
            _slotted.Add(features, scores);
            return;
        }

        foreach (uint feature in features)
        {
            (uint name, int first) = _slots[SlotOf(feature)];
            ReadOnlySpan<float> row = name == 0 ? [] : _weights.AsSpan(first, LabelCount);
            int label = 0;
            for (; label + Vector256<double>.Count <= row.Length; label += Vector256<double>.Count)
            {
                Vector256<double> sums = Vector256.Create<double>(scores[label..]) + Vector256.WidenLower(Vector128.Create<float>(row[label..]).ToVector256());
                sums.CopyTo(scores[label..]);
            }

            for (; label < row.Length; label++)
            {
                scores[label] += row[label];
            }
        }
    }

    private int SlotOf(uint name)
    {
        int mask = _slots.Length - 1;
        int slot = (int)name & mask;
        while (_slots[slot].Name != 0 && _slots[slot].Name != name)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }
}
