namespace ZhaoShang.Pipeline.Extraction.Learning.Training;

/// <summary>What gold says of a record.</summary>
/// <param name="Gold">The place of the gold record that it tells; null if it tells none.</param>
/// <param name="IsRight">True if it is right by the strict comparison.</param>
public readonly record struct RecordVerdict(int? Gold, bool IsRight);
