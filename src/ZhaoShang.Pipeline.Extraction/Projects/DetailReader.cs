using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Gathers what the sentences around the names of projects tell of them: amounts, quantities, dates, stage and place.</summary>
internal sealed class DetailReader
{
    /// <summary>At most so many sentences behind a project's own are read as going on about it.</summary>
    private const int MostFollowing = 3;

    /// <summary>In an article on one project, so many sentences behind its name may go on about it.</summary>
    private const int MostOfOnly = 8;

    private static readonly PhraseSet Following = new(
        "该项目 该工程 该 项目 此项目 本项目 这一项目 工程 公司 全长 一期 建成后 投产后 全部建成 总投资 占地 未来 项目建成 项目投产 达产后 建设内容 主要建设 中标价 预计 建成投产后 这个项目 其中一期 项目占地 项目总投资 项目规模 项目总用地 项目投资 项目计划");

    private readonly ArticleView _article;
    private readonly IReadOnlyList<NameCandidate> _names;
    private readonly StageOfNames _stages;

    public DetailReader(ArticleView article, IReadOnlyList<NameCandidate> names, bool isPlan)
    {
        _article = article;
        _names = names;
        _stages = new StageOfNames(article, names, isPlan);
    }

    /// <summary>One draft for each name, in the order of the text.</summary>
    public IReadOnlyList<ProjectDraft> Read()
    {
        List<ProjectDraft> drafts = [];
        for (int i = 0; i < _names.Count; i++)
        {
            drafts.Add(Read(i));
        }

        return drafts;
    }

    private ProjectDraft Read(int i)
    {
        NameCandidate name = _names[i];
        ProjectDraft draft = new(name);
        Clause clause = _article.Outline.ClauseAt(name.Span.Start);
        TextSpan left = WithAmountBefore(i, LeftOf(i, clause), clause);
        TextSpan right = RightOf(i, clause);
        TextSpan own = TextSpan.Cover(left, right);
        draft.Scope.Add(TextSpan.Cover(own, name.Span));
        draft.EarlierClauses = EarlierClauses(i, clause, own.Start);
        AddFigures(draft, own, left.Start);
        AddDealt(draft, i);
        (draft.Stage, draft.StageSpan) = _stages.Read(i, left, right);
        AddDates(draft, own);
        AddOpeningDate(draft, i, right);
        draft.Telling = _article.Letters(own);
        draft.Place = PlaceReader.Read(_article, name, own);
        draft.Tellings.Add(Evidence(draft, left, right));
        AddFollowing(draft, i);
        return draft;
    }

    // From the end of the name before it, or the beginning of its clause.
    private TextSpan LeftOf(int i, Clause clause)
    {
        int start = i > 0 && _names[i - 1].Span.End > clause.Span.Start ? Math.Min(_names[i - 1].Span.End, _names[i].Span.Start) : clause.Span.Start;
        if (i > 0 && _names[i - 1].List is { } list && list != _names[i].List && list.Closing.End <= _names[i].Span.Start)
        {
            start = Math.Max(start, list.Closing.End);
        }

        return new TextSpan(start, _names[i].Span.Start);
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
        return start < end ? new TextSpan(start, end) : null;
    }

    private const int MostBefore = 4;

    // 拟投入8600万元,在城东片区建设X: the amount stands in the clause before, and the verb that makes X stands between.
    private TextSpan WithAmountBefore(int i, TextSpan left, Clause clause)
    {
        if (_names[i].List is not null || clause.Index == 0 || _article.Mentions.Within(TextSpan.Cover(left, _names[i].Span), MentionKind.Money).Any())
        {
            return left;
        }

        Clause before = _article.Outline.Clauses[clause.Index - 1];
        bool isFree = before.Segment == clause.Segment && before.Sentence == clause.Sentence && (i == 0 || _names[i - 1].Span.End <= before.Span.Start);
        Mention? money = isFree ? _article.Mentions.Within(before.Span, MentionKind.Money).LastOrDefault() : null;
        bool isInvested = money is { Sense: AmountSense.Figure } && money.Span.End == before.Span.End
            && Invested.EndingAt(_article.Text, money.Span.Start, before.Span.Start) is not null && Made.IsIn(_article.Text, left);
        return isInvested ? TextSpan.Cover(before.Span, left) : left;
    }

    private static readonly PhraseSet Invested = new("投资 投入 拟投资 拟投入 计划投资 总投资 出资 斥资 投资额 投入资金");
    private static readonly PhraseSet Made = new("建设 兴建 新建 建立 创办 兴办 建 上马 新上 打造 开发 扩建 改造 实施");

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
        TextSpan segment = _article.Outline.SegmentOf(clause);
        int end = segment.End;
        if (i + 1 < _names.Count && _names[i + 1].Span.Start < end)
        {
            Clause next = _article.Outline.ClauseAt(_names[i + 1].Span.Start);
            int mark = next.Index == clause.Index && _names[i + 1].Span.Start > name.Span.End
                ? _article.Text.IndexOf('、', name.Span.End, _names[i + 1].Span.Start - name.Span.End) : -1;
            end = mark >= 0 ? mark : next.Index == clause.Index ? ModifierStart(name.Span.End, _names[i + 1].Span.Start) : next.Span.Start;
        }

        if (name.List is not null)
        {
            end = Math.Min(end, name.Span.End);
        }

        return new TextSpan(name.Span.End, Math.Max(name.Span.End, Math.Min(end, AggregateStart(name.Span.End, end))));
    }

    // …,全区共引进项目38个,总投资80亿元: what follows a count of projects is not the project's.
    private int AggregateStart(int start, int end)
    {
        foreach (Mention count in _article.Mentions.Within(new TextSpan(start, end), MentionKind.Count))
        {
            Clause clause = _article.Outline.ClauseAt(count.Span.Start);
            TextSpan around = new(Math.Max(start, count.Span.Start - 10), Math.Min(clause.Span.End, count.Span.End + 12));
            if (count.Amount?.Unit is "个" or "项" && around.Of(_article.Text).IndexOf("项目") >= 0)
            {
                return Math.Max(start, clause.Span.Start);
            }
        }

        return end;
    }

    private void AddFigures(ProjectDraft draft, TextSpan own, int floor)
    {
        TextSpan name = draft.Candidate.Span;
        bool isCountedList = draft.Candidate.List is { IsCounted: true };
        IReadOnlyList<Mention> dealt = SharedAmounts.At(_article, name.Start);
        foreach (Mention money in _article.Mentions.Within(own, MentionKind.Money))
        {
            if (money.Amount is null || money.Sense != AmountSense.Figure || (isCountedList && money.Span.End <= name.Start) || IsConversion(money) || IsOutdated(money) || IsRepeated(draft, money) || dealt.Contains(money))
            {
                continue;
            }

            int from = draft.Amounts.Count > 0 ? Math.Max(floor, draft.Amounts[^1].Mention.Span.End) : floor;
            from = money.Span.Start >= name.End ? Math.Max(from, name.End) : from;
            DraftAmount amount = FigureRoles.Amount(_article, money, from);
            bool isPartOfSubsidy = amount.Role == AmountRole.PaidIn && draft.Amounts.Count > 0 && draft.Amounts[^1].Role == AmountRole.Subsidy;
            draft.Figures.Add(money.Span);
            draft.Amounts.Add(isPartOfSubsidy ? amount with { Role = AmountRole.Subsidy } : amount);
        }

        foreach (Mention quantity in _article.Mentions.Within(own, MentionKind.Quantity).Where(mention => mention.Amount is not null))
        {
            draft.Figures.Add(quantity.Span);
            draft.Quantities.Add(FigureRoles.Quantity(_article, quantity, name, floor));
        }
    }

    // 597,000,000元,人民币伍亿玖仟柒佰万元整: the same figure told again.
    private static bool IsRepeated(ProjectDraft draft, Mention money) =>
        draft.Amounts.Count > 0 && draft.Amounts[^1].Mention is { } last && last.Amount == money.Amount && money.Span.Start - last.Span.End is >= 0 and <= 4;

    // 预算由5亿元压到3.8亿元, 从3亿元提到5亿元: the first is no longer so.
    private bool IsOutdated(Mention money)
    {
        bool isFrom = money.Span.Start > 0 && _article.Text[money.Span.Start - 1] is '由' or '从';
        return isFrom && Moved.IsIn(_article.Text, new TextSpan(money.Span.End, Math.Min(_article.Text.Length, money.Span.End + 6)));
    }

    private static readonly PhraseSet Moved = new("压 提 增 减 调 追加 降 扩 升 加到 改为 变为");

    // 7500万美元(折合人民币约5.1亿元): the same amount in another currency.
    private bool IsConversion(Mention money) =>
        Conversions.IsIn(_article.Text, new TextSpan(Math.Max(0, money.Span.Start - 6), money.Span.Start));

    private static readonly PhraseSet Conversions = new("折合 约合 合人民币 折人民币");

    // The i-th name of the sentence takes the i-th amount, where there are as many names as amounts.
    private void AddDealt(ProjectDraft draft, int i)
    {
        IReadOnlyList<Mention> dealt = SharedAmounts.At(_article, draft.Candidate.Span.Start);
        TextSpan segment = _article.Outline.SegmentOf(_article.Outline.ClauseAt(draft.Candidate.Span.Start));
        int first = i;
        while (dealt.Count > 0 && first > 0 && i - first < 8 && _names[first - 1].Span.Start >= segment.Start)
        {
            first--;
        }

        bool isOne = i - first < dealt.Count && first + dealt.Count <= _names.Count && _names[first + dealt.Count - 1].Span.Start < segment.End
            && (first + dealt.Count == _names.Count || _names[first + dealt.Count].Span.Start >= segment.End);
        if (isOne)
        {
            draft.Figures.Add(dealt[i - first].Span);
            draft.Amounts.Add(new DraftAmount(AmountRole.TotalInvestment, dealt[i - first], null));
        }
    }

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
        if (before is TextSpan earlier && ProjectDates.Opening(_article, earlier, behind) is DraftDate date
            && !draft.Dates.Exists(known => known.Role == date.Role))
        {
            draft.Dates.Insert(0, date);
        }
    }

    private void AddDates(ProjectDraft draft, TextSpan own)
    {
        foreach (DraftDate date in ProjectDates.In(_article, own, draft.Candidate.Span))
        {
            bool isKnown = draft.Dates.Exists(known => known.Role == date.Role && known.Mention.Date == date.Mention.Date);
            if (!isKnown)
            {
                draft.Dates.Add(date);
            }
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

    // The sentences behind it that go on: 该项目总投资…, 建成后年产….
    private void AddFollowing(ProjectDraft draft, int i)
    {
        NameCandidate name = _names[i];
        Sentence sentence = _article.Outline.SentenceAt(name.Span.Start);
        bool isOnly = _names.Count == 1;
        for (int n = 1; n <= (isOnly ? MostOfOnly : MostFollowing) && sentence.Index + n < _article.Outline.Sentences.Count && name.List is null; n++)
        {
            Sentence next = _article.Outline.Sentences[sentence.Index + n];
            int following = i + 1 < _names.Count ? _names[i + 1].Span.Start : int.MaxValue;
            bool isAbout = Following.At(_article.Text, next.Span.Start, next.Span.End) is not null || Following.At(_article.Text, NameBoundary.SkipLeading(_article, next.Span.Start, next.Span.End), next.Span.End) is not null;
            int end = following < next.Span.End ? _article.Outline.ClauseAt(following).Span.Start : next.Span.End;
            if (isOnly && !isAbout)
            {
                continue;
            }

            if (end <= next.Span.Start || !isAbout || (next.Paragraph != sentence.Paragraph && !isOnly))
            {
                return;
            }

            TextSpan own = new(next.Span.Start, Math.Min(end, AggregateStart(next.Span.Start, end)));
            int before = draft.Amounts.Count + draft.Quantities.Count;
            draft.Scope.Add(own);
            AddFigures(draft, own, own.Start);
            AddDates(draft, own);
            draft.Stage = StageOfNames.Further(draft.Stage, StageReader.Furthest(_article, own));
            if (draft.Amounts.Count + draft.Quantities.Count > before)
            {
                draft.Tellings.Add(new TextSpan(own.Start, own.End));
            }
        }
    }
}
