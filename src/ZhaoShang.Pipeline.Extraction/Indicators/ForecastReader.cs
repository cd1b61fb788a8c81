using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Tells the figures that are only expected or aimed at: 力争50亿元, 下半年再签项目8个; near miss: 完成年度任务的60%, 计划总投资42亿元.</summary>
internal sealed class ForecastReader(ArticleView article, bool isOfPlans)
{
    // 三季度工作小结及四季度工作安排 is a review with a part that plans.
    private readonly bool _isPlan = isOfPlans && !(article.Document.Segmented.Normalized.Metadata.Title?.Text is string title && Reviews.IsIn(title));

    private static readonly PhraseSet Reviews = new(ReviewWords.Papers);

    private static readonly PhraseSet Forecasts = new(
        PlanWords.Aims + "预计 预期 计划 目标 可引进 可新增 可到位 可签约 将 可实现 有望 可望 还得 要达到 要实现 任务 拟 到年底 努力 打造 不少于 不低于 必须 要求 打算 盘子是 能突破 能达到 能到 能超过 可突破 可超过 冲刺 冲击 必须过 要过 再签 再引进 再批 再上 再新增 再新签 再开工 不得少于 须到位 须完成 仍需 还需 尚需 需到位 需完成");

    private static readonly PhraseSet Reached = new("完成 已 共计 共有 累计 达到 达成");
    private static readonly PhraseSet Done = new("已 完成了 累计 截至 实现了 达成 落实了 不久前 前不久");
    private static readonly PhraseSet Moods = new(PlanWords.Aims + "预计 预期 有望 可望 可达 可实现 将 目标是 目标为 任务是 任务为 计划引进 拟 要求 打算 必须 奋斗目标 的盘子 盘子是 决定 "
        + WordPairs.Of("计划", "今年 全年 年内 明年 下半年 到20")
        + WordPairs.Of("计划", "到位 引进 完成 实现 签约 新签 新签约 开工 新开工 接待 再 使用 利用 实际 组织 洽谈 对接 储备 争取 招引 竣工 投产 出口 外出"));
    private static readonly PhraseSet Pushed = new("加快推进 加快建设 加紧建设 在建 续建");
    private static readonly PhraseSet Bounds = new("不少于 不低于 不得少于 不得低于 不能少于 不能低于 最少 至少 起码");

    // 确保新开工3个、竣工2个.
    private static readonly PhraseSet Aimed = new(PlanWords.Aims);

    // 计划投产15个. Near miss: 计划总投资15亿元的投产项目.
    private static readonly PhraseSet Intended = new(WordPairs.Of("计划 预计 预期 拟 打算", "投产 竣工 建成 完工 竣工投产 建成投产 达产 开业 运营"));

    private static readonly PhraseSet Strong = new(PlanWords.Aims + "预计 预期 要达到 要实现 将达 有望 可望 必须 努力");

    private readonly PlanSections _plans = new(article);

    /// <summary>True if <paramref name="draft"/>, with its period, is not yet reached.</summary>
    public bool IsForecast(IndicatorDraft draft) => !IsActedOn(draft) && !IsOfUndone(draft) && (TableUnits.IsAsked(article, draft.Figure) || IsExpected(draft) || IsDeadline(draft) || IsDayAhead(draft) || IsRestOfYear(draft) || IsAfterArticle(draft) || IsEarlyInPeriod(draft));

    // 预计…可实现…150亿元; near miss: 计划总投资42亿元, 在建项目.
    private bool IsExpected(IndicatorDraft draft)
    {
        Clause clause = article.Outline.ClauseAt(draft.Figure.Span.Start);
        TextSpan own = ArticleView.Before(draft.Figure.Span.Start, clause.Span.Start);
        bool isPushed = draft.Measure == IndicatorMeasure.ProjectCount && !_isPlan && Pushed.IsIn(article.Text, own);
        bool isKept = IsActedOn(draft) || IsOfUndone(draft) || draft.Class is "续建项目" or "在建项目" or "在谈项目" or "续建" or "在建" || draft.Class is { } described && described.EndsWith('的') && described.Contains("签约", StringComparison.Ordinal);
        bool isAimed = _plans.Contain(draft.Figure.Span.Start) || Aimed.IsIn(article.Text, own) || Intended.IsIn(article.Text, own);
        bool isDone = draft.Stage is ProjectStage.UnderConstruction || (draft.Stage is ProjectStage.Completed or ProjectStage.Operating && !isAimed);
        bool isStanding = isPushed || isKept || IsBaseline(draft) || (isDone && !_isPlan);
        bool isIdle = draft.Figure.Kind == MentionKind.Count && Idle.At(article.Text, draft.Figure.Span.End, article.Text.Length) is not null;
        if (isStanding || isIdle || draft.IsReached || IsCountOfList(draft) || IsScarce(own))
        {
            return false;
        }

        if (IsAimedBehind(clause, draft, own))
        {
            return true;
        }

        if (IsOfEarlierYear(draft))
        {
            return PlainAims.IsIn(article.Text, own) && Expected(own);
        }

        bool isDemanded = (article.HasWord(own, "要", WordClass.Verb) && !Reached.IsIn(article.Text, own)) || IsLeast(draft.Figure.Span);
        bool isOfSection = _plans.Contain(draft.Figure.Span.Start) && (!Done.IsIn(article.Text, own) || (own.Of(article.Text).IndexOf('已') < 0 && IsUntold(draft)));
        return (_isPlan && !IsPast(draft) && !IsReviewed(draft, own)) || isDemanded || isOfSection || Expected(own) || ExpectedBefore(clause, draft);
    }

    // 督促6个未开工项目, 对11个签约项目逐一明确责任人: what is there already. Near miss: 推动12个项目开工.
    private static bool IsActedOn(IndicatorDraft draft) => draft.ActedFrom is not null;

    // 对签而未建的9个项目、建而未完的4个项目: what is there, and not done.
    private bool IsOfUndone(IndicatorDraft draft)
    {
        int start = draft.Figure.Span.Start;
        TextSpan left = new(Math.Max(article.Outline.ClauseAt(start).Span.Start, start - LongestRelative), start);
        return draft.Measure == IndicatorMeasure.ProjectCount && left.Length > 2 && article.Text[start - 1] == '的' && Undone.IsIn(article.Text, left);
    }

    // 计划开工的19个项目仅开工8个: so few are done. Near miss: 今年只计划开工8个.
    private bool IsScarce(TextSpan own)
    {
        TextSpan near = new(Math.Max(own.Start, own.End - LongestScarce), own.End);
        return Scarce.Last(article.Text, near) is TextSpan word && !Forecasts.IsIn(article.Text, new TextSpan(word.End, own.End)) && !article.HasWord(new TextSpan(word.End, own.End), "要", WordClass.Verb);
    }

    private const int LongestScarce = 5;
    private static readonly PhraseSet Scarce = new(WordPairs.Of("仅 只 才 仅仅 只有 仅有", "开工 签约 到位 引进 投产 竣工 落地 完成 实现 动工"));
    private const int LongestRelative = 12;
    private static readonly PhraseSet Undone = new("未 停工 停建 搁浅 闲置");
    private static readonly PhraseSet Idle = new("没有动工 没有开工 没有动静 没有投产 未动工 未开工 未投产 尚未 没动工 没开工 没动静 没有落地 未落地");

    // 签约项目不少于8个: the least that is asked for. Near misses: 8个以上, 超过8个, which tell how much it is.
    private bool IsLeast(TextSpan figure) => Bounds.At(article.Text, figure.Start, figure.End) is not null || Bounds.EndingAt(article.Text, figure.Start, Math.Max(0, figure.Start - LongestBound)) is not null;

    private const int LongestBound = 4;

    /// <summary>履约率由61%提高到75%, 从2011年的1120万元增加到2016年的2950万元: True for what a figure rises from, which is reached.</summary>
    public bool IsBaseline(IndicatorDraft draft)
    {
        int start = draft.Figure.Span.Start;
        Mention? date = start > 1 && article.Text[start - 1] == '的' ? article.Mentions.Covering(start - 2, MentionKind.Date) : null;
        start = date?.Span.End == start - 1 ? date.Span.Start : start;
        bool isFrom = article.Text.AsSpan(Math.Max(0, start - 6), Math.Min(6, start)).IndexOfAny('由', '从') >= 0;
        int end = draft.Figure.Span.End;
        return isFrom && end < article.Text.Length && article.Text[end] is '提' or '上' or '增' or '升' or '降' or '回' or '扩' or ',';
    }

    // 提出到位资金20亿元、签约项目30个的目标, 距30亿元的目标还差4亿元. Near misses: 完成了到位资金20亿元的任务, 到位18亿元占目标的90%.
    private bool IsAimedBehind(Clause clause, IndicatorDraft draft, TextSpan own)
    {
        TextSpan behind = ArticleView.After(draft.Figure.Span.End, Math.Min(Math.Max(draft.Figure.Span.End, clause.Span.End), draft.Figure.Span.End + LongestToAim));
        return AimsBehind.First(article.Text, behind) is TextSpan aim && !Reached.IsIn(article.Text, own) && !Parting.IsIn(article.Text, new TextSpan(behind.Start, aim.Start));
    }

    private const int LongestToAim = 20;
    private static readonly PhraseSet PlainAims = new("力争 计划 目标 任务 预计 预期 拟");
    private static readonly PhraseSet AimsBehind = new(WordPairs.Of("的", "目标 奋斗目标 总目标 年度目标 目标任务 任务 年度任务 指标"));
    private static readonly PhraseSet Parting = new("占 完成 为 是 达 距 离 实现 超 比 较 突破 兑现 落实 提前 高于 低于 多于 少于 不及 不足 接近 相当");

    // 2013年全县到位资金21.6亿元 in the plan for 2014. Near miss: 2013年计划到位21.6亿元, whose own words tell an aim.
    private bool IsOfEarlierYear(IndicatorDraft draft) => draft.PeriodSpan is not null && draft.Period is { Length: >= 4 } period
        && article.Document.Clock.Year is int year && int.TryParse(period[..4], out int told) && told < year;

    // 一季度签了13个 in an interpretation of May: a time that is over.
    private bool IsPast(IndicatorDraft draft) => draft.PeriodSpan is not null && draft.Period is { Length: >= 7 } period && Edtf.TryParse(period, out Edtf told)
        && article.Document.Clock.FirstDay is { } published && told.Latest is { } last && last < published;

    // 1—8月,签约项目34个,还差6个 in a plan: months from January on that are compared. Near misses: 第一战役(1—3月):签约8个, what a plan asks for, and 1—8月力争签约34个.
    private bool IsReviewed(IndicatorDraft draft, TextSpan own) => draft is { PeriodSpan: TextSpan date, Period.Length: 15 }
        && draft.Period.AsSpan(4).StartsWith("-01/") && date.Of(article.Text).IndexOf('月') > 0
        && Reviewing.IsIn(article.Text, article.Outline.SentenceAt(draft.Figure.Span.Start).Span)
        && !Forecasts.IsIn(article.Text, own) && !Forecasts.IsIn(article.Text, article.Outline.ClauseAt(date.Start).Span);

    private static readonly PhraseSet Reviewing = new("同比 比上年 比去年 还差 占州 占市 占县 占全年 占年 占任务 占目标 完成年 完成全年 排第 居全");

    // 下一步打算 … 上半年累计达到21亿元 in a report on the first quarter: summed up to a month that nothing above the section tells. Near miss: in one on the half year.
    private bool IsUntold(IndicatorDraft draft)
    {
        if (draft is not { PeriodSpan: TextSpan date, Period: { Length: 15 } period } || _plans.StartAround(draft.Figure.Span.Start) is not int start || date.Start < start)
        {
            return false;
        }

        foreach (Mention told in article.Mentions.Within(new TextSpan(0, start), MentionKind.Date))
        {
            if (told.Date is { Value: { Length: >= 7 } value } && string.CompareOrdinal(value[(value.LastIndexOf('/') + 1)..], period[8..]) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    private bool Expected(TextSpan span) => Forecasts.Last(article.Text, span) is TextSpan word
        && (!Nouns.Contains(article.Text[word.End - 1]) || OfDone.At(article.Text, word.End, Math.Min(article.Text.Length, word.End + 2)) is null || IsToBeDone(word)) && !IsAnnounced(word) && !IsOfCounted(word) && !article.Has(word.Start, "计划总投资") && !article.Has(word.Start, "计划投资") && !article.Has(word.Start, "拟投资总额") && !article.Has(word.Start, "拟总投资") && !article.Has(word.Start, "目标任务") && !IsDone(span, word);

    // 年内计划完成投资21亿元. Near misses: 任务完成情况, 计划完成率.
    private bool IsToBeDone(TextSpan word) => article.Has(word.Start, "计划") && Fulfilled.At(article.Text, word.End, Math.Min(article.Text.Length, word.End + 4)) is not null;

    // The last letters of 任务, 目标, 计划: 预计完成 is expected.
    private const string Nouns = "务标划";

    private static readonly PhraseSet Fulfilled = new("完成投资 完成固定 完成到位 完成引进 完成招商");

    // 年度计划新开项目实际开工150个.
    private static readonly PhraseSet Realized = new(WordPairs.Of("项目实际 企业实际", "开工 投产 竣工 签约 到位"));

    // 10个计划投产项目投产7个: what was planned for those that are counted.
    private bool IsOfCounted(TextSpan word) => (article.Has(word.Start, "计划") && Realized.IsIn(article.Text, new TextSpan(word.End, Math.Min(article.Text.Length, word.End + LongestRelative)))) || word.Start > 0 && article.Mentions.Covering(word.Start - 1, MentionKind.Count) is Mention count && count.Span.End == word.Start;

    // 现将已签合同的4个项目介绍如下: the 将 of a notice. Near miss: 将签约4个.
    private bool IsAnnounced(TextSpan word) => word.Length == 1 && word.Start > 0 && article.Text[word.Start] == '将' && article.Text[word.Start - 1] is '现' or '兹' or '特';

    // 各镇完成任务情况:甲镇2600万元: how far it is done; 梳理目标企业120家: who is sought.
    private static readonly PhraseSet OfDone = new("情况 完成 进度 进展 考核 执行 企业 客商 客户");

    // 完成年度任务的…: told as done before the word.
    private bool IsDone(TextSpan span, TextSpan word) =>
        Reached.IsIn(article.Text, new TextSpan(span.Start, word.Start)) && Strong.At(article.Text, word.Start, span.End) is null;

    // 将实施…,开工…18个项目,确保…: the first clause of the sentence sets the mood until something done is told.
    private bool ExpectedBefore(Clause clause, IndicatorDraft draft)
    {
        Sentence sentence = article.Outline.Sentences[clause.Sentence];
        // 预计全镇财政收入4.2亿元,增长40%;…: what opens a sentence with 预计 governs all of it.
        int reach = OtherDates.IsExpectation(article, sentence.Span) ? LongestList : LongestMood;
        for (int i = clause.Index - 1; i >= sentence.FirstClause && clause.Index - i <= reach; i--)
        {
            TextSpan span = article.Outline.Clauses[i].Span;
            bool isAim = article.Text[Math.Min(span.End, article.Text.Length - 1)] is ':' or '：' && AimNouns.Last(article.Text, span) is TextSpan aim
                && OfDone.At(article.Text, aim.End, span.End) is null && !article.Mentions.Within(span, MentionKind.Percent).Any();
            // 出去一趟要有一趟的收获:洽谈项目136个: what follows was gained.
            if (Harvests.EndingAt(article.Text, span.End, span.Start) is not null)
            {
                return false;
            }

            TextSpan? told = Moods.Last(article.Text, span) is TextSpan word && !IsOfCounted(word) && !IsPurpose(word) && !IsOfPartBefore(word, clause) ? word : null;
            if (isAim || ((told is not null || article.HasWord(span, "要", WordClass.Verb)) && !IsOfOther(span)))
            {
                TextSpan rest = ArticleView.Before(draft.Figure.Span.Start, span.End);
                bool isOnlyPlanned = told is TextSpan mood && article.Has(mood.Start, "计划");
                // 任务是1.2亿元,到11月底到位1.1亿元: a time behind what is asked for.
                bool isDated = told is TextSpan task && article.Has(task.Start, "任务") && article.Mentions.Within(rest, MentionKind.Date).Any(static date => date.Date is { Value.Length: > 4 });
                return !Done.IsIn(article.Text, rest) && !isDated && !(isOnlyPlanned && Really.IsIn(article.Text, rest));
            }
        }

        return false;
    }

    // In clauses.
    private const int LongestMood = 8;
    private const int LongestList = 40;

    // 到资1亿美元,预计全年可达1.5亿美元;合同外资2亿美元: of the part before the mark alone, which told a figure first. Near miss: 预计合同外资2亿美元;到资1亿美元.
    private bool IsOfPartBefore(TextSpan word, Clause clause) => article.Outline.ClauseAt(word.Start).Segment != clause.Segment && OtherDates.IsBehindFigure(article, word);

    // 为确保完成任务,全年排出重点项目32个: what is done for a purpose. Near miss: 确保完成任务.
    private bool IsPurpose(TextSpan word) => word.Start > 0 && (article.Text[word.Start - 1] == '为' || (word.Start > 1 && article.Has(word.Start - 2, "为了")));

    // 全年计划引进52亿元,上半年实际到位24亿元. Near miss: 力争全年引进52亿元,实际到位40亿元, which is aimed at.
    private static readonly PhraseSet Really = new("实际 实到");

    // 按照县里的要求,全年引进6个; 也要看到,到位率只有37%: what others asked for, and what is to be seen.
    private bool IsOfOther(TextSpan clause) => Terms.At(article.Text, clause.Start, clause.End) is not null || Seen.IsIn(article.Text, clause)
        || (Moods.Last(article.Text, clause) is { Length: 2 } mood && article.Has(mood.Start, "要求") && Terms.Last(article.Text, new TextSpan(clause.Start, mood.Start)) is not null && !article.HasWord(clause, "要", WordClass.Verb));

    private static readonly PhraseSet Terms = new("按照 根据 依照 遵照 围绕 对照");
    private static readonly PhraseSet Seen = new("看到 认识到 清醒 正视");
    private static readonly PhraseSet Harvests = new("收获 成绩 成果 战果 结果 成效 进展");

    private static readonly PhraseSet AimNouns = new("任务 目标 指标");

    // (三)在谈项目3个 on a line of its own: so many entries follow.
    private bool IsCountOfList(IndicatorDraft draft)
    {
        TextSpan line = article.Outline.SentenceAt(draft.Figure.Span.Start).Span;
        bool isLine = (line.Start == 0 || article.Text[line.Start - 1] == '\n') && (line.End == article.Text.Length || article.Text[line.End] == '\n');
        return isLine && line.Length <= LongestHeading && draft.Measure == IndicatorMeasure.ProjectCount && draft.Figure.Span.End >= line.End - 1;
    }

    private const int LongestHeading = 18;

    // 明年…引进项目70项, 到“十二五”末产值500亿元: a year after the article's.
    private bool IsAfterArticle(IndicatorDraft draft) =>
        article.Document.Clock.Year is int year && !OpensRange(draft, year) && draft.Period is { Length: >= 4 } period && ((int.TryParse(period[..4], out int told) && told > year) || (period.Length == 9 && int.TryParse(period[5..], out int last) && last > year));

    // 2010年至2012年,分别到位23亿元、31亿元、36亿元: where nothing but the span tells the article's year, it is not its first.
    private bool OpensRange(IndicatorDraft draft, int year) => article.Document.Clock.Published is null && draft.PeriodSpan is TextSpan span
        && article.Mentions.StartingAt(span.Start, MentionKind.Date)?.Date is { Value: { Length: 9 } range } && int.TryParse(range[..4], out int first) && first == year;

    // 9月底前开工15个 in an article of July: a deadline that has not come.
    private bool IsDeadline(IndicatorDraft draft) => draft.PeriodSpan is TextSpan date && date.Of(article.Text)[^1] == '前' && draft.Period is { Length: >= 10 } period && period.StartsWith("../", StringComparison.Ordinal)
        && article.Document.Clock.Published is Edtf { Value.Length: >= 7 } published && string.CompareOrdinal(period[3..], published.Value[..Math.Min(published.Value.Length, period.Length - 3)]) >= 0;

    // 10月底到位资金达到80亿元 in an article of July: a day or month that has not come. Near miss: 到年底,已投产企业150家.
    private bool IsDayAhead(IndicatorDraft draft) => !Done.IsIn(article.Text, ArticleView.Before(draft.Figure.Span.Start, article.Outline.ClauseAt(draft.Figure.Span.Start).Span.Start)) && draft.PeriodSpan is not null && draft.Period is { Length: >= 7 and <= 11 } period && period[0] != '.' && period[4] == '-' && !period.Contains('X', StringComparison.Ordinal)
        && article.Document.Clock.Published is Edtf { Value.Length: >= 7, IsInterval: false } published && string.CompareOrdinal(period[..7], published.Value[..7]) > 0;

    // 下半年到位资金23亿元 in an article of July: the span ends after the article, and begins no earlier.
    private bool IsRestOfYear(IndicatorDraft draft) =>
        article.Document.Clock.Published is Edtf { Value.Length: >= 7 } published && draft.Period is { Length: 15 } period && period[0] != '.'
        && string.CompareOrdinal(period[8..15], published.Value[..7]) > 0
        && (string.CompareOrdinal(period[..7], published.Value[..7]) >= 0 || IsFarAhead(period, published));

    // 上半年到位资金过45亿元 in an article of February. Near miss: 前三季度 in one of the last days of September.
    private static bool IsFarAhead(string period, Edtf published) => period.AsSpan(8, 4).SequenceEqual(published.Value.AsSpan(0, 4))
        && int.TryParse(period.AsSpan(13, 2), out int last) && int.TryParse(published.Value.AsSpan(5, 2), out int now) && last - now >= MonthsAhead;

    private const int MonthsAhead = 2;

    // 2004年引进项目80个以上, in an article of March 2004: a year that has just begun.
    private bool IsEarlyInPeriod(IndicatorDraft draft)
    {
        bool isYear = draft.PeriodSpan is not null && draft.Period is { Length: 4 } && draft.Measure != IndicatorMeasure.TotalInvestment;
        // 全年到位4.2亿元 in an article of October.
        bool isWholeYear = isYear && article.Has(draft.PeriodSpan!.Value.Start, "全年") && article.Outline.ClauseAt(draft.PeriodSpan.Value.Start).Index == article.Outline.ClauseAt(draft.Figure.Span.Start).Index;
        return isYear && article.Document.Clock.Published is Edtf { Value.Length: >= 7 } published && published.Value[..4] == draft.Period
            && string.CompareOrdinal(published.Value[5..7], isWholeYear ? "11" : "02") <= 0
            && !Reached.IsIn(article.Text, article.Outline.ClauseAt(draft.Figure.Span.Start).Span);
    }
}
