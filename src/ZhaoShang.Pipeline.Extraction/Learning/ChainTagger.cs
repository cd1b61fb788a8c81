using System.Runtime.Intrinsics;

namespace ZhaoShang.Pipeline.Extraction.Learning;

/// <summary>
/// A linear-chain conditional random field: labels the places of a chain so that the whole path is the likeliest. Thread-safe.
/// </summary>
internal sealed class ChainTagger
{
    /// <summary>So many figures are worked on at once: no field has more labels.</summary>
    public const int LaneCount = 8;

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
        int[] path = new int[scores.Length / Labels.Count];
        Decode(scores, path, new double[path.Length * LaneCount]);
        return path;
    }

    /// <summary>The same.</summary>
    /// <param name="scores">Place times labels plus label.</param>
    /// <param name="path">Takes the labels, one for each place.</param>
    /// <param name="best">Room for eight figures for each place.</param>
    public void Decode(ReadOnlySpan<double> scores, Span<int> path, Span<double> best)
    {
        if (path.IsEmpty)
        {
            return;
        }

        int labels = Labels.Count;
        Vector512<double> most = _starts + LanesOf(scores, 0, labels);
        most.CopyTo(best);
        bool staysFirst = true;
        for (int place = 1; place < path.Length; place++)
        {
            Vector512<double> ways = MostFrom(most);
            staysFirst &= ways.ToScalar() == most.ToScalar() + _steps[0];
            most = ways + LanesOf(scores, place, labels);
            most.CopyTo(best[(place * LaneCount)..]);
        }

        path[^1] = FirstMost(best.Slice((path.Length - 1) * LaneCount, labels));
        if (staysFirst && path[^1] == 0)
        {
            path.Clear();
            return;
        }

        for (int place = path.Length - 1; place > 0; place--)
        {
            path[place - 1] = LabelBefore(path[place], best.Slice((place - 1) * LaneCount, labels));
        }
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

    // The best way to each label at the next place, all at once.
    private Vector512<double> MostFrom(Vector512<double> best)
    {
        Vector512<double> most = Vector512.Create(best.ToScalar()) + _stepsFrom[0];
        for (int label = 1; label < _stepsFrom.Length; label++)
        {
            most = Vector512.MaxNative(most, Vector512.ShuffleNative(best, Vector512.Create((long)label)) + _stepsFrom[label]);
        }

        return most;
    }

    // Which label the best way to another comes from.
    private int LabelBefore(int to, ReadOnlySpan<double> best)
    {
        int before = 0;
        for (int label = 1; label < best.Length; label++)
        {
            before = best[label] + _steps[(label * best.Length) + to] > best[before] + _steps[(before * best.Length) + to] ? label : before;
        }

        return before;
    }

    // The scores of a place. Behind them may stand those of the next one: what they are added to is minus infinity there.
    private static Vector512<double> LanesOf(ReadOnlySpan<double> scores, int place, int labels)
    {
        ReadOnlySpan<double> rest = scores[(place * labels)..];
        return rest.Length >= LaneCount ? Vector512.Create(rest) : Lanes(rest, 0);
    }

    private static Vector512<double> Lanes(ReadOnlySpan<double> values, double rest)
    {
        Span<double> lanes = stackalloc double[LaneCount];
        lanes.Fill(rest);
        values.CopyTo(lanes);
        return Vector512.Create<double>(lanes);
    }

    private static int FirstMost(ReadOnlySpan<double> best)
    {
        int first = 0;
        for (int label = 1; label < best.Length; label++)
        {
            first = best[label] > best[first] ? label : first;
        }

        return first;
    }
}
