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
    private static readonly PhraseSet NotBehind = new("会长 旗下 贷款 放贷 授信 编制 评估 监理 供货 举办 主办 牵线 协助 引荐 推荐");
    private static readonly PhraseSet Lenders = new("银行 支行 分行 信用社 事务所 协会 联合会 学会 基金会 促进会 医院");
    private static readonly PhraseSet Unnamed = new("一家 某 几家 两家 多家 这家 该 子公司 母公司 项目公司");

    /// <summary>The parties of a project, each once, in the order of the text.</summary>
    public IReadOnlyList<PartyRecord> Read(ProjectDraft draft)
    {
        List<PartyRecord> parties = [];
        if (draft.Candidate.Maker is string maker)
        {
            AddAll(parties, maker, PartyRole.Investor);
        }

        foreach (TextSpan span in draft.Scope)
        {
            AddFrom(draft, span, parties);
        }

        if (draft.EarlierClauses is TextSpan earlier && !parties.Exists(party => party.Role == PartyRole.Investor))
        {
            AddFrom(draft, earlier, parties);
        }

        return parties;
    }

    private void AddFrom(ProjectDraft project, TextSpan span, List<PartyRecord> parties)
    {
        foreach ((TextSpan name, PartyRole role) in In(project.Candidate, span).Where(party => !IsVisited(article, party.Name) && !IsOfficer(article, party.Name) && !IsThing(project, party.Name) && !IsSite(project, party.Name)).OrderBy(static party => party.Name))
        {
            AddAll(parties, article.Letters(WithoutJoint(name)), role);
        }
    }

    private static void AddAll(List<PartyRecord> parties, string names, PartyRole role)
    {
        foreach (string party in PartyTrims.Of(names))
        {
            Add(parties, party, role);
        }
    }

    // 张黄镇胶合板项目: the township that opens the name is where it is.
    private bool IsSite(ProjectDraft project, TextSpan name) => name.Start == project.Candidate.Span.Start && name.End < project.Candidate.Span.End && "镇乡村".Contains(article.Text[name.End - 1], StringComparison.Ordinal);

    // 与恒泰公司签约,建设高端家用纺织生产项目: words of kind that open the name beside a firm that is named. Near miss: 昱达药业制剂项目.
    // 客车、轿车生产项目: the first of what is made.
    private bool IsThing(ProjectDraft project, TextSpan name) => IsOfRow(project, name) || project.Candidate.Span.Contains(name)
        && article.WordsWithin(name).All(static word => word.Length > 1 && word.Class is WordClass.Noun or WordClass.Adjective or WordClass.VerbalNoun or WordClass.Verb)
        && project.Scope.Append(project.EarlierClauses ?? project.Scope[0]).Any(told => article.Mentions.Within(told, MentionKind.Organisation).Any(firm => !firm.Span.Overlaps(project.Candidate.Span) && firm.Rule != "government-body"));

    private bool IsOfRow(ProjectDraft project, TextSpan name) => name.End < project.Candidate.Span.End && project.Candidate.Span.Contains(name) && article.Text[name.End] == '、' && project.Candidate.List is null
        && !article.Mentions.Within(name, MentionKind.Organisation).Any();

    // 同泉州恒泰公司签约: the joint before the place. Near miss: 同济药业.
    private TextSpan WithoutJoint(TextSpan name) =>
        article.Text[name.Start] == '同' && article.Mentions.StartingAt(name.Start + 1, MentionKind.Region) is Mention place && place.Span.End < name.End ? new TextSpan(name.Start + 1, name.End) : name;

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

    // 先后走访了恒泰公司、昌盛公司: who is visited. Near misses: 走访了恒泰公司,就包装项目达成意向, 来我县考察的恒泰公司投资3亿元, 经考察,恒泰公司投资3亿元.
    private static bool IsVisited(ArticleView article, TextSpan name)
    {
        TextSpan clause = article.Outline.ClauseAt(name.Start).Span;
        bool isAgreed = Agreeing.IsIn(article.Text, ArticleView.After(clause.End, article.Outline.SentenceAt(name.Start).Span.End));
        return !isAgreed && Visits.Last(article.Text, new TextSpan(clause.Start, Math.Min(name.End, name.Start + LongestVisit))) is TextSpan verb && !new TextSpan(verb.End, Math.Max(verb.End, name.Start)).Of(article.Text).Contains('的') && !article.Mentions.Within(clause, MentionKind.Money).Any();
    }

    // 实地调研查看恒泰公司: the verbs may stand inside what was taken for the name.
    private const int LongestVisit = 6;
    private static readonly PhraseSet Agreeing = new("达成 签约 签订 签署 意向 投资");
    private static readonly PhraseSet Visits = new("走访 参观 考察 调研 视察 察看 查看 拜访");

    // 与恒泰公司董事长李明签约: who signs for a firm.
    private static bool IsOfficer(ArticleView article, TextSpan name) =>
        name.Length <= LongestPerson && PersonFinder.IsSurname(article.Text[name.Start]) && Offices.EndingAt(article.Text, name.Start, Math.Max(0, name.Start - LongestPerson)) is not null;

    private static readonly PhraseSet Offices = new("董事长 总经理 总裁 副总裁 经理 负责人 代表 主任 书记 县长 市长 区长 镇长");

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
    private static readonly PhraseSet TenantVerbs = new("配套 主要配套 服务 租下 租用 盘活 利用 接管");

    private static readonly PhraseSet Puts = new("投资 出资 牵头 兴建 合资");

    private static bool IsPartner(ArticleView article, TextSpan firm, TextSpan span) =>
        PartnerWords.IsIn(article.Text, firm) || PartnerWords.IsIn(article.Text, ArticleView.After(firm.End, Math.Min(span.End, firm.End + 10)));

    // A short form of one that is there, and one told twice, add nothing; the full name takes the place of its short form.
    private static void Add(List<PartyRecord> parties, string name, PartyRole role)
    {
        if (parties.Count >= MostParties || parties.Exists(party => party.Name.Contains(name, StringComparison.Ordinal)))
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
