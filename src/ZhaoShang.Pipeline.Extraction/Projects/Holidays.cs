using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Reads holidays as dates that may be to come: 国庆前后试运营 in an article of August. Near miss: 国庆期间接待游客 in one of November.</summary>
internal static class Holidays
{
    // The first month in which each is over.
    private static readonly PhraseTable<int> Months = new(
        ("元旦", 1), ("春节", 2), ("元宵", 2), ("清明", 4), ("五一", 5), ("劳动节", 5), ("端午", 6), ("七一", 7), ("八一", 8), ("中秋", 9), ("国庆", 10), ("双十一", 11), ("十一黄金周", 10));

    /// <summary>True if a holiday stands in <paramref name="span"/> that comes after the article's day; in one without a month it is to come where 前 follows.</summary>
    public static bool IsToCome(ArticleView article, TextSpan span)
    {
        if (!Months.TryLast(article.Text, span, out PhraseHit<int> holiday))
        {
            return false;
        }

        bool isMonthKnown = article.Document.Clock.Published is Edtf { Value.Length: >= 7 } published && int.TryParse(published.Value.AsSpan(5, 2), out int month) && month <= 12;
        if (!isMonthKnown)
        {
            return article.Has(holiday.End, "前") || article.Has(holiday.End, "节前");
        }

        int written = int.Parse(article.Document.Clock.Published!.Value.Value.AsSpan(5, 2), System.Globalization.CultureInfo.InvariantCulture);
        bool isNextYears = holiday.Value <= 2 && written >= 10;
        return isNextYears || holiday.Value > written;
    }
}
