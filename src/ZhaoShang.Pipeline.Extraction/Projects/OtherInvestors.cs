using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>
/// Finds where, behind a project that one firm has put its money into, another firm begins to put in its own: 甲集团投资2亿元建设X,其子公司乙公司投资1亿元建设包装车间. Near misses: 甲集团投资2亿元建设X,甲集团再投资1亿元;
/// X总投资3亿元,甲集团投资2亿元,乙公司投资1亿元; 乙公司投资1亿元参股.
/// </summary>
internal static class OtherInvestors
{
    private const int LongestLead = 6;
    private const int LongestVerb = 10;

    private static readonly PhraseSet Putting = new(ProjectWords.VerbsOfMoney + WordPairs.Of("投资 投入 出资 斥资", "了 近 超"));
    private static readonly PhraseSet Sharing = new("参股 入股 占股 控股 参与 持股");

    /// <summary>Where what is told of the project at <paramref name="name"/> ends before <paramref name="end"/>, since another investor begins there; else <paramref name="end"/>. O(length of the part of the sentence).</summary>
    public static int StartOf(ArticleView article, TextSpan name, int end)
    {
        Clause own = article.Outline.ClauseAt(name.Start);
        TextSpan before = new(article.Outline.SegmentOf(own).Start, name.Start);
        if (Investor(article, before) is null && !HasMaker(article, name))
        {
            return end;
        }

        Pieces<Clause> clauses = article.Outline.Clauses;
        for (int i = own.Index + 1; i < clauses.Count && clauses[i].Span.Start < end && clauses[i].Segment == own.Segment; i++)
        {
            TextSpan clause = clauses[i].Span;
            if (Investor(article, clause) is TextSpan firm && firm.Start - clause.Start <= LongestLead && article.Text.AsSpan(Math.Min(before.Start, name.Start), clause.Start - Math.Min(before.Start, name.Start)).IndexOf(firm.Of(article.Text)) < 0)
            {
                return clause.Start;
            }
        }

        return end;
    }

    // 恒泰光电模组项目开工,昌盛公司投资2亿元,建设封装生产线: the name opens with its own maker.
    private static bool HasMaker(ArticleView article, TextSpan name) =>
        (article.Mentions.StartingAt(name.Start, MentionKind.Organisation) is Mention firm && firm.Span.End < name.End && ProjectWords.Firms.EndingAt(article.Text, firm.Span.End, name.Start) is not null) || Parties.TradeNames.Opening(article, name) is not null;

    // The first firm in the letters, if a verb and an amount follow it: 昌盛公司也将投资1亿元.
    private static TextSpan? Investor(ArticleView article, TextSpan span)
    {
        foreach (Mention firm in article.Mentions.Within(span, MentionKind.Organisation))
        {
            foreach (Mention money in article.Mentions.Within(new TextSpan(firm.Span.End, span.End), MentionKind.Money))
            {
                bool isPut = money.Span.Start - firm.Span.End <= LongestVerb && Putting.EndingAt(article.Text, money.Span.Start, firm.Span.End) is not null && Sharing.At(article.Text, money.Span.End, article.Text.Length) is null;
                return isPut ? firm.Span : null;
            }

            return null;
        }

        return null;
    }
}
