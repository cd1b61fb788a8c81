namespace ZhaoShang.Pipeline.Text;

/// <summary>What made a field of a record, and from which letters.</summary>
/// <param name="Rule">The rule or model, a stable kebab-case name.</param>
/// <param name="Start">The first UTF-16 code unit of the letters in the decoded original; null where the rule names no place.</param>
/// <param name="End">The code unit after the last one; null where the rule names no place.</param>
public sealed record RecordSource(string Rule, int? Start = null, int? End = null);
