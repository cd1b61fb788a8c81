using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>The units of money that headings and lines over tables tell: 单位:万元, (亿美元).</summary>
internal static class TableUnits
{
    private static readonly (string Word, decimal Factor, string Currency)[] Units =
    [
        ("亿美元", 100_000_000m, "USD"), ("万美元", 10_000m, "USD"), ("千美元", 1_000m, "USD"), ("美元", 1m, "USD"),
        ("亿元", 100_000_000m, "CNY"), ("万元", 10_000m, "CNY"), ("千元", 1_000m, "CNY"), ("元", 1m, "CNY"),
    ];

    /// <summary>The unit that <paramref name="text"/> consists of; null if it is something else.</summary>
    public static (decimal Factor, string Currency)? In(string text)
    {
        foreach ((string word, decimal factor, string currency) in Units)
        {
            if (text == word || text == "人民币" + word)
            {
                return (factor, currency);
            }
        }

        return null;
    }

    /// <summary>The unit behind 单位 in <paramref name="line"/>, also behind another 单位 (填报单位:某局 单位:万元); null if it tells none.</summary>
    public static (decimal Factor, string Currency)? OfLine(string line)
    {
        for (int at = line.IndexOf("单位", StringComparison.Ordinal); at >= 0; at = line.IndexOf("单位", at + 2, StringComparison.Ordinal))
        {
            int start = at + 2;
            while (start < line.Length && line[start] is ':' or '：' or ' ')
            {
                start++;
            }

            int end = start;
            while (end < line.Length && char.IsLetter(line[end]))
            {
                end++;
            }

            if (In(line[start..end]) is { } unit)
            {
                return unit;
            }
        }

        return null;
    }

    /// <summary>The line over <paramref name="figure"/>, a bare figure in a list, that tells its unit: 各镇任务(单位:万元); null if none near does.</summary>
    public static TextSpan? LineOver(ArticleView article, Mention figure)
    {
        Sentence own = article.Outline.SentenceAt(figure.Span.Start);
        for (int i = own.Index; figure.Rule == "money-table-cell" && i >= 0 && own.Index - i <= MostLines; i--)
        {
            TextSpan line = ArticleView.Before(Math.Min(figure.Span.Start, article.Outline.Sentences[i].Span.End), article.Outline.Sentences[i].Span.Start);
            if (OfLine(line.Of(article.Text).ToString()) is not null)
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>True for what the line over a list asks for: 各镇任务(单位:万元) / 民安镇8700. Near miss: 各镇任务完成情况(单位:万元).</summary>
    public static bool IsAsked(ArticleView article, Mention figure) => LineOver(article, figure) is TextSpan line && Aims.Last(article.Text, line) is TextSpan aim && !Done.IsIn(article.Text, new TextSpan(aim.End, line.End));

    private const int MostLines = 24;
    private static readonly PhraseSet Aims = new("目标 指标 任务");
    private static readonly PhraseSet Done = new("完成 情况 进度 到位");
}
