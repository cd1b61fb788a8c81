using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Finds the concrete investment projects of an article.</summary>
internal static class ProjectExtractor
{
    /// <summary>The projects in the order in which they are first told; empty if there are none. O(length).</summary>
    /// <param name="article">The article.</param>
    /// <param name="isPlan">True if it tells what is to be done: 开工 is then no fact.</param>
    public static IReadOnlyList<ProjectDraft> Find(ArticleView article, bool isPlan)
    {
        IReadOnlyList<NameCandidate> names = NameFinder.Find(article);
        List<ProjectDraft> drafts = [.. new DetailReader(article, names, isPlan).Read()];
        foreach (ProjectDraft draft in drafts)
        {
            draft.Parties = [.. PartyReader.Read(article, draft)];
        }

        List<ProjectDraft> told = [.. drafts.Where(draft => IsProject(article, draft))];
        return Retellings.Merge(told);
    }

    // A name of its own, or a kind with an amount or a maker; a mere wish is none.
    private static bool IsProject(ArticleView article, ProjectDraft draft)
    {
        NameWorth worth = NameJudge.Judge(draft.Name);
        bool isInvested = draft.Amounts.Exists(amount => amount.Role is AmountRole.TotalInvestment or AmountRole.PhaseInvestment or AmountRole.RegisteredCapital);
        TextSpan left = ArticleView.Before(draft.Candidate.Span.Start, article.Outline.ClauseAt(draft.Candidate.Span.Start).Span.Start);
        bool isWish = !isInvested && ProjectWords.Wishes.IsIn(article.Text, left);
        return worth switch
        {
            NameWorth.Own => !isWish,
            NameWorth.Kind => isInvested || (draft.Parties.Count > 0 && !isWish && draft.Candidate.List is null) || IsShortItem(draft),
            _ => false,
        };
    }

    // 新能源 in a list of named projects: kept for now, merged with the project told later or dropped.
    private static bool IsShortItem(ProjectDraft draft) => false && draft.Candidate.IsShort;
}
