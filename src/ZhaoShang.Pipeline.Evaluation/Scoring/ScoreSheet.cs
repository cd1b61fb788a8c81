namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>Scores as they are handed out: of all articles, of groups of them, and the errors that were asked for.</summary>
/// <param name="Whole">The scores of all articles.</param>
/// <param name="Groups">The scores of the groups of each grouping that was asked for; possibly none.</param>
/// <param name="Errors">The errors that are listed; possibly none.</param>
public sealed record ScoreSheet(
    ScoreReport Whole,
    IReadOnlyDictionary<ArticleGrouping, IReadOnlyList<(string Group, ScoreReport Report)>> Groups,
    IReadOnlyList<ListedError> Errors);
