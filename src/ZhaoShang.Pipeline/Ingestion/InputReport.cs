using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>What became of one input, or of all inputs of an unchanged file, told as soon as it is committed.</summary>
/// <param name="Path">The input's path, or the file's.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Refused">Why it was skipped or failed; null otherwise.</param>
/// <param name="Count">How many inputs it stands for.</param>
public sealed record InputReport(string Path, InputStatus Status, Refused? Refused = null, int Count = 1);
