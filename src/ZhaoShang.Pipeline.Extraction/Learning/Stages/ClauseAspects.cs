using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Stages;

/// <summary>How what a clause tells stands in time: a word that says it has happened, one that expects it, a date that is over or to come, a plan. A word that no list holds tells a stage only with these.</summary>
/// <param name="article">The article.</param>
/// <param name="plans">Where it tells what is to be done.</param>
internal sealed class ClauseAspects(ArticleView article, PlanParts plans)
{
    private const uint Happened = 1;
    private const uint Expected = 2;
    private const uint Dated = 4;
    private const uint ToCome = 8;
    private const uint Planned = 16;
    private const byte Known = 128;

    // Of each clause that was asked for.
    private readonly byte[] _aspects = new byte[article.Outline.Clauses.Count];

    /// <summary>The aspect of the clause. O(letters of the clause), once.</summary>
    public uint Of(Clause clause)
    {
        if (_aspects[clause.Index] == 0)
        {
            _aspects[clause.Index] = (byte)(Known | Read(clause.Span));
        }

        return (uint)(_aspects[clause.Index] & ~Known);
    }

    private uint Read(TextSpan clause)
    {
        bool hasHappened = clause.Of(article.Text).Contains('了') || StageAspects.TellsPast(article.Text, clause);
        uint date = article.Mentions.Within(clause, MentionKind.Date).LastOrDefault()?.Date is not Edtf told ? 0 : StageAspects.IsToCome(article, told) ? ToCome : Dated;
        return (hasHappened ? Happened : 0) | (StageWords.Expectations.IsIn(article.Text, clause) ? Expected : 0) | date | (plans.Contain(clause.Start) ? Planned : 0);
    }
}
