namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Two tellings that are linked.</summary>
/// <param name="Left">The project key of one.</param>
/// <param name="Right">The project key of the other.</param>
/// <param name="Strength">How surely; see <see cref="ProjectKinship"/>.</param>
internal readonly record struct StoryLink(long Left, long Right, int Strength);
