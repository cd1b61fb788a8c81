using System.Diagnostics;
using System.Text;

namespace ZhaoShang.Pipeline.Benchmarks;

/// <summary>What one engine did with a text.</summary>
/// <param name="BytesPerSecond">Bytes of UTF-8 input per second of CPU time of the whole process, warm.</param>
/// <param name="Count">What it counted in the text that it was given, so that no work is left out: words or letters.</param>
internal sealed record Throughput(double BytesPerSecond, long Count)
{
    private const double WarmSeconds = 4;
    private const double LeastSeconds = 1.5;

    /// <summary>
    /// Measures <paramref name="count"/>, called for each of <paramref name="lines"/>, after <paramref name="warmSeconds"/> of the same: as long as the
    /// compiler still makes better code of what is called often, that code's making would be measured, too.
    /// </summary>
    public static Throughput Measure(string[] lines, Func<string, int> count, double warmSeconds = WarmSeconds)
    {
        long bytes = lines.Sum(line => (long)Encoding.UTF8.GetByteCount(line) + 1);
        long counted = lines.Sum(line => (long)count(line));
        Rounds(lines, count, warmSeconds);
        (int rounds, double seconds) = Rounds(lines, count, LeastSeconds);
        return new Throughput(bytes * rounds / seconds, counted);
    }

    private static (int Count, double Seconds) Rounds(string[] lines, Func<string, int> count, double leastSeconds)
    {
        int rounds = 0;
        double start = CpuSeconds();
        double seconds;
        do
        {
            foreach (string line in lines)
            {
                count(line);
            }

            rounds++;
            seconds = CpuSeconds() - start;
        }
        while (seconds < leastSeconds);
        return (rounds, seconds);
    }

    private static double CpuSeconds()
    {
        using Process process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalSeconds;
    }
}
