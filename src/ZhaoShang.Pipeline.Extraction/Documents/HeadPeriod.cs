using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Documents;

/// <summary>
/// Reads the period that a line of its own tells in brackets under the title: (2018年5月28日—6月3日), (截至9月底), which runs from January. Near misses: (2016年7月12日), the day of
/// issue, and 第一战役(1—3月), inside a line.
/// </summary>
internal static class HeadPeriod
{
    // So far into the text it stands.
    private const int Head = 120;

    /// <summary>The period in EDTF, or null if no such line is there.</summary>
    public static string? Of(ArticleView article)
    {
        foreach (Mention date in article.Mentions.Within(new TextSpan(0, Math.Min(Head, article.Text.Length)), MentionKind.Date))
        {
            if (date.Date is Edtf told && IsLine(article.Text, date.Span) && PeriodOf(told) is string period)
            {
                return period;
            }
        }

        return null;
    }

    private static bool IsLine(string text, TextSpan date)
    {
        int line = text.AsSpan(0, date.Start).LastIndexOf('\n') + 1;
        int rest = text.AsSpan(date.End).IndexOf('\n');
        ReadOnlySpan<char> left = text.AsSpan(line, date.Start - line).Trim();
        ReadOnlySpan<char> right = text.AsSpan(date.End, rest < 0 ? text.Length - date.End : rest).Trim();
        return left is "(" or "（" && right is ")" or "）";
    }

    private static string? PeriodOf(Edtf told)
    {
        string value = told.Value;
        if (!value.StartsWith("../", StringComparison.Ordinal))
        {
            return told.IsInterval && told.Finish is not null ? value : null;
        }

        if (value.Length is not (10 or 13))
        {
            return null;
        }

        bool isOfMonth = value.Length == 10 || told.Latest?.AddDays(1).Day == 1;
        return isOfMonth ? $"{value[3..7]}-01/{value[3..10]}" : $"{value[3..7]}-01-01/{value[3..]}";
    }
}
