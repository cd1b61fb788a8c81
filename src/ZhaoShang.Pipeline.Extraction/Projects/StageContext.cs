using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>
/// Reads the stage that is told of several projects before each is named: the class that a list gives examples of, words before a colon, a heading, a
/// sentence that counts what was signed, the title.
/// </summary>
internal sealed class StageContext(ArticleView article, IReadOnlyList<NameCandidate> names, PlanParts plans)
{
    private const int FurthestAbove = 60;
    private const int FurthestTally = 8;
    private const int FurthestTallyAbove = 4;

    private static readonly PhraseTable<ProjectStage> Occasions = new(
        (RiteNouns.Signings + "现场签约 当场签约", ProjectStage.Signed), (RiteNouns.Beginnings, ProjectStage.Started));

    private static readonly PhraseSet CountedNouns = new("项目 合同 协议 意向 工程 大单");
    private static readonly PhraseSet Earlier = new("去年 上年 前年 累计 任务 目标 历年 以来");

    private readonly ArticleView _article = article;
    private readonly IReadOnlyList<NameCandidate> _names = names;
    private readonly PlanParts _plans = plans;

    /// <summary>A stage told of several projects; a class holds of each of its members, a count or title only where nothing else is told.</summary>
    internal readonly record struct Given(ProjectStage Stage, bool IsClass)
    {
        /// <summary>The letters of the sentence that counts or names the occasion, before the names; empty for a class, a heading or the title.</summary>
        public TextSpan Occasion { get; init; }

        /// <summary>How many sentences above that of the name it is told.</summary>
        public int Above { get; init; }
    }

    /// <summary>What is given to <paramref name="name"/>, or null. Looks back over at most 60 sentences.</summary>
    public Given? Of(NameCandidate name)
    {
        bool isOfOther = false;
        Given? given = OfList(name) ?? OfSentence(name, out isOfOther) ?? (isOfOther ? null : OfEarlier(name)) ?? OfTitle();
        return _plans.Contain(name.Span.Start) ? Planned(given) : given;
    }

    // 新开工项目5个 of a plan are still to begin; those that it lets be finished are being built.
    private static Given? Planned(Given? given) => given switch
    {
        { IsClass: true, Stage: ProjectStage.Started } => new Given(ProjectStage.Proposed, true),
        { IsClass: true, Stage: ProjectStage.Completed or ProjectStage.Operating } => new Given(ProjectStage.UnderConstruction, true),
        _ => given,
    };

    // 实施续建项目31个,…主要有A、B等项目: the class that the list gives examples of.
    private Given? OfList(NameCandidate name)
    {
        if (name.List is null)
        {
            return null;
        }

        TextSpan sentence = _article.Outline.SentenceAt(name.Span.Start).Span;
        TextSpan before = BeforeNames(sentence);
        TextSpan lead = BehindOtherLists(name.List, sentence);
        ProjectStage? stage = ClassStages.Last(_article.Text, lead) ?? ClassStages.Last(_article.Text, name.List.Closing)
            ?? (before.End < lead.Start ? ClassStages.Last(_article.Text, before) : null);
        return stage is null ? null : new Given(stage.Value, true);
    }

    // A、B等10个项目建成;C、D等8个项目进展顺利: what is told of the list before is none of the next one's.
    private TextSpan BehindOtherLists(NameList list, TextSpan sentence)
    {
        int i = FirstNameFrom(list.Span.Start) - 1;
        bool isBehind = i >= 0 && _names[i].Span.Start >= sentence.Start && _names[i].List != list;
        return ArticleView.Before(list.Span.Start, isBehind ? Math.Max(_names[i].List?.Closing.End ?? _names[i].Span.End, _article.Outline.ClauseAt(list.Span.Start).Span.Start) : sentence.Start);
    }

    // 签约项目中金额大的有三项:A…;B…;C…; near miss: 慢的是:A…, which tells none.
    private Given? OfSentence(NameCandidate name, out bool isOfOther)
    {
        isOfOther = false;
        Sentence sentence = _article.Outline.SentenceAt(name.Span.Start);
        int own = _article.Outline.ClauseAt(name.Span.Start).Index;
        if (StageHeadings.OfBracket(_article.Text, sentence.Span) is ProjectStage headed)
        {
            return new Given(headed, true);
        }

        if (StageHeadings.OfDash(_article.Text, ArticleView.Before(name.Span.Start, _article.Outline.Clauses[own].Span.Start)) is ProjectStage dashed)
        {
            return new Given(dashed, true);
        }

        TextSpan lead = BeforeNames(new TextSpan(_article.Outline.Clauses[own].Span.Start, name.Span.End));
        if (Having.EndingAt(_article.Text, lead.End, lead.Start) is TextSpan having && ClassStages.EndingAt(_article.Text, having.Start, lead.Start) is ProjectStage had)
        {
            return new Given(had, true);
        }

        if (OfBracket(ArticleView.Before(name.Span.Start, sentence.Span.Start)) is ProjectStage bracketed)
        {
            return new Given(bracketed, true);
        }

        for (int i = own - 1; i >= sentence.FirstClause; i--)
        {
            TextSpan clause = _article.Outline.Clauses[i].Span;
            if (StageHeadings.OfDash(_article.Text, clause) is ProjectStage before)
            {
                return new Given(before, true);
            }

            if (OfTopic(clause) is ProjectStage topic)
            {
                return new Given(topic, true);
            }

            if (IsListed(i, own) && OfTally(clause) is Given counted)
            {
                return counted with { IsClass = true };
            }

            bool isOpening = clause.End < _article.Text.Length && _article.Text[clause.End] is ':' or '：';
            if (isOpening && StageHeadings.OfLabel(_article.Text, WithoutCount(clause)) is ProjectStage labelled)
            {
                return new Given(labelled, true);
            }

            // 待开工3个: what is told above is over.
            if (isOpening && StageHeadings.IsOther(_article.Text, clause))
            {
                isOfOther = true;
                return null;
            }

            if (isOpening && !Courses.IsIn(_article.Text, clause) && (OfEnd(clause) ?? StageReader.Furthest(_article, clause) ?? ClassStages.Last(_article.Text, clause)) is ProjectStage stage && IsOfMany(clause))
            {
                return new Given(stage, true) { Occasion = new TextSpan(sentence.Span.Start, clause.End) };
            }
        }

        TextSpan segment = BeforeNames(_article.Outline.SegmentOf(_article.Outline.Clauses[own]));
        isOfOther = segment.Start > sentence.Span.Start && _article.Mentions.Within(segment, MentionKind.Count).Any(IsOfProjects);
        return OfTally(isOfOther ? segment : BeforeNames(sentence.Span));
    }

    // 该乡续建项目有A,总投资2亿元.
    private static readonly PhraseSet Having = new("有 主要有 是 为 即 主要是 主要为 包括 主要包括 包含 分别是 分别为");

    // 重点项目进展顺利:A…;B…: how the work goes is no class.
    private static readonly PhraseSet Courses = new("进展顺利 进展有序");

    // 续建项目3个(A、B、C): the class that the bracket gives the members of.
    private ProjectStage? OfBracket(TextSpan left)
    {
        int open = left.Of(_article.Text).LastIndexOfAny('(', '（');
        int close = left.Of(_article.Text).LastIndexOfAny(')', '）');
        TextSpan before = new(left.Start, left.Start + Math.Max(0, open));
        bool isCounted = open > close && _article.Mentions.Within(before, MentionKind.Count).LastOrDefault() is { Amount: { Value: > 1, Unit: "个" or "项" or "家" } } count && count.Span.End >= before.End - LongestNoun;
        return isCounted ? ClassStages.Last(_article.Text, new TextSpan(_article.Outline.ClauseAt(before.End - 1).Span.Start, before.End)) : null;
    }

    private const int LongestNoun = 2;

    // 准备签的有两个: the class, without how many there are of it.
    private TextSpan WithoutCount(TextSpan clause)
    {
        Mention? count = _article.Mentions.Within(clause, MentionKind.Count).LastOrDefault();
        return count is { Amount.Unit: "个" or "项" or "家" or "宗" or "户" } && count.Span.End == clause.End && count.Span.Start > clause.Start ? new TextSpan(clause.Start, count.Span.Start) : clause;
    }

    // 近期启动的三个项目签了合同: what ends the words is told, the others only say which projects.
    private ProjectStage? OfEnd(TextSpan clause)
    {
        ProjectStage? last = null;
        foreach (StageWord word in StageReader.In(_article, clause))
        {
            if (word.Span.End >= clause.End - 2)
            {
                last = word.Stage;
            }
            else if (word.Stage is not null && !_article.Has(word.Span.End, "的"))
            {
                return null;
            }
        }

        return last;
    }

    // 竣工项目2个,分别为A和B: what is counted right before the names is their class.
    private bool IsListed(int clause, int own) => clause == own - 1 && Listing.At(_article.Text, _article.Outline.Clauses[own].Span.Start, _article.Outline.Clauses[own].Span.End) is not null;

    private static readonly PhraseSet Listing = new("分别为 分别是 即 就是 它们是 依次为 依次是");

    // 签约项目中,投资最大的是A;最小的是B. Near miss: 签约项目中金额大的有三项, which goes on.
    private ProjectStage? OfTopic(TextSpan clause)
    {
        int end = Within.EndingAt(_article.Text, clause.End, clause.Start)?.Start ?? clause.Start;
        Mention? count = end < clause.End ? _article.Mentions.Within(new TextSpan(clause.Start, end), MentionKind.Count).LastOrDefault(told => told.Span.End == end) : null;
        end = count is { Amount: { Unit: "家" or "个" or "项" or "户" } } && count.Span.Start - 1 > clause.Start && _article.Has(count.Span.Start - 1, "的") ? count.Span.Start - 1 : end;
        return ClassStages.EndingAt(_article.Text, end, clause.Start);
    }

    private static readonly PhraseSet Within = new("中 里 当中 之中 里面");

    private bool IsOfMany(TextSpan clause) => clause.Of(_article.Text)[^1] is '的' or '有' || CountedNouns.IsIn(_article.Text, clause)
        || _article.Mentions.Within(clause, MentionKind.Count).Any();

    private Given? OfEarlier(NameCandidate name)
    {
        Sentence sentence = _article.Outline.SentenceAt(name.Span.Start);
        for (int i = sentence.Index - 1; i >= 0 && sentence.Index - i <= FurthestAbove; i--)
        {
            Sentence before = _article.Outline.Sentences[i];
            if (StageHeadings.IsHeading(_article, before))
            {
                if (StageHeadings.Of(_article, before) is ProjectStage stage)
                {
                    return new Given(stage, true) { Above = sentence.Index - i };
                }

                // (一)灰汤温泉山庄。 The name of an entry is no heading.
                if (StageHeadings.Ends(_article, before) && !HasName(before.Span))
                {
                    return null;
                }
            }

            // 对接项目中,合同项目16个: what is counted of those in talks says more than that.
            bool isNear = sentence.Index - i <= (before.Paragraph == sentence.Paragraph ? FurthestTally : FurthestTallyAbove);
            Given? opening = OfOpening(before, sentence);
            if ((opening is null or { Stage: < ProjectStage.Signed } && isNear ? OfTally(BeforeNames(before.Span)) : null) is Given counted)
            {
                opening = counted;
            }

            if (opening is Given given)
            {
                return given with { Above = sentence.Index - i };
            }
        }

        return null;
    }

    // 签约项目中,…。A…。B…: the words that open the paragraph.
    private Given? OfOpening(Sentence before, Sentence sentence)
    {
        bool isOpening = before.Paragraph == sentence.Paragraph && (before.Index == 0 || _article.Outline.Sentences[before.Index - 1].Paragraph != before.Paragraph);
        TextSpan opening = new(before.Span.Start, Math.Min(before.Span.End, before.Span.Start + 10));
        int head = isOpening ? opening.Of(_article.Text).IndexOf("项目") : -1;
        return head > 0 && ClassStages.Last(_article.Text, new TextSpan(opening.Start, opening.Start + head)) is ProjectStage stage ? new Given(stage, false) : null;
    }

    // 县里又签了11个项目,投资总额6350万美元. Near misses: a goal, a count of last year's, several counts of several stages.
    private Given? OfTally(TextSpan sentence)
    {
        if (sentence.IsEmpty || _plans.Contain(sentence.Start) || Goals.IsIn(_article.Text, sentence))
        {
            return null;
        }

        if (Occasions.TryLast(_article.Text, sentence, out PhraseHit<ProjectStage> occasion))
        {
            return new Given(occasion.Value, false) { Occasion = sentence };
        }

        ProjectStage? told = null;
        foreach (Mention count in _article.Mentions.Within(sentence, MentionKind.Count).Where(IsOfProjects))
        {
            if (StageOf(count) is ProjectStage stage)
            {
                bool isAlike = told is null || told == stage || (told, stage) is (ProjectStage.Signed, ProjectStage.Intent) or (ProjectStage.Intent, ProjectStage.Signed);
                if (!isAlike)
                {
                    return null;
                }

                told = told is null || stage > told ? stage : told;
            }
        }

        return told is null or ProjectStage.Terminated ? null : new Given(told.Value, false);
    }

    private static readonly PhraseSet Goals = new(PlanWords.Aims + "计划引进 计划签约 计划新 计划完成 计划开工 计划实施 计划招引 计划引资 目标 打算 预计 要求 任务是");

    // What a sentence tells behind the name of one project is told of that one.
    private TextSpan BeforeNames(TextSpan sentence)
    {
        int low = FirstNameFrom(sentence.Start);
        return low < _names.Count && _names[low].Span.Start < sentence.End
            ? new TextSpan(sentence.Start, _article.Outline.ClauseAt(_names[low].Span.Start) is var clause && clause.Span.Start > sentence.Start ? clause.Span.Start : _names[low].Span.Start) : sentence;
    }

    private bool HasName(TextSpan sentence) => FirstNameFrom(sentence.Start) is var first && first < _names.Count && _names[first].Span.Start < sentence.End;

    private int FirstNameFrom(int position)
    {
        int low = 0;
        int high = _names.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = _names[middle].Span.Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private bool IsOfProjects(Mention count)
    {
        TextSpan clause = _article.Outline.ClauseAt(count.Span.Start).Span;
        TextSpan around = new(Math.Max(clause.Start, count.Span.Start - 8), Math.Min(clause.End, count.Span.End + 8));
        TextSpan near = new(Math.Max(clause.Start, count.Span.Start - 5), Math.Min(clause.End, count.Span.End + 5));
        bool isOfFirms = count.Amount is { Value: > 1, Unit: "户" or "家" } && StageReader.In(_article, around).Any(static word => word.Stage is ProjectStage.Signed or ProjectStage.Started);
        return (isOfFirms || count.Amount is { Value: > 1, Unit: "个" or "项" or "宗" or "份" or "件" or "笔" or "单" })
            && (isOfFirms || CountedNouns.IsIn(_article.Text, around) || StageReader.In(_article, near).Length > 0)
            && !Earlier.IsIn(_article.Text, new TextSpan(clause.Start, count.Span.Start));
    }

    // The word before the count, else that right behind it: 签订合同7份、意向书12份; 有7个当场签约.
    private ProjectStage? StageOf(Mention count)
    {
        TextSpan clause = _article.Outline.ClauseAt(count.Span.Start).Span;
        List<StageWord> words = [.. StageReader.In(_article, clause).Where(static word => word.Stage is not null)];
        StageWord before = words.Where(word => word.Span.End <= count.Span.Start).OrderBy(static word => word.Span.End).LastOrDefault();
        StageWord behind = words.Where(word => word.Span.Start >= count.Span.End).OrderBy(static word => word.Span.Start).FirstOrDefault();
        return before.Stage ?? behind.Stage ?? ClassStages.EndingAt(_article.Text, count.Span.Start, clause.Start);
    }

    private Given? OfTitle()
    {
        string title = _article.Document.Segmented.Normalized.Metadata.Title?.Text ?? "";
        if (title.Contains("签约", StringComparison.Ordinal))
        {
            return new Given(ProjectStage.Signed, false);
        }

        return Occasions.TryLast(title, new TextSpan(0, title.Length), out PhraseHit<ProjectStage> occasion) ? new Given(occasion.Value, false)
            : StageHeadings.OfTitle(title) is ProjectStage stage ? new Given(stage, false) : null;
    }
}
