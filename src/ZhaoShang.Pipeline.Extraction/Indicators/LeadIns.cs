using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>
/// Finds the date of the line that opens a list: 截至5月10日: governs the marked lines under it (★走出去:拜访企业236家). Near miss: 全年工作如下: tells none, a line without a mark
/// ends the list.
/// </summary>
internal static class LeadIns
{
    private const int MostSentences = 40;
    private const int LongestClause = 24;

    /// <summary>The date at the end of the line before the list that <paramref name="sentence"/> stands in; null if there is none.</summary>
    public static (string Period, TextSpan Span)? Over(ArticleView article, Sentence sentence)
    {
        int first = sentence.Index;
        while (first >= 0 && sentence.Index - first < MostSentences)
        {
            Sentence told = article.Outline.Sentences[first];
            bool isLineStart = first == 0 || article.Outline.Sentences[first - 1].Paragraph != told.Paragraph;
            if (isLineStart && ListMarks.After(article.Text, told.Span) == told.Span.Start)
            {
                return DateAtEnd(article, told);
            }

            first--;
        }

        return null;
    }

    // The line ends with a colon, and the clause before it is a date.
    private static (string Period, TextSpan Span)? DateAtEnd(ArticleView article, Sentence first)
    {
        Sentence last = first;
        while (last.Index + 1 < article.Outline.Sentences.Count && article.Outline.Sentences[last.Index + 1].Paragraph == first.Paragraph)
        {
            last = article.Outline.Sentences[last.Index + 1];
        }

        TextSpan clause = article.Outline.Clauses[last.ClauseEnd - 1].Span;
        bool isOpening = clause.End < article.Text.Length && article.Text[clause.End] is ':' or '：';
        Mention? date = isOpening && clause.Length <= LongestClause ? article.Mentions.Within(clause, MentionKind.Date).LastOrDefault(told => told.Date is not null) : null;
        return date is null ? null : (date.Date!.Value.Value, date.Span);
    }
}
