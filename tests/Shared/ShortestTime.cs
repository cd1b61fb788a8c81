using System.Diagnostics;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>
/// How long work takes: the shortest of up to three runs, since the rest of a machine can make a run longer but never shorter.
/// Tests that ask for it carry <c>[Trait("Kind", "Timing")]</c>: tests/run.sh runs them after all others, one project at a time.
/// </summary>
internal static class ShortestTime
{
    private const int Runs = 3;

    /// <summary>The shortest time of <paramref name="work"/>; a run that is under <paramref name="bound"/> is the last.</summary>
    public static TimeSpan Of(Action work, TimeSpan bound)
    {
        TimeSpan shortest = TimeSpan.MaxValue;
        for (int i = 0; i < Runs && shortest >= bound; i++)
        {
            long start = Stopwatch.GetTimestamp();
            work();
            TimeSpan took = Stopwatch.GetElapsedTime(start);
            shortest = took < shortest ? took : shortest;
        }

        return shortest;
    }

    /// <summary>Fails unless one of up to three runs of <paramref name="work"/> is done in under <paramref name="bound"/>.</summary>
    public static void IsUnder(TimeSpan bound, Action work)
    {
        TimeSpan took = Of(work, bound);
        Assert.True(took < bound, $"{took.TotalMilliseconds:0} ms; expected less than {bound.TotalMilliseconds:0} ms.");
    }
}
