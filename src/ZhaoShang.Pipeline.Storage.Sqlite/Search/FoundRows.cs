namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>The rows that meet a query, with their scores.</summary>
/// <param name="Keys">Their keys.</param>
/// <param name="Scores">By key how well each fits; null if all fit alike, and a key beyond the end scores 0.</param>
internal sealed record FoundRows(KeySet Keys, double[]? Scores)
{
    /// <summary>How well the row with this key fits.</summary>
    public double ScoreOf(int key) => Scores is null || key >= Scores.Length ? 0 : Scores[key];
}
