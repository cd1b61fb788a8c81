using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Merges the tellings of one project. Each draft is compared with the last 60 before it at most.</summary>
internal static class Retellings
{
    private const int Window = 60;

    /// <summary>The projects, each once, in the order in which they are first told.</summary>
    /// <param name="article">The article.</param>
    /// <param name="drafts">The tellings in the order of the text.</param>
    public static IReadOnlyList<ProjectDraft> Merge(ArticleView article, IReadOnlyList<ProjectDraft> drafts)
    {
        List<ProjectDraft> merged = [];
        foreach (ProjectDraft draft in drafts)
        {
            ProjectDraft? same = null;
            for (int i = merged.Count - 1; i >= 0 && i >= merged.Count - Window && same is null; i--)
            {
                same = IsSame(merged[i], draft) || (i == merged.Count - 1 && (IsBareTail(merged[i], draft) || IsPointedTo(article, merged[i], draft) || IsForSameMoney(article, merged[i], draft))) ? merged[i] : null;
            }

            if (same is null)
            {
                merged.Add(draft);
            }
            else
            {
                same.Absorb(draft);
            }
        }

        return merged;
    }

    private static bool IsSame(ProjectDraft known, ProjectDraft later)
    {
        string one = Core(known.Name);
        string other = Core(later.Name);
        if (!AmountsAgree(known, later) || known.Candidate.List is { } list && list == later.Candidate.List)
        {
            return false;
        }

        if (one == other || IsOfMaker(known, later) || IsOfMaker(later, known))
        {
            return true;
        }

        bool isShort = known.Candidate.IsShort || later.Candidate.IsShort;
        return (isShort && (IsAbbreviation(one, other) || IsParty(known, later)))
            || (Shares(known, later) && (IsProductOf(known, one, other) || IsProductOf(later, other, one)))
            || (one.Length >= 4 && other.EndsWith(one, StringComparison.Ordinal) && NameJudge.Judge(one) == NameWorth.Own)
            || (other.Length >= 4 && one.EndsWith(other, StringComparison.Ordinal) && NameJudge.Judge(other) == NameWorth.Own);
    }

    // 中哈农机散件组装厂…。组装厂由…: the noun that ends the name right before, with nothing of its own.
    private static bool IsBareTail(ProjectDraft known, ProjectDraft later) =>
        later.Candidate.List is null && later.Name.Length is >= 2 and <= 4 && known.Name.Length > later.Name.Length + 1 && known.Name.EndsWith(later.Name, StringComparison.Ordinal) && AmountsAgree(known, later);

    // 恒泰金属硅项目签约。这个投资8亿元的工业项目落户我县: pointed to with its amount or capacity before the noun; 恒泰棉业公司15万锭紧密纺项目开工。该15万锭项目…: with letters of its name.
    // Near miss: 这个镇投资8亿元的恒源项目.
    private static bool IsPointedTo(ArticleView article, ProjectDraft known, ProjectDraft later)
    {
        TextSpan clause = article.Outline.ClauseAt(later.Candidate.Span.Start).Span;
        if (later.Candidate.List is null && later.Candidate.Span.Start > clause.Start && article.Text[later.Candidate.Span.Start - 1] == '该' && AmountsAgree(known, later) && IsWithin(Core(later.Name), Core(known.Name)))
        {
            return true;
        }

        if (later.Candidate.List is not null || Pointers.Last(article.Text, new TextSpan(clause.Start, later.Candidate.Span.Start)) is not TextSpan pointer || !AmountsAgree(known, later))
        {
            return false;
        }

        bool isFigure = Labels.At(article.Text, pointer.End, clause.End) is TextSpan label && article.Mentions.StartingAt(label.End, MentionKind.Money) is not null;
        return isFigure && article.Outline.SentenceAt(later.Candidate.Span.Start).Index - article.Outline.SentenceAt(known.Candidate.Span.Start).Index <= MostSentences;
    }

    // 引荐昌盛集团产业园建设项目,计划投资5.6亿元,建设昌盛官山产业园: what the same money is put into. Near misses: A、B签约,各投资5.6亿元; A开工,其中乙公司投资5.6亿元建设B.
    private static bool IsForSameMoney(ArticleView article, ProjectDraft known, ProjectDraft later)
    {
        DraftAmount? same = later.Amounts.Find(amount => IsInvested(amount) && known.Amounts.Exists(other => IsInvested(other) && other.Mention.Span == amount.Mention.Span));
        if (same is null || later.Candidate.List is not null || known.Candidate.Span.End > same.Mention.Span.Start || same.Mention.Span.End > later.Candidate.Span.Start)
        {
            return false;
        }

        TextSpan lead = new(known.Candidate.Span.End, same.Mention.Span.Start);
        bool isOwn = !Others.IsIn(article.Text, lead) && !article.Mentions.Within(lead, MentionKind.Organisation).Any();
        return isOwn && !article.Has(same.Mention.Span.End, "的") && Building.EndingAt(article.Text, later.Candidate.Span.Start, same.Mention.Span.End) is not null;
    }

    private static readonly PhraseSet Others = new("各 均 都 其中 由");
    private static readonly PhraseSet Building = new("建设 建 兴建 新建 打造 新上 上 投建 实施 开发");

    private const int MostSentences = 3;
    private static readonly PhraseSet Pointers = new("这个 这一 该 这座 这条 这家");
    private static readonly PhraseSet Labels = new("投资 总投资 计划投资 计划总投资 总投资额 投资额 拟投资 投资达 总投资达 投资近 投资超 投资约 总投资近 总投资超 总投资约");

    private static string Core(string name)
    {
        foreach (string ending in new[] { "项目", "工程", "建设", "生产" })
        {
            name = name.Length > ending.Length + 1 && name.EndsWith(ending, StringComparison.Ordinal) ? name[..^ending.Length] : name;
        }

        return name.Replace("省", "", StringComparison.Ordinal).Replace("市", "", StringComparison.Ordinal).Replace('•', '·').Replace('・', '·');
    }

    // 年产15000吨乙二醛项目 is 精诚化工乙二醛项目 for the same amount: what it makes, without how much, ends the other's name. Near miss: 恒源纸业生产线项目, 昌盛机械生产线项目.
    private static bool IsProductOf(ProjectDraft made, string one, string other)
    {
        TextSpan name = made.Candidate.Span;
        Mention? capacity = made.Quantities.Find(quantity => name.Contains(quantity.Mention.Span))?.Mention;
        int length = capacity is null ? 0 : capacity.Span.End - name.Start;
        bool isLed = capacity is not null && capacity.Span.Start - name.Start <= LongestVerb && one.Length - length >= 2;
        return (isLed || capacity is null && one.Length >= 2) && other.EndsWith(one[length..], StringComparison.Ordinal);
    }

    // 内蒙古恒泰新材料有限公司年产100万吨乙二醇项目 and 恒泰新材料公司年产100万吨乙二醇项目, 一期年产100万吨乙二醇项目: how much is made of what, behind the maker, its short form or a phase.
    private static bool IsOfMaker(ProjectDraft full, ProjectDraft brief)
    {
        (int one, int other) = (full.Name.IndexOf("年产", StringComparison.Ordinal), brief.Name.IndexOf("年产", StringComparison.Ordinal));
        if (one <= 0 || other <= 0 || Core(full.Name[one..]) != Core(brief.Name[other..]))
        {
            return false;
        }

        string maker = brief.Name[..other];
        return PhaseAmounts.Names.TryAt(maker, 0, other, out PhraseHit<int> phase) && phase.End == other || (other >= 3 && IsWithin(maker, full.Name[..one]));
    }

    // All letters of the brief one stand in the full one, in their order.
    private static bool IsWithin(string brief, string full)
    {
        int at = 0;
        foreach (char letter in full)
        {
            at += at < brief.Length && brief[at] == letter ? 1 : 0;
        }

        return at == brief.Length;
    }

    // 年产, 日处理, 年可加工.
    private const int LongestVerb = 4;

    // 一立航空发动机 and 一立航空涡喷发动机: the letters of the short one, in their order, from the same beginning.
    private static bool IsAbbreviation(string one, string other)
    {
        (string brief, string full) = one.Length <= other.Length ? (one, other) : (other, one);
        if (brief.Length < 3 || full.Length < 4 || brief[..2] != full[..2])
        {
            return false;
        }

        return IsWithin(brief, full);
    }

    // 中联水泥 in the list is the investor of 中联混凝土 in its own sentence. Near miss: 中联水泥 that only supplies 恒源混凝土.
    private static bool IsParty(ProjectDraft known, ProjectDraft later)
    {
        string firm = Core(known.Name);
        return known.Candidate.IsShort && firm.Length >= 4 && later.Name.StartsWith(firm[..2], StringComparison.Ordinal)
            && later.Parties.Exists(party => party.Role == PartyRole.Investor && party.Name.Contains(firm, StringComparison.Ordinal));
    }

    private static bool AmountsAgree(ProjectDraft known, ProjectDraft later)
    {
        foreach (DraftAmount amount in later.Amounts.Where(IsInvested))
        {
            bool isCompared = known.Amounts.Exists(other => IsInvested(other) && (amount.Phase is null || other.Phase == amount.Phase));
            if (isCompared && !known.Amounts.Exists(other => other.Role == amount.Role && other.Mention.Amount?.Value == amount.Mention.Amount?.Value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsInvested(DraftAmount amount) =>
        amount.Role is AmountRole.TotalInvestment or AmountRole.PhaseInvestment or AmountRole.RegisteredCapital;

    private static bool Shares(ProjectDraft known, ProjectDraft later) =>
        later.Amounts.Exists(amount => IsInvested(amount) && known.Amounts.Exists(
            other => other.Role == amount.Role && other.Mention.Amount?.Value == amount.Mention.Amount?.Value && other.Mention.Span != amount.Mention.Span));
}
