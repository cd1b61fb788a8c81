using System.Globalization;
using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>
/// Tells the years that are summed up: 2009年31个;2010年38个;2011年45个,三年共114个 are those told before, 到2015年达到40亿元,五年累计130亿元 those up to the year aimed at. Near miss: 2012年88亿元,五年合计332亿元, which tells but
/// one of them.
/// </summary>
internal static class YearsInRow
{
    /// <summary>The years and the words from the last of them on, or null if the words do not tell them.</summary>
    /// <param name="article">The article.</param>
    /// <param name="left">What stands before the figure in its sentence.</param>
    /// <param name="length">How many years are summed up.</param>
    public static (string Period, TextSpan Span)? Summed(ArticleView article, TextSpan left, int length)
    {
        Mention? last = null;
        int told = 0;
        foreach (Mention date in article.Mentions.Within(left, MentionKind.Date))
        {
            if (YearOf(date) is not int year)
            {
                continue;
            }

            told = last is null || YearOf(last) == year - 1 ? told + 1 : YearOf(last) == year ? told : 1;
            last = date;
        }

        if (last is null || YearOf(last) is not int end)
        {
            return null;
        }

        bool isAhead = article.Document.Clock.Year is int now && end > now;
        return told == length || isAhead ? (string.Create(CultureInfo.InvariantCulture, $"{end - length + 1:0000}/{end:0000}"), new TextSpan(last.Span.Start, left.End)) : null;
    }

    private static int? YearOf(Mention date) => date.Date is { Value.Length: 4 } edtf && int.TryParse(edtf.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year : null;
}
