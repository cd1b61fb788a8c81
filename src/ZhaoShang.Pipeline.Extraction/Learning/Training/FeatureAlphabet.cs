namespace ZhaoShang.Pipeline.Extraction.Learning.Training;

/// <summary>The features that are trained: those met often enough, numbered in the order of their names.</summary>
internal sealed class FeatureAlphabet
{
    private readonly Dictionary<uint, int> _numbers = [];

    /// <summary>Counts the features of <paramref name="rows"/> and keeps those met at least <paramref name="leastCount"/> times.</summary>
    public FeatureAlphabet(IEnumerable<FeatureRows> rows, int leastCount)
    {
        Dictionary<uint, int> counts = [];
        foreach (FeatureRows row in rows)
        {
            for (int place = 0; place < row.Count; place++)
            {
                foreach (uint feature in row[place])
                {
                    counts[feature] = counts.GetValueOrDefault(feature) + 1;
                }
            }
        }

        Names = [.. counts.Where(entry => entry.Value >= leastCount).Select(static entry => entry.Key).Order()];
        for (int i = 0; i < Names.Count; i++)
        {
            _numbers[Names[i]] = i;
        }
    }

    /// <summary>The names of the features, sorted.</summary>
    public IReadOnlyList<uint> Names { get; }

    /// <summary>The numbers of the features at each place; unknown ones are left out.</summary>
    public int[][] Numbered(FeatureRows rows)
    {
        int[][] numbered = new int[rows.Count][];
        for (int place = 0; place < rows.Count; place++)
        {
            List<int> numbers = [];
            foreach (uint feature in rows[place])
            {
                if (_numbers.TryGetValue(feature, out int number))
                {
                    numbers.Add(number);
                }
            }

            numbered[place] = [.. numbers];
        }

        return numbered;
    }

    /// <summary>The weights of the features that weigh at least <paramref name="smallest"/> for some label.</summary>
    public FeatureWeights Weights(int labels, ReadOnlySpan<double> weights, float smallest)
    {
        List<uint> names = [];
        List<float> kept = [];
        for (int i = 0; i < Names.Count; i++)
        {
            ReadOnlySpan<double> row = weights.Slice(i * labels, labels);
            if (!IsBelow(row, smallest))
            {
                names.Add(Names[i]);
                foreach (double weight in row)
                {
                    kept.Add((float)(Half)weight);
                }
            }
        }

        return new FeatureWeights(labels, [.. names], [.. kept]);
    }

    private static bool IsBelow(ReadOnlySpan<double> row, float smallest)
    {
        foreach (double weight in row)
        {
            if (Math.Abs(weight) >= smallest)
            {
                return false;
            }
        }

        return true;
    }
}
