using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Indicators;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Documents;

/// <summary>Tells which period an article reports on.</summary>
internal static class ArticlePeriod
{
    /// <summary>
    /// The period that governs most figures; the year alone when parts of a year and later events are mixed; the article's own year when no
    /// figure is dated. A part of a year that the title tells, or the year of a plan's title, goes before. Null if it cannot be told.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="figures">Its figures.</param>
    /// <param name="isPlan">True if it tells what is to be done.</param>
    public static string? Of(ArticleView article, IReadOnlyList<IndicatorDraft> figures, bool isPlan)
    {
        if (TitlePeriod.Of(article.Document.Segmented.Normalized.Metadata.Title?.Text ?? "", article.Document.Clock.Year) is string titled
            && (isPlan || titled.Length > 4))
        {
            return titled;
        }

        List<string> told = [.. figures.Where(figure => figure.Period is not null && !figure.IsForecast).Select(figure => figure.Period!).Where(IsPlain)];
        if (told.Count == 0)
        {
            told = [.. article.Mentions.Of(MentionKind.Date).Where(date => date.Date is not null).Select(date => date.Date!.Value.Value).Where(IsPlain)];
            return YearOfClock(article.Document.Clock) ?? MostFrequent(told.Select(period => period[..4]).Where(year => year != "XXXX"));
        }

        string year = MostFrequent(told.Select(period => period[..4]))!;
        List<string> ofYear = [.. told.Where(period => period.StartsWith(year, StringComparison.Ordinal))];
        string most = MostFrequent(ofYear)!;
        bool isPart = (most.Length == 15 || (most.Length == 21 && most.AsSpan(4).StartsWith("-01-01/"))) && ofYear.Count(period => period == most) * 10 >= ofYear.Count * 4 && !HasLaterDates(article, most);
        return isPart || most.Length == 9 ? most : year == "XXXX" ? null : year;
    }

    // 2013-01/2013-08 with 11月9日 told later is an article on the year.
    private static bool HasLaterDates(ArticleView article, string period) => article.Mentions.Of(MentionKind.Date)
        .Count(date => date.Date is Edtf { Value.Length: >= 7 } edtf && edtf.Value.StartsWith(period[..4], StringComparison.Ordinal)
            && edtf.Value[4] == '-' && string.CompareOrdinal(edtf.Value[..7], period.Length == 21 ? period[11..18] : period[8..15]) > 0 && !IsExpected(article, date)) >= 2;

    private static readonly PhraseSet Expectations = new("预计 将 力争 计划 确保 即可 下半年 前 拟 争取");

    private static bool IsExpected(ArticleView article, Mention date) =>
        Expectations.IsIn(article.Text, article.Outline.ClauseAt(date.Span.Start).Span);

    private static bool IsPlain(string edtf) => edtf.Length >= 4 && edtf[0] != '.' && !edtf.EndsWith("..", StringComparison.Ordinal);

    private static string? YearOfClock(ArticleClock clock) => clock.Year is not int year ? null
        : year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture) + (clock.Basis == DateBasis.Inferred ? "?" : "");

    private static string? MostFrequent(IEnumerable<string> values) =>
        values.GroupBy(value => value).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
}
