using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>
/// Who went on a journey whose clause does not say it: 由县委书记带队,各镇负责人一行19人,赴广州考察 is the 党政考察团 of the title, else of the sentence, else 县委书记带队. Near miss: 赴广州考察
/// without any of them.
/// </summary>
internal static class JourneySubject
{
    private const int ShortestName = 3;
    private const int LongestName = 20;

    private static readonly PhraseSet Groups = new(VisitWords.Delegations + "小分队 招商队 工作队 工作组");
    private static readonly PhraseSet Led = new("带队 率队 率团 领队");
    private static readonly PhraseSet Begins = new(VisitWords.Described + ", 由 的 率领 率 带领 组织 组成 : 。 ； ;");

    /// <summary>Its name; null if nobody is told. O(letters of <paramref name="before"/>).</summary>
    /// <param name="article">The article.</param>
    /// <param name="before">The sentence up to the verb of going.</param>
    public static string? Of(ArticleView article, TextSpan before)
    {
        string? title = article.Document.Segmented.Normalized.Metadata.Title?.Text;
        TextSpan? titled = title is null ? null : Groups.First(title, new TextSpan(0, title.Length));
        if (titled is TextSpan group && group.End <= LongestName)
        {
            return title![..group.End];
        }

        return Named(article, before, Groups.Last(article.Text, before)) ?? Named(article, before, Led.Last(article.Text, before));
    }

    // What ends with the word, from the last mark, date or verb before it on.
    private static string? Named(ArticleView article, TextSpan before, TextSpan? word)
    {
        if (word is not TextSpan end)
        {
            return null;
        }

        TextSpan left = new(before.Start, end.Start);
        int start = Math.Max(Begins.Last(article.Text, left)?.End ?? left.Start, article.Mentions.Within(left, MentionKind.Date).LastOrDefault()?.Span.End ?? left.Start);
        return end.End - start is >= ShortestName and <= LongestName && start < end.Start ? article.Letters(new TextSpan(start, end.End)) : null;
    }
}
