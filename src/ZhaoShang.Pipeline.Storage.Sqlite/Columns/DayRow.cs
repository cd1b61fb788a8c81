namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>The days that a date of a row may mean, as whole numbers (20120217).</summary>
/// <param name="Key">The key of the row.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day, inclusive.</param>
internal readonly record struct DayRow(int Key, int First, int Last);
