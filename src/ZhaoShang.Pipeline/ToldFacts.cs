using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>Puts what is told of an article from outside where the article itself does not say.</summary>
internal sealed class ToldFacts(IDivisionLookup divisions, ITextNormalizer normalizer)
{
    /// <summary>
    /// The clock with the day (month, year) of publication that is told. It tells the year that 今年 means only where the article tells none; a year
    /// before the article's own is no day of its publication.
    /// </summary>
    public static ArticleClock Complete(ArticleClock clock, ToldMetadata told)
    {
        if (told.Published is not { } published || clock.Published is not null || published.Year < clock.Year)
        {
            return clock;
        }

        return clock.Year is null && published.Year is int year
            ? clock with { Year = year, Basis = DateBasis.Article, Published = published }
            : clock with { Published = published };
    }

    /// <summary>The division that is told, as of the article's year; null if none is, or its name is that of several.</summary>
    public ArticleRegion? RegionOf(ToldMetadata told, ArticleClock clock) =>
        told.Region is { } name && Find(name, clock.Year) is { } division ? new ArticleRegion(division, [], []) : null;

    private Division? Find(string name, int? year)
    {
        if (name.All(char.IsAsciiDigit))
        {
            return divisions.Find(name, year) ?? divisions.Find(name);
        }

        IReadOnlyList<Division> all = divisions.FindByName(normalizer.Normalize(name).Text, year);
        Division[] then = [.. all.Where(division => year is null || division.IsValidIn(year.Value))];
        return then.Length == 1 ? then[0] : all.Count == 1 ? all[0] : null;
    }
}
