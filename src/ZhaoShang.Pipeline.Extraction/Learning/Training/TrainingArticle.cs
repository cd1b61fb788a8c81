using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Training;

/// <summary>An article with its gold, to learn from.</summary>
/// <param name="Key">Its name: it decides which fold the article falls into.</param>
/// <param name="Annotated">The article as it was recognised.</param>
/// <param name="Projects">Its gold projects.</param>
public sealed record TrainingArticle(string Key, AnnotatedDocument Annotated, IReadOnlyList<ProjectRecord> Projects)
{
    /// <summary>False if its gold was not asked for projects, so that nothing is learned of their names from it.</summary>
    public bool TellsProjects { get; init; } = true;

    /// <summary>Its gold genre; null if gold tells none.</summary>
    public ArticleGenre? Genre { get; init; }

    /// <summary>Its gold period; null if gold tells none.</summary>
    public string? Period { get; init; }

    /// <summary>Tells which records of an extraction of the article are right.</summary>
    public required Func<ExtractedDocument, RecordVerdicts> Judge { get; init; }
}
