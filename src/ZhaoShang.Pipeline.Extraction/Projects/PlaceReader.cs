using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Reads where a project is sited: 落户X, 位于X, 选址在X; else the place within the article's region that its clause names.</summary>
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

        return article.Mentions.Within(name.Span, MentionKind.Region).Concat(article.Mentions.Within(own, MentionKind.Region))
            .FirstOrDefault(region => IsSite(article, region))?.Span;
    }

    // A place within the article's own region. Near misses: 上海某某公司 and 福建客商 tell where the investor is from; the region itself tells nothing new.
    private static bool IsSite(ArticleView article, Mention place) =>
        article.Document.Region?.Division is { Code: { } home }
        && article.Mentions.Covering(place.Span.Start, MentionKind.Organisation) is null
        && place.Divisions.Any(reading => IsWithin(reading.Division, home));

    private static bool IsWithin(Division division, string home)
    {
        string prefix = home[4..] != "00" ? home : home[2..4] != "00" ? home[..4] : home[..2];
        string? code = division.Level == DivisionLevel.Zone ? division.ParentCode : division.Code;
        return code is not null && code.StartsWith(prefix, StringComparison.Ordinal) && (division.Level == DivisionLevel.Zone || code != home);
    }
}
