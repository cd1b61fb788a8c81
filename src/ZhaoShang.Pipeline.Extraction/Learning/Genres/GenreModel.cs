using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Documents;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Genres;

/// <summary>Tells the genre of an article, from its title, its words and what the rules make of it.</summary>
/// <param name="classifier">The trained classifier; its labels are <see cref="Labels"/>.</param>
/// <param name="version">The version of the model.</param>
internal sealed class GenreModel(Classifier classifier, int version)
{
    private readonly Spare<FeatureSet> _features = new(static () => new FeatureSet());
    private readonly string _source = $"model-genres-{version}";

    /// <summary>The genres, by number.</summary>
    public static IReadOnlyList<string> Labels { get; } = Enum.GetNames<ArticleGenre>();

    /// <summary>The genre and its source; the rule's own where the model agrees, or where the title names a plan. O(words).</summary>
    public (ArticleGenre Genre, string Rule) Of(ArticleView article, (ArticleGenre Genre, string Rule) told)
    {
        if (told.Rule == GenreRules.PlanTitle)
        {
            return told;
        }

        FeatureSet features = _features.Take();
        GenreFeatures.Add(article, told, features);
        double[] shares = new double[Labels.Count];
        classifier.Predict(features.All, shares);
        features.Clear();
        _features.GiveBack(features);
        ArticleGenre genre = (ArticleGenre)Array.IndexOf(shares, shares.Max());
        return genre == told.Genre ? told : (genre, _source);
    }
}
