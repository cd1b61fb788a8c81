using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Learning.Names;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Training;

/// <summary>Labelled sentences for the model of the names of parties.</summary>
internal static class PartyExamples
{
    /// <summary>One chain for each sentence in which gold or the rules name a project, and for those beside it.</summary>
    public static IEnumerable<(FeatureRows Features, int[] Labels)> Of(TrainingArticle article)
    {
        ArticleView view = new(article.Annotated);
        IReadOnlyList<TextSpan> projects = GoldNames.Find(view, article.Projects);
        IReadOnlyList<TextSpan> parties = GoldParties.Find(view, article.Projects);
        NameTokens tokens = PartyNameModel.Tokens(new NameTokens(view), projects);
        HashSet<int> near = [.. projects.Select(span => view.Outline.SentenceAt(span.Start).Index).SelectMany(static index => new[] { index - 1, index, index + 1 })];
        foreach (Sentence sentence in view.Outline.Sentences.Where(sentence => near.Contains(sentence.Index)))
        {
            int first = tokens.From(sentence.Span.Start);
            int end = tokens.From(sentence.Span.End);
            if (first < end)
            {
                yield return (NameExamples.Features(tokens, first, end), NameLabels.Of(tokens, first, end, parties));
            }
        }
    }
}
