using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>
/// Reads the sentences behind a project's own that go on about it: 该项目总投资…, 建成后年产…, 目前正在安装设备; all of an entry whose heading is the name; the labelled
/// lines of a card. Near miss: 全县共引进项目38个, which tells of all.
/// </summary>
internal sealed class FollowingSentences(ArticleView article, IReadOnlyList<NameCandidate> names, TellingReader tellings)
{
    private const int MostFollowing = 3;

    /// <summary>In an article on one project, and in an entry that the name heads, so many sentences may go on about it.</summary>
    private const int MostOfOnly = 8;

    private static readonly PhraseSet Pointers = new(
        "该协议 投资总额 总投资额 计划总投资 投资额 新公司 新厂 合资公司 合资企业 合资厂 该项目 该工程 该 项目 此项目 本项目 这一项目 工程 公司 全长 一期 建成后 投产后 全部建成 总投资 占地 未来 项目建成 项目投产 达产后 建设内容 主要建设 中标价 预计 建成投产后 这个项目 其中一期 项目规模 项目计划 " + WordPairs.Of("项目", "占地 总占地 用地 总用地 规划用地 总投资 投资 计划投资 计划总投资 概算 建筑面积 总建筑面积")
        + WordPairs.Of("这个", "由 被 投资 总投资 占地 计划") + "这座 这条 这家 投资方 达产 满产 首期 两期 分两期 分三期 建设周期 建设期");

    private static readonly PhraseSet Openings = new("已 现已 目前 现 眼下 截至目前 双方 对方 合同 客商 企业 厂房 主体 设备 土建 二期 手续 上个月 上月 本月 当月 由 因 由于 但 不过 可 当天 当场 同年 次年 计划 届时");
    private static readonly PhraseSet Regional = new(LevelWords.Whole + LevelWords.Own + LevelWords.Committees + "个项目 项目个 招商 引资 会议 累计 各项目 各地 企业家");

    private static readonly PhraseSet CardLabels = new(
        PartyLabels.All + "总投资 投资额 投资总额 建设地址 项目地址 选址 地点 进展 占地 用地 "
        + "开工时间 竣工时间 签约时间 投产时间 建设期限 建设工期 年产 产能 效益 到位资金 行业 性质 内容 规模 现状 办理结果 办理情况 审批结果 状态 阶段 进度 存在问题 下步计划");

    // The label that opens the next card.
    private static readonly PhraseSet NameLabels = new("项目名称 项目 名称 企业名称 序号 编号 项目编号");

    // 编号A-12: the number stands in the label's own clause.
    private static readonly PhraseSet CardNumbers = new("序号 编号 项目编号");

    private readonly ArticleView _article = article;
    private readonly IReadOnlyList<NameCandidate> _names = names;
    private readonly TellingReader _tellings = tellings;

    private string Text => _article.Text;

    /// <summary>Adds to the <paramref name="i"/>-th name what the sentences behind it tell.</summary>
    public void AddTo(ProjectDraft draft, int i)
    {
        NameCandidate name = _names[i];
        if (name.List is not null)
        {
            return;
        }

        if (CardBehind(name, i) is TextSpan card)
        {
            _tellings.AddAll(draft, card);
            if (_names.Count > 1)
            {
                return;
            }
        }

        Sentence sentence = _article.Outline.SentenceAt(name.Span.Start);
        bool isHeading = IsHeading(name, sentence);
        bool isBare = sentence.Index + 1 < _article.Outline.Sentences.Count && _article.Outline.Sentences[sentence.Index + 1].Paragraph != sentence.Paragraph;
        bool isOnly = _names.Count == 1;
        bool isLine = IsLineOfOwn(i);
        bool isParted = false;
        for (int n = 1; n <= (isOnly || isHeading || isLine ? MostOfOnly : MostFollowing) && sentence.Index + n < _article.Outline.Sentences.Count; n++)
        {
            Sentence next = _article.Outline.Sentences[sentence.Index + n];
            int end = EndOfTelling(next, i);
            bool isByName = GoesOnByName(name, next) && !(i + 1 < _names.Count && _names[i + 1].Span.Start < next.Span.End);
            bool isEntry = IsEntry(next);
            bool isOfLine = isLine && next.Paragraph == sentence.Paragraph && !Regional.IsIn(Text, next.Span);
            bool isAbout = !isEntry && ((isHeading && (isBare || next.Paragraph == sentence.Paragraph)) || isOfLine || PointsBack(name, next) || isByName || GoesOn(next, end));
            if (isParted && !(isByName && PointsTo(next)))
            {
                continue;
            }

            if (isOnly && (!isAbout || draft.Scope.Exists(told => told.Contains(next.Span.Start))))
            {
                continue;
            }

            if (!isAbout && !isHeading && end == next.Span.End && next.Paragraph - sentence.Paragraph <= 1)
            {
                // …签约仪式举行。县长等参加。据了解,该项目落户…: behind what tells of other things only a pointer goes on.
                isParted = true;
                continue;
            }

            if (end <= next.Span.Start || !isAbout || (next.Paragraph != sentence.Paragraph && !isOnly && !isHeading && !(isByName && next.Paragraph == sentence.Paragraph + 1)))
            {
                return;
            }

            _tellings.AddAll(draft, new TextSpan(next.Span.Start, Math.Min(end, _tellings.AggregateStart(next.Span.Start, end))));
        }
    }

    private int EndOfTelling(Sentence sentence, int i)
    {
        int following = i + 1 < _names.Count ? _names[i + 1].Span.Start : int.MaxValue;
        return following < sentence.Span.End ? _article.Outline.ClauseAt(following).Span.Start : sentence.Span.End;
    }

    // 电站由X投资4.6亿元兴建; 昨天,这家投资2.7亿元的酒店…: the noun that ends the name, or what points to it, opens the sentence.
    private bool GoesOnByName(NameCandidate name, Sentence sentence)
    {
        int start = NameBoundary.SkipLeading(_article, sentence.Span.Start + (_article.Has(sentence.Span.Start, "“") ? 1 : 0), sentence.Span.End);
        Clause first = _article.Outline.Clauses[sentence.FirstClause];
        bool isIntroduced = first.Index + 1 < sentence.ClauseEnd && (first.Span.Length <= 6 || Introductions.At(Text, first.Span.Start, first.Span.End) is not null || Sayings.EndingAt(Text, first.Span.End, first.Span.Start) is not null);
        int second = isIntroduced ? NameBoundary.SkipLeading(_article, _article.Outline.Clauses[first.Index + 1].Span.Start, sentence.Span.End) : start;
        return GoesOnAt(name, sentence.Span.Start, sentence) || GoesOnAt(name, start, sentence) || GoesOnAt(name, second, sentence);
    }

    // Near miss: 该项目所在园区.
    private bool GoesOnAt(NameCandidate name, int start, Sentence sentence) =>
        (BeginsWithTail(name, start) || Pointing.At(Text, start, sentence.Span.End) is not null) && !Where.IsIn(Text, new TextSpan(start, Math.Max(start, Math.Min(sentence.Span.End, start + LongestTail))));

    private static readonly PhraseSet Economy = new("财政收入 财政总收入 预算收入 社会消费品 人均纯收入 人均可支配收入 地区生产总值 国内生产总值");

    private const int LongestTail = 6;

    // 该项目, 据了解,该项目.
    private bool PointsTo(Sentence sentence)
    {
        TextSpan opening = new(sentence.Span.Start, Math.Min(sentence.Span.End, sentence.Span.Start + LongestOpening));
        return Pointing.First(Text, opening) is TextSpan pointer && _article.Outline.ClauseAt(pointer.Start).Index - sentence.FirstClause <= 1 && _article.Has(pointer.Start, "该");
    }

    private const int LongestOpening = 16;

    private bool BeginsWithTail(NameCandidate name, int start)
    {
        return BeginsWithTail(name, start, name.Span.End) || (WithoutPhase(name.Span) is var end && end < name.Span.End && BeginsWithTail(name, start, end));
    }

    private bool BeginsWithTail(NameCandidate name, int start, int end)
    {
        int tail = _article.Has(end - 2, "项目") || _article.Has(end - 2, "工程") ? end - 2 : end;
        foreach (int length in new[] { 4, 3, 2 })
        {
            bool isTail = end - name.Span.Start > length && start + length <= Text.Length && (IsSame(start, end - length, length) || (tail < end && tail - length > name.Span.Start && IsSame(start, tail - length, length)));
            if (isTail)
            {
                return true;
            }
        }

        return name.Span.Length >= 6 && start + 3 <= Text.Length && IsSame(start, name.Span.Start, 3);
    }

    // 恒泰产业园一期项目: 产业园 goes on about it.
    private int WithoutPhase(TextSpan name)
    {
        int end = _article.Has(name.End - 2, "项目") || _article.Has(name.End - 2, "工程") ? name.End - 2 : name.End;
        return PhaseAmounts.Names.TryEndingAt(Text, end, name.Start + 4, out PhraseHit<int> phase) ? phase.Start : name.End;
    }

    private bool IsSame(int one, int other, int length) => Text.AsSpan(one, length).SequenceEqual(Text.AsSpan(other, length));

    private static readonly PhraseSet Pointing = new("该项目 该工程 该厂 该公司 该企业 该基地 这个项目 这座 这家 这条 这一项目 这项 此项目 " + WordPairs.Of("这个", "由 被 投资 总投资 占地 计划"));
    // 总经理吴发林介绍,车间是按照…设计的
    private static readonly PhraseSet Sayings = new("介绍 介绍道 说 说道 讲 讲道 称 表示 透露 指出 坦言 告诉记者");
    private static readonly PhraseSet Introductions = new("据 记者 按 根据 按照");

    // 该项目, 总投资. Near misses: 未来,全县将投资100亿元; 工程投资领域,全县完成投资15亿元; 该园区总投资30亿元 behind what is no park; 该项目所在园区已投资30亿元.
    private bool PointsBack(NameCandidate name, Sentence sentence)
    {
        if ((Opening(Pointers, sentence.Span.Start, sentence.Span.End) ?? OfPhase(sentence)) is not TextSpan pointer || Where.At(Text, pointer.End, sentence.Span.End) is not null)
        {
            return false;
        }

        bool isOfZone = pointer.Length == 1 && Zones.At(Text, pointer.End, sentence.Span.End) is not null;
        return isOfZone ? ParkEnds.Contains(Text[name.Span.End - 1], StringComparison.Ordinal) : Text[pointer.Start] is '该' or '这' or '此' or '本' || !TellsOfAll(sentence);
    }

    // 全县 opens a clause before the first amount. Near miss: 公司在全县投资….
    private bool TellsOfAll(Sentence sentence)
    {
        // 预计全年实现财政收入4006万元,…: what no project has.
        if (Economy.IsIn(Text, sentence.Span))
        {
            return true;
        }

        int end = _article.Mentions.Within(sentence.Span, MentionKind.Money).FirstOrDefault()?.Span.Start ?? sentence.Span.End;
        foreach (TextSpan whole in Wholes.In(Text, new TextSpan(sentence.Span.Start, end)))
        {
            int start = _article.Outline.ClauseAt(whole.Start).Span.Start;
            if (whole.Start - start <= LongestLead && (whole.Start == start || !Sites.Contains(Text[whole.Start - 1], StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private const int LongestLead = 8;
    private const string Sites = "在到于户是为来与和由进对给向被";
    private const string ParkEnds = "园区城镇";
    private static readonly PhraseSet Wholes = new(LevelWords.Whole + LevelWords.Own);
    private static readonly PhraseSet Where = new("所在 所属 周边 周围 附近");
    private static readonly PhraseSet Zones = new(ZoneWords.Parks + "园 街道 " + LevelWords.Levels + " 村");

    private TextSpan? Opening(PhraseSet words, int start, int end) => words.At(Text, start, end) ?? words.At(Text, NameBoundary.SkipLeading(_article, start, end), end);

    // 其中,一期总投资40亿元
    private TextSpan? OfPhase(Sentence sentence) =>
        _article.Has(sentence.Span.Start, "其中,") || _article.Has(sentence.Span.Start, "其中，") ? Phases.At(Text, sentence.Span.Start + 3, sentence.Span.End) : null;

    private static readonly PhraseSet Phases = new(PhaseWords.First + PhaseWords.Later);

    // 3月29日签约,5月完成环评公示: without a subject of its own, and it tells a stage.
    private bool GoesOn(Sentence sentence, int end)
    {
        TextSpan span = new(sentence.Span.Start, Math.Max(sentence.Span.Start, end));
        bool isOpened = Openings.At(Text, span.Start, span.End) is not null || StartsWithStage(span);
        return isOpened && end == sentence.Span.End && !Regional.IsIn(Text, span) && StageReader.Furthest(_article, span) is not null;
    }

    private bool StartsWithStage(TextSpan span) => _article.Mentions.StartingAt(span.Start, MentionKind.Date) is Mention date
        && date.Span.End < span.End && StageReader.In(_article, new TextSpan(date.Span.End, Math.Min(span.End, date.Span.End + 6))).Length > 0;

    // (一)石墨负极材料项目。由…投资; 第二件,药材市场二期。这是…: nothing but the name and its number stands in the sentence.
    private bool IsHeading(NameCandidate name, Sentence sentence)
    {
        int start = ListMarks.After(Text, sentence.Span);
        Clause own = _article.Outline.ClauseAt(name.Span.Start);
        bool isLabelled = own.Index == sentence.FirstClause + 1 && own.Span.Start - sentence.Span.Start <= 8 && Text[own.Span.Start - 1] is ':' or '：';
        bool isCounted = isLabelled || own.Index == sentence.FirstClause + 1 && Ordinals.At(Text, sentence.Span.Start, own.Span.Start) is not null && own.Span.Start - sentence.Span.Start <= 6;
        start = isCounted ? own.Span.Start : start;
        bool isWhole = name.Span.Start - start is >= 0 and <= 2 && sentence.Span.End - name.Span.End <= 1;
        return isWhole && (isCounted || start > sentence.Span.Start || sentence.Span.End == Text.Length || Text[sentence.Span.End] == '\n');
    }

    private static readonly PhraseSet Ordinals = new("第一 第二 第三 第四 第五 第六 第七 第八 头一 再一 另一 还有一 最后 首先 其次 再次 一个 一件 一项");

    // 1.甲项目:总投资2亿元。主体封顶。 and below it 2.乙项目:总投资3亿元。竣工验收。: each line tells of the project that heads it.
    private bool IsLineOfOwn(int i)
    {
        int paragraph = _article.Outline.SentenceAt(_names[i].Span.Start).Paragraph;
        bool isAlone = !IsInParagraph(i - 1, paragraph) && !IsInParagraph(i + 1, paragraph);
        return isAlone && HeadsLine(i) && (HeadsNextLine(i - 1, paragraph) || HeadsNextLine(i + 1, paragraph));
    }

    private bool IsInParagraph(int i, int paragraph) => i >= 0 && i < _names.Count && _article.Outline.SentenceAt(_names[i].Span.Start).Paragraph == paragraph;

    private bool HeadsNextLine(int i, int paragraph) =>
        i >= 0 && i < _names.Count && Math.Abs(_article.Outline.SentenceAt(_names[i].Span.Start).Paragraph - paragraph) == 1 && HeadsLine(i);

    private bool HeadsLine(int i)
    {
        Sentence sentence = _article.Outline.SentenceAt(_names[i].Span.Start);
        bool isFirst = sentence.Index == 0 || _article.Outline.Sentences[sentence.Index - 1].Paragraph != sentence.Paragraph;
        return isFirst && _names[i].Span.Start - ListMarks.After(Text, sentence.Span) is >= 0 and <= LongestMaker;
    }

    // 3.上海恒泰公司金桥冷库:…: the maker may stand before the name.
    private const int LongestMaker = 12;

    private bool IsEntry(Sentence sentence) => ListMarks.After(Text, sentence.Span) > sentence.Span.Start;

    // 项目名称:X;投资方:甲公司;总投资:2亿元: from the first label behind the name to the end of what the last one tells.
    private TextSpan? CardBehind(NameCandidate name, int i)
    {
        Pieces<Clause> clauses = _article.Outline.Clauses;
        int limit = i + 1 < _names.Count ? _names[i + 1].Span.Start : int.MaxValue;
        int first = _article.Outline.ClauseAt(name.Span.Start).Index + 1;
        int last = -1;
        for (int at = first; at < clauses.Count && at - first < 40 && clauses[at].Span.End < limit; at++)
        {
            if (NameLabels.At(Text, clauses[at].Span.Start, clauses[at].Span.End) is TextSpan label && (label.End == clauses[at].Span.End || CardNumbers.At(Text, label.Start, label.End) is not null))
            {
                break;
            }

            bool isLabel = clauses[at].Span.Length <= 8 && clauses[at].Span.End < Text.Length && Text[clauses[at].Span.End] is ':' or '：' && (last >= 0 || CardLabels.IsIn(Text, clauses[at].Span));
            last = isLabel ? at + 1 : last;
            if (at - Math.Max(last, first) > 4)
            {
                break;
            }
        }

        if (last < 0 || last >= clauses.Count || !IsCard(first, last))
        {
            return null;
        }

        return new TextSpan(clauses[first].Span.Start, Math.Min(limit, _article.Outline.SegmentOf(clauses[last]).End));
    }

    // At least two labels: a single one may belong to any sentence.
    private bool IsCard(int first, int last)
    {
        int labels = 0;
        for (int at = first; at < last; at++)
        {
            TextSpan clause = _article.Outline.Clauses[at].Span;
            labels += clause.Length <= 8 && Text[clause.End] is ':' or '：' && CardLabels.IsIn(Text, clause) ? 1 : 0;
        }

        return labels >= 2;
    }
}
