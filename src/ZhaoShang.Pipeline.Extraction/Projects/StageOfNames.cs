using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>Tells the stage of each name from its own words, from those it shares with its neighbours, and from the class it is an example of.</summary>
internal sealed class StageOfNames
{
    private static readonly PhraseSet Shared = new("均 都 全部 分别 相继 陆续 先后 一同 同时");

    private readonly ArticleView _article;
    private readonly IReadOnlyList<NameCandidate> _names;
    private readonly PlanParts _plans;
    private readonly StageContext _context;

    // Whether the name that is read stands in a plan.
    private bool _isPlan;

    public StageOfNames(ArticleView article, IReadOnlyList<NameCandidate> names, PlanParts plans)
    {
        _article = article;
        _names = names;
        _plans = plans;
        _context = new StageContext(article, names, plans);
    }

    /// <summary>The stage told of the <paramref name="i"/>-th name, or null, the letters that tell it, those of the occasion that gives it to several, and what the rules had before them.</summary>
    /// <param name="i">The number of the name.</param>
    /// <param name="left">The letters before it that tell of no other name.</param>
    /// <param name="right">The letters behind it that tell of no other name.</param>
    public (ProjectStage? Stage, TextSpan Span, TextSpan Occasion, StageClues Clues) Read(int i, TextSpan left, TextSpan right)
    {
        NameCandidate name = _names[i];
        _isPlan = _plans.Contain(name.Span.Start);
        TextSpan before = SharedLeft(i, left);
        TextSpan after = SharedRight(i, right);
        StageContext.Given? given = ContextOf(name, after);
        bool isOfListedClass = name.List is not null && given is { IsClass: true };
        ProjectStage? around = Together(Trimmed(before), after);
        ProjectStage? told = around ?? (isOfListedClass ? null : StageOfSentence(i, name));
        ProjectStage? verbs = StageOfVerbs(before, after, told);
        told = told == ProjectStage.Negotiating && given is not { IsClass: true } && !IsStillTalking(_article, TextSpan.Cover(Trimmed(before), after.IsEmpty ? name.Span : after)) && StageOfIntent(before, after) is ProjectStage meant ? meant : told;
        told = told is null or < ProjectStage.Approved && StageHints.IsHalted(_article, after) ? ProjectStage.UnderConstruction : told;
        ProjectStage? own = (told == ProjectStage.Proposed ? null : told) ?? StageOfWorkers(after) ?? StageOfSpending(after) ?? told ?? (given is { IsClass: false } ? StageOfIntent(before, after) ?? StageOfSigning(after) ?? StageOfSigning(Trimmed(before)) : null);
        ProjectStage? shared = WithContext(own, given);
        ProjectStage? stage = verbs ?? shared ?? Hinted(before, after);
        StageOrigin origin = stage switch
        {
            null => StageOrigin.None,
            _ when verbs is not null => StageOrigin.Verbs,
            _ when shared is null => StageOrigin.Hint,
            _ when shared != own => given is { IsClass: true } ? StageOrigin.Class : StageOrigin.Occasion,
            _ => around is not null ? StageOrigin.Words : told is not null ? StageOrigin.Earlier : StageOrigin.Outcome,
        };
        StageClues clues = new(origin, own, given?.Stage, given is { IsClass: true }) { Above = given?.Above ?? 0 };
        return (stage, TextSpan.Cover(name.Span, after.IsEmpty ? name.Span : after), given?.Stage == stage ? given?.Occasion ?? default : default, clues);
    }

    // 宣布无限期推迟: what comes to nothing shares no luck of others.
    private StageContext.Given? ContextOf(NameCandidate name, TextSpan after) =>
        _context.Of(name) is { } given && (given.IsClass || (!Stalled.IsIn(_article.Text, after) && !IsDenied(after, given.Stage))) ? given : null;

    // 开工的仅有33个。污水处理厂二期尚未开工; 研发楼准备年底开工: who has not come to the stage of the others does not share it.
    private bool IsDenied(TextSpan after, ProjectStage stage)
    {
        foreach (StageWord word in StageReader.In(_article, after))
        {
            if ((word.Denied ?? word.Expected) is >= ProjectStage.Started and var missed && missed <= stage)
            {
                return true;
            }
        }

        return false;
    }

    private static readonly PhraseSet Stalled = new("推迟 缓建 暂缓 暂停 停下 停工 搁下 停滞 没有进展 未动工 没有动工 未办结 " + WordPairs.Of("尚在 还在 正在", "办理 报批 审批"));

    // Where nothing else tells it: a plan, an intention, a signing or a beginning to come.
    private ProjectStage? Hinted(TextSpan before, TextSpan after) => StageOfColumn(after) ?? StageOfPlan(before) ?? StageOfIntent(before, after) ?? StageOfSigning(after) ?? StageOfStart(before, after) ?? (_isPlan ? null : StageHints.Of(_article, after) ?? (StageOutcomes.LetsGuess(_article, after) ? ProjectStage.Operating : null));

    // The date of a row under 开工日期 tells that it has begun. Near miss: 计划开工日期, and a date to come.
    private ProjectStage? StageOfColumn(TextSpan after)
    {
        Mention? date = after.Of(_article.Text).Contains('\t') ? _article.Mentions.Within(after, MentionKind.Date).FirstOrDefault() : null;
        if (date?.Date is not Edtf told || StageAspects.IsToCome(_article, told) || TableRows.HeadingAbove(_article, date.Span.Start) is not string heading)
        {
            return null;
        }

        return StageWords.Expectations.IsIn(heading) || !StageWords.Stages.TryLast(heading, new TextSpan(0, heading.Length), out PhraseHit<ProjectStage> word) ? null : word.Value;
    }

    // A class gives its stage to its members where they have not come further; a count and a title where nothing or no more than a plan is told.
    private static ProjectStage? WithContext(ProjectStage? told, StageContext.Given? given)
    {
        if (given is not { } context)
        {
            return told;
        }

        bool isWeak = told is null or ProjectStage.Proposed;
        bool isOnlyTalked = told is ProjectStage.Intent or ProjectStage.Negotiating && context.Stage != ProjectStage.Intent;
        bool isOfClass = context.IsClass && context.Stage != ProjectStage.Terminated && !isOnlyTalked;
        return isWeak || isOfClass ? Further(told, context.Stage) : told;
    }

    private ProjectStage? StageOfWorkers(TextSpan after) => StageOutcomes.HasWorkers(_article, after) ? ProjectStage.Operating : null;

    // 累计完成投资7300万元: what is spent is built, where nothing else tells more.
    private ProjectStage? StageOfSpending(TextSpan after)
    {
        foreach (TextSpan spent in (_isPlan ? Spent : Spending).In(_article.Text, after))
        {
            if (ToSpend.EndingAt(_article.Text, spent.Start, after.Start) is null)
            {
                return ProjectStage.UnderConstruction;
            }
        }

        return null;
    }

    // 今年计划完成投资5000万元: a task.
    private static readonly PhraseSet ToSpend = new(PlanWords.All + "年内 今年要 可 需");

    // 已累计完成6.7亿元: of a plan, too, no task.
    private static readonly PhraseSet Spent = new(WordPairs.Of("已 目前已 上年 去年 上年已 去年已", "完成投资 累计完成 累计完成投资 投入 完成"));

    private static readonly PhraseSet Spending = new("干了 投下去 已花 完成投资 累计投入 已投入 累计投资 累计完成 已完成投资 完成工作量 完成产值");

    /// <summary>True if an investment is intended in <paramref name="span"/> and no talks go on: 意向投资3亿元,再来商谈. Near miss: 正在洽谈,意向投资4亿元.</summary>
    public static bool IsIntended(ArticleView article, TextSpan span) => Intended.IsIn(article.Text, span) && !IsStillTalking(article, span);

    private static bool IsStillTalking(ArticleView article, TextSpan span) => StillTalking.IsIn(article.Text, span);

    private static readonly PhraseSet StillTalking = new("正在 正与 正同 正和 仍在 还在 至今 跟踪 在谈 仍未 对接");

    // 意向投资6000万港元的玩具厂: no more than an intention, where nothing else is told.
    private ProjectStage? StageOfIntent(TextSpan before, TextSpan after) =>
        Intended.IsIn(_article.Text, after) || Intended.IsIn(_article.Text, Trimmed(before)) || _article.Mentions.Within(after, MentionKind.Money).Any(money => _article.Has(money.Span.Start - 2, "意向")) ? ProjectStage.Intent : null;

    private static readonly PhraseSet Intended = new("意向投资 投资意向");

    // 合同下月来签: a signing to come is an intention. Near miss: 争取恒泰冷链园年内落户, which is only hoped for.
    private ProjectStage? StageOfSigning(TextSpan after) => !_isPlan && !IsAimedAt(after) && StageReader.IsSigningExpected(_article, after) ? ProjectStage.Intent : null;

    private bool IsAimedAt(TextSpan after)
    {
        TextSpan clause = _article.Outline.ClauseAt(Math.Max(0, after.Start - 1)).Span;
        return Aims.At(_article.Text, NameBoundary.SkipLeading(_article, clause.Start, clause.End), clause.End) is not null || Aims.At(_article.Text, clause.Start, clause.End) is not null;
    }

    private static readonly PhraseSet Aims = new(PlanWords.Aims + "促成 促进 推动");

    // 拟于年底动工: a beginning that somebody plans proposes it. Near misses: 力争9月开工, 推迟到明年开工, and what a plan sets as a task.
    private ProjectStage? StageOfStart(TextSpan before, TextSpan after)
    {
        bool isAim = _isPlan || Tasks.IsIn(_article.Text, after) || Tasks.IsIn(_article.Text, Trimmed(before));
        return !isAim && (StageReader.IsStartExpected(_article, after) || StageReader.IsStartExpected(_article, Trimmed(before))) ? ProjectStage.Proposed : null;
    }

    private static readonly PhraseSet Tasks = new(PlanWords.Aims + "要 必须 须 推迟 顺延 延期 促");

    // 草签了合建X厂的意向: what is signed is an intention. 停摆九年的X,今年3月复工: what was over goes on.
    // 打算建X厂,眼下正谈地价: who wishes and talks is talking.
    private ProjectStage? Together(TextSpan left, TextSpan right)
    {
        ProjectStage? before = StageReader.Furthest(_article, left, _isPlan);
        ProjectStage? after = StageReader.Furthest(_article, right, _isPlan);
        return (before, after) switch
        {
            (ProjectStage.Signed, ProjectStage.Intent) when !StageReader.IsWish(_article, right) => ProjectStage.Intent,
            (ProjectStage.Intent, ProjectStage.Negotiating) when StageReader.IsWish(_article, left) => after,
            (ProjectStage.Terminated, >= ProjectStage.Started) => after,
            _ => Further(before, after),
        };
    }

    /// <summary>The further of two stages, or null if neither is told.</summary>
    public static ProjectStage? Further(ProjectStage? one, ProjectStage? other) => one is null || other > one ? other : one;

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
        ReadOnlySpan<char> between = BehindBracket(start, end).Of(_article.Text);
        return between.Length <= 60 && (between.IndexOf('、') >= 0 || between is "和" or "及" or "以及" or "随" or "连同" or "与" || (between.Length is > 2 and <= 20 && between[0] is '和' or '及' && between[^1] == '的')) && between.IndexOfAny(',', '。') < 0;
    }

    // A(广州康森,2.6亿元)、B: the bracket explains A.
    private TextSpan BehindBracket(int start, int end)
    {
        int behind = _article.BehindBracket(start, Math.Min(end, start + LongestBracket));
        return new TextSpan(behind, Math.Max(behind, end));
    }

    private const int LongestBracket = 60;

    // Names joined by 、 share what is told behind the last one; so do those that 均 or 都 sums up.
    private TextSpan SharedRight(int i, TextSpan right)
    {
        NameCandidate name = _names[i];
        Clause clause = _article.Outline.ClauseAt(name.Span.Start);
        if (name.List is { } list)
        {
            int limit = i + 1 < _names.Count && _names[i + 1].List == list ? EndOfList(i) : i;
            int end = limit + 1 < _names.Count ? Math.Min(clause.Span.End, Math.Max(list.Closing.End, _names[limit + 1].Span.Start)) : clause.Span.End;
            TextSpan rest = new(list.Closing.End, limit + 1 < _names.Count ? Math.Max(list.Closing.End, Math.Min(_article.Outline.SegmentOf(clause).End, _names[limit + 1].Span.Start)) : Math.Max(list.Closing.End, _article.Outline.SegmentOf(clause).End));
            return IsSummedUp(rest) && (limit + 1 >= _names.Count || _names[limit + 1].Span.Start >= rest.End) ? rest : new TextSpan(list.Closing.End, Math.Max(list.Closing.End, end));
        }

        if (StageReader.Furthest(_article, right) is not null || i + 1 >= _names.Count)
        {
            return right;
        }

        TextSpan segment = _article.Outline.SegmentOf(clause);
        if (JoinedTail(i, segment) is TextSpan joined)
        {
            return joined;
        }

        int last = i;
        while (last + 1 < _names.Count && last - i < 60 && _names[last + 1].Span.Start < segment.End)
        {
            last++;
        }

        TextSpan tail = BehindBracket(_names[last].Span.End, Math.Max(_names[last].Span.End, segment.End));
        bool isSummedUp = IsSummedUp(tail);
        return last > i && isSummedUp ? tail : right;
    }

    // A投资1500万元,B投资2600万元,都已投产: a clause behind the last name begins with the word that sums up.
    private bool IsSummedUp(TextSpan tail)
    {
        int start = tail.Start;
        while (start < tail.End)
        {
            if (Shared.IsIn(_article.Text, new TextSpan(start, Math.Min(tail.End, start + 6))))
            {
                return true;
            }

            int mark = _article.Text.AsSpan(start, tail.End - start).IndexOfAny(',', '，');
            start = mark < 0 ? tail.End : start + mark + 1;
        }

        return false;
    }

    // A、B对外营业,C动建: what stands behind the last of those joined, up to the next name's clause.
    private TextSpan? JoinedTail(int i, TextSpan segment)
    {
        int last = i;
        while (last + 1 < _names.Count && last - i < 60 && _names[last + 1].Span.Start < segment.End && IsJoined(_names[last].Span.End, _names[last + 1].Span.Start))
        {
            last++;
        }

        int next = last + 1 < _names.Count && _names[last + 1].Span.Start < segment.End ? _article.Outline.ClauseAt(_names[last + 1].Span.Start).Span.Start : segment.End;
        return last == i ? null : BehindBracket(_names[last].Span.End, Math.Max(_names[last].Span.End, next));
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

    private static readonly PhraseSet Push = new(PlanWords.Aims + "推进 推动 促进 将");
    private static readonly PhraseSet Speed = new("加快 加速 加紧 推进 推动 抓好");
    private static readonly PhraseSet Prepare = new("前期");
    private static readonly PhraseSet Build = new("建设 项目建设 建设进度 实施 施工");

    /// <summary>The stage that a verb before and one behind the names tell together: 推进A、B等项目开工建设 proposes, 加快A、B等项目建设 builds.</summary>
    private ProjectStage? StageOfVerbs(TextSpan before, TextSpan after, ProjectStage? told)
    {
        string text = _article.Text;
        TextSpan near = new(Math.Max(before.Start, before.End - 12), before.End);
        TextSpan head = new(after.Start, Math.Min(after.End, after.Start + 12));
        int begun = head.Of(text).IndexOf("开工");
        bool isStarted = begun >= 0 && !(begun > 0 && text[head.Start + begun - 1] is '未' or '没' or '不');
        if (isStarted && (Push.IsIn(text, near) || _isPlan) && !_article.Mentions.Within(head, MentionKind.Date).Any())
        {
            return ProjectStage.Proposed;
        }

        // 加快A、B前期工作. Near miss: 签约A,正在开展前期工作, which has signed.
        bool isSigned = told == ProjectStage.Signed && !Speed.IsIn(text, near) && !Push.IsIn(text, near) && Array.Exists(StageReader.In(_article, near), word => word.Stage == ProjectStage.Signed && word.Span.End == near.End);
        if (Prepare.IsIn(text, head) && !near.IsEmpty && !isSigned && told is null or < ProjectStage.Approved)
        {
            return ProjectStage.Proposed;
        }

        bool isStartedBefore = near.Of(text).IndexOf("开工") >= 0 && !near.Of(text).EndsWith("开工项目") && !StageReader.In(_article, near).Any(static word => word is { Stage: ProjectStage.Started, IsPast: true });
        bool isPlannedSentence = _isPlan || HasPlanBefore(before.End);
        if (isStartedBefore && isPlannedSentence)
        {
            return ProjectStage.Proposed;
        }

        bool isBuilt = Build.At(text, after.Start, after.End) is not null && head.Of(text).IndexOf("建成") < 0;
        return Speed.IsIn(text, near) && isBuilt ? ProjectStage.UnderConstruction : null;
    }

    // 开工A、B等项目,确保C年内投用
    private static readonly PhraseSet Secured = new(WordPairs.Of(", ，", PlanWords.Aims));

    private bool HasPlanBefore(int position)
    {
        Sentence sentence = _article.Outline.SentenceAt(position);
        TextSpan left = ArticleView.Before(position, sentence.Span.Start);
        if (Secured.IsIn(_article.Text, ArticleView.After(position, sentence.Span.End)))
        {
            return true;
        }

        ReadOnlySpan<char> letters = left.Of(_article.Text);
        return letters.IndexOf("将") >= 0 || letters.IndexOf("计划") >= 0 || letters.IndexOf("力争") >= 0 || letters.IndexOf("确保") >= 0;
    }

    // 与X公司进行洽谈,计划建设Y: an earlier clause of the same part of the sentence tells it, where no other name stands between; of a list that right before
    // it (跟着破土的,还有A、B等37个项目); and the sentence before, where 对方 or 双方 goes on about it.
    private ProjectStage? StageOfSentence(int i, NameCandidate name)
    {
        Clause clause = _article.Outline.ClauseAt(name.List?.Span.Start ?? name.Span.Start);
        TextSpan segment = _article.Outline.SegmentOf(clause);
        int start = i > 0 && name.List is null && _names[i - 1].Span.End > segment.Start ? Math.Max(segment.Start, clause.Span.Start) : segment.Start;
        start = name.List is null || clause.Index == 0 ? start : Math.Max(start, _article.Outline.Clauses[clause.Index - 1].Span.Start);
        ProjectStage? stage = start < clause.Span.Start ? StageReader.Furthest(_article, new TextSpan(start, clause.Span.Start), _isPlan) : null;
        return stage ?? StageBefore(i, _article.Outline.Sentences[clause.Sentence]);
    }

    private ProjectStage? StageBefore(int i, Sentence sentence)
    {
        bool isGoingOn = sentence.Index > 0 && GoingOn.At(_article.Text, sentence.Span.Start, sentence.Span.End) is not null;
        if (!isGoingOn)
        {
            return null;
        }

        Sentence before = _article.Outline.Sentences[sentence.Index - 1];
        bool isFree = before.Paragraph == sentence.Paragraph && (i == 0 || _names[i - 1].Span.End <= before.Span.Start);
        return isFree ? StageReader.Furthest(_article, before.Span, _isPlan) : null;
    }

    private static readonly PhraseSet GoingOn = new(DealWords.Terms + "对方 双方 该公司 该企业 该集团 前者");

    // 计划在城北建设X, 拟新建X: a plan and the verb that makes it.
    private ProjectStage? StageOfPlan(TextSpan before)
    {
        TextSpan left = ArticleView.Before(before.End, Math.Max(_article.Outline.SentenceAt(before.End).Span.Start, before.End - 40));
        return MakingVerbs.EndingAt(_article.Text, SkippedBack(before.End, left.Start), left.Start) is TextSpan verb && Planned.IsIn(_article.Text, new TextSpan(left.Start, verb.Start))
            ? ProjectStage.Proposed : null;
    }

    private static readonly PhraseSet MakingVerbs = new("搞 办 上 设 建设 投资建设 兴建 新建 建立 创建 打造 建 新上 开发 实施 投建 扩建");
    private static readonly PhraseSet Planned = new("拟 计划 规划 谋划 准备");

    private int SkippedBack(int end, int floor)
    {
        while (end > floor && _article.Text[end - 1] is '一' or '个' or '座' or '条' or '的' or '了' or '“')
        {
            end--;
        }

        return end;
    }
}
