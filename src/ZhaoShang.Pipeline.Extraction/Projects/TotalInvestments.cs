using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>
/// A project has one total investment. Where several different amounts were read as such, the one that it was changed to (增至, 调整为) is kept, else the one whose label holds 总, else the first; the others are
/// something else: 总投资5亿元,自筹3亿元.
/// </summary>
internal static class TotalInvestments
{
    private const int LabelReach = 8;

    private static readonly PhraseSet Changes = new(
        ChangeWords.To + WordPairs.Of("增资 追加 调整 调 扩 压 压缩 砍 缩", "到 至 为") + "加到 改成 改成了 改为 变成 变成了 变为");

    /// <summary>Leaves each of <paramref name="projects"/> one total investment. O(amounts).</summary>
    public static void Settle(ArticleView article, IReadOnlyList<ProjectDraft> projects)
    {
        foreach (ProjectDraft project in projects)
        {
            List<DraftAmount> totals = project.Amounts.FindAll(static amount => amount.Role == AmountRole.TotalInvestment);
            if (totals.Select(static amount => amount.Mention.Amount).Distinct().Count() > 1)
            {
                Settle(article, project, totals);
            }
        }
    }

    private static void Settle(ArticleView article, ProjectDraft project, List<DraftAmount> totals)
    {
        DraftAmount kept = totals.FindLast(amount => ChangeBefore(article, amount.Mention) is not null) ?? totals.Find(amount => IsTotal(article, amount.Mention)) ?? totals[0];
        for (int i = 0; i < project.Amounts.Count; i++)
        {
            if (project.Amounts[i] is { Role: AmountRole.TotalInvestment } amount && amount.Mention.Amount != kept.Mention.Amount)
            {
                project.Amounts[i] = amount with { Role = AmountRole.Other };
            }
        }
    }

    /// <summary>The words right before <paramref name="money"/> that say that it was another amount before: 增至, 调整为; null if there are none. O(1).</summary>
    public static TextSpan? ChangeBefore(ArticleView article, Mention money) => Changes.EndingAt(article.Text, money.Span.Start, Math.Max(0, money.Span.Start - LabelReach));

    /// <summary>True if the label of <paramref name="money"/>, or the head of its column, holds 总. O(1).</summary>
    public static bool IsTotal(ArticleView article, Mention money) => TableRows.HeadingAbove(article, money.Span.Start) is string heading
        ? heading.Contains('总')
        : ArticleView.Before(money.Span.Start, Math.Max(money.Span.Start - LabelReach, article.Outline.ClauseAt(money.Span.Start).Span.Start)).Of(article.Text).Contains('总');
}
