using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects.Parties;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Finds the places of an article that name projects, one clause after the other.</summary>
internal sealed class NameFinder
{
    /// <summary>So many names are read in one clause at most, so that a clause without end costs no more than its length.</summary>
    private const int MostInClause = 120;

    private const int MostPredicates = 12;

    private static readonly PhraseSet PhaseEnds = new("一期工程 二期工程 三期工程 一期 二期 三期 一标段 二标段 三标段");
    private static readonly PhraseSet ContractEnds = new(
        "总承包工程 " + string.Join(' ', from work in new[] { "总承包工程", "施工", "监理" } from number in "一二三四五六七八九" select $"{work}{number}标段"));
    private static readonly PhraseSet MaterialEnds = new("基本 准备 马上 计划 预计 达成 目前 由 没有 尚 因 还 就 拟 投产 并网 开业 运营 试 主体 进场 施工 复工 封顶 完工 完成 通过 立项 核准 引进 正在 从 与 被 选址 占地 用地 双双 是 进入 已经 总投资 完成 获 也 均 已 于 在 正 顺利 成功 参加 落户 开工 奠基 建成 签约 竣工 投产 ( 启动 动工 试产 封顶 正式 将 即将 进展 等 自 破土 全长 总长 却 则 至今 因为 仍 尚在 装机 ,");

    private readonly ArticleView _article;
    private readonly BuiltThings _built;
    private readonly StandingNames _standing;
    private readonly TopicNames _topics;
    private readonly List<NameCandidate> _found = [];

    private NameFinder(ArticleView article)
    {
        _article = article;
        _built = new BuiltThings(article);
        _standing = new StandingNames(article);
        _topics = new TopicNames(article);
    }

    /// <summary>The candidates in the order of the text; none overlap. O(length).</summary>
    public static IReadOnlyList<NameCandidate> Find(ArticleView article)
    {
        NameFinder finder = new(article);
        foreach (Clause clause in article.Outline.Clauses)
        {
            finder.Read(clause);
        }

        List<NameCandidate> ordered = [.. finder._found.OrderBy(candidate => candidate.Span)];
        return [.. ordered.Where((candidate, i) => i == 0 || !finder.IsPartOf(ordered[i - 1], candidate))];
    }

    // X产业园:首期投资3.2亿元,5万锭纺纱车间8月投产: what is told behind a project in its part of the sentence, without an amount of its own, is a part of it.
    private bool IsPartOf(NameCandidate before, NameCandidate candidate)
    {
        Clause clause = _article.Outline.ClauseAt(candidate.Span.Start);
        Clause first = _article.Outline.ClauseAt(before.Span.Start);
        if (candidate.List is not null || !PartRules.Contains(candidate.Rule) || clause.Segment != first.Segment || clause.Index == first.Index)
        {
            return false;
        }

        TextSpan segment = _article.Outline.SegmentOf(clause);
        bool isOwn = _article.Mentions.Within(new TextSpan(clause.Span.Start, Math.Max(clause.Span.Start, segment.End)), MentionKind.Money).Any(money => BuiltHeads.IsInvestment(_article, money, clause.Span.Start));
        bool isBeforeOwn = before.Rule == "topic-of-sentence" || _article.Mentions.Within(new TextSpan(first.Span.Start, clause.Span.Start), MentionKind.Money).Any(money => BuiltHeads.IsInvestment(_article, money, first.Span.Start));
        return !isOwn && isBeforeOwn;
    }

    private static readonly HashSet<string> PartRules = ["name-as-subject", "name-before-predicate", "capacity-in-name", "build-verb"];

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
        AddAll(found, _built.In(clause));
        AddAll(found, _topics.In(clause));
        AddAll(found, _standing.In(clause));
        _found.AddRange(found.Where(candidate => !IsMakerOf(candidate, found) && !IsExplained(candidate, found) && !IsClass(candidate) && !IsOfClass(candidate) && !IsVerbal(candidate)));
    }

    // 县水泥厂与甲公司合资改造的水泥生产线项目: who makes the other is none itself.
    private bool IsMakerOf(NameCandidate candidate, List<NameCandidate> found) =>
        candidate.Rule == "name-as-subject" && candidate.Span.End < Text.Length && Text[candidate.Span.End] is '与' or '和' or '同'
        && found.Exists(other => other.Span.Start > candidate.Span.End && Text.LastIndexOf('的', other.Span.Start, other.Span.Start - candidate.Span.End) > 0);

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
        if (candidate.Rule == "project-noun" && IsEmptyBefore(candidate.Span.End - 2))
        {
            return true;
        }

        bool isVerbal = candidate.Rule == "project-noun" && candidate.Name.Length == candidate.Span.Length;
        return isVerbal && _article.WordsWithin(candidate.Span).Any() && _article.WordsWithin(candidate.Span).SkipLast(1).All(word => word.Class is WordClass.Verb or WordClass.Adverb or WordClass.Pronoun
            or WordClass.Preposition or WordClass.Conjunction or WordClass.Particle or WordClass.Numeral or WordClass.Measure or WordClass.Punctuation);
    }

    // 把项目建设当作…, 新账记在新项目上: a preposition or an adjective of kind right before 项目 begins another phrase.
    private bool IsEmptyBefore(int head) =>
        _article.WordsWithin(new TextSpan(Math.Max(0, head - 2), head)).LastOrDefault() is { Length: 1 } last && last.End == head
        && "把将对就以用为给向新大好小老多各类批次级非".Contains(Text[last.Start])
        || _article.Has(head - 2, "现将") || _article.Has(head - 2, "回来") || _article.Has(head - 2, "举办");

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

        string? maker = NameJudge.Judge(name) == NameWorth.Own ? null : MakerReader.BeforeAmount(_article, clause.Span.Start, start);
        return new NameCandidate(span, maker + name, "project-noun");
    }

    // 甲集团与乙公司投资2000万美元的合作项目 is called 甲集团与乙公司合作项目.
    private NameCandidate? MakerBeforeAmount(Clause clause, int head, int end)
    {
        string? maker = MakerReader.BeforeAmount(_article, clause.Span.Start, head);
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
            int first = shared.Count;
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
                shared.Add(new NameCandidate(span, name, "shared-ending") { Maker = hasMaker ? maker : null });
                end = start - 1;
            }

            // The maker of the first is the maker of all.
            if (shared.Count > first && shared[^1].Maker is string common)
            {
                found[found.IndexOf(last)] = last with { Maker = common };
                for (int i = first; i < shared.Count; i++)
                {
                    shared[i] = shared[i] with { Maker = shared[i].Maker ?? common };
                }
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
            bool isInvested = ProjectWords.AmountLabels.EndingAt(Text, money.Span.Start, clause.Span.Start) is not null;
            bool isShare = _article.Mentions.StartingAt(Math.Min(particle + 1, Text.Length - 1), MentionKind.Percent) is not null;
            if (particle < 0 || !isInvested || isShare || money.Sense == AmountSense.Threshold)
            {
                continue;
            }

            int end = WithoutParts(ItemEnd(particle + 1, clause.Span.End), particle + 1);
            int start = NameBoundary.SkipLeading(_article, particle + 1, end);
            TextSpan span = new(start, Math.Max(start, end));
            if (span.Length >= 2 && !_article.Mentions.Within(span, MentionKind.Count).Any() && !Text.AsSpan(start, end - start).Contains('的') && !Plans.IsIn(Text, span))
            {
                yield return new NameCandidate(span, _article.Letters(span), "amount-before-name");
            }
        }
    }

    // 总投资260亿元的计划搁置: what is told of is the plan.
    private static readonly PhraseSet Plans = new("计划 方案 协议 合同 事 任务 目标 资金 设备 贷款");

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
        WordToken stop = _article.WordsWithin(new TextSpan(Math.Min(start + 2, end), end)).FirstOrDefault(told => told.Class is WordClass.Preposition or WordClass.Adverb or WordClass.Pronoun && told.Length > 1);
        end = stop.Length > 0 ? stop.Start : end;
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
        bool isFirm = BuiltHeads.EndsFirm(Text, new TextSpan(clause.Span.Start, end)) && predicate.Of(Text) is not ("投资" or "计划投资" or "拟投资" or "签约");
        bool isHeaded = ProjectWords.Heads.EndingAt(Text, end, clause.Span.Start) is not null || isFirm || Text[Math.Max(0, end - 1)] == '段';
        bool hasObject = _article.Has(predicate.Start, "启动") && predicate.End < clause.Span.End && !_article.Has(predicate.End, "建设") && !_article.Has(predicate.End, "实施");
        if (!isHeaded || hasObject || end - clause.Span.Start < 3)
        {
            return found;
        }

        int start = NameBoundary.StartOf(_article, ItemStart(clause.Span.Start, end), end);
        TextSpan span = new(Math.Min(start, end), end);
        bool isSite = start > clause.Span.Start && Text[start - 1] is '在' or '到' or '于';
        while (!isSite && BuiltHeads.IsOwn(_article, span) && !_article.Mentions.Within(span, MentionKind.Count).Any(count => count.Amount?.Unit is "个" or "条" or "项" or "座" or "家" or "处" or "批" or "户"))
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
}
