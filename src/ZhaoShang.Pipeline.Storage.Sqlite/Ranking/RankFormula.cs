namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>
/// BM25 over the fields of a row: the hits of a phrase in each field, times the field's weight, are added up and dampened by the length of the body; each phrase
/// weighs by how rare it is. Phrases that stand close together add to that.
/// </summary>
internal sealed class RankFormula
{
    /// <summary>How soon more hits of a phrase say no more (k1).</summary>
    private const double Saturation = 1.2;

    /// <summary>How much a long body counts against its hits (b).</summary>
    private const double LengthShare = 0.75;

    /// <summary>At this distance in letters closeness counts half.</summary>
    private const double HalfDistance = 12;

    private readonly double[] _dampening = new double[256];
    private readonly byte[] _lengths;
    private readonly double[] _phraseWeights;
    private readonly double _proximityWeight;

    /// <summary>Makes the formula for rows of a type.</summary>
    /// <param name="lengths">By key the lengths of the bodies, encoded; 0 where there is no row.</param>
    /// <param name="bodies">How many rows there are, and the mean of their lengths.</param>
    /// <param name="phrases">The phrases.</param>
    /// <param name="options">The weights.</param>
    public RankFormula(byte[] lengths, (int Rows, double MeanLength) bodies, IReadOnlyList<RankedPhrase> phrases, RankingOptions options)
    {
        _lengths = lengths;
        _proximityWeight = phrases.Count > 1 ? options.ProximityWeight : 0;
        for (int length = 0; length < _dampening.Length; length++)
        {
            _dampening[length] = Saturation * (1 - LengthShare + (LengthShare * SearchLengths.Decode((byte)length) / bodies.MeanLength));
        }

        _phraseWeights = [.. phrases.Select(phrase => phrase.Share * Math.Log(1 + ((bodies.Rows - phrase.Frequency + 0.5) / (phrase.Frequency + 0.5))))];
    }

    /// <summary>True if the phrase counts.</summary>
    public bool Counts(int phrase) => _phraseWeights[phrase] > 0;

    /// <summary>The weight of a hit in each field of rows of a type.</summary>
    public static double[] FieldWeights(RowType rows, RankingOptions options) =>
        rows == RowType.Article ? [1, options.TitleWeight, options.ProjectWeight, 1] : [1, options.ProjectWeight, 1];

    /// <summary>What <paramref name="hits"/> (weighted by their fields) of a phrase add to the score of the row with this key.</summary>
    public double Score(int phrase, double hits, long key) => hits <= 0 ? 0 : _phraseWeights[phrase] * hits / (hits + _dampening[key < _lengths.Length ? _lengths[key] : 0]);

    /// <summary>What two phrases add that stand <paramref name="distance"/> letters from one another in the body.</summary>
    public double Closeness(int left, int right, int distance) =>
        _proximityWeight * Math.Min(_phraseWeights[left], _phraseWeights[right]) * HalfDistance / (HalfDistance + distance);
}
