using System.Runtime.Intrinsics;

namespace ZhaoShang.Pipeline.Extraction.Learning;

/// <summary>
/// The weights of features that are pairs of what is told and of one of few labels, found for all labels at once. In a pair's name, before it is mixed, the part
/// of what is told and that of the label lie over each other (exclusive or): what no label changes of it is the same for all pairs of one thing told, which lie
/// together by it, and the rest tells the label. The sums are those of <see cref="FeatureWeights"/>.
/// </summary>
internal sealed class LabelledWeights
{
    private const int MostLabels = 16;
    private const int BitsOfKey = 32;
    private const int BitsOfCount = 8;

    private readonly uint _labels;
    private readonly FeaturePlaces _places;

    // Each place: where the pairs of its key begin among all, how many they are, the key. Each pair: its weight, its name before it is mixed.
    private readonly ulong[] _groups;
    private readonly ulong[] _pairs;

    // The parts of labels, reduced until each has a bit that no other has.
    private (uint Bit, uint Part)[] _basis = [];

    /// <summary>Takes the weights of features of one label, of which some are such pairs.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="template">The place of the pairs, see <see cref="FeatureHash"/>.</param>
    /// <param name="labels">How many labels there are, 16 at most.</param>
    public LabelledWeights(FeatureWeights weights, uint template, int labels)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(labels, MostLabels);
        _labels = (uint)labels;
        for (uint label = 1; label < labels; label++)
        {
            AddToBasis(FeatureHash.SecondPart(label));
        }

        // Those that are no such pairs lie somewhere and are never met.
        List<(uint Key, ulong Pair)> pairs = [];
        for (int i = 0; i < weights.Names.Count; i++)
        {
            uint parts = FeatureHash.PartsOf(weights.Names[i], template);
            pairs.Add((KeyOf(Vector256.Create(parts)).ToScalar(), ((ulong)(uint)weights.UnitsAt(i) << BitsOfKey) | parts));
        }

        pairs.Sort();
        _pairs = [.. pairs.Select(static pair => pair.Pair)];
        _places = new FeaturePlaces([.. pairs.Select(static pair => pair.Key).Distinct()]);
        _groups = new ulong[_places.Count];
        for (int start = 0, end; start < pairs.Count; start = end)
        {
            uint key = pairs[start].Key;
            for (end = start + 1; end < pairs.Count && pairs[end].Key == key;)
            {
                end++;
            }

            _groups[_places.Of(key)] = (((ulong)start << BitsOfCount) | (uint)(end - start)) << BitsOfKey | key;
        }
    }

    /// <summary>Adds to the score of each label the weights of its pairs with what is told. O(told).</summary>
    public void Add(ReadOnlySpan<uint> told, Span<double> scores)
    {
        Span<int> sums = stackalloc int[MostLabels];
        sums.Clear();
        Span<uint> eight = stackalloc uint[Vector256<uint>.Count];
        Span<uint> keys = stackalloc uint[Vector256<uint>.Count];
        for (int at = 0; at < told.Length; at += eight.Length)
        {
            ReadOnlySpan<uint> next = told[at..Math.Min(told.Length, at + eight.Length)];
            next.CopyTo(eight);
            Vector256<uint> parts = FeatureHash.FirstPart(Vector256.Create<uint>(eight));
            parts.CopyTo(eight);
            KeyOf(parts).CopyTo(keys);
            for (int lane = 0; lane < next.Length; lane++)
            {
                AddPairs(eight[lane], keys[lane], sums);
            }
        }

        for (int label = 0; label < scores.Length; label++)
        {
            scores[label] += sums[label] / (double)FeatureWeights.Unit;
        }
    }

    private void AddPairs(uint told, uint key, Span<int> sums)
    {
        ulong group = _groups[_places.Of(key)];
        if ((uint)group != key)
        {
            return;
        }

        group >>= BitsOfKey;
        foreach (ulong pair in _pairs.AsSpan((int)(group >> BitsOfCount), (byte)group))
        {
            uint label = FeatureHash.SecondOf((uint)pair ^ told);
            if (label < _labels)
            {
                sums[(int)label] += (int)(pair >> BitsOfKey);
            }
        }
    }

    // Mixed, for places go by all bits.
    private Vector256<uint> KeyOf(Vector256<uint> parts) => FeatureHash.FirstPart(WithoutLabel(parts));

    private Vector256<uint> WithoutLabel(Vector256<uint> parts)
    {
        Vector256<uint> key = parts;
        foreach ((uint bit, uint part) in _basis)
        {
            Vector256<uint> bits = Vector256.Create(bit);
            key ^= Vector256.Equals(parts & bits, bits) & Vector256.Create(part);
        }

        return key;
    }

    // The basis with one part more, where the part is not made of those that are there.
    private void AddToBasis(uint part)
    {
        uint rest = WithoutLabel(Vector256.Create(part)).ToScalar();
        uint bit = rest & (0 - rest);
        _basis = bit == 0 ? _basis : [.. _basis.Select(known => (known.Bit, (known.Part & bit) == 0 ? known.Part : known.Part ^ rest)), (bit, rest)];
    }
}
