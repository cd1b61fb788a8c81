using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Training;

/// <summary>Finds where an article prints the names of those who put money into its gold projects or build them.</summary>
internal static class GoldParties
{
    private const int LeastEverywhere = 4;

    /// <summary>The places, in the order of the text, without overlap; longer ones win. Short names count only in the sentences that tell of their project.</summary>
    public static IReadOnlyList<TextSpan> Find(ArticleView article, IReadOnlyList<ProjectRecord> gold)
    {
        GoldSpans spans = new(article.Document.Segmented.Normalized);
        List<TextSpan> found = [];
        foreach (ProjectRecord project in gold)
        {
            TextSpan[] tellings = [.. project.Evidence.Select(quote => spans.Derived(new TextSpan(quote.Start, quote.End))).OfType<TextSpan>()
                .Select(span => TextSpan.Cover(article.Outline.SentenceAt(span.Start).Span, span))];
            foreach (PartyRecord party in (project.Parties ?? []).Where(static party => party.Role != PartyRole.Host))
            {
                found.AddRange(GoldSpans.Places(article.Text, party.Name).Where(place => party.Name.Length >= LeastEverywhere || tellings.Any(telling => telling.Contains(place))));
            }
        }

        return GoldSpans.WithoutOverlap(found);
    }
}
