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

    private static readonly PhraseSet Shared = new("均 都 全部 分别 相继 陆续 先后 一同 同时");

    private readonly ArticleView _article;
    private readonly IReadOnlyList<NameCandidate> _names;
    private readonly bool _isPlan;

    public DetailReader(ArticleView article, IReadOnlyList<NameCandidate> names, bool isPlan)
    {
        _article = article;
        _names = names;
        _isPlan = isPlan;
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
        TextSpan left = LeftOf(i, clause);
        TextSpan right = RightOf(i, clause);
        TextSpan own = TextSpan.Cover(left, right);
        AddFigures(draft, own, left.Start);
        AddDealt(draft, i);
        SetStage(draft, i, left, right);
        AddDates(draft, own);
        draft.Surroundings = own;
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
            end = mark >= 0 ? mark : next.Index == clause.Index ? _names[i + 1].Span.Start : next.Span.Start;
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
            if (money.Amount is null || money.Sense != AmountSense.Figure || (isCountedList && money.Span.End <= name.Start) || IsConversion(money) || IsRepeated(draft, money) || dealt.Contains(money))
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

    private void AddDates(ProjectDraft draft, TextSpan own)
    {
        foreach (Mention date in _article.Mentions.Within(own, MentionKind.Date))
        {
            if (FigureRoles.Date(_article, date) is DraftDate found)
            {
                draft.Dates.Add(found);
            }
        }
    }

    private void SetStage(ProjectDraft draft, int i, TextSpan left, TextSpan right)
    {
        NameCandidate name = draft.Candidate;
        TextSpan before = SharedLeft(i, left);
        TextSpan after = SharedRight(i, right);
        draft.Stage = StageOfVerbs(before, after) ?? Further(StageReader.Furthest(_article, Trimmed(before)), StageReader.Furthest(_article, after))
            ?? StageOfSentence(i, name) ?? StageOfList(name) ?? StageOfContext(name);
        bool isOnlyPlanned = (draft.Stage == ProjectStage.Proposed && HasExpectedEnd(before, after)) || (_isPlan && draft.Stage >= ProjectStage.Completed);
        draft.Stage = isOnlyPlanned ? null : draft.Stage;
        draft.StageSpan = TextSpan.Cover(name.Span, after.IsEmpty ? name.Span : new TextSpan(after.Start, after.End));
    }

    private static ProjectStage? Further(ProjectStage? one, ProjectStage? other) => one is null || other > one ? other : one;

    private static TextSpan Trimmed(TextSpan left) => new(Math.Max(left.Start, left.End - 60), left.End);

    // Items of one list share what stands before it.
    private TextSpan SharedLeft(int i, TextSpan left)
    {
        int first = i;
        while (first > 0 && i - first < 60 && _article.Outline.ClauseAt(_names[first - 1].Span.Start).Index == _article.Outline.ClauseAt(_names[i].Span.Start).Index
            && IsJoined(_names[first - 1].Span.End, _names[first].Span.Start))
        {
            first--;
        }

        Clause clause = _article.Outline.ClauseAt(_names[first].Span.Start);
        int start = first > 0 ? Math.Max(clause.Span.Start, _names[first - 1].List is { } list && list.Closing.End <= _names[first].Span.Start ? list.Closing.End : _names[first - 1].Span.End) : clause.Span.Start;
        return first == i ? left : new TextSpan(Math.Min(start, _names[first].Span.Start), _names[first].Span.Start);
    }

    private bool IsJoined(int start, int end)
    {
        ReadOnlySpan<char> between = _article.Text.AsSpan(start, Math.Max(0, end - start));
        return between.Length <= 60 && (between.IndexOf('、') >= 0 || between is "和" or "及" or "以及") && between.IndexOfAny(',', '。') < 0;
    }

    // Names joined by 、 share what is told behind the last one; so do those that 均 or 都 sums up.
    private TextSpan SharedRight(int i, TextSpan right)
    {
        NameCandidate name = _names[i];
        Clause clause = _article.Outline.ClauseAt(name.Span.Start);
        if (name.List is { } list)
        {
            int limit = i + 1 < _names.Count && _names[i + 1].List == list ? EndOfList(i) : i;
            int end = limit + 1 < _names.Count ? Math.Min(clause.Span.End, Math.Max(list.Closing.End, _names[limit + 1].Span.Start)) : clause.Span.End;
            return new TextSpan(list.Closing.End, Math.Max(list.Closing.End, end));
        }

        if (StageReader.Furthest(_article, right) is not null || i + 1 >= _names.Count)
        {
            return right;
        }

        TextSpan segment = _article.Outline.SegmentOf(clause);
        int last = i;
        while (last + 1 < _names.Count && last - i < 60 && _names[last + 1].Span.Start < segment.End)
        {
            last++;
        }

        TextSpan tail = new(_names[last].Span.End, Math.Max(_names[last].Span.End, segment.End));
        bool isJoined = last > i && IsJoined(_names[last - 1].Span.End, _names[last].Span.Start);
        bool isSummedUp = Shared.IsIn(_article.Text, new TextSpan(tail.Start, Math.Min(tail.End, tail.Start + 6)));
        return last > i && (isJoined || isSummedUp) ? tail : right;
    }

    private int EndOfList(int i)
    {
        int last = i;
        while (last + 1 < _names.Count && _names[last + 1].List == _names[i].List)
        {
            last++;
        }

        return last;
    }

    private static readonly PhraseSet Push = new("推进 推动 促进 力争 确保 争取 将");
    private static readonly PhraseSet Speed = new("加快 加速 加紧 推进 推动 抓好 加快推进 重点推进");
    private static readonly PhraseSet Prepare = new("前期工作 前期");
    private static readonly PhraseSet Build = new("建设 项目建设 建设进度 实施 施工");

    /// <summary>The stage that a verb before and one behind the names tell together: 推进A、B等项目开工建设 proposes, 加快A、B等项目建设 builds.</summary>
    private ProjectStage? StageOfVerbs(TextSpan before, TextSpan after)
    {
        string text = _article.Text;
        TextSpan near = new(Math.Max(before.Start, before.End - 12), before.End);
        TextSpan head = new(after.Start, Math.Min(after.End, after.Start + 12));
        bool isStarted = head.Of(text).IndexOf("开工") >= 0;
        if (isStarted && (Push.IsIn(text, near) || _isPlan))
        {
            return ProjectStage.Proposed;
        }

        if (Prepare.IsIn(text, head) && !near.IsEmpty)
        {
            return ProjectStage.Proposed;
        }

        bool isStartedBefore = near.Of(text).IndexOf("开工") >= 0 && !near.Of(text).EndsWith("开工项目");
        bool isPlannedSentence = _isPlan || HasPlanBefore(before.End);
        if (isStartedBefore && isPlannedSentence)
        {
            return ProjectStage.Proposed;
        }

        bool isBuilt = Build.At(text, after.Start, after.End) is not null && head.Of(text).IndexOf("建成") < 0;
        return Speed.IsIn(text, near) && isBuilt ? ProjectStage.UnderConstruction : null;
    }

    private bool HasExpectedEnd(TextSpan before, TextSpan after)
    {
        TextSpan head = new(after.Start, Math.Min(after.End, after.Start + 10));
        return !before.IsEmpty && (head.Of(_article.Text).IndexOf("建成") >= 0 || head.Of(_article.Text).IndexOf("投产") >= 0);
    }

    private bool HasPlanBefore(int position)
    {
        Sentence sentence = _article.Outline.SentenceAt(position);
        TextSpan left = ArticleView.Before(position, sentence.Span.Start);
        ReadOnlySpan<char> letters = left.Of(_article.Text);
        return letters.IndexOf("将") >= 0 || letters.IndexOf("计划") >= 0 || letters.IndexOf("力争") >= 0 || letters.IndexOf("确保") >= 0;
    }

    // 与X公司进行洽谈,计划建设Y: an earlier clause of the same part of the sentence tells it, where no other name stands between.
    private ProjectStage? StageOfSentence(int i, NameCandidate name)
    {
        Clause clause = _article.Outline.ClauseAt(name.Span.Start);
        TextSpan segment = _article.Outline.SegmentOf(clause);
        int start = i > 0 && _names[i - 1].Span.End > segment.Start ? _names[i - 1].Span.End : segment.Start;
        return name.List is null && start < clause.Span.Start ? StageReader.Furthest(_article, new TextSpan(start, clause.Span.Start)) : null;
    }

    // 实施续建项目31个,…主要有A、B等项目: the class that the list gives examples of.
    private ProjectStage? StageOfList(NameCandidate name)
    {
        if (name.List is null)
        {
            return null;
        }

        Sentence sentence = _article.Outline.SentenceAt(name.Span.Start);
        return ClassStages.Last(_article.Text, ArticleView.Before(name.List.Span.Start, sentence.Span.Start))
            ?? ClassStages.Last(_article.Text, name.List.Closing);
    }

    // 签约项目中,…: the paragraph, or the title of an article on signings, tells it for all.
    private ProjectStage? StageOfContext(NameCandidate name)
    {
        Sentence sentence = _article.Outline.SentenceAt(name.Span.Start);
        int first = sentence.Index;
        while (first > 0 && sentence.Index - first < 24 && _article.Outline.Sentences[first - 1].Paragraph == sentence.Paragraph)
        {
            first--;
        }

        int start = _article.Outline.Sentences[first].Span.Start;
        TextSpan opening = new(start, Math.Min(_article.Text.Length, start + 8));
        string title = _article.Document.Segmented.Normalized.Metadata.Title?.Text ?? "";
        bool isSigned = opening.Of(_article.Text).IndexOf("签约项目") >= 0 || title.Contains("签约", StringComparison.Ordinal);
        return isSigned ? ProjectStage.Signed : null;
    }

    private TextSpan Evidence(ProjectDraft draft, TextSpan left, TextSpan right)
    {
        int start = draft.Candidate.Span.Start;
        int end = draft.Candidate.Span.End;
        foreach (TextSpan figure in draft.Amounts.Select(amount => amount.Mention.Span).Concat(draft.Quantities.Select(quantity => quantity.Mention.Span)))
        {
            start = Math.Min(start, figure.Start < left.End ? NameBoundary.SkipLeading(_article, left.Start, figure.Start) : start);
            end = Math.Max(end, figure.End);
        }

        foreach (StageWord word in StageReader.In(_article, right))
        {
            end = Math.Max(end, word.Span.End);
        }

        return new TextSpan(start, end);
    }

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
            AddFigures(draft, own, own.Start);
            AddDates(draft, own);
            draft.Stage = Further(draft.Stage, StageReader.Furthest(_article, own));
            if (draft.Amounts.Count + draft.Quantities.Count > before)
            {
                draft.Tellings.Add(new TextSpan(own.Start, own.End));
            }
        }
    }
}
