using System.Security.Cryptography;
using System.Text;
using ZhaoShang.Pipeline.Extraction.Learning.Amounts;
using ZhaoShang.Pipeline.Extraction.Learning.Confidence;
using ZhaoShang.Pipeline.Extraction.Learning.Genres;
using ZhaoShang.Pipeline.Extraction.Learning.Names;
using ZhaoShang.Pipeline.Extraction.Learning.Periods;
using ZhaoShang.Pipeline.Extraction.Learning.Stages;

namespace ZhaoShang.Pipeline.Extraction.Learning.Training;

/// <summary>Trains the models on articles with gold. The same articles give the same bytes, whatever their order.</summary>
public sealed class ModelTraining
{
    private readonly TrainingArticle[] _articles;
    private readonly int[] _foldOf;
    private readonly int _folds;
    private readonly Action<string> _say;
    private readonly LearnedModels?[] _readersWithout;
    private readonly LearnedModels?[] _without;

    // The words of stage that only one article has, article by article.
    private IReadOnlyList<IReadOnlySet<string>>? _unknown;

    /// <summary>Takes the articles.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="folds">Into so many parts, from 2, they are cut: what is learned about an article's own extraction is learned from one made without it.</param>
    /// <param name="say">Takes messages about how far the training is.</param>
    public ModelTraining(IEnumerable<TrainingArticle> articles, int folds, Action<string> say)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        _articles = [.. articles.OrderBy(static article => article.Key, StringComparer.Ordinal)];
        _folds = folds;
        _say = say;
        _readersWithout = new LearnedModels?[folds];
        _without = new LearnedModels?[folds];
        _foldOf = new int[_articles.Length];
        int[] shuffled = [.. Enumerable.Range(0, _articles.Length)
            .OrderBy(i => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes("fold " + _articles[i].Key))), StringComparer.Ordinal)];
        for (int i = 0; i < shuffled.Length; i++)
        {
            _foldOf[shuffled[i]] = i % folds;
        }
    }

    /// <summary>The articles, by ordinal order of their keys.</summary>
    public IReadOnlyList<TrainingArticle> Articles => _articles;

    /// <summary>The fold of each article, from 0.</summary>
    public IReadOnlyList<int> FoldOf => _foldOf;

    /// <summary>Models trained on all articles.</summary>
    public LearnedModels Train() => Train(static _ => true);

    /// <summary>These models, and the one of genres trained on all articles beside them.</summary>
    public LearnedModels TrainGenres(LearnedModels others) => others.WithGenres(TrainGenres(static _ => true));

    /// <summary>These models, and the one of periods trained on all articles beside them.</summary>
    public LearnedModels TrainPeriods(LearnedModels others) => others.WithPeriods(TrainPeriods(static _ => true, _ => others));

    /// <summary>These models, and the one of the stages of projects trained on all articles beside them.</summary>
    public LearnedModels TrainStages(LearnedModels others)
    {
        LearnedModels without = others.WithoutStages();
        return others.WithStages(TrainStages(static _ => true, _ => without));
    }

    /// <summary>For each fold, models trained without its articles.</summary>
    public IReadOnlyList<LearnedModels> TrainFolds() => [.. Enumerable.Range(0, _folds).Select(fold => Without(fold).WithConfidence(TrainConfidence(other => other != fold)))];

    // What is learned from extractions is learned from such as were made without the article.
    private LearnedModels Train(Func<int, bool> takesFold) =>
        WithMenders(Readers(takesFold), takesFold).WithConfidence(TrainConfidence(takesFold));

    private LearnedModels Without(int fold) =>
        _without[fold] ??= WithMenders(ReadersWithout(fold), other => other != fold);

    private LearnedModels ReadersWithout(int fold) => _readersWithout[fold] ??= Readers(other => other != fold);

    // The models that read the text, and need no extraction to learn from.
    private LearnedModels Readers(Func<int, bool> takesFold) => LearnedModels.None
        .WithGenres(TrainGenres(takesFold))
        .WithProjectNames(TrainNames("project-names", takesFold, NameExamples.Of))
        .WithPartyNames(TrainNames("party-names", takesFold, PartyExamples.Of));

    private ChainTagger TrainNames(string model, Func<int, bool> takesFold, Func<TrainingArticle, IEnumerable<(FeatureRows, int[])>> examplesOf)
    {
        TrainingArticle[] articles = [.. Of(takesFold).Where(static article => article.TellsProjects)];
        List<(FeatureRows, int[], int)> chains = [.. articles.SelectMany((article, i) => examplesOf(article).Select(chain => (chain.Item1, chain.Item2, i)))];
        _say($"{model}: {articles.Length} articles, {chains.Count} sentences");
        return ChainTraining.Train(NameLabels.Names, chains, NameExamples.Options);
    }

    private Classifier TrainGenres(Func<int, bool> takesFold)
    {
        FeatureRows rows = new();
        List<int> told = [];
        List<int> articles = [];
        foreach (TrainingArticle article in Of(takesFold))
        {
            GenreExamples.Add(article, rows, told);
            Number(articles, rows, articles.Count);
        }

        _say($"genres: {told.Count} articles");
        return ClassifierTraining.Train(GenreModel.Labels, rows, articles, [.. told], GenreExamples.Options);
    }

    // What mends drafts is learned from drafts of extractions that were made without the article.
    private LearnedModels WithMenders(LearnedModels readers, Func<int, bool> takesFold) => readers
        .WithAmounts(Train("project-amounts", AmountModel.Labels, AmountExamples.Options, ExamplesOf(takesFold, AmountExamples.Add)))
        .WithStages(TrainStages(takesFold, ReadersWithout))
        .WithPeriods(TrainPeriods(takesFold, ReadersWithout));

    private Classifier TrainPeriods(Func<int, bool> takesFold, Func<int, LearnedModels> modelsOf)
    {
        FeatureRows rows = new();
        List<(int Start, int End, int Right)> groups = [];
        List<int> articles = [];
        for (int i = 0; i < _articles.Length; i++)
        {
            if (takesFold(_foldOf[i]))
            {
                PeriodExamples.Add(_articles[i], modelsOf(_foldOf[i]), rows, groups);
                Number(articles, rows, i);
            }
        }

        _say($"article-periods: {groups.Count} articles");
        return RankingTraining.Train(PeriodModel.Labels, rows, articles, groups, PeriodExamples.Options);
    }

    private Classifier TrainStages(Func<int, bool> takesFold, Func<int, LearnedModels> modelsOf)
    {
        _unknown ??= StageExamples.WordsOfOne(_articles, i => modelsOf(_foldOf[i]));
        FeatureRows rows = new();
        List<(int Start, int End, int Right)> groups = [];
        List<int> articles = [];
        for (int i = 0; i < _articles.Length; i++)
        {
            if (takesFold(_foldOf[i]))
            {
                StageExamples.Add(_articles[i], _unknown[i], modelsOf(_foldOf[i]), rows, groups);
                Number(articles, rows, i);
            }
        }

        _say($"project-stages: {groups.Count} examples");
        return RankingTraining.Train(StageModel.Labels, rows, articles, groups, StageExamples.Options);
    }

    private (FeatureRows Rows, IReadOnlyList<int> Articles, int[] Told) ExamplesOf(Func<int, bool> takesFold, Action<TrainingArticle, LearnedModels, FeatureRows, List<int>> add)
    {
        FeatureRows rows = new();
        List<int> told = [];
        List<int> articles = [];
        for (int i = 0; i < _articles.Length; i++)
        {
            if (takesFold(_foldOf[i]))
            {
                add(_articles[i], ReadersWithout(_foldOf[i]), rows, told);
                Number(articles, rows, i);
            }
        }

        return (rows, articles, [.. told]);
    }

    private Classifier Train(string model, IReadOnlyList<string> labels, TrainingOptions options, (FeatureRows Rows, IReadOnlyList<int> Articles, int[] Told) examples)
    {
        _say($"{model}: {examples.Told.Length} examples");
        return ClassifierTraining.Train(labels, examples.Rows, examples.Articles, examples.Told, options);
    }

    private Classifier TrainConfidence(Func<int, bool> takesFold)
    {
        FeatureRows rows = new();
        List<int> told = [];
        List<int> articles = [];
        for (int i = 0; i < _articles.Length; i++)
        {
            if (takesFold(_foldOf[i]))
            {
                ConfidenceExamples.Add(_articles[i], Without(_foldOf[i]), rows, told);
                Number(articles, rows, i);
            }
        }

        _say($"record-confidence: {told.Count} records");
        Classifier flattered = ClassifierTraining.Train(ConfidenceModel.Labels, rows, articles, [.. told], ConfidenceExamples.Options);
        float[] biases = flattered.Biases.ToArray();
        biases[ConfidenceModel.LabelOf(isRight: true)] -= ConfidenceExamples.Flattery;
        return new Classifier(flattered.Labels, biases, flattered.Weights);
    }

    // The places added since are of the article.
    private static void Number(List<int> articles, FeatureRows rows, int article) => articles.AddRange(Enumerable.Repeat(article, rows.Count - articles.Count));

    private IEnumerable<TrainingArticle> Of(Func<int, bool> takesFold) => _articles.Where((_, i) => takesFold(_foldOf[i]));
}
