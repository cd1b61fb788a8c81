using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage;

/// <summary>What one article tells of a project.</summary>
/// <param name="Id">
/// The project's id: the first 12 letters of its article's, a hyphen, and its number in the article from 1 (<c>4b697fe3c78e-3</c>).
/// </param>
/// <param name="Article">The article.</param>
/// <param name="Record">The project as the article tells it, with its evidence.</param>
/// <param name="Date">EDTF, when it was told: the article's publication, or else the period that it reports on; null if neither is known.</param>
public sealed record ProjectTelling(string Id, DocumentRecord Article, ProjectRecord Record, string? Date)
{
    /// <summary>The ids of the articles that reprint this one; empty if there are none.</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];
}
