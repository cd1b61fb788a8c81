using ZhaoShang.Pipeline.Storage;

namespace ZhaoShang.Pipeline;

/// <summary>What became of one input, told as soon as it is committed.</summary>
/// <param name="Outcome">The input.</param>
/// <param name="Status">What became of it.</param>
public sealed record InputReport(InputOutcome Outcome, InputStatus Status);
