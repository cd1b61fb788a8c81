using System.Buffers;
using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Learning;
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
        ProjectSearch search = new(article, isPlan, learned);
        foreach (Action<ProjectSearch> take in ProjectSearch.Steps)
        {
            take(search);
        }

        return search.Projects;
    }

    /// <summary>恒泰冷链园项目主体工程已完成: the part behind 项目 is not of the name. Near miss: 恒泰冷链园项目一期.</summary>
    internal static NameCandidate WithoutPart(ArticleView article, NameCandidate name)
    {
        int head = name.Span.Length < 4 ? -1 : article.Text.IndexOf("项目", name.Span.Start + 2, name.Span.Length - 2, StringComparison.Ordinal);
        if (head < 0)
        {
            return name;
        }

        TextSpan whole = new(name.Span.Start, head + 2);
        bool isPart = name.Name.StartsWith(article.Letters(whole), StringComparison.Ordinal) && PartTails.At(article.Text, whole.End, name.Span.End) is TextSpan tail && tail.End == name.Span.End;
        return isPart ? name with { Span = whole, Name = article.Letters(whole) } : name;
    }

    private static readonly PhraseSet PartTails = new("前期工作 前期 主体工程 主体 工程 基础工程 基础 土建工程 土建 厂房 车间 建设 施工 设备 办公楼 管网 桩基 地基 装修");

    /// <summary>What is told of the whole also holds for its first phase.</summary>
    internal static void TakeStageOfWhole(ProjectDraft phase, IReadOnlyList<ProjectDraft> projects)
    {
        ProjectDraft? whole = projects.FirstOrDefault(draft => draft != phase && phase.Name.StartsWith(draft.Name, StringComparison.Ordinal));
        if (whole?.Stage is { } stage && (phase.Stage is null || phase.Stage < stage))
        {
            phase.Stage = stage;
            phase.StageSpan = whole.StageSpan;
            phase.StageClues = phase.StageClues with { Origin = StageOrigin.Whole };
        }
    }

    /// <summary>What only the model of names sees, no figure, party, date or stage is told of, and no noun for what is built ends, names a place or a class: 县城的广场, 城南产业园.</summary>
    internal static bool IsUntold(ProjectDraft draft) =>
        draft.Stage is null && draft.Amounts.Count + draft.Quantities.Count + draft.Parties.Count + draft.Dates.Count == 0
        && (draft.Name.Length > draft.Candidate.Span.Length || Parks.EndingAt(draft.Name, draft.Name.Length, 0) is not null);

    private static readonly PhraseSet Parks = new("园 园区 区 基地 市场 高速");

    private static readonly SearchValues<char> Digits = SearchValues.Create("一二三四五六七八九十0123456789");

    /// <summary>A name of its own, or a kind with an amount or a maker; a mere wish is none.</summary>
    internal static bool IsProject(ArticleView article, ProjectDraft draft)
    {
        NameWorth worth = NameJudge.Judge(draft.Name);
        if (worth == NameWorth.Kind && (IsOfRule(article, draft.Candidate.Span.Start) || IsAmongCounted(article, draft.Candidate.Span.Start)))
        {
            return false;
        }

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

    // 全市开工项目48个,主要是民生工程,总投资23亿元: a kind among projects that were counted takes no amount of its own. Near miss: 引进项目2个:恒泰公司投资3亿元的新能源项目.
    private static bool IsAmongCounted(ArticleView article, int position)
    {
        Clause own = article.Outline.ClauseAt(position);
        for (int at = own.Index - 1; at >= 0 && article.Outline.Clauses[at] is var before && before.Segment == own.Segment && before.Sentence == own.Sentence; at--)
        {
            bool isCount = article.Mentions.Within(before.Span, MentionKind.Count).Any(static count => count.Amount is { Value: > 1, Unit: "个" or "项" }) && before.Span.Of(article.Text).IndexOf("项目") >= 0;
            if (isCount && article.Text[before.Span.End] is ',' or '，')
            {
                return !article.Mentions.Within(new TextSpan(own.Span.Start, position), MentionKind.Money).Any();
            }
        }

        return false;
    }

    // 第二条 旅游项目固定资产投资达到500万元的: what a rule holds for.
    private static bool IsOfRule(ArticleView article, int position)
    {
        TextSpan sentence = article.Outline.SentenceAt(position).Span;
        int end = sentence.Length > 2 && article.Text[sentence.Start] == '第' ? sentence.Start + 1 + article.Text.AsSpan(sentence.Start + 1, sentence.Length - 1).IndexOfAnyExcept(Digits) : 0;
        return end > sentence.Start + 1 && article.Text[end] is '条' or '款';
    }

    // Of a kind of business a maker alone makes a project only if something is made: 甲公司投资建设的新能源项目; not 甲公司的慈善项目.
    private static readonly PhraseSet Making = new("投资 兴建 建设 落户 引进 签 开工 动工 投产 承建 创办 兴办 洽谈 合资 独资 合作");
}
