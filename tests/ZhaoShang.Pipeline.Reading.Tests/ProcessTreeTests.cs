using System.Diagnostics;
using System.Globalization;
using ZhaoShang.Pipeline.Reading;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>A process ends with all that it started.</summary>
public sealed class ProcessTreeTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_killed_process_takes_with_it_what_it_started()
    {
        ProcessStartInfo start = new("sh", ["-c", "sleep 300 & echo $!; sh -c 'sleep 300 & echo $!; wait' & wait"]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        int[] below = [await NextIdAsync(process), await NextIdAsync(process)];
        Assert.All(below, static id => Assert.True(Lives(id)));

        ProcessTree.Kill(process);

        // Its output ends when none is left that could write to it.
        Assert.Equal(string.Empty, await process.StandardOutput.ReadToEndAsync().WaitAsync(Longest));
        await process.WaitForExitAsync().WaitAsync(Longest);
        Assert.All(below, static id => Assert.False(Lives(id)));
    }

    [Fact]
    public async Task A_process_that_has_ended_is_left_alone()
    {
        using Process process = Process.Start(new ProcessStartInfo("sh", ["-c", "exit 3"]))!;
        await process.WaitForExitAsync().WaitAsync(Longest);
        ProcessTree.Kill(process);
        Assert.Equal(3, process.ExitCode);
    }

    private static async Task<int> NextIdAsync(Process process) => int.Parse((await process.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);

    /// <summary>True if a process is there that is no mere entry of one that has ended.</summary>
    private static bool Lives(int id) => File.Exists($"/proc/{id}/stat") && File.ReadAllText($"/proc/{id}/stat").Split(')')[^1].TrimStart()[0] is not ('Z' or 'X');
}
