using ZhaoShang.Pipeline.Extraction.Learning.Names;

namespace ZhaoShang.Pipeline.Extraction.Learning;

/// <summary>Labels one chain after the other with a field, without new memory for each. Not thread-safe.</summary>
/// <param name="tagger">The field.</param>
internal sealed class ChainReader(ChainTagger tagger)
{
    private readonly ChainLattice _lattice = tagger.NewLattice();
    private readonly FeatureRows _rows = new();
    private double[] _scores = [];
    private double[] _best = [];
    private int[] _path = [];

    /// <summary>
    /// The scores of the labels at each word of a sentence: place times labels plus label. Holds until it is asked for again. The features of a few words are
    /// weighed before the next ones are made, so that they stay near.
    /// </summary>
    public Span<double> Scores(NameTokens tokens, int first, int end)
    {
        int labels = tagger.Labels.Count;
        int count = (end - first) * labels;
        if (_scores.Length < count)
        {
            _scores = new double[Math.Max(count, _scores.Length * 2)];
            _best = new double[_scores.Length / labels * ChainTagger.LaneCount];
            _path = new int[_scores.Length / labels];
        }

        Span<double> scores = _scores.AsSpan(0, count);
        scores.Clear();
        NameFeatures features = new(tokens, first, end);
        for (int at = 0; features.AddNext(_rows); at += _rows.Count * labels, _rows.Clear())
        {
            tagger.AddScores(_rows, scores[at..]);
        }

        return scores;
    }

    /// <summary>The likeliest label of each place. Holds until it is asked for again.</summary>
    public ReadOnlySpan<int> Decode(ReadOnlySpan<double> scores)
    {
        Span<int> path = _path.AsSpan(0, scores.Length / tagger.Labels.Count);
        tagger.Decode(scores, path, _best);
        return path;
    }

    /// <summary>The sums over all paths, for the probabilities of labels. Holds until it is asked for again.</summary>
    public ChainLattice Sum(ReadOnlySpan<double> scores)
    {
        _lattice.Fill(scores);
        return _lattice;
    }
}
