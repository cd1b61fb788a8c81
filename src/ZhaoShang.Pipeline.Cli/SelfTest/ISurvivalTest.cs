namespace ZhaoShang.Pipeline.Cli;

/// <summary>A test of what storing survives. Leaves nothing behind but what is in its folder.</summary>
internal interface ISurvivalTest
{
    /// <summary>Its name on the command line, in kebab-case.</summary>
    string Name { get; }

    /// <summary>How often it is tried, or for how many seconds it goes on, on every change and before a release.</summary>
    (int Usual, int Release) Counts { get; }

    /// <summary>Runs it.</summary>
    /// <param name="room">Where.</param>
    /// <param name="count">How often, or for how many seconds.</param>
    /// <param name="cancellation">Ends it early.</param>
    Task<SelfTestResult> RunAsync(SelfTestRoom room, int count, CancellationToken cancellation);
}
