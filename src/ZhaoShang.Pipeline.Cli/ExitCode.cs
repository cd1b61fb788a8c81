namespace ZhaoShang.Pipeline.Cli;

/// <summary>The exit statuses of the program.</summary>
internal static class ExitCode
{
    /// <summary>Done, or found.</summary>
    public const int Done = 0;

    /// <summary>Nothing was found.</summary>
    public const int NothingFound = 1;

    /// <summary>Wrong usage, or the run could not begin or go on: flags, database, models.</summary>
    public const int Fatal = 2;

    /// <summary>Finished, but some inputs failed.</summary>
    public const int SomeFailed = 3;

    /// <summary>Cancelled.</summary>
    public const int Cancelled = 130;
}
