namespace ZhaoShang.Pipeline.Extraction.Learning;

/// <summary>
/// A linear-chain conditional random field: labels the places of a chain so that the whole path is the likeliest. Thread-safe.
/// </summary>
internal sealed class ChainTagger
{
    private readonly double[] _start;
    private readonly double[] _steps;

    /// <summary>Takes a trained field.</summary>
    /// <param name="labels">The names of the labels.</param>
    /// <param name="start">The score of beginning with each label; minus infinity forbids it.</param>
    /// <param name="steps">The score of each step (from label times labels plus to label); minus infinity forbids it.</param>
    /// <param name="weights">The weights of the features.</param>
    public ChainTagger(IReadOnlyList<string> labels, float[] start, float[] steps, FeatureWeights weights)
    {
        Labels = labels;
        Weights = weights;
        _start = [.. start.Select(static score => (double)score)];
        _steps = [.. steps.Select(static score => (double)score)];
    }

    /// <summary>The names of the labels.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>The weights of the features.</summary>
    public FeatureWeights Weights { get; }

    /// <summary>The score of beginning with each label.</summary>
    public ReadOnlySpan<double> Start => _start;

    /// <summary>The score of each step.</summary>
    public ReadOnlySpan<double> Steps => _steps;

    /// <summary>The scores of the labels at each place, from the features there: place times labels plus label. O(features · labels).</summary>
    public double[] Scores(FeatureRows places)
    {
        int labels = Labels.Count;
        double[] scores = new double[places.Count * labels];
        for (int place = 0; place < places.Count; place++)
        {
            Weights.Add(places[place], scores.AsSpan(place * labels, labels));
        }

        return scores;
    }

    /// <summary>The likeliest label of each place (Viterbi), of equals the first. O(length · labels²).</summary>
    public int[] Decode(ReadOnlySpan<double> scores)
    {
        int labels = Labels.Count;
        int length = scores.Length / labels;
        int[] path = new int[length];
        if (length == 0)
        {
            return path;
        }

        int[] before = new int[scores.Length];
        double[] best = new double[labels];
        double[] next = new double[labels];
        for (int label = 0; label < labels; label++)
        {
            best[label] = _start[label] + scores[label];
        }

        for (int place = 1; place < length; place++)
        {
            Extend(best, next, scores.Slice(place * labels, labels), before.AsSpan(place * labels, labels));
            (best, next) = (next, best);
        }

        path[^1] = Array.IndexOf(best, best.Max());
        for (int place = length - 1; place > 0; place--)
        {
            path[place - 1] = before[place * labels + path[place]];
        }

        return path;
    }

    /// <summary>The sums over all paths, for the probabilities of labels.</summary>
    public ChainLattice Sum(ReadOnlySpan<double> scores)
    {
        ChainLattice lattice = new(Labels.Count);
        lattice.TakeSteps(_start, _steps);
        lattice.Fill(scores);
        return lattice;
    }

    private void Extend(double[] best, double[] next, ReadOnlySpan<double> scores, Span<int> before)
    {
        int labels = best.Length;
        for (int to = 0; to < labels; to++)
        {
            int from = 0;
            for (int other = 1; other < labels; other++)
            {
                from = best[other] + _steps[other * labels + to] > best[from] + _steps[from * labels + to] ? other : from;
            }

            before[to] = from;
            next[to] = best[from] + _steps[from * labels + to] + scores[to];
        }
    }
}
