using System.Diagnostics;
using System.Globalization;

namespace ZhaoShang.Pipeline.Reading;

/// <summary>What the system tells of a process with all that it started. Only Linux tells it; elsewhere a process is looked at alone, by its own means.</summary>
public static class ProcessTree
{
    /// <summary>The resident memory of a process and of all below it, in bytes; pages that they share count in each. 0 where the system does not tell it, or the process has ended.</summary>
    /// <param name="processId">The process.</param>
    public static long ResidentBytes(int processId)
    {
        try
        {
            string id = processId.ToString(CultureInfo.InvariantCulture);
            long own = long.Parse(File.ReadAllText($"/proc/{id}/statm").Split(' ')[1], CultureInfo.InvariantCulture) * Environment.SystemPageSize;
            return own + ChildrenOf(processId).Sum(ResidentBytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            return 0;
        }
    }

    /// <summary>
    /// Kills a process with all that it started. Unlike <see cref="Process.Kill(bool)"/> it stops none before: where this process is itself killed meanwhile, none is left standing still for ever.
    /// </summary>
    /// <param name="process">The process; nothing happens if it has ended.</param>
    public static void Kill(Process process)
    {
        if (!OperatingSystem.IsLinux())
        {
            process.Kill(entireProcessTree: true);
            return;
        }

        int[] below = [.. Below(process.Id)];
        process.Kill();
        foreach (int id in below)
        {
            KillOne(id);
        }
    }

    private static IEnumerable<int> Below(int processId)
    {
        int[] children = ChildrenOf(processId);
        return children.Concat(children.SelectMany(Below));
    }

    private static void KillOne(int processId)
    {
        try
        {
            using Process process = Process.GetProcessById(processId);
            process.Kill();
        }
        catch (ArgumentException)
        {
            // It ended with the one that had started it.
            return;
        }
    }

    /// <summary>What a process started; a child stands under the thread that started it. None if the process has ended.</summary>
    private static int[] ChildrenOf(int processId)
    {
        try
        {
            return [.. Directory.EnumerateDirectories($"/proc/{processId.ToString(CultureInfo.InvariantCulture)}/task").SelectMany(ChildrenOf)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static int[] ChildrenOf(string thread)
    {
        string path = Path.Combine(thread, "children");
        return File.Exists(path) ? [.. File.ReadAllText(path).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static child => int.Parse(child, CultureInfo.InvariantCulture))] : [];
    }
}
