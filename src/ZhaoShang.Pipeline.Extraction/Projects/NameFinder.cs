using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Finds the places of an article that name projects, one clause after the other.</summary>
internal sealed class NameFinder
{
    /// <summary>So many names are read in one clause at most, so that a clause without end costs no more than its length.</summary>
    private const int MostInClause = 120;

    private const int MostPredicates = 12;

    private static readonly PhraseSet PhaseEnds = new("一期工程 二期工程 三期工程 一期 二期 三期 一标段 二标段 三标段");
    private static readonly PhraseSet ContractEnds = new("总承包工程一标段 总承包工程二标段 总承包工程 施工一标段 施工二标段");
    private static readonly PhraseSet AmountLabels = new(
        "总投资 总投资额 总投资达 计划总投资 概算总投资 预计总投资 项目总投资 投资 投资额 投资额达 投资总额 投资达 计划投资 预计投资 拟投资 概算投资 估算投资 累计投资 一期投资 首期投资 协议投资 合同投资 意向投资 固定资产投资 投入 投入资金 拟投入 计划投入 "
        + "出资 斥资 耗资 总造价 造价 引资 注册资金 注册资本 注册资本金");
    private static readonly PhraseSet MaterialEnds = new("基本 准备 马上 计划 预计 达成 目前 由 没有 尚 因 还 就 拟 投产 并网 开业 运营 试 主体 进场 施工 复工 封顶 完工 完成 通过 立项 核准 引进 正在 从 与 被 选址 占地 用地 双双 是 进入 已经 总投资 完成 获 也 均 已 于 在 正 顺利 成功 参加 落户 开工 奠基 建成 签约 竣工 投产 ( 启动 动工 试产 封顶 正式 将 即将 进展 等 ,");
    private static readonly PhraseSet BuildVerbs = new(
        "投资建设 投资兴建 投资新建 兴建 规划建设 加快建设 开工建设 建立 共同建立 创建 创办 建成 新建 建设 落户 打造 成立 引进 投资开发 合作建设 合资建设 共建 集中打造 开发 办起 兴办 开办 建起 斥资兴建 出资建设 新上 扩建 改扩建 签下 签订了 签订");
    private static readonly PhraseSet Generic = new("全国 首批 国家级 省级 世界级 全球 这里将 平台 一批 一个");

    private readonly ArticleView _article;
    private readonly List<NameCandidate> _found = [];

    private NameFinder(ArticleView article) => _article = article;

    /// <summary>The candidates in the order of the text; none overlap. O(length).</summary>
    public static IReadOnlyList<NameCandidate> Find(ArticleView article)
    {
        NameFinder finder = new(article);
        foreach (Clause clause in article.Outline.Clauses)
        {
            finder.Read(clause);
        }

        return [.. finder._found.OrderBy(candidate => candidate.Span)];
    }

    private string Text => _article.Text;

    private void Read(Clause clause)
    {
        List<NameCandidate> found = [];
        AddAll(found, ListReader.Read(_article, clause));
        AddAll(found, HeadedByProject(clause));
        SplitDealt(found);
        AddAll(found, SharedEnding(found));
        AddAll(found, BehindAmount(clause));
        AddAll(found, BeforePredicate(clause));
        AddAll(found, BuiltByInvestor(clause));
        AddAll(found, AgreedOn(clause));
        AddAll(found, BehindBuildVerb(clause));
        AddAll(found, AsClause(clause));
        AddAll(found, AsSubject(clause));
        AddAll(found, MadeBySomeone(clause));
        _found.AddRange(found.Where(candidate => !IsExplained(candidate, found) && !IsClass(candidate) && !IsOfClass(candidate) && !IsVerbal(candidate)));
    }

    // 排涝项目——杭州城西南排工程: the words before the dash only say what it is.
    private bool IsExplained(NameCandidate candidate, List<NameCandidate> found) =>
        _article.Has(candidate.Span.End, "——") && found.Exists(other => other.Span.Start >= candidate.Span.End && other.Span.Start - candidate.Span.End <= 6);

    // Of 重点签约项目 no project is told, unless an amount stands before it.
    private static bool IsClass(NameCandidate candidate) => NameJudge.Judge(candidate.Name) == NameWorth.Class;

    // 兰洽会签约项目, 去年引进项目: the word before 项目 makes a class of it. Near miss: 甲集团与乙公司合作项目.
    private static bool IsOfClass(NameCandidate candidate) =>
        candidate.List is null && ClassEnds.EndingAt(candidate.Name, candidate.Name.Length, 0) is not null;

    private static readonly PhraseSet ClassEnds = new(
        "签约项目 在建项目 开工项目 竣工项目 投产项目 续建项目 洽谈项目 在谈项目 意向项目 储备项目 招商项目 引进项目 落户项目 落地项目 履约项目 谋划项目 前期项目 外资项目 内资项目 招商引资项目 产业项目 重点项目 重大项目");

    // 再看项目, 推动项目: nothing but verbs, adverbs and small words before the head.
    private bool IsVerbal(NameCandidate candidate)
    {
        bool isVerbal = candidate.Rule == "project-noun" && candidate.Name.Length == candidate.Span.Length;
        return isVerbal && _article.WordsWithin(candidate.Span).SkipLast(1).All(word => word.Class is WordClass.Verb or WordClass.Adverb or WordClass.Pronoun
            or WordClass.Preposition or WordClass.Conjunction or WordClass.Particle or WordClass.Numeral or WordClass.Measure or WordClass.Punctuation);
    }

    private static void AddAll(List<NameCandidate> found, IEnumerable<NameCandidate> more)
    {
        foreach (NameCandidate candidate in more.Take(MostInClause).ToList())
        {
            if (found.Count < MostInClause && candidate.Name.Length is >= 2 and <= 70 && !found.Exists(
                other => other.Span.Overlaps(candidate.Span) || (other.List is { } list && list.Closing.Overlaps(candidate.Span))))
            {
                found.Add(candidate);
            }
        }
    }

    // 精诚化工乙二醛项目; near miss: 该项目, 项目库, 28个项目.
    private IEnumerable<NameCandidate> HeadedByProject(Clause clause)
    {
        int floor = clause.Span.Start;
        for (int i = Text.IndexOf("项目", floor, clause.Span.Length, StringComparison.Ordinal); i >= 0 && i < clause.Span.End;)
        {
            int end = HeadEnd(i + 2, clause.Span.End);
            if (NamedByHead(clause, floor, i, end) is NameCandidate candidate)
            {
                yield return candidate;
            }

            floor = end;
            i = floor < clause.Span.End ? Text.IndexOf("项目", floor, clause.Span.End - floor, StringComparison.Ordinal) : -1;
        }
    }

    private NameCandidate? NamedByHead(Clause clause, int floor, int head, int end)
    {
        bool isOther = ProjectWords.NotAfterHead.At(Text, end, clause.Span.End) is not null || ProjectWords.Pointers.EndingAt(Text, head, floor) is not null;
        if (isOther || _article.Mentions.StartingAt(end, MentionKind.Count) is not null)
        {
            return null;
        }

        int start = NameBoundary.StartOf(_article, ItemStart(floor, head), head);
        TextSpan span = new(start, end);
        bool isCounted = _article.Mentions.Within(ArticleView.Before(head, ItemStart(floor, head)), MentionKind.Count)
            .Any(count => !IsCapacity(count, start, head) && (count.Span.Start <= start || count.Amount?.Unit is not ("家" or "大")));
        if (isCounted || start >= head)
        {
            return isCounted ? null : MakerBeforeAmount(clause, head, end);
        }

        string name = _article.Letters(span);
        if (name.Contains('《') && !name.Contains('》'))
        {
            return null;
        }

        string? maker = NameJudge.Judge(name) == NameWorth.Own ? null : PartyReader.MakerBeforeAmount(_article, clause.Span.Start, start);
        return new NameCandidate(span, maker + name, "project-noun");
    }

    // 甲集团与乙公司投资2000万美元的合作项目 is called 甲集团与乙公司合作项目.
    private NameCandidate? MakerBeforeAmount(Clause clause, int head, int end)
    {
        string? maker = PartyReader.MakerBeforeAmount(_article, clause.Span.Start, head);
        return maker is null ? null : new NameCandidate(new TextSpan(head, end), maker + _article.Letters(new TextSpan(head, end)), "project-noun");
    }

    // 2000头 in 2000头奶牛养殖项目 is a capacity, 28个 in 28个续建项目 counts projects.
    private static bool IsCapacity(Mention count, int nameStart, int head) =>
        count.Amount is { Unit: not ("个" or "项" or "批" or "类" or "大" or "家" or "宗") } && count.Span.Start >= nameStart && head > count.Span.End;

    private int HeadEnd(int end, int limit)
    {
        if (ContractEnds.At(Text, end, limit) is TextSpan contract)
        {
            return contract.End;
        }

        TextSpan? phase = PhaseEnds.At(Text, end, limit);
        if (phase is not TextSpan found)
        {
            return end;
        }

        int dash = found.End;
        while (dash < limit && Text[dash] == '—')
        {
            dash++;
        }

        int next = dash > found.End ? Text.IndexOf("项目", dash, limit - dash, StringComparison.Ordinal) : -1;
        bool isExplained = next >= 0 && next - dash <= 20;
        return isExplained ? next + 2 : found.Length == 4 ? found.End : end;
    }

    private int ItemStart(int floor, int head)
    {
        int depth = 0;
        for (int i = head - 1; i >= floor && head - i < ArticleView.Reach; i--)
        {
            depth += Text[i] is '”' or ')' or '》' ? 1 : Text[i] is '“' or '(' or '《' ? -1 : 0;
            if (Text[i] == '\t' || (depth <= 0 && Text[i] == '、' && !IsOrdinalPair(i)))
            {
                return i + 1;
            }
        }

        return floor;
    }

    // 二、三线: the mark joins two numbers.
    private bool IsOrdinalPair(int i) =>
        i > 0 && i + 1 < Text.Length && "一二三四五六七八九十1234567890".Contains(Text[i - 1]) && "一二三四五六七八九十1234567890".Contains(Text[i + 1]);

    // 分别投资1.8亿元和9000万元,建设甲生产线和乙生产项目; …的甲、乙项目: as many names as amounts.
    private void SplitDealt(List<NameCandidate> found)
    {
        NameCandidate? last = found.FindLast(candidate => candidate.List is null && candidate.Rule == "project-noun");
        if (last is null || SharedAmounts.At(_article, last.Span.Start).Count != 2)
        {
            return;
        }

        int and = Text.IndexOf('和', last.Span.Start, last.Span.Length);
        bool isPair = and - last.Span.Start >= 3 && last.Span.End - and >= 5;
        bool isListed = !isPair && last.Span.Start > 3 && Text[last.Span.Start - 1] == '、';
        if (!isPair && !isListed)
        {
            return;
        }

        int end = isPair ? and : last.Span.Start - 1;
        int start = isPair ? last.Span.Start : NameBoundary.StartOf(_article, ItemStart(_article.Outline.ClauseAt(end - 1).Span.Start, end), end);
        TextSpan first = new(Math.Min(start, end), end);
        TextSpan second = isPair ? new TextSpan(and + 1, last.Span.End) : last.Span;
        found.Remove(last);
        AddAll(found, [new NameCandidate(first, _article.Letters(first) + "项目", "dealt-out"), last with { Span = second, Name = _article.Letters(second) }]);
    }

    // 80万吨氧化铝、100万吨水泥项目: the items before share the head when each has a capacity of its own.
    private List<NameCandidate> SharedEnding(List<NameCandidate> found)
    {
        List<NameCandidate> shared = [];
        foreach (NameCandidate last in found.Where(candidate => candidate.List is null).ToList())
        {
            int end = last.Span.Start - 1;
            while (end > 0 && Text[end] == '、' && _article.Mentions.Within(last.Span, MentionKind.Quantity).Any())
            {
                int floor = _article.Outline.ClauseAt(end - 1).Span.Start;
                int start = NameBoundary.StartOf(_article, ItemStart(floor, end), end);
                TextSpan span = new(start, end);
                Mention? capacity = _article.Mentions.Within(span, MentionKind.Quantity).FirstOrDefault();
                if (span.Length < 3 || capacity is null || capacity.Span.End == end)
                {
                    break;
                }

                string maker = _article.Letters(new TextSpan(start, capacity.Span.Start));
                bool hasMaker = maker.Length >= 2 && !maker.EndsWith("年产", StringComparison.Ordinal);
                string name = _article.Letters(hasMaker ? new TextSpan(capacity.Span.Start, end) : span) + "项目";
                shared.Add(new NameCandidate(span, name, "shared-ending"));
                end = start - 1;
            }
        }

        return shared;
    }

    // 投资2.57亿元的华鑫电器、…; near miss: 投资过亿元的13个.
    private IEnumerable<NameCandidate> BehindAmount(Clause clause)
    {
        foreach (Mention money in _article.Mentions.Within(clause.Span, MentionKind.Money))
        {
            int particle = Text.IndexOf('的', money.Span.End, Math.Min(clause.Span.End, money.Span.End + 5) - money.Span.End);
            bool isInvested = AmountLabels.EndingAt(Text, money.Span.Start, clause.Span.Start) is not null;
            if (particle < 0 || !isInvested || money.Sense == AmountSense.Threshold)
            {
                continue;
            }

            int end = WithoutParts(ItemEnd(particle + 1, clause.Span.End), particle + 1);
            int start = NameBoundary.SkipLeading(_article, particle + 1, end);
            TextSpan span = new(start, Math.Max(start, end));
            if (span.Length >= 2 && !_article.Mentions.Within(span, MentionKind.Count).Any() && !Text.AsSpan(start, end - start).Contains('的'))
            {
                yield return new NameCandidate(span, _article.Letters(span), "amount-before-name");
            }
        }
    }

    // 百盛家居广场主体, 包装扩建工程设备: the part that the next word tells of is not the name's.
    private int WithoutParts(int end, int floor)
    {
        while (Parts.EndingAt(Text, end, floor) is TextSpan part && ProjectWords.Heads.EndingAt(Text, part.Start, floor) is not null)
        {
            end = part.Start;
        }

        return end;
    }

    private static readonly PhraseSet Parts = new("主体 主体工程 主楼 设备 生产设备 厂房 主厂房 土建 土建工程 基础 基础工程 桩基 围墙 钢结构 首批 前期 征地 手续 内部 目前 各项 一期 首期");

    private int ItemEnd(int start, int limit)
    {
        int end = Text.IndexOf('、', start, limit - start) is int mark and >= 0 ? mark : limit;
        TextSpan? word = MaterialEnds.First(Text, new TextSpan(Math.Min(start + 2, end), end));
        end = word?.Start ?? end;
        Mention? date = _article.Mentions.Within(new TextSpan(Math.Min(start + 1, end), end), MentionKind.Date).FirstOrDefault();
        return date?.Span.Start ?? end;
    }

    // 富加铁路开工建设; near miss: 项目开工, 一批工程开工.
    private IEnumerable<NameCandidate> BeforePredicate(Clause clause) =>
        StageReader.PredicatesIn(_article, clause.Span).Take(MostPredicates).SelectMany(predicate => Before(predicate, clause));

    private List<NameCandidate> Before(TextSpan predicate, Clause clause)
    {
        List<NameCandidate> found = [];
        int end = WithoutPlace(NameBoundary.SkipTrailing(_article, predicate.Start, clause.Span.Start), clause.Span.Start);
        bool isFirm = EndsWithFirm(end, clause.Span.Start) && predicate.Of(Text) is not ("投资" or "计划投资" or "拟投资");
        bool isHeaded = ProjectWords.Heads.EndingAt(Text, end, clause.Span.Start) is not null || isFirm || Text[Math.Max(0, end - 1)] == '段';
        bool hasObject = _article.Has(predicate.Start, "启动") && predicate.End < clause.Span.End && !_article.Has(predicate.End, "建设") && !_article.Has(predicate.End, "实施");
        if (!isHeaded || hasObject || end - clause.Span.Start < 3)
        {
            return found;
        }

        int start = NameBoundary.StartOf(_article, ItemStart(clause.Span.Start, end), end);
        TextSpan span = new(Math.Min(start, end), end);
        while (IsOwn(span) && !_article.Mentions.Within(span, MentionKind.Count).Any(count => count.Amount?.Unit is "个" or "条" or "项" or "座"))
        {
            found.Add(new NameCandidate(span, _article.Letters(span), "name-before-predicate"));
            end = span.Start - 1;
            bool isJoined = end > clause.Span.Start && Text[end] == '、' && ProjectWords.Heads.EndingAt(Text, end, clause.Span.Start) is not null;
            start = isJoined ? NameBoundary.StartOf(_article, ItemStart(clause.Span.Start, end), end) : span.Start;
            span = isJoined ? new TextSpan(Math.Min(start, end), end) : new TextSpan(span.Start, span.Start);
        }

        return found;
    }

    // …改造工程在镇江启动: the place between the name and what is told of it.
    private int WithoutPlace(int end, int floor)
    {
        int at = Text.LastIndexOf('在', Math.Max(floor, end - 1), Math.Max(0, Math.Min(12, end - floor)));
        return at > floor && ProjectWords.Heads.EndingAt(Text, at, floor) is not null ? at : end;
    }

    // 签下二期扩建合同: the thing, not the paper.
    private int WithoutDeal(int end, int floor)
    {
        if (Deals.EndingAt(Text, end, floor) is not TextSpan deal)
        {
            return end;
        }

        return _article.Has(deal.Start - 1, "的") ? deal.Start - 1 : deal.Start;
    }

    private static readonly PhraseSet Deals = new("合同 协议 协议书 合同书 框架协议 合作协议 战略合作协议 合作框架协议 战略合作框架协议 投资协议 投资合同 合作合同 意向书 备忘录 意向协议 合作意向书");

    private bool EndsWithFirm(int end, int floor) => ProjectWords.Firms.EndingAt(Text, end, floor) is TextSpan firm && Text[firm.End - 1] is '司' or '社';

    // 中联混凝土由中联水泥投资建设; near miss: 会议由市政府主办.
    private IEnumerable<NameCandidate> BuiltByInvestor(Clause clause)
    {
        int by = Text.IndexOf('由', clause.Span.Start, clause.Span.Length);
        if (by - clause.Span.Start is < 3 or > 30 || !BuiltBy.IsIn(Text, new TextSpan(by, clause.Span.End)))
        {
            yield break;
        }

        int end = NameBoundary.SkipTrailing(_article, by, clause.Span.Start);
        int start = NameBoundary.StartOf(_article, clause.Span.Start, end);
        TextSpan span = new(Math.Min(start, end), end);
        if (IsOwn(span))
        {
            yield return new NameCandidate(span, _article.Letters(span), "built-by-investor");
        }
    }

    private static readonly PhraseSet BuiltBy = new("投资 兴建 创办 合股办起 办起 建成 共同建设 牵头 兴办 承建 合资 出资 独资 投建 合作建设");

    // 规划建设郑汴洛濮氢能走廊; 创办根根陶瓷公司,总投资1.1亿元; near miss: 建设服务平台.
    private IEnumerable<NameCandidate> BehindBuildVerb(Clause clause)
    {
        if ((OwnVerb(clause) ?? BuildVerbs.Last(Text, clause.Span)) is not TextSpan verb || clause.Span.End - verb.End < 3)
        {
            yield break;
        }

        int end = NameBoundary.SkipTrailing(_article, WithoutDeal(clause.Span.End, verb.End), verb.End);
        int start = NameBoundary.SkipLeading(_article, BehindMeasure(BehindFigures(verb.End, end)), end);
        TextSpan span = new(Math.Min(start, end), end);
        if (IsPlace(verb, end))
        {
            yield break;
        }

        bool isFirm = EndsWithFirm(end, verb.End) && IsFollowedByAmount(clause);
        bool isHeaded = ProjectWords.Heads.EndingAt(Text, end, verb.End) is not null;
        bool isPlain = !Text.AsSpan(span.Start, span.Length).ContainsAny('、', '的') && !_article.Mentions.Within(span, MentionKind.Count).Any()
            && !(_article.Mentions.StartingAt(span.Start, MentionKind.Quantity) is Mention area && span.End - area.Span.End < 3);
        bool isInvested = Text.AsSpan(verb.Start, verb.Length).StartsWith("投资") && span.Length >= 3;
        if ((isFirm || isHeaded) && isPlain && (isInvested || IsOwn(span)) && !Generic.IsIn(Text, new TextSpan(verb.End, end)))
        {
            yield return new NameCandidate(span, _article.Letters(span), isInvested ? "invested-object" : "build-verb");
        }
    }

    // 投资480万元办彩印包装厂; 在派镇开了家杏脯加工厂: a short verb that the segmenter tells from a part of a word (建材, 开发区).
    private TextSpan? OwnVerb(Clause clause)
    {
        TextSpan tail = new(Math.Max(clause.Span.Start, clause.Span.End - LongestSubject), clause.Span.End);
        WordToken verb = _article.WordsWithin(tail).LastOrDefault(word => word.Class is WordClass.Verb && ShortVerbs.At(Text, word.Start, word.End) is TextSpan whole && whole.Length == word.Length);
        return verb.Length == 0 || BuildVerbs.Last(Text, tail) is TextSpan known && known.End > verb.Start ? null : verb.Span;
    }

    private static readonly PhraseSet ShortVerbs = new("办 建 开 修建 筹建 筹办 开设 设立 修 搞 盖 设 投建 建造 新办 办成 建成");

    // 开了家杏脯加工厂, 建一座羊绒衫厂.
    private int BehindMeasure(int start)
    {
        int at = start;
        at += _article.Has(at, "了") ? 1 : 0;
        at += _article.Has(at, "一") ? 1 : 0;
        bool isMeasured = at > start && at < Text.Length && Text[at] is '个' or '座' or '家' or '条' or '处' or '所' or '片';
        return isMeasured ? at + 1 : start;
    }

    // 开发占地260亩的温泉小镇: the figures and their 的 only describe it.
    private int BehindFigures(int start, int end)
    {
        int particle = end > start ? Text.LastIndexOf('的', end - 1, end - start) : -1;
        bool isFigure = particle > start && _article.Mentions.FiguresWithin(new TextSpan(start, particle)).Any();
        return isFigure ? particle + 1 : start;
    }

    // X落户城南工业园: the park is where it is sited.
    private bool IsPlace(TextSpan verb, int end) =>
        verb.Of(Text) is "落户" && (Text[end - 1] is '区' or '园' or '城' or '镇' or '村' || _article.Mentions.Covering(end - 1, MentionKind.Region) is not null);

    // 与X公司就水晶雕刻创意园达成合作意向; near miss: 就项目用地达成一致.
    private IEnumerable<NameCandidate> AgreedOn(Clause clause)
    {
        if (Agreed.Last(Text, clause.Span) is not TextSpan verb)
        {
            yield break;
        }

        int about = Text.LastIndexOf('就', verb.Start, verb.Start - clause.Span.Start + 1);
        TextSpan span = new(Math.Min(about + 1, verb.Start), verb.Start);
        if (about >= clause.Span.Start && span.Length is >= 4 and <= 25 && IsOwn(span) && ProjectWords.Heads.EndingAt(Text, span.End, span.Start) is not null)
        {
            yield return new NameCandidate(span, _article.Letters(span), "agreed-on");
        }
    }

    // 1、万达塑业异型材生产线,投资3500万元: a clause that is nothing but a name, and what follows tells its investment. Near miss: 引进工业项目12个,总投资5亿元.
    private IEnumerable<NameCandidate> AsClause(Clause clause)
    {
        int start = NameBoundary.SkipLeading(_article, ListMarks.After(Text, clause.Span), clause.Span.End);
        int end = NameBoundary.SkipTrailing(_article, clause.Span.End, start);
        TextSpan span = new(Math.Min(start, end), end);
        bool isHeaded = ProjectWords.Heads.EndingAt(Text, end, span.Start) is not null || EndsWithFirm(end, span.Start);
        bool isWhole = isHeaded && span.Length is >= 4 and <= 40 && NameBoundary.StartOf(_article, span.Start, end) == span.Start;
        if (isWhole && IsOwn(span) && IsFollowedByAmount(clause) && !_article.Mentions.Within(span, MentionKind.Count).Any())
        {
            yield return new NameCandidate(span, _article.Letters(span), "name-as-clause");
        }
    }

    // X电站(配套储能)于9月8日签约; X文创园由甲公司与乙公司合建; ◇X酒店 港商拟投资3亿港元: a name that opens its clause, and of which more is told.
    private IEnumerable<NameCandidate> AsSubject(Clause clause)
    {
        int mark = ListMarks.After(Text, clause.Span);
        int start = NameBoundary.SkipLeading(_article, mark, clause.Span.End);
        TextSpan reach = new(start, Math.Min(clause.Span.End, start + LongestSubject));
        int gap = mark > clause.Span.Start ? reach.Of(Text).IndexOfAny(' ', '\u3000', '\t') : -1;
        int end = gap >= 4 ? start + gap : EndOfSubject(reach);
        TextSpan span = new(Math.Min(start, end), end);
        bool isToldOf = span.Length >= 4 && IsOwn(span) && NameBoundary.StartOf(_article, start, end) == start
            && !_article.Mentions.Within(span, MentionKind.Count).Any() && !_article.Mentions.Within(span, MentionKind.Money).Any() && IsInvestedOrBuilt(clause, end);
        if (isToldOf)
        {
            yield return new NameCandidate(span, _article.Letters(span), "name-as-subject");
        }
    }

    // 台商黄丰裕独资的不锈钢制品厂,注册资本80万美元: behind the maker's verb and 的, to the end of the clause. Near miss: 投资者关心的开发区.
    private IEnumerable<NameCandidate> MadeBySomeone(Clause clause)
    {
        int end = NameBoundary.SkipTrailing(_article, clause.Span.End, clause.Span.Start);
        int particle = end > clause.Span.Start ? Text.LastIndexOf('的', end - 1, end - clause.Span.Start) : -1;
        TextSpan span = new(Math.Max(particle + 1, clause.Span.Start), Math.Max(end, particle + 1));
        bool isMade = particle > clause.Span.Start && span.Length is >= 3 and <= 24 && MakersVerbs.EndingAt(Text, particle, clause.Span.Start) is not null
            && ProjectWords.Heads.EndingAt(Text, end, span.Start) is not null;
        if (isMade && IsOwn(span) && !_article.Mentions.Within(span, MentionKind.Count).Any())
        {
            yield return new NameCandidate(span, _article.Letters(span), "made-by-someone");
        }
    }

    private static readonly PhraseSet MakersVerbs = new(
        "独资 合资 联营 合办 合建 合作 筹建 筹办 兴办 兴建 创办 开办 承办 新办 组建 牵头组建 投建 建设 新建 修建 扩建 签约 签下 投资 引进 招来 施工 在建 续建 承建 开发 打造 收购 投资兴建 投资建设 投资兴办 拟建 规划建设 计划建设 开工 动工 投产 建成");

    private const int LongestSubject = 32;

    private static readonly PhraseSet SubjectEnds = new("由 因 于 ( （ 与 则 也 已 正 将 从 自 是 是由 项目由 还 尚 正在 采用 选址 占地 用地 位于 坐落");

    private int EndOfSubject(TextSpan reach)
    {
        foreach (TextSpan head in ProjectWords.Heads.In(Text, reach))
        {
            bool isEnded = SubjectEnds.At(Text, head.End, Math.Min(Text.Length, head.End + 4)) is not null
                || _article.Mentions.StartingAt(head.End, MentionKind.Date) is not null || _article.Mentions.StartingAt(head.End, MentionKind.Money) is not null;
            if (isEnded)
            {
                return head.End;
            }
        }

        return reach.Start;
    }

    private bool IsInvestedOrBuilt(Clause clause, int from)
    {
        TextSpan rest = ArticleView.After(from, _article.Outline.SentenceAt(clause.Span.Start).Span.End);
        bool isInvested = _article.Mentions.Within(rest, MentionKind.Money).Any(money => money.Sense == AmountSense.Figure && AmountLabels.IsIn(Text, new TextSpan(Math.Max(rest.Start, money.Span.Start - 6), money.Span.Start)));
        return isInvested || StageReader.Furthest(_article, new TextSpan(from, Math.Min(rest.End, clause.Span.End))) is not null;
    }

    private static readonly PhraseSet Agreed = new("达成 签订 签署 签约 签下");

    // The next clause, or the next sentence of the paragraph, begins with the label of an amount: 总投资30亿元, 计划投资2亿元.
    private bool IsFollowedByAmount(Clause clause)
    {
        int next = clause.Index + 1;
        if (next >= _article.Outline.Clauses.Count)
        {
            return false;
        }

        Clause after = _article.Outline.Clauses[next];
        bool isNear = _article.Outline.Sentences[after.Sentence].Paragraph == _article.Outline.Sentences[clause.Sentence].Paragraph;
        return isNear && AmountLabels.At(Text, NameBoundary.SkipLeading(_article, after.Span.Start, after.Span.End), after.Span.End) is TextSpan label
            && _article.Mentions.Within(ArticleView.After(label.End, Math.Min(after.Span.End, label.End + 14)), MentionKind.Money).Any();
    }

    private bool IsOwn(TextSpan span) => span.Length >= 3 && NameJudge.Judge(_article.Letters(span)) == NameWorth.Own;
}
