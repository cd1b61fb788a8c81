using System.Runtime.Intrinsics;

namespace ZhaoShang.Pipeline.Extraction.Learning;

/// <summary>
/// A linear-chain conditional random field: labels the places of a chain so that the whole path is the likeliest. Thread-safe.
/// </summary>
internal sealed class ChainTagger
{
    private readonly double[] _start;
    private readonly double[] _steps;

    // The score of beginning with each label, and of the steps from one label to each; minus infinity in the lanes without a label.
    private readonly Vector512<double> _starts;
    private readonly Vector512<double>[] _stepsFrom;

    /// <summary>Takes a trained field.</summary>
    /// <param name="labels">The names of the labels, eight at most.</param>
    /// <param name="start">The score of beginning with each label; minus infinity forbids it.</param>
    /// <param name="steps">The score of each step (from label times labels plus to label); minus infinity forbids it.</param>
    /// <param name="weights">The weights of the features.</param>
    public ChainTagger(IReadOnlyList<string> labels, float[] start, float[] steps, FeatureWeights weights)
    {
        Labels = labels;
        Weights = weights;
        _start = [.. start.Select(static score => (double)score)];
        _steps = [.. steps.Select(static score => (double)score)];
        _starts = Lanes(_start, double.NegativeInfinity);
        _stepsFrom = [.. _steps.Chunk(labels.Count).Select(static row => Lanes(row, double.NegativeInfinity))];
    }

    /// <summary>The names of the labels.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>The weights of the features.</summary>
    public FeatureWeights Weights { get; }

    /// <summary>The score of beginning with each label.</summary>
    public ReadOnlySpan<double> Start => _start;

    /// <summary>The score of each step.</summary>
    public ReadOnlySpan<double> Steps => _steps;

    /// <summary>Adds the scores of the labels at each place, from the features there: place times labels plus label. O(features · labels).</summary>
    public void AddScores(FeatureRows places, Span<double> scores)
    {
        int labels = Labels.Count;
        for (int place = 0; place < places.Count; place++)
        {
            Weights.Add(places[place], scores.Slice(place * labels, labels));
        }
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

        byte[] before = new byte[scores.Length];
        Vector512<double> best = _starts + Lanes(scores[..labels], 0);
        for (int place = 1; place < length; place++)
        {
            best = Extend(best, before.AsSpan(place * labels, labels)) + Lanes(scores.Slice(place * labels, labels), 0);
        }

        path[^1] = LastOf(best, labels);
        for (int place = length - 1; place > 0; place--)
        {
            path[place - 1] = before[place * labels + path[place]];
        }

        return path;
    }

    /// <summary>The sums over all paths, for the probabilities of labels.</summary>
    public ChainLattice Sum(ReadOnlySpan<double> scores)
    {
        ChainLattice lattice = NewLattice();
        lattice.Fill(scores);
        return lattice;
    }

    /// <summary>A lattice with the steps of the field, to be filled with the scores of one chain after the other.</summary>
    public ChainLattice NewLattice()
    {
        ChainLattice lattice = new(Labels.Count);
        lattice.TakeSteps(_start, _steps);
        return lattice;
    }

    // The best way to each label at the next place, all at once, and which label it comes from.
    private Vector512<double> Extend(Vector512<double> best, Span<byte> before)
    {
        Vector512<double> most = Vector512.Create(best[0]) + _stepsFrom[0];
        Vector512<long> from = Vector512<long>.Zero;
        for (int label = 1; label < _stepsFrom.Length; label++)
        {
            Vector512<double> other = Vector512.Create(best[label]) + _stepsFrom[label];
            Vector512<double> isBetter = Vector512.GreaterThan(other, most);
            most = Vector512.ConditionalSelect(isBetter, other, most);
            from = Vector512.ConditionalSelect(isBetter.AsInt64(), Vector512.Create((long)label), from);
        }

        for (int to = 0; to < before.Length; to++)
        {
            before[to] = (byte)from[to];
        }

        return most;
    }

    private static Vector512<double> Lanes(ReadOnlySpan<double> values, double rest)
    {
        Span<double> lanes = stackalloc double[Vector512<double>.Count];
        lanes.Fill(rest);
        values.CopyTo(lanes);
        return Vector512.Create<double>(lanes);
    }

    private static int LastOf(Vector512<double> best, int labels)
    {
        int last = 0;
        for (int label = 1; label < labels; label++)
        {
            last = best[label] > best[last] ? label : last;
        }

        return last;
    }
}
