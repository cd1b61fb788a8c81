using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Amounts;

/// <summary>Finds the amounts that may be a project's: those of the sentences that name it, and those of what the rules take for a telling of it.</summary>
internal static class AmountCandidates
{
    private const int MostNames = 4;
    private const int MostAmounts = 24;

    /// <summary>The amounts, in the order of the text; of a project with more than 24 none. Rates, sums of several projects and what is no project's are left out, and so is one that the rules took for the project elsewhere.</summary>
    public static IReadOnlyList<AmountCandidate> Of(ArticleView article, ProjectDraft project, int i)
    {
        Dictionary<TextSpan, Mention> near = [];
        foreach (DraftAmount amount in project.Amounts)
        {
            near[amount.Mention.Span] = amount.Mention;
        }

        IEnumerable<TextSpan> sentences = project.Names.Take(MostNames).Select(name => article.Outline.SentenceAt(name.Span.Start).Span);
        foreach (Mention money in sentences.Concat(project.Scope).Concat(project.Tellings).SelectMany(span => article.Mentions.Within(span, MentionKind.Money).Take(MostAmounts)))
        {
            near[money.Span] = money;
        }

        Mention[] ordered = [.. near.Values.Where(money => money is { Amount: not null, Sense: not AmountSense.Rate } && !project.Shared.Contains(money.Span) && !OtherMoney.Is(article, money, project.Candidate.Span)).OrderBy(static money => money.Span.Start)];
        return ordered.Length > MostAmounts ? [] :
        [
            .. ordered.Select((money, order) => new AmountCandidate(i, ordered, order, project.Amounts.Find(told => told.Mention.Span == money.Span)?.Role))
                .Where(candidate => candidate.Told is not null || !project.Amounts.Exists(told => told.Mention.Amount == candidate.Money.Amount)),
        ];
    }
}
