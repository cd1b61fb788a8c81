using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Documents;
using ZhaoShang.Pipeline.Extraction.Learning.Genres;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Training;

/// <summary>Examples for the model of genres: articles whose gold tells theirs.</summary>
internal static class GenreExamples
{
    /// <summary>How the model is trained.</summary>
    public static TrainingOptions Options { get; } = new() { Penalty = 3, LeastCount = 4, MostIterations = 100 };

    /// <summary>Adds the article, if its genre is told.</summary>
    public static void Add(TrainingArticle article, FeatureRows rows, List<int> told)
    {
        if (article.Genre is ArticleGenre genre)
        {
            ArticleView view = new(article.Annotated);
            FeatureSet features = new();
            GenreFeatures.Add(view, GenreRules.Of(view), features);
            features.All.CopyTo(rows.Add(features.Count));
            rows.EndPlace();
            told.Add((int)genre);
        }
    }
}
