using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Learning.Names;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Training;

/// <summary>Labelled sentences for the model of project names.</summary>
internal static class NameExamples
{
    /// <summary>How the model is trained.</summary>
    public static TrainingOptions Options { get; } = new() { Penalty = 1, LeastCount = 2, MostIterations = 120 };

    /// <summary>
    /// One chain for each sentence of the article, with what the rules see, and one without it: articles that the rules were made from show
    /// them better than they are.
    /// </summary>
    public static IEnumerable<(FeatureRows Features, int[] Labels)> Of(TrainingArticle article)
    {
        ArticleView view = new(article.Annotated);
        IReadOnlyList<TextSpan> names = GoldNames.Find(view, article.Projects);
        foreach (IReadOnlyList<NameCandidate> candidates in new[] { NameFinder.Find(view), [] })
        {
            NameTokens tokens = new(view, candidates);
            foreach (Sentence sentence in view.Outline.Sentences)
            {
                int first = tokens.From(sentence.Span.Start);
                int end = tokens.From(sentence.Span.End);
                if (first < end)
                {
                    FeatureRows rows = new();
                    NameFeatures.Add(tokens, first, end, rows);
                    yield return (rows.Copy(), NameLabels.Of(tokens, first, end, names));
                }
            }
        }
    }
}
