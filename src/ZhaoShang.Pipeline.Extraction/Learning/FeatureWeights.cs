using System.Runtime.Intrinsics;

namespace ZhaoShang.Pipeline.Extraction.Learning;

/// <summary>
/// The weights of known features for each label, as 4,096ths. A feature is found by its name in the one place that it can lie in, with its weights beside it; an
/// unknown one weighs nothing. Sums are made of all labels at once and in whole numbers: in whatever order features come, they are the same.
/// </summary>
internal sealed class FeatureWeights
{
    /// <summary>What 1 is in whole numbers.</summary>
    public const int Unit = 4096;

    // The name lies in the first two of so many lanes of 16 bits.
    private const int LanesOfName = 2;
    private const int FewLanes = 4;
    private const int SomeLanes = 8;
    private const int ManyLanes = 16;

    private readonly float[] _weights;
    private readonly FeaturePlaces _places;

    // Each place: the name, behind it the weight of each label; zeros in an empty one. One of the three is filled: the narrowest that has lanes for all labels.
    private readonly ulong[] _few = [];
    private readonly Vector128<short>[] _some = [];
    private readonly Vector256<short>[] _many = [];

    /// <summary>Takes the names of the features, sorted, without repetition and without 0, and their weights, feature by feature.</summary>
    /// <exception cref="ArgumentException">The weights are not as many as features times labels, a name is 0, or there are more labels than a place has room for.</exception>
    public FeatureWeights(int labels, uint[] names, float[] weights)
    {
        if (weights.Length != names.Length * labels || (names.Length > 0 && names[0] == 0) || labels > ManyLanes - LanesOfName)
        {
            throw new ArgumentException($"{names.Length} features of {labels} labels need as many weights, {weights.Length} were given.", nameof(weights));
        }

        LabelCount = labels;
        Names = names;
        _weights = weights;
        _places = new FeaturePlaces(names);
        switch (LanesOfName + labels)
        {
            case <= FewLanes:
                _few = new ulong[_places.Count];
                break;
            case <= SomeLanes:
                _some = new Vector128<short>[_places.Count];
                break;
            default:
                _many = new Vector256<short>[_places.Count];
                break;
        }

        for (int i = 0; i < names.Length; i++)
        {
            Place(names[i], weights.AsSpan(i * labels, labels));
        }
    }

    /// <summary>The number of labels.</summary>
    public int LabelCount { get; }

    /// <summary>The names of the features, sorted.</summary>
    public IReadOnlyList<uint> Names { get; }

    /// <summary>The weights, feature by feature in the order of the names.</summary>
    public ReadOnlySpan<float> All => _weights;

    /// <summary>The weight of a feature for the first label, as <see cref="Unit"/>ths: a feature by its number among the names.</summary>
    public int UnitsAt(int feature) => Units(_weights[feature * LabelCount]);

    private static short Units(float weight) => (short)Math.Clamp(MathF.Round(weight * Unit), short.MinValue, short.MaxValue);

    /// <summary>Adds the weights of <paramref name="features"/> to the score of each label. O(features).</summary>
    public void Add(ReadOnlySpan<uint> features, Span<double> scores)
    {
        Span<int> sums = stackalloc int[ManyLanes];
        if (_few.Length > 0)
        {
            AddFew(features, sums);
        }
        else if (_some.Length > 0)
        {
            AddSome(features, sums);
        }
        else
        {
            AddMany(features, sums);
        }

        for (int label = 0; label < scores.Length; label++)
        {
            scores[label] += sums[LanesOfName + label] / (double)Unit;
        }
    }

    private void AddFew(ReadOnlySpan<uint> features, Span<int> sums)
    {
        (FeaturePlaces places, ulong[] rows) = (_places, _few);
        (int first, int second) = (0, 0);
        foreach (uint feature in features)
        {
            ulong row = rows[places.Of(feature)];
            row = (uint)row == feature ? row : 0;
            first += (short)(row >> 32);
            second += (short)(row >> 48);
        }

        (sums[LanesOfName], sums[LanesOfName + 1]) = (first, second);
    }

    private void AddSome(ReadOnlySpan<uint> features, Span<int> sums)
    {
        (FeaturePlaces places, Vector128<short>[] rows) = (_places, _some);
        Vector256<int> total = Vector256<int>.Zero;
        foreach (uint feature in features)
        {
            Vector128<short> row = rows[places.Of(feature)];
            row &= Vector128.Equals(Vector128.Shuffle(row.AsUInt32(), Vector128<uint>.Zero), Vector128.Create(feature)).AsInt16();
            total += Vector256.WidenLower(row.ToVector256());
        }

        total.CopyTo(sums);
    }

    private void AddMany(ReadOnlySpan<uint> features, Span<int> sums)
    {
        (FeaturePlaces places, Vector256<short>[] rows) = (_places, _many);
        Vector512<int> total = Vector512<int>.Zero;
        foreach (uint feature in features)
        {
            Vector256<short> row = rows[places.Of(feature)];
            row &= Vector256.Create(row.AsUInt32().ToScalar() == feature ? -1 : 0).AsInt16();
            total += Vector512.WidenLower(row.ToVector512());
        }

        total.CopyTo(sums);
    }

    private void Place(uint name, ReadOnlySpan<float> weights)
    {
        Span<short> lanes = stackalloc short[ManyLanes];
        lanes.Clear();
        (lanes[0], lanes[1]) = ((short)name, (short)(name >> 16));
        for (int label = 0; label < weights.Length; label++)
        {
            lanes[LanesOfName + label] = Units(weights[label]);
        }

        int place = _places.Of(name);
        if (_few.Length > 0)
        {
            _few[place] = Vector64.Create<short>(lanes[..FewLanes]).AsUInt64().ToScalar();
        }
        else if (_some.Length > 0)
        {
            _some[place] = Vector128.Create<short>(lanes[..SomeLanes]);
        }
        else
        {
            _many[place] = Vector256.Create<short>(lanes);
        }
    }
}
