using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Learning.Names;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Training;

/// <summary>Labelled sentences for the model of project names.</summary>
internal static class NameExamples
{
    /// <summary>How the model is trained.</summary>
    public static TrainingOptions Options { get; } = new() { Penalty = 1, LeastCount = 3, MostIterations = 70, SmallestWeight = 0.05f };

    /// <summary>
    /// One chain for each sentence of the article with what the rules see, and where they see names one without it: articles that the rules were
    /// made from show them better than they are.
    /// </summary>
    public static IEnumerable<(FeatureRows Features, int[] Labels)> Of(TrainingArticle article)
    {
        ArticleView view = new(article.Annotated);
        IReadOnlyList<TextSpan> names = GoldNames.Find(view, article.Projects);
        IReadOnlyList<NameCandidate> candidates = NameFinder.Find(view);
        NameTokens unseen = new(view);
        NameTokens seen = unseen.With(candidates);
        foreach (Sentence sentence in view.Outline.Sentences)
        {
            int first = seen.From(sentence.Span.Start);
            int end = seen.From(sentence.Span.End);
            if (first >= end)
            {
                continue;
            }

            int[] labels = NameLabels.Of(seen, first, end, names);
            yield return (Features(seen, first, end), labels);
            if (candidates.Any(candidate => candidate.Span.Overlaps(sentence.Span)))
            {
                yield return (Features(unseen, first, end), labels);
            }
        }
    }

    /// <summary>The features of the words from <paramref name="first"/> to <paramref name="end"/>, exclusive.</summary>
    public static FeatureRows Features(NameTokens tokens, int first, int end)
    {
        FeatureRows rows = new();
        NameFeatures.Add(tokens, first, end, rows);
        return rows.Copy();
    }
}
