using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>An input to be read, or the reason why it cannot be.</summary>
/// <param name="Path">The path as given; <c>-</c> is standard input.</param>
/// <param name="Problem">Why there is nothing to read; null if there is.</param>
public sealed record InputFile(string Path, Refused? Problem = null);
