namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>An amount of a story, its phases added.</summary>
/// <param name="Story">The number of the story.</param>
/// <param name="Kind">The number of its kind.</param>
/// <param name="Amount">The amount.</param>
internal readonly record struct StoryAmount(int Story, int Kind, CountedAmount Amount);
