namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>How far the confidence of records can be taken at its word: records put together by tenths of their confidence.</summary>
public sealed class Reliability
{
    private const int TenthCount = 10;

    /// <summary>Takes the confidence of each record, 0 to 1, and whether the record is right.</summary>
    public Reliability(IEnumerable<(double Confidence, bool IsRight)> records)
    {
        (int Count, double Confidence, int Right)[] tenths = new (int, double, int)[TenthCount];
        foreach ((double confidence, bool isRight) in records)
        {
            ref (int Count, double Confidence, int Right) tenth = ref tenths[Math.Clamp((int)(confidence * TenthCount), 0, TenthCount - 1)];
            tenth = (tenth.Count + 1, tenth.Confidence + confidence, tenth.Right + (isRight ? 1 : 0));
        }

        Count = tenths.Sum(static tenth => tenth.Count);
        Tenths = [.. tenths.Where(static tenth => tenth.Count > 0).Select(static tenth => (tenth.Count, tenth.Confidence / tenth.Count, (double)tenth.Right / tenth.Count))];
    }

    /// <summary>The number of records.</summary>
    public int Count { get; }

    /// <summary>Of each tenth that has any, from the least: the number of records, their mean confidence, and the share of them that is right.</summary>
    public IReadOnlyList<(int Count, double Confidence, double Right)> Tenths { get; }

    /// <summary>The expected calibration error: the mean distance between confidence and share, each tenth by its records; 0 if there are none.</summary>
    public double CalibrationError => Count == 0 ? 0 : Tenths.Sum(static tenth => tenth.Count * Math.Abs(tenth.Confidence - tenth.Right)) / Count;
}
