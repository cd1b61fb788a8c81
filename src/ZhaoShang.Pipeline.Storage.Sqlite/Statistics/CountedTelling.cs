namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>A telling that is counted, as sums need it.</summary>
/// <param name="Project">Its project key.</param>
/// <param name="Story">The key of its story, or its own where every telling counts.</param>
/// <param name="Day">The day of telling; <see cref="int.MinValue"/> if it is not known, so that anything is newer.</param>
/// <param name="Year">The year in which it shows; 0 if it is not known.</param>
/// <param name="Region">The number of its region in the scan's list.</param>
/// <param name="Stage">Its stage, from 1 in the order of a project's life; 0 if it is not known.</param>
/// <param name="Industry">Its section as a letter; 0 if it is not known.</param>
internal readonly record struct CountedTelling(long Project, long Story, int Day, int Year, int Region, int Stage, int Industry);
