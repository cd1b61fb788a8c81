namespace ZhaoShang.Pipeline.Cli;

/// <summary>What the program finds around it; a test hands in its own.</summary>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="OpenInput">Opens standard input.</param>
/// <param name="Clock">The clock.</param>
/// <param name="ReadVariable">Reads a variable of the environment; null where it is not set.</param>
internal sealed record Surroundings(
    TextWriter Output, TextWriter Error, Func<Stream> OpenInput, TimeProvider Clock, Func<string, string?> ReadVariable)
{
    /// <summary>Opens standard output for bytes that are no text.</summary>
    public Func<Stream> OpenOutput { get; init; } = Console.OpenStandardOutput;
}
