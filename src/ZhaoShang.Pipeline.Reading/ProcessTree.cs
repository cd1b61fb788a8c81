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
            long total = long.Parse(File.ReadAllText($"/proc/{id}/statm").Split(' ')[1], CultureInfo.InvariantCulture) * Environment.SystemPageSize;

            // A child stands under the thread that started it.
            foreach (string thread in Directory.EnumerateDirectories($"/proc/{id}/task"))
            {
                total += ChildrenOf(thread).Sum(ResidentBytes);
            }

            return total;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            return 0;
        }
    }

    private static int[] ChildrenOf(string thread)
    {
        string path = Path.Combine(thread, "children");
        return File.Exists(path) ? [.. File.ReadAllText(path).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static child => int.Parse(child, CultureInfo.InvariantCulture))] : [];
    }
}
