namespace ZhaoShang.Pipeline;

/// <summary>Adds up where the time of a run goes, over all its threads. Thread-safe.</summary>
/// <param name="clock">What measures.</param>
public sealed class StageTimes(TimeProvider clock)
{
    private long _reading;
    private long _extracting;
    private long _storing;

    /// <summary>The time of opening, decoding and cleaning.</summary>
    public TimeSpan Reading => TimeSpan.FromTicks(Interlocked.Read(ref _reading));

    /// <summary>The time of finding expressions and making records.</summary>
    public TimeSpan Extracting => TimeSpan.FromTicks(Interlocked.Read(ref _extracting));

    /// <summary>The time of the store.</summary>
    public TimeSpan Storing => TimeSpan.FromTicks(Interlocked.Read(ref _storing));

    /// <summary>Does <paramref name="work"/> and counts its time as reading.</summary>
    public T Read<T>(Func<T> work) => Measure(work, ref _reading);

    /// <summary>Does <paramref name="work"/> and counts its time as extracting.</summary>
    public T Extract<T>(Func<T> work) => Measure(work, ref _extracting);

    /// <summary>Does <paramref name="work"/> and counts its time as storing.</summary>
    public T Store<T>(Func<T> work) => Measure(work, ref _storing);

    private T Measure<T>(Func<T> work, ref long ticks)
    {
        long began = clock.GetTimestamp();
        T result = work();
        Interlocked.Add(ref ticks, clock.GetElapsedTime(began).Ticks);
        return result;
    }
}
