using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Learning;
using ZhaoShang.Pipeline.Extraction.Learning.Names;
using ZhaoShang.Pipeline.Extraction.Projects.Parties;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Finds the concrete investment projects of an article.</summary>
internal static class ProjectExtractor
{
    /// <summary>The projects in the order in which they are first told; empty if there are none. O(length).</summary>
    /// <param name="article">The article.</param>
    /// <param name="isPlan">True if it tells what is to be done: 开工 is then no fact.</param>
    /// <param name="learned">The learned models that help the rules.</param>
    public static IReadOnlyList<ProjectDraft> Find(ArticleView article, bool isPlan, LearnedModels learned)
    {
        IReadOnlyList<NameCandidate> names = NameFinder.Find(article);
        NameTokens words = new(article);
        names = learned.ProjectNames?.Refine(words, names) ?? names;
        names = [.. names.Where((name, i) => !(i + 1 < names.Count && IsMakerOf(article, name, names[i + 1])))];
        List<ProjectDraft> drafts = [.. new DetailReader(article, names, isPlan).Read()];
        IReadOnlyList<TextSpan> makers = learned.PartyNames?.Find(words, names) ?? [];
        PartyReader parties = new(article, makers);
        foreach (ProjectDraft draft in drafts)
        {
            draft.Parties = [.. parties.Read(draft)];
            bool isLearned = draft.Parties.Count > 0 && makers.Any(maker => article.Letters(maker) == draft.Parties[0].Name && draft.Scope.Exists(scope => scope.Contains(maker)));
            draft.PartyRule = isLearned ? learned.PartyNames!.Source : PartyReader.Rule;
        }

        List<ProjectDraft> told = [.. drafts.Where(draft => IsProject(article, draft) && !(draft.Candidate.Rule == learned.ProjectNames?.Source && IsUntold(draft)))];
        IReadOnlyList<ProjectDraft> merged = Retellings.Merge(told);
        foreach (ProjectDraft phase in merged.Where(draft => draft.Name.Contains("一期", StringComparison.Ordinal)))
        {
            TakeStageOfWhole(phase, merged);
        }

        learned.Amounts?.Correct(article, merged);
        return merged;
    }

    // 绿源公司总投资1.6亿元的废水处理项目: a firm before the amount of the next is its maker.
    private static bool IsMakerOf(ArticleView article, NameCandidate firm, NameCandidate next)
    {
        TextSpan between = new(firm.Span.End, Math.Max(firm.Span.End, next.Span.Start));
        return firm.List is null && between.Length is > 3 and <= LongestAmount && article.Text[between.End - 1] == '的' && BuiltHeads.EndsFirm(article.Text, firm.Span)
            && article.Mentions.Within(between, MentionKind.Money).Any() && between.Of(article.Text).IndexOfAny(",，。;；") < 0;
    }

    private const int LongestAmount = 20;

    // What is told of the whole also holds for its first phase.
    private static void TakeStageOfWhole(ProjectDraft phase, IReadOnlyList<ProjectDraft> projects)
    {
        ProjectDraft? whole = projects.FirstOrDefault(draft => draft != phase && phase.Name.StartsWith(draft.Name, StringComparison.Ordinal));
        if (whole?.Stage is { } stage && (phase.Stage is null || phase.Stage < stage))
        {
            phase.Stage = stage;
            phase.StageSpan = whole.StageSpan;
        }
    }

    // What only the model of names sees, no figure, party, date or stage is told of, and no noun for what is built ends, names a place or a class: 县城的喷灌圈, 灵武羊绒产业园.
    private static bool IsUntold(ProjectDraft draft) =>
        draft.Stage is null && draft.Amounts.Count + draft.Quantities.Count + draft.Parties.Count + draft.Dates.Count == 0
        && (draft.Name.Length > draft.Candidate.Span.Length || Parks.EndingAt(draft.Name, draft.Name.Length, 0) is not null);

    private static readonly PhraseSet Parks = new("园 园区 区 基地 市场 高速 名城");

    // A name of its own, or a kind with an amount or a maker; a mere wish is none.
    private static bool IsProject(ArticleView article, ProjectDraft draft)
    {
        NameWorth worth = NameJudge.Judge(draft.Name);
        bool isInvested = draft.Amounts.Exists(amount => amount.Role is AmountRole.TotalInvestment or AmountRole.PhaseInvestment or AmountRole.RegisteredCapital or AmountRole.Contracted);
        int first = draft.Candidate.List?.Span.Start ?? draft.Candidate.Span.Start;
        TextSpan left = ArticleView.Before(first, Math.Max(first - 16, article.Outline.ClauseAt(first).Span.Start));
        bool isWish = !isInvested && ProjectWords.Wishes.IsIn(article.Text, left);
        return worth switch
        {
            NameWorth.Own => !isWish,
            NameWorth.Kind => isInvested || draft.Candidate.Rule == "invested-object" || (draft.Parties.Exists(party => party.Role == PartyRole.Investor) && !isWish && draft.Candidate.List is null && Making.IsIn(article.Text, draft.Scope[0])),
            _ => false,
        };
    }

    // Of a kind of business a maker alone makes a project only if something is made: 甲公司投资建设的新能源项目; not 甲公司的慈善项目.
    private static readonly PhraseSet Making = new("投资 兴建 建设 落户 引进 签 开工 动工 投产 承建 创办 兴办 洽谈 合资 独资 合作");
}
