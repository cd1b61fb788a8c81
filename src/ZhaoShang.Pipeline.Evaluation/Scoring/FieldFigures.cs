namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>How often a field is right.</summary>
/// <param name="Right">Records that were found and have the field right; leaving it out where gold leaves it out is right.</param>
/// <param name="Of">Records that were found; of a document's fields only those that gold or prediction tells.</param>
public readonly record struct FieldFigures(int Right, int Of)
{
    /// <summary>The share of the right ones, 0 to 1; null where no record was found.</summary>
    public double? Accuracy => Of == 0 ? null : (double)Right / Of;

    /// <summary>
    /// How often the field, where it is told, is told right, over all records, found or not; null for a field that is compared as a whole list.
    /// </summary>
    public MatchFigures? Told { get; init; }

    /// <summary>The figures of two sets of records together.</summary>
    public static FieldFigures operator +(FieldFigures left, FieldFigures right) => new(left.Right + right.Right, left.Of + right.Of)
    {
        Told = left.Told is null && right.Told is null ? null : left.Told.GetValueOrDefault() + right.Told.GetValueOrDefault(),
    };

    /// <summary>As the operator.</summary>
    public static FieldFigures Add(FieldFigures left, FieldFigures right) => left + right;
}
