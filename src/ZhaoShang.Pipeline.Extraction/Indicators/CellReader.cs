using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>
/// Reads tables that came as one cell a line: the line before a bare amount names it, and the heading over 单位:亿元 tells what is measured.
/// Near miss: a line with an amount and words.
/// </summary>
internal static class CellReader
{
    private const int MostLines = 120;

    /// <summary>The figure of a cell, or null if <paramref name="money"/> is no line of its own below a 单位 line.</summary>
    public static IndicatorDraft? Read(ArticleView article, Mention money)
    {
        Sentence line = article.Outline.SentenceAt(money.Span.Start);
        if (line.Index == 0 || article.Letters(line.Span).Length != article.Letters(money.Span).Length)
        {
            return null;
        }

        Sentence before = article.Outline.Sentences[line.Index - 1];
        string name = article.Letters(before.Span);
        bool isName = name.Length is >= 2 and <= 24 && !article.Mentions.FiguresWithin(before.Span).Any() && !char.IsAsciiDigit(name[0]);
        IndicatorMeasure? measure = isName ? Measures.OfMoney(name) ?? MeasureOfTable(article, before.Index) : null;
        return measure is null ? null : new IndicatorDraft(money, measure.Value, name, before.Span);
    }

    private static IndicatorMeasure? MeasureOfTable(ArticleView article, int line)
    {
        for (int i = line - 1; i > 0 && line - i <= MostLines; i--)
        {
            if (article.Text.AsSpan(article.Outline.Sentences[i].Span.Start, article.Outline.Sentences[i].Span.Length).StartsWith("单位"))
            {
                return Measures.OfMoney(article.Letters(article.Outline.Sentences[i - 1].Span));
            }
        }

        return null;
    }
}
