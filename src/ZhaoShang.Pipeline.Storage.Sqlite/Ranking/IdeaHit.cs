namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>A place where an idea is told.</summary>
/// <param name="Idea">The idea's place among those of the query.</param>
/// <param name="Word">Which of all words and records that tell ideas it is.</param>
/// <param name="Start">Its first letter; -1 if a record tells it whose place is not known, or the article's region does.</param>
/// <param name="End">The letter behind its last one.</param>
/// <param name="Weight">How well it tells it, from above 0 to 1.</param>
internal readonly record struct IdeaHit(int Idea, int Word, int Start, int End, double Weight);
