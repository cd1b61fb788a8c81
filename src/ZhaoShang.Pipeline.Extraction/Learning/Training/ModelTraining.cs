using System.Security.Cryptography;
using System.Text;
using ZhaoShang.Pipeline.Extraction.Learning.Names;

namespace ZhaoShang.Pipeline.Extraction.Learning.Training;

/// <summary>Trains the models on articles with gold. The same articles give the same bytes, whatever their order.</summary>
public sealed class ModelTraining
{
    private readonly TrainingArticle[] _articles;
    private readonly int[] _foldOf;
    private readonly int _folds;
    private readonly Action<string> _say;

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
    public LearnedModels Train() => LearnedModels.Of(TrainNames(_articles));

    /// <summary>For each fold, models trained without its articles.</summary>
    public IReadOnlyList<LearnedModels> TrainFolds() =>
        [.. Enumerable.Range(0, _folds).Select(fold => LearnedModels.Of(TrainNames(Without(fold))))];

    private IReadOnlyList<TrainingArticle> Without(int fold) => [.. _articles.Where((_, i) => _foldOf[i] != fold)];

    private ChainTagger TrainNames(IReadOnlyList<TrainingArticle> articles)
    {
        List<(FeatureRows, int[])> chains = [];
        foreach (TrainingArticle article in articles)
        {
            chains.AddRange(NameExamples.Of(article));
        }

        _say($"project-names: {articles.Count} articles, {chains.Count} sentences");
        return ChainTraining.Train(NameLabels.Names, chains, NameExamples.Options);
    }
}
