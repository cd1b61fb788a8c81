using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Reads where a project is sited: 落户X, 位于X, 选址在X, in front of it 在X,.</summary>
internal static class PlaceReader
{
    private static readonly PhraseSet Locators = new("落户于 落户在 落户 位于 选址在 选址于 坐落于 坐落在 落地");
    private static readonly PhraseSet Ends = new(", 、 。 的 达成 并 ; ( ” 开工 建设 内 签约 和");

    /// <summary>The place that the letters around <paramref name="name"/> tell, or null.</summary>
    public static TextSpan? Read(ArticleView article, NameCandidate name, TextSpan own)
    {
        foreach (TextSpan locator in Locators.In(article.Text, own))
        {
            int limit = Math.Min(own.End, locator.End + 24);
            int start = locator.End;
            int end = Ends.First(article.Text, new TextSpan(Math.Min(start, limit), limit))?.Start ?? limit;
            if (end - start >= 2 && !name.Span.Contains(start))
            {
                return new TextSpan(start, end);
            }
        }

        Mention? region = article.Mentions.Within(name.Span, MentionKind.Region).FirstOrDefault()
            ?? article.Mentions.Within(own, MentionKind.Region).FirstOrDefault();
        return region?.Span;
    }
}
