using System.Globalization;
using ZhaoShang.Pipeline.Evaluation;
using ZhaoShang.Pipeline.Extraction;
using ZhaoShang.Pipeline.Extraction.Learning;
using ZhaoShang.Pipeline.Extraction.Learning.Training;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>The articles of gold that may be learned from: all but the test third.</summary>
internal sealed class TrainingCorpus
{
    private static readonly string[] Compared =
        ["project_found", "project_strict", "party", "amount", "quantity_of_project", "date_of_project", "indicator_found", "indicator_strict", "event_found"];

    private readonly Dictionary<string, GoldArticle> _gold = [];

    private TrainingCorpus(IReadOnlyList<TrainingArticle> articles, bool hasFailed)
    {
        Articles = articles;
        HasFailed = hasFailed;
    }

    /// <summary>The articles.</summary>
    public IReadOnlyList<TrainingArticle> Articles { get; }

    /// <summary>True if an article was not found or could not be read.</summary>
    public bool HasFailed { get; }

    /// <summary>Reads the gold, finds its articles and recognises them.</summary>
    public static TrainingCorpus Read(DocumentPipeline pipeline, IReadOnlyList<string> paths, string? texts, Terminal terminal)
    {
        GoldArticle[] gold = [.. GoldFolder.Read(paths).Where(static article => article.IsIn(CorpusPart.Dev))];
        IReadOnlyDictionary<GoldArticle, string> documents = GoldDocuments.Find(gold, texts, terminal.Say);
        List<TrainingArticle> articles = [];
        Dictionary<string, GoldArticle> known = [];
        foreach (GoldArticle article in gold)
        {
            if (!documents.TryGetValue(article, out string? path))
            {
                terminal.Fail(CliCodes.GoldDocument, terminal.Words.Of($"{article.Doc}：没有找到文章。", $"{article.Doc}: the article was not found."));
                continue;
            }

            StageResult<NormalizedDocument> normalized = pipeline.Normalize(new SourceDocument(path, File.ReadAllBytes(path)));
            if (!normalized.IsOk)
            {
                terminal.Fail(normalized.Refused.Code, $"{normalized.Refused.Place}：{normalized.Refused.Detail}");
                continue;
            }

            articles.Add(Article(article, pipeline.Recognize(normalized.Document)));
            known[article.Key] = article;
        }

        TrainingCorpus corpus = new(articles, articles.Count < gold.Length);
        foreach ((string key, GoldArticle article) in known)
        {
            corpus._gold[key] = article;
        }

        return corpus;
    }

    /// <summary>Scores the rules alone and the rules with models on articles that the models were trained without.</summary>
    /// <param name="training">The training.</param>
    /// <param name="scored">The keys of the articles that are scored; empty for all.</param>
    /// <param name="terminal">Where the scores are printed.</param>
    public void Compare(ModelTraining training, HashSet<string> scored, Terminal terminal)
    {
        int[] places = [.. Enumerable.Range(0, training.Articles.Count).Where(i => scored.Count == 0 || scored.Contains(training.Articles[i].Key))];
        Score("rules", training, places, _ => LearnedModels.None, terminal);
        IReadOnlyList<LearnedModels> folds = training.TrainFolds();
        Score("rules and models", training, places, i => folds[training.FoldOf[i]], terminal);
        foreach (string file in folds[0].Files.Select(static file => file.Key))
        {
            Score($"without {file}", training, places, i => folds[training.FoldOf[i]].Without(file), terminal);
        }
    }

    private void Score(string name, ModelTraining training, int[] places, Func<int, LearnedModels> modelsOf, Terminal terminal)
    {
        Dictionary<GoldArticle, ArticleRecords> predicted = [];
        List<(double, bool)> ratings = [];
        foreach (int i in places)
        {
            ExtractedDocument extracted = new RecordExtractor(modelsOf(i)).Extract(training.Articles[i].Annotated);
            predicted[_gold[training.Articles[i].Key]] = Records(extracted);
            ratings.AddRange(Ratings(extracted, training.Articles[i].Judge(extracted)));
        }

        WriteReliability(ratings, terminal);
        ScoreReport report = Scorer.Score([.. predicted.Keys], new Predictions(predicted));
        terminal.Output.WriteLine($"{name}: headline {Show(report.Headline)}");
        foreach (string score in Compared)
        {
            MatchFigures figures = report.Matches[score];
            terminal.Output.WriteLine($"  {score,-20} P {Show((double)figures.Right / figures.Predicted)} R {Show((double)figures.Right / figures.Gold)} F1 {Show(2.0 * figures.Right / (figures.Gold + figures.Predicted))} ({figures.Right}/{figures.Gold}/{figures.Predicted})");
        }

        foreach (string score in new[] { "project_stage", "project_amounts", "project_dates", "project_parties" })
        {
            FieldFigures figures = report.Fields[score];
            terminal.Output.WriteLine($"  {score,-20} {figures.Right} of {figures.Of}");
        }
    }

    private static void WriteReliability(List<(double, bool)> ratings, Terminal terminal)
    {
        Reliability reliability = new(ratings);
        foreach ((int count, double confidence, double right) in reliability.Tenths)
        {
            terminal.Output.WriteLine($"  confidence {Show(confidence)}  right {Show(right)}  records {count}");
        }

        terminal.Output.WriteLine($"  calibration error {Show(reliability.CalibrationError)} ({reliability.Count} records)");
    }

    private static IEnumerable<(double Confidence, bool IsRight)> Ratings(ExtractedDocument extracted, RecordVerdicts verdicts)
    {
        IEnumerable<(double? Confidence, RecordVerdict Verdict)> all = extracted.Projects.Select(static project => project.Confidence).Zip(verdicts.Projects)
            .Concat(extracted.Indicators.Select(static indicator => indicator.Confidence).Zip(verdicts.Indicators))
            .Concat(extracted.Events.Select(static happening => happening.Confidence).Zip(verdicts.Events))
            .Append((extracted.Document.Confidence, verdicts.Document));
        return from rated in all where rated.Confidence is not null select (rated.Confidence.GetValueOrDefault(), rated.Verdict.IsRight);
    }

    private static string Show(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-";

    private static ArticleRecords Records(ExtractedDocument extracted)
    {
        ArticleRecords records = new();
        foreach (string line in RecordLines.Of(extracted, withMentions: true))
        {
            records.Add(line);
        }

        return records;
    }

    private static TrainingArticle Article(GoldArticle gold, AnnotatedDocument annotated)
    {
        List<ProjectRecord> projects = [];
        ArticleGenre genre = ArticleGenre.Other;
        foreach (string line in File.ReadLines(gold.File).Where(static line => !string.IsNullOrWhiteSpace(line)))
        {
            using System.Text.Json.JsonDocument record = System.Text.Json.JsonDocument.Parse(line);
            string? type = record.RootElement.GetProperty("type").GetString();
            if (type == "project")
            {
                projects.Add(RecordJson.Read<ProjectRecord>(line));
            }
            else if (type == "document" && Enum.TryParse(gold.Records.Genre, ignoreCase: true, out ArticleGenre told))
            {
                genre = told;
            }
        }

        return new TrainingArticle(gold.Key, annotated, projects, genre)
        {
            Judge = extracted => Judge(gold.Records, Records(extracted)),
        };
    }

    private static RecordVerdicts Judge(ArticleRecords gold, ArticleRecords predicted)
    {
        static RecordVerdict[] Verdicts(IReadOnlyList<(int Gold, bool IsRight)> records) =>
            [.. records.Select(static record => new RecordVerdict(record.Gold < 0 ? null : record.Gold, record.IsRight))];

        (IReadOnlyList<(int, bool)> projects, IReadOnlyList<(int, bool)> indicators, IReadOnlyList<(int, bool)> events) = RecordComparison.Of(gold, predicted);
        return new RecordVerdicts(
            new RecordVerdict(0, RecordComparison.IsDocumentRight(gold, predicted)), Verdicts(projects), Verdicts(indicators), Verdicts(events));
    }
}
