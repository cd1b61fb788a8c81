namespace ZhaoShang.Pipeline.Extraction.Learning;

/// <summary>Labels one chain after the other with a field, without new memory for each. Not thread-safe.</summary>
/// <param name="tagger">The field.</param>
internal sealed class ChainReader(ChainTagger tagger)
{
    private readonly ChainLattice _lattice = tagger.NewLattice();
    private double[] _scores = [];

    /// <summary>The features at the places of the chain; to be cleared and filled for each.</summary>
    public FeatureRows Rows { get; } = new();

    /// <summary>The scores of the labels at each place of <see cref="Rows"/>: place times labels plus label. Holds until it is asked for again.</summary>
    public Span<double> Scores()
    {
        int count = Rows.Count * tagger.Labels.Count;
        if (_scores.Length < count)
        {
            _scores = new double[Math.Max(count, _scores.Length * 2)];
        }

        Span<double> scores = _scores.AsSpan(0, count);
        scores.Clear();
        tagger.AddScores(Rows, scores);
        return scores;
    }

    /// <summary>The likeliest label of each place.</summary>
    public int[] Decode(ReadOnlySpan<double> scores) => tagger.Decode(scores);

    /// <summary>The sums over all paths, for the probabilities of labels. Holds until it is asked for again.</summary>
    public ChainLattice Sum(ReadOnlySpan<double> scores)
    {
        _lattice.Fill(scores);
        return _lattice;
    }
}
