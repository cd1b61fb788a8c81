namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>Finds the files that gold was annotated on.</summary>
public static class GoldDocuments
{
    private const int MostLevels = 4;
    private static readonly string[] UsualFolders = ["documents", "text", "texts"];

    /// <summary>The path of the document of each article that has one.</summary>
    /// <param name="gold">The gold articles.</param>
    /// <param name="folder">
    /// Where the documents are, searched with its subfolders; null to look below the gold's own folder and the few above it for the path that the
    /// gold tells, and in a neighbouring <c>documents</c> or <c>text</c>.
    /// </param>
    /// <param name="say">Takes messages about files that are left out.</param>
    /// <exception cref="DirectoryNotFoundException"><paramref name="folder"/> is not there.</exception>
    public static IReadOnlyDictionary<GoldArticle, string> Find(IReadOnlyList<GoldArticle> gold, string? folder, Action<string> say)
    {
        if (folder is null)
        {
            return gold.Select(static article => (Article: article, Path: FindNear(article)))
                .Where(static entry => entry.Path is not null)
                .ToDictionary(static entry => entry.Article, static entry => entry.Path!);
        }

        IEnumerable<string> files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(static path => !path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);
        return new DocumentMatching(gold).Match(files, say).Chosen;
    }

    private static string? FindNear(GoldArticle article)
    {
        string? folder = Path.GetDirectoryName(Path.GetFullPath(article.File));
        for (int level = 0; folder is not null && level < MostLevels; level++, folder = Path.GetDirectoryName(folder))
        {
            string name = Path.GetFileName(article.Doc);
            string? path = UsualFolders.Select(usual => Path.Combine(folder, usual, name)).Prepend(Path.Combine(folder, article.Doc)).FirstOrDefault(File.Exists);
            if (path is not null)
            {
                return path;
            }
        }

        return null;
    }
}
