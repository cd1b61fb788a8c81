using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Gathers what the sentences around the names of projects tell of them: amounts, quantities, dates, stage and place.</summary>
internal sealed class DetailReader
{
    private readonly ArticleView _article;
    private readonly IReadOnlyList<NameCandidate> _names;
    private readonly StageOfNames _stages;
    private readonly TellingReader _tellings;
    private readonly FollowingSentences _following;

    public DetailReader(ArticleView article, IReadOnlyList<NameCandidate> names, PlanParts plans)
    {
        _article = article;
        _names = names;
        _stages = new StageOfNames(article, names, plans);
        _tellings = new TellingReader(article, names, plans);
        _following = new FollowingSentences(article, names, _tellings);
    }

    /// <summary>One draft for each name, in the order of the text.</summary>
    public IReadOnlyList<ProjectDraft> Read()
    {
        List<ProjectDraft> drafts = [];
        for (int i = 0; i < _names.Count; i++)
        {
            drafts.Add(Read(i, drafts));
        }

        new PairedTellings(_article, _tellings).AddTo(drafts);
        new NumberedTellings(_article, _tellings).AddTo(drafts);
        return drafts;
    }

    private ProjectDraft Read(int i, List<ProjectDraft> drafts)
    {
        NameCandidate name = _names[i];
        ProjectDraft draft = new(name);
        Clause clause = _article.Outline.ClauseAt(name.Span.Start);
        TextSpan left = WithAmountBefore(i, LeftOf(i, clause), clause);
        TextSpan right = RightOf(i, clause);
        TextSpan own = TextSpan.Cover(left, right);
        draft.Scope.Add(TextSpan.Cover(own, name.Span));
        draft.EarlierClauses = EarlierClauses(i, clause, own.Start);
        int sum = SumStart(i, right);
        ShareBefore(draft, i, left);
        ShareWithOthers(draft, i, right);
        Share(drafts, draft, i, draft.Candidate.List is { } list ? BehindList(i, list) : new TextSpan(sum, right.End));
        _tellings.AddFigures(draft, new TextSpan(own.Start, Math.Max(own.Start, Math.Min(own.End, sum))), left.Start);
        _tellings.AddDealt(draft, i);
        (draft.Stage, draft.StageSpan, TextSpan occasion, draft.StageClues) = _stages.Read(i, left, right);
        _tellings.AddDates(draft, own);
        AddOpeningDate(draft, i, right);
        AddDateOfOccasion(draft, occasion);
        bool isRegistered = (draft.Stage is null or < ProjectStage.Registered) && draft.Dates.Exists(date => date.Role == ProjectDateRole.Registered);
        draft.Stage = isRegistered ? ProjectStage.Registered : draft.Stage;
        draft.StageClues = isRegistered ? draft.StageClues with { Origin = StageOrigin.Date } : draft.StageClues;
        draft.Telling = _article.Letters(own);
        draft.Place = PlaceReader.Read(_article, name, own);
        draft.Tellings.Add(Evidence(draft, left, right));
        _following.AddTo(draft, i);
        return draft;
    }

    // A、B和C总投资15亿元: behind the last of names with nothing between them stands what all of them take together; where that begins. Behind one that has a bracket of its own only another clause does: A(2亿元)、B签约,总投资3亿元. Near misses: A、B(2亿元), A(2亿元)、B总投资1亿元, A、B分别投资3亿元和5亿元.
    private int SumStart(int i, TextSpan right)
    {
        if (IsBesideFirm(i))
        {
            return Math.Min(right.End, _article.Outline.ClauseAt(_names[i].Span.Start).Span.End);
        }

        if (_names[i].List is not null || !IsJoined(i))
        {
            return right.End;
        }

        int start = _article.BehindBracket(right.Start, right.End);
        start = _names[i - 1].Span.End < BehindItem(i - 1) ? Math.Max(start, Math.Min(right.End, _article.Outline.ClauseAt(_names[i].Span.Start).Span.End)) : start;
        TextSpan behind = new(start, Math.Max(start, right.End));
        Mention? first = _article.Mentions.Within(behind, MentionKind.Money).FirstOrDefault();
        return first is null || first.Span.Start > start ? start : Math.Min(right.End, first.Span.End);
    }

    // 总投资15亿元的A、B和C: what stands before names in a row, of which none has an amount of its own, is of all of them. Near misses: 总投资2亿元的A、总投资3亿元的B, 总投资2亿元的引道绿化、亮化项目.
    private void ShareBefore(ProjectDraft draft, int i, TextSpan left)
    {
        int end = _names[i].Span.End;
        bool isHeaded = _article.Has(end, "、") && (_article.Has(end - 2, "项目") || ProjectWords.Heads.EndingAt(_article.Text, end, _names[i].Span.Start) is not null);
        bool isRow = _names[i].List is null && (isHeaded || (i + 1 < _names.Count && IsJoined(i + 1)));
        Mention? money = isRow ? _article.Mentions.Within(left, MentionKind.Money).LastOrDefault() : null;
        TextSpan behind = new(end, Math.Max(end, _article.Outline.ClauseAt(_names[i].Span.Start).Span.End));
        if (money is not null && money.Span.End == left.End - 1 && _article.Has(money.Span.End, "的") && !_article.Mentions.Within(behind, MentionKind.Money).Any())
        {
            draft.Shared.Add(money.Span);
        }
    }

    // 恒泰光电项目开工,昌盛公司投资2亿元,建设封装车间: what another investor puts in is none of its own.
    private void ShareWithOthers(ProjectDraft draft, int i, TextSpan right)
    {
        int end = _article.Outline.SegmentOf(_article.Outline.ClauseAt(_names[i].Span.Start)).End;
        int start = Math.Max(right.End, OtherInvestors.StartOf(_article, _names[i].Span, end));
        draft.Shared.UnionWith(_article.Mentions.Within(new TextSpan(start, Math.Max(start, end)), MentionKind.Money).Select(static money => money.Span));
    }

    // 恒泰公司和昌盛食品厂与我县签约,将投资8亿元: a firm beside another that is no project of its own. What both put in is told behind.
    private bool IsBesideFirm(int i)
    {
        int start = _names[i].Span.Start;
        return _names[i].List is null && start > 1 && _article.Text[start - 1] is '和' or '及' && _article.Mentions.Covering(start - 2, MentionKind.Organisation)?.Span.End == start - 1
            && _article.Mentions.StartingAt(start, MentionKind.Organisation)?.Span.End == _names[i].Span.End;
    }

    // A和B两个项目总投资5亿元: what stands behind a list is of all of it.
    private TextSpan BehindList(int i, NameList list)
    {
        int end = _article.Outline.SegmentOf(_article.Outline.ClauseAt(Math.Max(0, list.Closing.End - 1))).End;
        NameCandidate? next = _names.Skip(i + 1).FirstOrDefault(name => name.List != list);
        return new TextSpan(Math.Min(list.Closing.End, end), Math.Max(Math.Min(list.Closing.End, end), Math.Min(end, next?.Span.Start ?? end)));
    }

    private bool IsJoined(int i) => i > 0 && BehindItem(i - 1) is int end && end <= _names[i].Span.Start
        && Joints.At(_article.Text, end, _names[i].Span.Start)?.End == _names[i].Span.Start;

    // A(2亿元)、B: behind the bracket that tells of A alone.
    private int BehindItem(int i) => BracketEnd(_names[i].Span.End);

    private static readonly PhraseSet Joints = new("、 和 与 及 以及");

    private void Share(List<ProjectDraft> drafts, ProjectDraft last, int i, TextSpan behind)
    {
        IReadOnlyList<Mention> dealt = SharedAmounts.At(_article, last.Candidate.Span.Start);
        Mention? each = SharedAmounts.Each(_article, _names, i);
        TextSpan[] sums = [.. _article.Mentions.Within(behind, MentionKind.Money).Where(money => money != each && !dealt.Contains(money)).Select(static money => money.Span)];
        last.Shared.UnionWith(sums);
        for (int n = i; sums.Length > 0 && IsJoined(n); n--)
        {
            drafts[n - 1].Shared.UnionWith(sums);
        }
    }

    // From the end of the name before it, or the beginning of its clause.
    private TextSpan LeftOf(int i, Clause clause)
    {
        int start = i > 0 && _names[i - 1].Span.End > clause.Span.Start ? Math.Min(_names[i - 1].Span.End, _names[i].Span.Start) : clause.Span.Start;
        if (i > 0 && _names[i - 1].List is { } list && list != _names[i].List && list.Closing.End <= _names[i].Span.Start)
        {
            start = Math.Max(start, list.Closing.End);
        }

        int own = AfterItem(start, _names[i].Span.Start);
        return new TextSpan(i > 0 && start == _names[i - 1].Span.End ? own : start, _names[i].Span.Start);
    }

    // A(拟投资6000万元)、B: what stands in the bracket behind A is told of A.
    private int AfterItem(int start, int end)
    {
        ReadOnlySpan<char> between = _article.Text.AsSpan(start, Math.Max(0, end - start));
        int close = between.Length > 0 && between[0] is '(' or '（' ? between.IndexOfAny(')', '）') : -1;
        start = close > 0 ? start + close + 1 : start;
        return AfterAmount(start, end);
    }

    // A8亿元、B2.9亿元: the amount before the mark is A's.
    private int AfterAmount(int start, int end)
    {
        int mark = _article.Text.AsSpan(start, Math.Max(0, end - start)).IndexOf('、');
        bool isAmount = mark > 0 && _article.Mentions.Within(new TextSpan(start, start + mark), MentionKind.Money).Any(money => money.Span.End == start + mark);
        return isAmount ? start + mark + 1 : start;
    }

    // 5月12日,甲集团与我县签约,投资3亿元建设X: the clauses before, in the same part of the sentence, that name no other project.
    private TextSpan? EarlierClauses(int i, Clause clause, int end)
    {
        int first = clause.Index;
        int floor = i > 0 ? _names[i - 1].Span.End : 0;
        while (first > 0 && clause.Index - first < MostBefore && _article.Outline.Clauses[first - 1] is var before && before.Segment == clause.Segment
            && before.Span.Start >= floor)
        {
            first--;
        }

        int start = _article.Outline.Clauses[first].Span.Start;
        for (int other = i - 1; other >= 0 && _names[other].Span.Start >= start; other--)
        {
            end = IsThing(_names[other]) ? Math.Min(end, OwnStart(other)) : end;
        }

        return start < end ? new TextSpan(start, end) : null;
    }

    // 甲公司投资2亿元的X、Y; 甲公司的X和乙公司的Y: what ends with 的 is told of X alone. Near misses: 甲公司投资建设X、Y, 甲公司承建的X、Y.
    private int OwnStart(int i)
    {
        int name = _names[i].Span.Start;
        TextSpan left = LeftOf(i, _article.Outline.ClauseAt(name));
        bool isOwn = _article.Has(name - 1, "的") && (_article.Mentions.Within(left, MentionKind.Money).Any() || i + 1 >= _names.Count || !IsJoined(i + 1));
        return isOwn ? left.Start : name;
    }

    // 甲铜业公司综合市场、乙园二期等项目: who makes the first is no maker of the second. Near miss: 甲牧业在官亭镇的奶牛基地.
    private bool IsThing(NameCandidate name) => name.List is not null || BuiltHeads.EndsProject(_article, name.Span) || _article.Has(name.Span.End, "、");


    private const int MostBefore = 4;

    // 拟投入8600万元,在城东片区建设X: the amount stands in the clause before, and the verb that makes X stands between.
    private TextSpan WithAmountBefore(int i, TextSpan left, Clause clause)
    {
        if (_names[i].List is not null || clause.Index == 0 || _article.Mentions.Within(TextSpan.Cover(left, _names[i].Span), MentionKind.Money).Any())
        {
            return left;
        }

        Clause before = _article.Outline.Clauses[clause.Index - 1];
        bool isFar = before.Index > 0 && !_article.Mentions.Within(before.Span, MentionKind.Money).Any() && _article.Outline.Clauses[before.Index - 1].Segment == clause.Segment && FarVerbs.IsIn(_article.Text, before.Span);
        before = isFar ? _article.Outline.Clauses[before.Index - 1] : before;
        bool isFree = before.Segment == clause.Segment && before.Sentence == clause.Sentence && (i == 0 || _names[i - 1].Span.End <= before.Span.Start);
        Mention? money = isFree ? _article.Mentions.Within(before.Span, MentionKind.Money).LastOrDefault() : null;
        bool isAgreed = money is not null && _article.Has(money.Span.End, "的") && Papers.EndingAt(_article.Text, before.Span.End, money.Span.End) is not null && Signed.EndingAt(_article.Text, money.Span.Start, before.Span.Start) is not null;
        if (isAgreed && Intending.At(_article.Text, clause.Span.Start, clause.Span.End) is not null)
        {
            return TextSpan.Cover(before.Span, left);
        }

        bool isInvested = money is { Sense: AmountSense.Figure } && money.Span.End == before.Span.End
            && Invested.EndingAt(_article.Text, money.Span.Start, before.Span.Start) is TextSpan label && (Made.IsIn(_article.Text, left) || IsModifier(left, label, before));
        return isInvested ? TextSpan.Cover(before.Span, left) : left;
    }

    // 与恒泰公司签订了500万元的投资协议,计划建设X: what the paper is worth. Near miss: 签订了500万元的供货协议,X同时开工.
    private static readonly PhraseSet Papers = new(DealWords.Papers);
    private static readonly PhraseSet Signed = new(DealWords.Signing + DealWords.Signed);
    private static readonly PhraseSet Intending = new("计划 拟 将 投资 建设 用于 在 新建 兴建");

    // 总投资1.5亿元,年产5万吨的X: the amount and what else is told before the name go together. Near miss: 全县完成投资1.5亿元,年产5万吨的X.
    private bool IsModifier(TextSpan left, TextSpan label, Clause before)
    {
        TextSpan lead = new(before.Span.Start, label.Start);
        bool isFirst = lead.Length <= LongestLead && !Whole.IsIn(_article.Text, lead);
        return isFirst && left.Length > 2 && _article.Text[left.End - 1] == '的' && _article.Mentions.FiguresWithin(left).Count > 0;
    }

    private const int LongestLead = 4;
    private static readonly PhraseSet Whole = new(LevelWords.Whole + LevelWords.Own + "累计 完成");

    private static readonly PhraseSet Invested = new(ProjectWords.VerbsOfMoney + " 追加 再投 投资额 投入资金");

    // 凑足860万元,在十里铺租下厂房,办起了X
    private static readonly PhraseSet FarVerbs = new("租 选址 流转 征 买下 盘下 盘活 引进 利用 在");

    private static readonly PhraseSet Made = new("落地 布局 设 上 办 搞 建 打造 开发 改造 实施");

    // X项目和甲公司投资1.8亿元的Y项目: what stands before 的 is told of Y.
    private int ModifierStart(int start, int next)
    {
        bool isModified = next - start >= 4 && _article.Text[next - 1] == '的' && _article.Mentions.Within(new TextSpan(start, next), MentionKind.Money).Any();
        int and = isModified ? _article.Text.AsSpan(start, next - start).IndexOfAny('和', '及', '与') : -1;
        return and is >= 0 and <= 1 ? start + and : next;
    }

    // To the beginning of the next name's clause or of its own place in the clause, or to the end of its part of the sentence.
    private TextSpan RightOf(int i, Clause clause)
    {
        NameCandidate name = _names[i];
        int end = TableRows.RowEnd(_article, name.Span.Start) ?? EntryEnd(i) ?? _article.Outline.SegmentOf(clause).End;
        int whole = end;
        if (i + 1 < _names.Count && _names[i + 1].Span.Start < end)
        {
            Clause next = _article.Outline.ClauseAt(_names[i + 1].Span.Start);
            int mark = next.Index == clause.Index && _names[i + 1].Span.Start > name.Span.End
                ? _article.Text.IndexOf('、', name.Span.End, _names[i + 1].Span.Start - name.Span.End) : -1;
            end = mark >= 0 ? mark : next.Index == clause.Index ? ModifierStart(name.Span.End, _names[i + 1].Span.Start) : next.Span.Start;
        }

        if (name.List is not null)
        {
            end = Math.Max(name.Span.End, Math.Min(end, BracketEnd(name.Span.End)));
        }
        else if (end == whole)
        {
            end = WithPhases(i, end);
        }

        end = Math.Max(OtherInvestors.StartOf(_article, name.Span, end), name.Span.End);
        return new TextSpan(name.Span.End, Math.Max(name.Span.End, Math.Min(end, _tellings.AggregateStart(name.Span.End, end))));
    }

    // 5.摄像头模组项目:3000万颗;1.8亿元;9月完成公司登记: all of the sentence is told of the name that heads its line. Near miss: a second name behind the mark.
    private int? EntryEnd(int i)
    {
        NameCandidate name = _names[i];
        Sentence sentence = _article.Outline.SentenceAt(name.Span.Start);
        bool isHead = name.List is null && (_article.Has(name.Span.End, ":") || _article.Has(name.Span.End, "：") || _article.Has(name.Span.End, "——"))
            && (sentence.Index == 0 || _article.Outline.Sentences[sentence.Index - 1].Paragraph != sentence.Paragraph) && name.Span.Start - ListMarks.After(_article.Text, sentence.Span) <= LongestMaker;
        bool isAlone = isHead && (i == 0 || _names[i - 1].Span.End <= sentence.Span.Start) && (i + 1 >= _names.Count || _names[i + 1].Span.Start >= sentence.Span.End);
        return isAlone && !_article.Text.AsSpan(name.Span.End, sentence.Span.End - name.Span.End).Contains('\n') ? sentence.Span.End : null;
    }

    // 序号5 凤翎电子摄像头模组项目: the maker may stand before the name.
    private const int LongestMaker = 10;

    // A(三维集团,32亿)、B(太原大昌,11亿): what the bracket behind an item tells is told of it.
    private int BracketEnd(int start)
    {
        int behind = _article.BehindBracket(start, start + LongestBracket);
        return _article.Text.AsSpan(start, behind - start).Contains('\n') ? start : behind;
    }

    private const int LongestBracket = 40;

    // …,一期投资1.5亿元,正在安装设备;二期投资2.5亿元: the next part of the sentence goes on about the phases.
    private int WithPhases(int i, int end)
    {
        Sentence sentence = _article.Outline.SentenceAt(_names[i].Span.Start);
        int next = end + 1;
        while (next < sentence.Span.End && _article.Outline.ClauseAt(next) is var clause && NextPhases.At(_article.Text, NameBoundary.SkipLeading(_article, clause.Span.Start, clause.Span.End), clause.Span.End) is not null)
        {
            TextSpan segment = _article.Outline.SegmentOf(clause);
            if (segment.End <= end || (i + 1 < _names.Count && _names[i + 1].Span.Start < segment.End))
            {
                break;
            }

            end = segment.End;
            next = end + 1;
        }

        return end;
    }

    private static readonly PhraseSet NextPhases = new(DealWords.Terms + PhaseWords.First + PhaseWords.Later + "对方 双方 二、三期 全部建成 建成后 投产后 达产后 目前 现已 已 该项目 项目");

    // What opens the sentence of a list opens it for all its items.
    private void AddOpeningDate(ProjectDraft draft, int i, TextSpan right)
    {
        int first = i;
        while (first > 0 && draft.Candidate.List is { } list && _names[first - 1].List == list)
        {
            first--;
        }

        Clause clause = _article.Outline.ClauseAt(_names[first].Span.Start);
        TextSpan? before = first == i ? draft.EarlierClauses : EarlierClauses(first, clause, clause.Span.Start);
        TextSpan behind = draft.Candidate.List is { } items ? new TextSpan(items.Closing.End, Math.Max(items.Closing.End, clause.Span.End)) : right;
        if (before is TextSpan earlier && ProjectDates.Opening(_article, earlier, ArticleView.Before(_names[first].Span.Start, clause.Span.Start), behind) is DraftDate date
            && !draft.Dates.Exists(known => known.Role == date.Role))
        {
            draft.Dates.Insert(0, date);
        }
    }

    // 4月6日举行的签约仪式上,12个项目签约。A…;B…: the day of the occasion is that of each.
    private void AddDateOfOccasion(ProjectDraft draft, TextSpan occasion)
    {
        ProjectDateRole? role = draft.Stage switch
        {
            ProjectStage.Signed => ProjectDateRole.Signed,
            ProjectStage.Started => ProjectDateRole.Started,
            _ => null,
        };
        if (role is ProjectDateRole told && !draft.Dates.Exists(date => date.Role == told) && ProjectDates.OfOccasion(_article, occasion) is Mention day)
        {
            draft.Dates.Insert(0, new DraftDate(told, day));
        }
    }

    private TextSpan Evidence(ProjectDraft draft, TextSpan left, TextSpan right)
    {
        int start = draft.Candidate.Span.Start;
        int end = draft.Candidate.Span.End;
        IEnumerable<TextSpan> figures = draft.Amounts.Select(amount => amount.Mention.Span).Concat(draft.Quantities.Select(quantity => quantity.Mention.Span));
        foreach (TextSpan figure in figures.Where(figure => IsInOneParagraph(draft.Candidate.Span, figure)))
        {
            start = Math.Min(start, figure.Start < left.End ? NameBoundary.SkipLeading(_article, left.Start, figure.Start) : start);
            end = Math.Max(end, figure.End);
        }

        foreach (StageWord word in StageReader.In(_article, right).Where(word => IsInOneParagraph(draft.Candidate.Span, word.Span)))
        {
            end = Math.Max(end, word.Span.End);
        }

        return new TextSpan(start, end);
    }

    private bool IsInOneParagraph(TextSpan left, TextSpan right) => !TextSpan.Cover(left, right).Of(_article.Text).Contains('\n');
}
