using System.Diagnostics;
using System.Globalization;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>A process of the program that was told to end, as Ctrl-C or a shutting machine tells it.</summary>
/// <param name="Status">Its exit status.</param>
/// <param name="Time">How long it took to end.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record ToldToEnd(int Status, TimeSpan Time, string Error)
{
    /// <summary>Within that time a cancelled process must have ended.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    /// <summary>Sends SIGINT or SIGTERM, by chance, and waits for the end.</summary>
    public static async Task<ToldToEnd> Of(Process child, SelfTestRoom room, Random random, CancellationToken cancellation)
    {
        long began = room.Clock.GetTimestamp();
        using Process kill = Process.Start("kill", [random.Next(2) == 0 && !IgnoresInterrupt() ? "-INT" : "-TERM", child.Id.ToString(CultureInfo.InvariantCulture)]);
        Task<string> rest = child.StandardOutput.ReadToEndAsync(cancellation);
        Task<string> error = child.StandardError.ReadToEndAsync(cancellation);
        await child.WaitForExitAsync(cancellation).ConfigureAwait(false);
        TimeSpan time = room.Clock.GetElapsedTime(began);
        await rest.ConfigureAwait(false);
        return new ToldToEnd(child.ExitCode, time, await error.ConfigureAwait(false));
    }

    /// <summary>True if this process was started so that it, and what it starts, does not hear SIGINT: a job in the background of a script.</summary>
    private static bool IgnoresInterrupt()
    {
        const string Ignored = "SigIgn:";
        const ulong Interrupt = 1 << 1;
        string? line = File.Exists("/proc/self/status") ? File.ReadLines("/proc/self/status").FirstOrDefault(static line => line.StartsWith(Ignored, StringComparison.Ordinal)) : null;
        return line is not null && (ulong.Parse(line.AsSpan(Ignored.Length), NumberStyles.HexNumber | NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture) & Interrupt) != 0;
    }
}
