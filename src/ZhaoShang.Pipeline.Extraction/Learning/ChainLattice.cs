using System.Runtime.Intrinsics;

namespace ZhaoShang.Pipeline.Extraction.Learning;

/// <summary>
/// The sums over all paths of labels through a chain (forward and backward), scaled at each place so that nothing overflows. Made once and
/// filled again for each chain; not thread-safe.
/// </summary>
/// <param name="labels">The number of labels, eight at most.</param>
internal sealed class ChainLattice(int labels)
{
    private const int Lanes = ChainTagger.LaneCount;

    private readonly double[] _start = new double[Lanes];
    private readonly double[] _steps = new double[labels * labels];

    // The steps from each label to all, and to each label from all.
    private readonly Vector512<double>[] _stepsFrom = new Vector512<double>[labels];
    private readonly Vector512<double>[] _stepsTo = new Vector512<double>[labels];

    // For each place eight lanes, one for each label and zeros; then for each place the sum and the highest score.
    private double[] _local = [];
    private double[] _forward = [];
    private double[] _backward = [];
    private double[] _sums = [];
    private double[] _most = [];

    /// <summary>The number of places of the chain that it was filled with.</summary>
    public int Length { get; private set; }

    /// <summary>The logarithm of the sum of the exponentials of all paths' scores. O(length).</summary>
    public double LogSum
    {
        get
        {
            double sum = 0;
            for (int place = 0; place < Length; place++)
            {
                sum += _most[place];
                sum += Math.Log(_sums[place]);
            }

            return sum;
        }
    }

    /// <summary>Takes the scores of beginning with a label and of going from one to another; minus infinity forbids it.</summary>
    /// <param name="start">One for each label.</param>
    /// <param name="steps">From label times labels plus to label.</param>
    public void TakeSteps(ReadOnlySpan<double> start, ReadOnlySpan<double> steps)
    {
        for (int i = 0; i < labels; i++)
        {
            _start[i] = Math.Exp(start[i]);
        }

        for (int i = 0; i < steps.Length; i++)
        {
            _steps[i] = Math.Exp(steps[i]);
        }

        Span<double> column = stackalloc double[Lanes];
        for (int label = 0; label < labels; label++)
        {
            _stepsFrom[label] = LanesOf(_steps.AsSpan(label * labels, labels));
            for (int from = 0; from < labels; from++)
            {
                column[from] = _steps[(from * labels) + label];
            }

            _stepsTo[label] = Vector512.Create<double>(column);
        }
    }

    /// <summary>Sums over the paths of a chain with these scores of the labels at each place (place times labels plus label). O(length · labels²).</summary>
    public void Fill(ReadOnlySpan<double> scores)
    {
        Length = scores.Length / labels;
        if (_sums.Length < Length)
        {
            int room = Math.Max(Length, 2 * _sums.Length);
            _local = new double[room * Lanes];
            _forward = new double[room * Lanes];
            _backward = new double[room * Lanes];
            _sums = new double[room];
            _most = new double[room];
        }

        for (int place = 0; place < Length; place++)
        {
            _most[place] = Exponentials(scores.Slice(place * labels, labels), _local.AsSpan(place * Lanes, Lanes));
            Forward(place);
        }

        for (int place = Length - 1; place >= 0; place--)
        {
            Backward(place);
        }
    }

    /// <summary>The probability of <paramref name="label"/> at <paramref name="place"/>.</summary>
    public double At(int place, int label) => _forward[place * Lanes + label] * _backward[place * Lanes + label];

    /// <summary>The probability that the label <paramref name="from"/> stands before <paramref name="place"/> and <paramref name="to"/> at it.</summary>
    public double Step(int place, int from, int to) =>
        _forward[(place - 1) * Lanes + from] * _steps[from * labels + to] * _local[place * Lanes + to] * _backward[place * Lanes + to] / _sums[place];

    /// <summary>The probability of the labels that <paramref name="path"/> gives the places from <paramref name="from"/> to <paramref name="to"/>, exclusive.</summary>
    public double Likelihood(ReadOnlySpan<int> path, int from, int to)
    {
        double likelihood = At(from, path[from]);
        for (int i = from + 1; i < to; i++)
        {
            likelihood *= Step(i, path[i - 1], path[i]) / Math.Max(1e-300, At(i - 1, path[i - 1]));
        }

        return Math.Min(1, likelihood);
    }

    private static double Exponentials(ReadOnlySpan<double> scores, Span<double> local)
    {
        double most = double.NegativeInfinity;
        foreach (double score in scores)
        {
            most = Math.Max(most, score);
        }

        for (int i = 0; i < scores.Length; i++)
        {
            local[i] = Math.Exp(scores[i] - most);
        }

        return most;
    }

    // The sum over the labels before goes on for all labels of the place at once, each in the same order as by itself.
    private void Forward(int place)
    {
        Vector512<double> paths = Vector512.Create<double>(_start);
        if (place > 0)
        {
            ReadOnlySpan<double> before = _forward.AsSpan((place - 1) * Lanes, Lanes);
            paths = Vector512<double>.Zero;
            for (int from = 0; from < labels; from++)
            {
                paths += Vector512.Create(before[from]) * _stepsFrom[from];
            }
        }

        Span<double> own = _forward.AsSpan(place * Lanes, Lanes);
        paths *= Vector512.Create<double>(_local.AsSpan(place * Lanes, Lanes));
        paths.CopyTo(own);
        double sum = 0;
        foreach (double path in own[..labels])
        {
            sum += path;
        }

        _sums[place] = sum;
        (paths / Vector512.Create(sum)).CopyTo(own);
    }

    private void Backward(int place)
    {
        Vector512<double> paths = Vector512<double>.One;
        if (place < Length - 1)
        {
            paths = Vector512<double>.Zero;
            int next = (place + 1) * Lanes;
            for (int to = 0; to < labels; to++)
            {
                paths += _stepsTo[to] * Vector512.Create(_local[next + to]) * Vector512.Create(_backward[next + to]);
            }

            paths /= Vector512.Create(_sums[place + 1]);
        }

        paths.CopyTo(_backward.AsSpan(place * Lanes, Lanes));
    }

    private static Vector512<double> LanesOf(ReadOnlySpan<double> values)
    {
        Span<double> lanes = stackalloc double[Lanes];
        values.CopyTo(lanes);
        return Vector512.Create<double>(lanes);
    }
}
