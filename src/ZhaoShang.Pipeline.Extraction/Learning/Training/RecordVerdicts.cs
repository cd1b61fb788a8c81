namespace ZhaoShang.Pipeline.Extraction.Learning.Training;

/// <summary>What gold says of the records of an extracted article. Of a kind of record that gold was not asked for it says nothing: the list is empty.</summary>
/// <param name="Document">The article's own record.</param>
/// <param name="Projects">Each project, in their order.</param>
/// <param name="Indicators">Each indicator, in their order.</param>
/// <param name="Events">Each event, in their order.</param>
public sealed record RecordVerdicts(
    RecordVerdict Document, IReadOnlyList<RecordVerdict> Projects, IReadOnlyList<RecordVerdict> Indicators, IReadOnlyList<RecordVerdict> Events);
