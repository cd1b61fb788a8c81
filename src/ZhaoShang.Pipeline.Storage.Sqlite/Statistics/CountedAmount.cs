namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>An amount that is summed.</summary>
/// <param name="Day">The day of its telling.</param>
/// <param name="Low">The figure, of a range its low end.</param>
/// <param name="High">The figure, of a range its high end.</param>
/// <param name="IsBound">True if it is told as a bound or approximately.</param>
internal readonly record struct CountedAmount(int Day, decimal Low, decimal High, bool IsBound)
{
    /// <summary>True if it counts in place of <paramref name="other"/>: it is newer, or, told on the same day, higher, so that the order of reading does not matter.</summary>
    public bool CountsBefore(CountedAmount other) =>
        Day != other.Day ? Day > other.Day : High != other.High ? High > other.High : Low != other.Low ? Low > other.Low : IsBound && !other.IsBound;

    /// <summary>Both together.</summary>
    public CountedAmount Plus(CountedAmount other) => this with { Low = Low + other.Low, High = High + other.High, IsBound = IsBound || other.IsBound };
}
