using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects.Parties;

/// <summary>Reads who invests, builds, takes part and receives, from the clauses that tell of one project only.</summary>
/// <param name="article">The article.</param>
/// <param name="learned">The names that the learned model holds for parties; empty if there is none.</param>
internal sealed class PartyReader(ArticleView article, IReadOnlyList<TextSpan> learned)
{
    /// <summary>The rule that names the parties unless a model does.</summary>
    public const string Rule = "firm-in-telling";

    private const int MostParties = 8;

    private static readonly PhraseSet PartnerWords = new("合作企业 合作单位 技术合作 技术支持 研究所 研究院 大学 学院 中科院 设计院 技术依托");
    private static readonly PhraseSet NotBefore = new("委托 聘请 旗下 为 给 向 供应 供给 销往 销售给 隶属 隶属于 卖给 配套 邀请 拜访 走访 会见 借助 通过 租下 租用 利用 盘活 占用 原");
    private static readonly PhraseSet NotBehind = new("会长 旗下 贷款 放贷 授信 编制 评估 监理 供货 举办 主办 牵线");
    private static readonly PhraseSet Lenders = new("银行 支行 分行 信用社 事务所 协会 联合会 学会 基金会 促进会 医院");
    private static readonly PhraseSet Unnamed = new("一家 某 几家 两家 多家 这家 该 子公司 母公司 项目公司");

    /// <summary>The parties of a project, each once, in the order of the text.</summary>
    public IReadOnlyList<PartyRecord> Read(ProjectDraft draft)
    {
        List<PartyRecord> parties = [];
        if (draft.Candidate.Maker is string maker)
        {
            Add(parties, maker, PartyRole.Investor);
        }

        foreach (TextSpan span in draft.Scope)
        {
            AddFrom(draft.Candidate, span, parties);
        }

        if (draft.EarlierClauses is TextSpan earlier && !parties.Exists(party => party.Role == PartyRole.Investor))
        {
            AddFrom(draft.Candidate, earlier, parties);
        }

        return parties;
    }

    private void AddFrom(NameCandidate project, TextSpan span, List<PartyRecord> parties)
    {
        foreach ((TextSpan name, PartyRole role) in In(project, span).OrderBy(static party => party.Name))
        {
            Add(parties, article.Letters(name), role);
        }
    }

    private List<(TextSpan Name, PartyRole Role)> In(NameCandidate project, TextSpan span)
    {
        List<(TextSpan Name, PartyRole Role)> found = [];
        foreach (Mention firm in article.Mentions.Within(span, MentionKind.Organisation))
        {
            if (firm.Rule != "government-body" && !firm.IsRedacted && !(firm.Rule == "institute-name" && project.Span.Contains(firm.Span)) && IsParty(article, project, firm.Span, span))
            {
                found.Add((firm.Span, IsPartner(article, firm.Span, span) ? PartyRole.Partner : PartyRole.Investor));
            }
        }

        AddOthers(TradeNames.In(article, span), project.Span, found);
        AddOthers(PersonFinder.In(article, span), project.Span, found);

        if (span.Contains(project.Span) && TradeNames.Opening(article, project.Span) is TextSpan opening)
        {
            found.Add((opening, PartyRole.Investor));
        }

        foreach (TextSpan name in learned)
        {
            if (span.Contains(name) && !IsGuest(article, name))
            {
                found.Add((name, IsPartner(article, name, span) ? PartyRole.Partner : PartyRole.Investor));
            }
        }

        foreach (TextSpan maker in MakerPhrases.In(article, span, project.Span))
        {
            found.Add((maker, PartyRole.Investor));
        }

        found.AddRange(Signers.In(article, span));
        return found;
    }

    private static void AddOthers(IEnumerable<TextSpan> names, TextSpan project, List<(TextSpan Name, PartyRole Role)> found)
    {
        foreach (TextSpan name in names)
        {
            if (!name.Overlaps(project))
            {
                found.Add((name, PartyRole.Investor));
            }
        }
    }

    // Not the thing that is built (鸿运食品厂投资800万元), nor its lender or planner.
    private static bool IsParty(ArticleView article, NameCandidate project, TextSpan firm, TextSpan span)
    {
        string text = article.Text;
        bool isThing = firm.Contains(project.Span) || (project.Span.Contains(firm) && (firm.End == project.Span.End || text[firm.End - 1] == '厂'))
            || (firm.Overlaps(project.Span) && !project.Span.Contains(firm));
        bool isLabelled = MakerPhrases.LabelVerbs.EndingAt(text, firm.Start, Math.Max(span.Start, firm.Start - 6)) is not null;
        bool isOther = !isLabelled && NotBefore.EndingAt(text, firm.Start, Math.Max(span.Start, firm.Start - 4)) is not null
            || NotBehind.At(text, firm.End, Math.Min(text.Length, firm.End + 4)) is not null;
        bool isLender = Lenders.EndingAt(text, firm.End, firm.Start) is not null && !Puts.IsIn(text, new TextSpan(firm.End, Math.Min(span.End, firm.End + 6)));
        isOther |= TenantVerbs.At(text, firm.Start, firm.End) is not null;
        bool isUnnamed = Unnamed.IsIn(text, new TextSpan(Math.Max(span.Start, firm.Start - 1), firm.End)) || firm.Length < 3 || NameJudge.Judge(article.Letters(firm)) == NameWorth.Class || MereKinds.EndingAt(text, firm.End, firm.Start)?.Start == firm.Start;
        return !isThing && !isOther && !isLender && !isUnnamed;
    }

    // 县领导李明、王强等出席开工仪式: persons who attend. Near miss: 恒泰集团董事长李明出席.
    private static bool IsGuest(ArticleView article, TextSpan name)
    {
        TextSpan clause = article.Outline.ClauseAt(name.Start).Span;
        return name.Length <= LongestPerson && ProjectWords.Firms.EndingAt(article.Text, name.End, name.Start) is null && Attending.First(article.Text, ArticleView.After(name.End, clause.End)) is not null
            && !article.Mentions.Within(clause, MentionKind.Money).Any();
    }

    private const int LongestPerson = 4;
    private static readonly PhraseSet Attending = new("出席 参加 陪同 主持 致辞 宣布 见证 讲话 揭牌 调研");

    // 打造智能化工厂: a kind of factory.
    private static readonly PhraseSet MereKinds = new(WordPairs.Of("现代化 智能化 数字化 自动化 标准化 规模化 智慧化 信息化 无人化 绿色化", "工厂 新工厂 示范工厂"));

    // 租下原镇砖瓦厂: the verb stands inside what was taken for the name.
    private static readonly PhraseSet TenantVerbs = new("租下 租用 盘活 利用 接管");

    private static readonly PhraseSet Puts = new("投资 出资 牵头 兴建 合资");

    private static bool IsPartner(ArticleView article, TextSpan firm, TextSpan span) =>
        PartnerWords.IsIn(article.Text, firm) || PartnerWords.IsIn(article.Text, ArticleView.After(firm.End, Math.Min(span.End, firm.End + 10)));

    // 由甲集团和乙公司各投资3亿元
    private static readonly PhraseSet Adverbs = new("各 各自 分别 均 共同 联合");

    // 业主恒源集团, 恒源集团注册资本1亿元: the label before the name and the figure behind it are none of it.
    private static readonly PhraseSet Labels = new(PartyLabels.Makers);
    private static readonly PhraseSet Capital = new("注册资本 注册资金 注册资本金");

    // 达产后销售收入占集团的一成: a clause, not a name. Near miss: 刘占奎.
    private static readonly PhraseSet Figures = new("各占 占比 占股 占集团 占公司 占总 " + "收入 利润 产值 税收 达产 投产后 建成后 " + WordPairs.Of("营业 销售", "额"));

    // 进一步提升恒泰公司的竞争力, 联合恒泰大学: the verb before the name is none of it.
    private static readonly PhraseSet Telling = new("进一步 提升 宣布 协议约定 约定 联合 邀请 携手 拜访 感谢");

    // A short form of one that is there, and one told twice, add nothing; the full name takes the place of its short form.
    private static void Add(List<PartyRecord> parties, string name, PartyRole role)
    {
        name = Adverbs.EndingAt(name, name.Length, 0) is TextSpan adverb ? name[..adverb.Start] : name;
        name = Labels.At(name, 0, name.Length) is TextSpan label && label.End + 2 <= name.Length ? name[label.End..] : name;
        name = Capital.First(name, new TextSpan(0, name.Length)) is TextSpan capital ? name[..capital.Start] : name;
        while (Telling.At(name, 0, name.Length) is TextSpan told && told.End + 3 <= name.Length)
        {
            name = name[told.End..];
        }

        if (name.Length < 2 || Figures.IsIn(name) || parties.Count >= MostParties || parties.Exists(party => party.Name.Contains(name, StringComparison.Ordinal)))
        {
            return;
        }

        int shorter = parties.FindIndex(party => name.Contains(party.Name, StringComparison.Ordinal));
        if (shorter >= 0)
        {
            parties[shorter] = new PartyRecord(name, role);
        }
        else
        {
            parties.Add(new PartyRecord(name, role));
        }
    }
}
