using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>A word that tells how far a project has come.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Stage">The stage that it tells; null if it only expects or denies one.</param>
/// <param name="Expected">The stage that it expects; null if it tells or denies one.</param>
internal readonly record struct StageWord(TextSpan Span, ProjectStage? Stage, ProjectStage? Expected)
{
    /// <summary>True if a word or a date says that it has happened: 已投产, 去年12月并网.</summary>
    public bool IsPast { get; init; }

    /// <summary>The stage that it denies, or null: 尚未开工.</summary>
    public ProjectStage? Denied { get; init; }

    /// <summary>True if no more than a date without its year says when: 3月破土, of a plan a task.</summary>
    public bool IsBarelyDated { get; init; }
}

/// <summary>Reads the stage of projects from the words around them.</summary>
internal static class StageReader
{
    /// <summary>The name of the rule that tells the stage of a project.</summary>
    public const string Rule = "furthest-stage-word";

    private static readonly PhraseSet Predicates = new(
        WorkVerbs.Begun + WorkVerbs.Finished + WorkVerbs.Opened + WorkVerbs.Running + WorkVerbs.Built + "启动 上马 复工 正在建设 正在兴建 加快建设 加紧建设 抓紧建设 加快推进 加速推进 加紧施工 加快施工 正在施工 正在进行 正在安装 正在调试 正在装修 正在办理 铺轨 下闸蓄水 吊装 冲刺阶段 全面完成 "
        + "进展顺利 进展有序 试车 正式生产 发电 落户 落地 签约 获批 立项 核准 备案 批复 取得新进展 扩产 建设现场 施工现场 挂牌 顺利推进 "
        + "有序推进 抓紧推进 建设进度 做前期 尚在洽谈 剪彩 全长 总长 总投资 计划总投资 计划投资 概算总投资 项目总投资 预计总投资 投资总额 投资 拟投资 前期工作 占地 用地 拟用地 完成公司注册 筹备 主体 首批 首台 终止 退出");

    /// <summary>The words that can be told of a thing that is built.</summary>
    public static PhraseSet Told => Predicates;

    /// <summary>The words in <paramref name="span"/> that can be told of a thing that is built, from left to right.</summary>
    public static PhraseSpans PredicatesIn(ArticleView article, TextSpan span) => Predicates.In(article.Text, span);

    /// <summary>True if a stage word ends at <paramref name="end"/> and begins at <paramref name="floor"/> or later.</summary>
    public static bool EndsAt(string text, int end, int floor) => StageWords.Stages.TryEndingAt(text, end, floor, out _);

    /// <summary>The stage words in <paramref name="span"/>, those of the table first, each kind in the order of the text.</summary>
    public static StageWord[] In(ArticleView article, TextSpan span)
    {
        if (!article.StageWords.TryGetValue(span, out StageWord[]? words))
        {
            article.StageWords.Add(span, words = Find(article, span));
        }

        return words;
    }

    /// <summary>Adds to <paramref name="found"/> the words of the table in <paramref name="span"/> that nothing makes another word.</summary>
    internal static void AddOfTable(List<PhraseHit<ProjectStage>> found, ArticleView article, TextSpan span)
    {
        foreach (PhraseHit<ProjectStage> hit in StageWords.Stages.In(article.Text, span))
        {
            if (!IsOther(article, hit))
            {
                found.Add(hit);
            }
        }
    }

    private static StageWord[] Find(ArticleView article, TextSpan span)
    {
        ulong rules = StageFrames.RulesFor(article, span);
        if (rules == 0)
        {
            return [];
        }

        List<PhraseHit<ProjectStage>> hits = Hits.Take();
        StageFrames.AddTo(hits, article, span, rules);
        StageWord[] words = hits.Count > 0 ? Read(article, hits, span) : [];
        hits.Clear();
        Hits.GiveBack(hits);
        return words;
    }

    private static readonly Spare<List<PhraseHit<ProjectStage>>> Hits = new(static () => []);

    private static StageWord[] Read(ArticleView article, List<PhraseHit<ProjectStage>> hits, TextSpan span)
    {
        if (article.UnknownStageWords.Count > 0)
        {
            hits.RemoveAll(hit => article.UnknownStageWords.Contains(hit.Span.Of(article.Text).ToString()));
        }

        hits.RemoveAll(hit => (hit.Value >= ProjectStage.Signed && StageTopics.Holds(article, hit.Span)) || (hit.Value == ProjectStage.Terminated && StageEnds.HasSubjectOfItsOwn(article, hit.Span, span.Start)));
        StageWord[] words = new StageWord[hits.Count];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = Read(article, hits[i], span.Start);
        }

        return words;
    }

    private static StageWord Read(ArticleView article, PhraseHit<ProjectStage> hit, int floor)
    {
        ProjectStage stage = StageFrames.IsOfPart(article, hit, floor) || IsOfSome(article, hit) ? ProjectStage.UnderConstruction : IsOfPreparation(article, hit) ? ProjectStage.Proposed : hit.Value;
        bool isIntent = stage is ProjectStage.Intent or ProjectStage.Proposed or ProjectStage.Negotiating;
        bool isDenied = StageAspects.IsDenied(article, hit.Span, floor, stage == ProjectStage.Terminated ? LettersToEnd : LettersToStep);
        bool isAskedFor = (stage == ProjectStage.Approved && StageAspects.IsAskedFor(article, hit.Span, floor)) || (stage is ProjectStage.Approved or ProjectStage.Registered && StageAspects.IsPending(article, hit.Span));
        bool isExpected = !isIntent && !isDenied && !isAskedFor && (StageAspects.IsExpected(article, hit.Span, floor) || (stage == ProjectStage.Terminated && StageAspects.IsThreatened(article, hit.Span, floor)));
        ProjectStage? told = isDenied || isExpected || (isAskedFor && stage == ProjectStage.Registered) ? null : isAskedFor ? ProjectStage.Proposed : stage;
        return new StageWord(hit.Span, told, isExpected ? stage : null) { IsPast = told is not null && StageAspects.IsPast(article, hit.Span, floor), IsBarelyDated = told is >= ProjectStage.Registered and not ProjectStage.Terminated && StageAspects.IsBarelyDated(article, hit.Span, floor), Denied = isDenied ? stage : null };
    }

    private const int LettersToStep = 8;

    // 未落实取消: the denial is of the reason.
    private const int LettersToEnd = 2;

    // 4座码头已完工3座, 建成厂房2栋: some of it.
    private static bool IsOfSome(ArticleView article, PhraseHit<ProjectStage> hit)
    {
        int end = hit.End < article.Text.Length && article.Text[hit.End] == '了' ? hit.End + 1 : hit.End;
        int thing = Buildings.At(article.Text, end, article.Text.Length)?.End ?? end;
        bool isSome = article.Mentions.StartingAt(thing, MentionKind.Count) is { Amount.Unit: "座" or "栋" or "幢" or "层" or "条" or "间" };
        return isSome && (hit.Value == ProjectStage.Completed || (hit.Value == ProjectStage.Operating && Handed.At(article.Text, hit.Start, hit.End) is not null));
    }

    private static readonly PhraseSet Buildings = new("厂房 标准厂房 仓库 收纳仓 车间 大棚 住宅楼 宿舍楼 办公楼 楼房 库房 温室 圈舍");

    // 四栋厂房已交付使用两栋
    private static readonly PhraseSet Handed = new("交付使用 投入使用 启用");

    // 前期工作有序推进, 正加快前期工作, 已启动可研编制
    private static bool IsOfPreparation(ArticleView article, PhraseHit<ProjectStage> hit)
    {
        TextSpan clause = article.Outline.ClauseAt(hit.Start).Span;
        TextSpan before = new(Math.Max(clause.Start, hit.Start - 8), hit.Start);
        bool isOpening = hit.Span.Of(article.Text) is "启动" or "正加快" or "加快推进" or "加紧推进" or "抓紧推进";
        if (isOpening)
        {
            return Preparations.IsIn(article.Text, new TextSpan(hit.End, Math.Max(hit.End, Math.Min(clause.End, hit.End + 8))));
        }

        return hit.Value == ProjectStage.UnderConstruction && article.Text.AsSpan(hit.Start, hit.Span.Length).EndsWith("推进") && before.Of(article.Text).IndexOf("前期") >= 0;
    }

    private static readonly PhraseSet Preparations = new("前期 可研 论证 编制 征地 拆迁 征拆 选址 招标 设计 报批 申报 立项 审批 环评 筹建 筹备 勘察 洽谈");

    /// <summary>
    /// The furthest stage told in <paramref name="span"/>, or null. What is settled there is no more than an intention counts as one: 就落户
    /// 产业园达成合作意向.
    /// </summary>
    public static ProjectStage? Furthest(ArticleView article, TextSpan span) => Furthest(article, span, isPlan: false);

    /// <summary>
    /// The furthest stage told in <paramref name="span"/>, or null; of a plan's buildings only those are finished that a word says to be so, and what has no more than
    /// the day or month of its task is still to come: 3月破土. Near misses: 去年3月破土, 3月已破土.
    /// </summary>
    public static ProjectStage? Furthest(ArticleView article, TextSpan span, bool isPlan)
    {
        StageWord[] all = In(article, span);
        ProjectStage? furthest = Array.Exists(all, static word => word.Stage is not null) ? Furthest(article, span, all, isPlan) : null;
        return furthest is null or < ProjectStage.Approved && HasLand(article, span) ? ProjectStage.Approved : furthest;
    }

    private static ProjectStage? Furthest(ArticleView article, TextSpan span, StageWord[] all, bool isPlan)
    {
        List<StageWord> words = [.. all];
        words.RemoveAll(static word => word.Stage is null);
        if (words.Exists(static word => word.Stage == ProjectStage.Terminated))
        {
            RemoveOvercome(article, span, words);
            words.RemoveAll(word => word.Stage == ProjectStage.Terminated && IsStillToEnd(article, all, word));
        }

        words.RemoveAll(word => word.Stage == ProjectStage.Started && IsOfSigned(article, words, word));
        int intended = int.MaxValue;
        foreach (StageWord word in words)
        {
            bool isIntent = word.Stage == ProjectStage.Intent && !IsLeaning(article.Text, word.Span);
            intended = isIntent ? Math.Min(intended, Wishes.At(article.Text, word.Span.Start, word.Span.End) is null ? 0 : word.Span.Start) : intended;
        }

        ProjectStage? furthest = null;
        foreach (StageWord word in words)
        {
            bool isOnlyIntended = word.Stage == ProjectStage.Signed && !article.Has(word.Span.Start - 2, "正式") && (word.Span.Start >= intended || (intended < int.MaxValue && Settling.At(article.Text, word.Span.Start, word.Span.End) is not null));
            bool isOnlyPlanned = (word.IsBarelyDated && PlanParts.IsTitled(article)) || isPlan && (word.IsBarelyDated || (!word.IsPast && word.Stage is ProjectStage.Completed or ProjectStage.Operating));
            if (!isOnlyIntended && !isOnlyPlanned && (furthest is null || word.Stage > furthest))
            {
                furthest = word.Stage;
            }
        }

        furthest = furthest == ProjectStage.Intent && IsStillTalked(article, words) ? ProjectStage.Negotiating : furthest;
        bool isOnlyLevelled = furthest == ProjectStage.UnderConstruction && words.Exists(static word => word.Stage == ProjectStage.Started)
            && words.TrueForAll(word => word.Stage != ProjectStage.UnderConstruction || Levelling.IsIn(article.Text, new TextSpan(Math.Max(span.Start, word.Span.Start - 6), Math.Min(span.End, word.Span.End + 2))));
        return isOnlyLevelled ? ProjectStage.Started : furthest;
    }

    // 停摆九年,今年复工: an end is overcome by what is resumed, or done, in a later clause.
    private static void RemoveOvercome(ArticleView article, TextSpan span, List<StageWord> words)
    {
        int resumed = -1;
        foreach (StageWord word in words)
        {
            bool isDone = word.Stage is >= ProjectStage.Started and not ProjectStage.Terminated && !article.Has(word.Span.End, "的");
            bool isResumed = isDone || (word.Stage is not ProjectStage.Terminated && Resumptions.IsIn(article.Text, new TextSpan(Math.Max(span.Start, word.Span.Start - 4), word.Span.End)));
            resumed = isResumed ? Math.Max(resumed, word.Span.Start) : resumed;
        }

        words.RemoveAll(word => word.Stage == ProjectStage.Terminated && word.Span.Start < resumed && article.Outline.ClauseAt(word.Span.Start).Index < article.Outline.ClauseAt(resumed).Index);
    }

    // 近期启动的两个项目签了合同: which projects have signed. Near miss: 已签约的项目开工.
    private static bool IsOfSigned(ArticleView article, List<StageWord> words, StageWord word) => article.Has(word.Span.End, "的")
        && article.Outline.ClauseAt(word.Span.Start).Span.End is var end && words.Exists(other => other.Stage == ProjectStage.Signed && other.Span.Start > word.Span.End && other.Span.End <= end && other.Span.End >= end - 2);

    // 因业主失联拟予清退: the end itself is still to come.
    private static bool IsStillToEnd(ArticleView article, StageWord[] all, StageWord told) =>
        Array.Exists(all, word => word.Expected == ProjectStage.Terminated && word.Span.Start > told.Span.Start && article.Outline.ClauseAt(word.Span.Start).Index == article.Outline.ClauseAt(told.Span.Start).Index);

    // 打算投资8000万元建厂,眼下正与镇里谈地价: who only wishes and still talks is talking. Near miss: 意向投资8000万元,还在谈.
    private static bool IsStillTalked(ArticleView article, List<StageWord> words)
    {
        int wished = words.FindIndex(static word => word.Stage == ProjectStage.Intent);
        bool isOnlyWished = words.TrueForAll(word => word.Stage != ProjectStage.Intent || Wishes.At(article.Text, word.Span.Start, word.Span.End) is not null);
        return isOnlyWished && words.Exists(word => word.Stage == ProjectStage.Negotiating && word.Span.Start > words[wished].Span.Start && !StageAspects.IsExpected(article, word.Span, words[wished].Span.End));
    }

    // 签下协议,打算投入3亿元: who wishes behind a signing has signed. Near misses: 打算签约, and 签了意向书.
    private static readonly PhraseSet Wishes = new("打算 有意 愿意 意愿 准备投 要投 " + WordPairs.Of("愿 想", "投 出资 斥资") + WordPairs.Of("想 要 打算", "把"));
    private static readonly PhraseSet Settling = new("落户 落地 入驻 进驻 安家 落子 花落 引进 引入 引来 引回 招引 招来");

    // 4月奠基,目前完成场地平整: levelling belongs to the beginning. Near miss: 正在平整土地, where no beginning is told.
    private static readonly PhraseSet Levelling = new("平整 场平 围墙 三通一平 五通一平 七通一平 平场 平土 清表");

    // 看中了区位,签约投资3亿元: who leans to it may go on to sign. Near miss: 意向书, which is what is signed.
    private static bool IsLeaning(string text, TextSpan word) => Leanings.At(text, word.Start, word.End) is not null;

    private static readonly PhraseSet Leanings = new(LeaningWords);
    internal const string LeaningWords = "相中 看上了 表态 点了头 点头同意 达成共识 投资 来投 建厂 办厂 设厂 落户 合作 建设 要来 投入 参股 入股 合资 联营 联办 合办 ";

    /// <summary>True if no more than a wish makes what <paramref name="span"/> tells an intention: 打算投入3亿元. Near miss: 意向书.</summary>
    public static bool IsWish(ArticleView article, TextSpan span) =>
        In(article, span).Where(static word => word.Stage == ProjectStage.Intent).All(word => Wishes.At(article.Text, word.Span.Start, word.Span.End) is not null);

    // 停摆九年的工程,今年3月复工: what goes on again is not over.
    private static readonly PhraseSet Resumptions = new("复工 重新 重启 恢复 接盘 复产 盘活 续建 再次 接手 转了起来");

    // 已拿到138亩土地, 取得建设用地: figures may stand between the verb and the land.
    private static bool HasLand(ArticleView article, TextSpan span)
    {
        foreach (TextSpan verb in Getting.In(article.Text, span))
        {
            TextSpan behind = ArticleView.After(verb.End, Math.Min(Math.Min(span.End, verb.End + 10), article.Outline.ClauseAt(verb.Start).Span.End));
            if (Land.IsIn(article.Text, behind) && !StageAspects.IsDenied(article, verb, span.Start) && !StageAspects.IsExpected(article, verb, span.Start))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly PhraseSet Getting = new("拿到 取得 摘得 竞得 拍得 拿下 获得");
    private static readonly PhraseSet Land = new("土地 用地 地块 许可证 批文 批复");

    /// <summary>True if a beginning is told in <paramref name="span"/> that is still to come: 拟于9月开工.</summary>
    public static bool IsStartExpected(ArticleView article, TextSpan span) => Array.Exists(In(article, span), word => word.Expected is ProjectStage.Started);

    /// <summary>True if a signing is told in <paramref name="span"/> that is still to come: 合同下月来签.</summary>
    public static bool IsSigningExpected(ArticleView article, TextSpan span) => Array.Exists(In(article, span), word => word.Expected is ProjectStage.Signed);

    // 尚未批准, 仍未落地: what has not come yet has not come to nothing.
    private const string NotYet = "尚还仍暂";
    private static readonly PhraseSet StillNot = new("至今 一直 迟迟 目前");

    private static bool IsOther(ArticleView article, PhraseHit<ProjectStage> hit)
    {
        string text = article.Text;
        TextSpan word = hit.Span;
        bool isNotYet = text[word.Start] is '没' or '未' && word.Start > 0 && (NotYet.Contains(text[word.Start - 1]) || StillNot.EndingAt(text, word.Start, 0) is not null);
        if (hit.Value == ProjectStage.Terminated && (isNotYet || StageEnds.IsOfAnother(article, word)))
        {
            return true;
        }

        for (int from = Math.Max(0, word.Start - 4); from <= word.Start; from++)
        {
            if (StageWords.Others.At(text, from, Math.Min(text.Length, word.End + 6)) is TextSpan other && other.Contains(word) && other != word)
            {
                return true;
            }
        }

        if (text[word.End - 1] == '察' && article.Has(word.End, "了"))
        {
            // 实地考察了恒泰项目: what stands there was seen. Near miss: 客商来考察,有意投资3亿元.
            return true;
        }

        if (hit.Value == ProjectStage.Intent && word.Length == 2 && text[word.Start] == '意' && article.Mentions.StartingAt(word.End, MentionKind.Money) is not null)
        {
            // 意向4000万元: the label of the amount.
            return true;
        }

        bool isBefore = word.End < text.Length && text[word.End] == '前' && hit.Value >= ProjectStage.Signed && !(word.End + 1 < text.Length && text[word.End + 1] is '期' or '来');
        return isBefore || (OfOther.At(text, BehindRow(text, hit), text.Length) is not null && !IsDatedSigning(article, hit));
    }

    // 建成达产达效后: the steps of running stand in a row before 后.
    private static int BehindRow(string text, PhraseHit<ProjectStage> hit)
    {
        int end = hit.End;
        while (hit.Value >= ProjectStage.Completed && Steps.At(text, end, text.Length) is TextSpan step)
        {
            end = step.End;
        }

        return end;
    }

    private static readonly PhraseSet Steps = new("并 全面 正式 全部 达产 达效 达标 满产 量产 投产 投用 投运 投入使用 投入运营 投入生产 运营 运行 使用 见效 满负荷");

    // 4月签约后只到位800万元: a signing with its day has been. Near miss: 签约后即可进场.
    private static bool IsDatedSigning(ArticleView article, PhraseHit<ProjectStage> hit)
    {
        TextSpan left = new(Math.Max(article.Outline.ClauseAt(hit.Start).Span.Start, hit.Start - 6), hit.Start);
        bool isSigning = hit.Value == ProjectStage.Signed && article.Has(hit.End, "后");
        return isSigning && (Since.At(article.Text, hit.End + 1, article.Text.Length) is not null || article.Mentions.Within(left, MentionKind.Date).LastOrDefault()?.Date is Edtf date && !StageAspects.IsToCome(article, date));
    }

    private static readonly PhraseSet Since = new("因 由于 一直 至今 迟迟 未 已 仅 只 没 始终 业主 客商 投资方");

    // 投产后, 签约率, 投产之日: what is told is another time, or a rate.
    private static readonly PhraseSet OfOther = new("之日 之时 后 以后 之后 率 外, 外，");
}
