namespace ZhaoShang.Pipeline.Extraction.Learning.Training;

/// <summary>The features that are trained: those met often enough, numbered in the order of their names.</summary>
internal sealed class FeatureAlphabet
{
    private readonly Dictionary<uint, int> _numbers = [];

    /// <summary>Counts the features of <paramref name="rows"/> and keeps those met often enough, in articles enough: a name that only one article has is none of the language's.</summary>
    /// <param name="rows">The features at each place, and the number of the article that each place is of.</param>
    /// <param name="options">How often, and in how many articles.</param>
    public FeatureAlphabet(IEnumerable<(FeatureRows Features, IReadOnlyList<int> Articles)> rows, TrainingOptions options)
    {
        Dictionary<uint, Meetings> counts = [];
        foreach ((FeatureRows row, IReadOnlyList<int> articles) in rows)
        {
            for (int place = 0; place < row.Count; place++)
            {
                foreach (uint feature in row[place])
                {
                    counts[feature] = counts.GetValueOrDefault(feature).In(articles[place]);
                }
            }
        }

        Names = [.. counts.Where(entry => entry.Value.Times >= options.LeastCount && entry.Value.Articles >= options.LeastArticles).Select(static entry => entry.Key).Order()];
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

    // How often a feature was met, in how many articles, and in which one last; places of one article stand together.
    private readonly record struct Meetings(int Times, int Articles, int Last)
    {
        public Meetings In(int article) => new(Times + 1, Articles == 0 || article != Last ? Articles + 1 : Articles, article);
    }
}
