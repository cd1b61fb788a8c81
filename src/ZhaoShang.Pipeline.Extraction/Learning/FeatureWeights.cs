namespace ZhaoShang.Pipeline.Extraction.Learning;

/// <summary>
/// The weights of known features for each label, in flat arrays. A feature is found by its name in a table with open addressing, less than half
/// full; an unknown one weighs nothing.
/// </summary>
internal sealed class FeatureWeights
{
    private readonly uint[] _names;
    private readonly int[] _rows;
    private readonly float[] _weights;
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
        _names = new uint[_mask + 1];
        _rows = new int[_mask + 1];
        for (int row = 0; row < names.Length; row++)
        {
            int slot = SlotOf(names[row]);
            _names[slot] = names[row];
            _rows[slot] = row * labels;
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
        int labels = LabelCount;
        foreach (uint feature in features)
        {
            int slot = SlotOf(feature);
            if (_names[slot] == 0)
            {
                continue;
            }

            ReadOnlySpan<float> row = _weights.AsSpan(_rows[slot], labels);
            for (int label = 0; label < row.Length; label++)
            {
                scores[label] += row[label];
            }
        }
    }

    private int SlotOf(uint name)
    {
        int slot = (int)name & _mask;
        while (_names[slot] != 0 && _names[slot] != name)
        {
            slot = (slot + 1) & _mask;
        }

        return slot;
    }
}
