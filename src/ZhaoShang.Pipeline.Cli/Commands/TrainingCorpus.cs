using System.Text.Json;
using ZhaoShang.Pipeline.Evaluation;
using ZhaoShang.Pipeline.Extraction.Learning.Training;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>The articles of gold that may be learned from: all but the test third.</summary>
internal sealed class TrainingCorpus
{
    private readonly Dictionary<string, GoldArticle> _gold = [];
    private readonly List<TrainingArticle> _articles = [];

    private TrainingCorpus()
    {
    }

    /// <summary>The articles.</summary>
    public IReadOnlyList<TrainingArticle> Articles => _articles;

    /// <summary>True if an article was not found or could not be read.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Reads the gold, finds its articles and recognises them.</summary>
    /// <exception cref="InvalidDataException">A gold file holds something else.</exception>
    /// <exception cref="IOException">A file or folder that was named is not there.</exception>
    public static TrainingCorpus Read(DocumentPipeline pipeline, IReadOnlyList<string> paths, string? texts, Terminal terminal)
    {
        TrainingCorpus corpus = new();
        GoldArticle[] gold = [.. GoldFolder.Read(paths).Where(static article => article.IsIn(CorpusPart.Dev))];
        IReadOnlyDictionary<GoldArticle, string> documents = GoldDocuments.Find(gold, texts, terminal.Say);
        Dictionary<string, GoldScope> scopes = gold.GroupBy(FolderOf).ToDictionary(static folder => folder.Key, static folder => GoldScope.Of(folder));
        foreach (GoldArticle article in gold)
        {
            if (!documents.TryGetValue(article, out string? path))
            {
                corpus.HasFailed = true;
                terminal.Fail(CliCodes.GoldDocument, terminal.Words.Of($"{article.Doc}：没有找到文章。", $"{article.Doc}: the article was not found."));
                continue;
            }

            StageResult<NormalizedDocument> normalized = pipeline.Normalize(new SourceDocument(path, File.ReadAllBytes(path)));
            if (normalized.IsOk)
            {
                corpus._articles.Add(Article(article, scopes[FolderOf(article)], pipeline.Recognize(normalized.Document)));
                corpus._gold[article.Key] = article;
            }
            else
            {
                corpus.HasFailed = true;
                terminal.Fail(normalized.Refused);
            }
        }

        return corpus;
    }

    /// <summary>The gold of an article.</summary>
    public GoldArticle GoldOf(TrainingArticle article) => _gold[article.Key];

    private static string FolderOf(GoldArticle article) => Path.GetDirectoryName(article.File) ?? "";

    private static TrainingArticle Article(GoldArticle gold, GoldScope scope, AnnotatedDocument annotated)
    {
        List<ProjectRecord> projects = [];
        ArticleGenre? genre = null;
        string? period = null;
        foreach (string line in File.ReadLines(gold.File).Where(static line => !string.IsNullOrWhiteSpace(line)))
        {
            using JsonDocument record = JsonDocument.Parse(line);
            switch (record.RootElement.GetProperty("type").GetString())
            {
                case "project":
                    projects.Add(RecordJson.Read<ProjectRecord>(line));
                    break;
                case "document":
                    genre = record.RootElement.TryGetProperty("genre", out JsonElement told) ? Enum.Parse<ArticleGenre>(told.GetString()!, ignoreCase: true) : null;
                    period = record.RootElement.TryGetProperty("period", out JsonElement reported) ? reported.GetString() : null;
                    break;
            }
        }

        return new TrainingArticle(gold.Key, annotated, projects)
        {
            TellsProjects = scope.HasProjects,
            Genre = genre,
            Period = period,
            Judge = extracted => scope.Within(GoldJudge.Judge(gold.Records, extracted)),
        };
    }
}
