namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>How many records were found, of how many.</summary>
/// <param name="Right">Predicted records that are in gold.</param>
/// <param name="Gold">Gold records.</param>
/// <param name="Predicted">Predicted records.</param>
public readonly record struct MatchFigures(int Right, int Gold, int Predicted)
{
    /// <summary>The share of the predicted records that are right, 0 to 1; null where none is predicted.</summary>
    public double? Precision => Ratio(Right, Predicted);

    /// <summary>The share of the gold records that are found, 0 to 1; null where there is none.</summary>
    public double? Recall => Ratio(Right, Gold);

    /// <summary>The harmonic mean of both, 0 to 1; null where there is neither.</summary>
    public double? F1 => Ratio(2 * Right, Gold + Predicted);

    /// <summary>The figures of two sets of records together.</summary>
    public static MatchFigures operator +(MatchFigures left, MatchFigures right) =>
        new(left.Right + right.Right, left.Gold + right.Gold, left.Predicted + right.Predicted);

    /// <summary>As the operator.</summary>
    public static MatchFigures Add(MatchFigures left, MatchFigures right) => left + right;

    private static double? Ratio(int part, int whole) => whole == 0 ? null : (double)part / whole;
}
