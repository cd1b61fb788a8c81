using System.Globalization;
using ZhaoShang.Pipeline.Evaluation;
using ZhaoShang.Pipeline.Extraction;
using ZhaoShang.Pipeline.Extraction.Learning;
using ZhaoShang.Pipeline.Extraction.Learning.Training;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>Compares the rules alone with rules and models, on articles that the models were trained without.</summary>
/// <param name="training">The training.</param>
/// <param name="corpus">The articles.</param>
/// <param name="terminal">Where the scores are printed.</param>
internal sealed class ModelComparison(ModelTraining training, TrainingCorpus corpus, Terminal terminal)
{
    private static readonly string[] Compared =
        ["project_found", "project_strict", "party", "amount", "quantity_of_project", "date_of_project", "indicator_found", "indicator_strict", "event_found"];

    private static readonly string[] ComparedFields = ["project_stage", "project_amounts", "project_dates", "project_parties"];

    /// <summary>Prints the scores of the rules, of rules and models, and of all models but each one.</summary>
    /// <param name="scored">The keys of the articles that are scored; empty for all.</param>
    public void Run(HashSet<string> scored)
    {
        int[] places = [.. Enumerable.Range(0, training.Articles.Count).Where(i => scored.Count == 0 || scored.Contains(training.Articles[i].Key))];
        Score("rules", places, static _ => LearnedModels.None);
        IReadOnlyList<LearnedModels> folds = training.TrainFolds();
        Score("rules and models", places, i => folds[training.FoldOf[i]]);
        foreach (string file in folds[0].Files.Select(static file => file.Key))
        {
            Score($"without {file}", places, i => folds[training.FoldOf[i]].Without(file));
        }
    }

    private void Score(string name, int[] places, Func<int, LearnedModels> modelsOf)
    {
        Dictionary<GoldArticle, ArticleRecords> predicted = [];
        List<(double, bool)> ratings = [];
        List<bool> genres = [];
        foreach (int i in places)
        {
            GoldArticle gold = corpus.GoldOf(training.Articles[i]);
            ExtractedDocument extracted = new RecordExtractor(modelsOf(i)).Extract(training.Articles[i].Annotated);
            predicted[gold] = GoldJudge.Records(extracted);
            genres.AddRange(training.Articles[i].Genre is ArticleGenre genre ? [extracted.Document.Genre == genre] : []);
            ratings.AddRange(GoldJudge.Ratings(gold.Records, extracted));
        }

        Write(name, Scorer.Score([.. predicted.Keys], new Predictions(predicted)));
        terminal.Output.WriteLine($"  {"genre",-20} {genres.Count(static isRight => isRight)} of {genres.Count}");
        Write(new Reliability(ratings));
    }

    private void Write(string name, ScoreReport report)
    {
        terminal.Output.WriteLine($"{name}: headline {Show(report.Headline)}");
        foreach (string score in Compared)
        {
            MatchFigures figures = report.Matches[score];
            terminal.Output.WriteLine($"  {score,-20} P {Show(figures.Precision)} R {Show(figures.Recall)} F1 {Show(figures.F1)} ({figures.Right}/{figures.Gold}/{figures.Predicted})");
        }

        foreach (string score in ComparedFields)
        {
            terminal.Output.WriteLine($"  {score,-20} {report.Fields[score].Right} of {report.Fields[score].Of}");
        }
    }

    private void Write(Reliability reliability)
    {
        foreach ((int count, double confidence, double right) in reliability.Tenths)
        {
            terminal.Output.WriteLine($"  confidence {Show(confidence)}  right {Show(right)}  records {count}");
        }

        if (reliability.Count > 0)
        {
            terminal.Output.WriteLine($"  calibration error {Show(reliability.CalibrationError)} ({reliability.Count} records)");
        }
    }

    private static string Show(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-";
}
