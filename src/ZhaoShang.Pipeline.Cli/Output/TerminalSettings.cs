namespace ZhaoShang.Pipeline.Cli;

/// <summary>What a user asked of the terminal.</summary>
/// <param name="Words">The language.</param>
/// <param name="HasColor">True for colours on standard output.</param>
/// <param name="IsQuiet">True if nothing but data and errors is wanted.</param>
/// <param name="ShowsProgress">True if standard error is a terminal and progress is wanted.</param>
/// <param name="Width">The width of tables in columns.</param>
internal sealed record TerminalSettings(Wording Words, bool HasColor, bool IsQuiet, bool ShowsProgress, int Width)
{
    /// <summary>The width of tables where there is no terminal.</summary>
    public const int WidthOfPipe = 160;

    /// <summary>Settings from the flags, the environment and what standard output and error are.</summary>
    /// <param name="words">The language.</param>
    /// <param name="color"><c>auto</c>, <c>always</c> or <c>never</c>.</param>
    /// <param name="isQuiet">True for <c>--quiet</c>.</param>
    public static TerminalSettings From(Wording words, string color, bool isQuiet)
    {
        bool noColor = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        bool hasColor = color switch
        {
            "always" => true,
            "never" => false,
            _ => !noColor && !Console.IsOutputRedirected,
        };
        int width = Console.IsOutputRedirected ? WidthOfPipe : Math.Max(40, Console.WindowWidth);
        return new TerminalSettings(words, hasColor, isQuiet, !isQuiet && !Console.IsErrorRedirected, width);
    }
}
