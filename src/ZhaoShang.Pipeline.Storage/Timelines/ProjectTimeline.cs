namespace ZhaoShang.Pipeline.Storage;

/// <summary>The life of a project as the articles tell it.</summary>
/// <param name="Story">The id of the story: the id of its first telling, or that of the project itself if it is told once.</param>
/// <param name="Tellings">
/// The tellings by date, those without a date last; of an article and its reprints only the first. Never empty.
/// </param>
public sealed record ProjectTimeline(string Story, IReadOnlyList<ProjectTelling> Tellings);
