using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>What was asked for cannot be written, or not so.</summary>
internal sealed class OutputException(string code, Explanation detail, Exception? cause = null) : Exception(detail.English, cause)
{
    /// <summary>One of <see cref="CliCodes"/>.</summary>
    public string Code { get; } = code;

    /// <summary>What was seen, what was expected and what to do.</summary>
    public Explanation Detail { get; } = detail;
}
