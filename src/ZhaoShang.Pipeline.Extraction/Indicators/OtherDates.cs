using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Events;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Tells what a date before a figure is about: the figure itself, what it is compared with, another figure, a task, the day of the news.</summary>
internal static class OtherDates
{
    private const int LongestRelative = 10;
    private const int LongestMark = 4;
    private const int LongestBracket = 30;

    // 是2008年的3.2倍: these compare only where 的 stands behind the date.
    private const string Likening = "是 为 占 相当于 超过 高于 低于 超出 接近 完成 由 从 不及 不如 多于 少于 不足";
    private static readonly PhraseSet ComparedBefore = new("比 较 与 同 相比 " + Likening);
    private static readonly PhraseSet ComparedAfter = new("同期 相比 增长 下降 结转 任务 目标 末增加 末减少 水平 总和 的任务 的目标 的总和 全年的 的基础 基础上 为基数");
    private static readonly PhraseSet Aims = new("任务 目标 指标");
    private static readonly PhraseSet Fulfilling = new("完成 占 为 达 达到 较 比 与 离 距 是 超 超过 超额");
    private static readonly PhraseSet OnlyWithParticle = new(Likening);
    private static readonly PhraseSet Expecting = new(PlanWords.Aims + PlanWords.Prospects + "预测");
    private static readonly PhraseSet Now = new("眼下 目前 现在 如今 当前 至今 迄今 现已");
    private static readonly PhraseSet Already = new("已有 已 现有 有");
    private static readonly PhraseSet News = new("获悉 记者 透露 介绍 消息 讯 报道 了解到 核查 核实 审核 复核 核验 汇总 盘点 公布 发布");

    /// <summary>True for a date that tells of something else than the figure: of a comparison, of a title, of another figure, of a task.</summary>
    public static bool IsOther(ArticleView article, Mention date, IndicatorDraft draft) => IsCompared(article, date, draft.IsForecast) || !IsNamed(article, date)
        || IsOfBracket(article, date, draft) || IsOfAnother(article, date, draft) || IsOfChoice(article, date, draft) || IsOfAction(article, date, draft) || IsOfYearOfThing(article, date) || IsPutOff(article, date) || IsOfDealtCount(article, date.Span, draft) || IsLongBeforeNow(article, date, draft) || IsExpectedOf(article, date, draft) || IsOfTask(article, date, draft) || IsOfSpending(article, date, draft) || IsOfShare(article, date, draft);

    /// <summary>True if what is expected opens <paramref name="span"/>: 力争, 预计.</summary>
    public static bool IsExpectation(ArticleView article, TextSpan span) => Expecting.At(article.Text, span.Start, span.End) is not null;

    /// <summary>由年初的68家增至97家: the date right before a figure is its own. Near miss: 是2008年的3.2倍, no figure of the work.</summary>
    public static bool IsOwn(ArticleView article, Mention date, IndicatorDraft draft) =>
        date.Span.End == draft.Figure.Span.Start - 1 && article.Text[date.Span.End] == '的' && draft.Figure.Kind != MentionKind.Percent;

    /// <summary>一季度10亿元、上半年45亿元: a date in the clause of the figure is its own; near misses: 今年, which contrasts, and 三季度集中签约仪式, a name.</summary>
    public static bool IsBeside(ArticleView article, Mention date, IndicatorDraft draft)
    {
        TextSpan between = new(Math.Min(date.Span.End, draft.Figure.Span.Start), draft.Figure.Span.Start);
        bool isOwn = date.Span.Start >= article.Outline.ClauseAt(draft.Figure.Span.Start).Span.Start;
        bool isWholeYear = date.Date is { Value.Length: 4 } && !article.Has(date.Span.Start, "年内");
        return isOwn && !article.Has(date.Span.Start, "今年") && !isWholeYear && !NamesMeeting(article.Text, between);
    }

    /// <summary>True for a date in the name of a meeting, in whose clause it stands before the figure: 2014年秋季招商项目集中签约仪式举行.</summary>
    public static bool NamesMeetingOf(ArticleView article, Mention date)
    {
        TextSpan clause = article.Outline.ClauseAt(date.Span.Start).Span;
        return NamesMeeting(article.Text, new TextSpan(date.Span.End, clause.End)) && !article.Mentions.FiguresWithin(new TextSpan(date.Span.End, clause.End)).Any();
    }

    // 三季度集中签约仪式. Near miss: 上半年签约总额.
    private static bool NamesMeeting(string text, TextSpan span)
    {
        foreach (TextSpan noun in MeetingName.Nouns.In(text, span))
        {
            if (noun.Length > 2 || text[noun.End - 1] is '会' or '节' or '周' or '展')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>9月份新入园4户,今年以来累计23户: a date that sums up from January on, behind a month. Near miss: 9月份签约4户,今年新建2户.</summary>
    public static bool IsSummedUp(ArticleView article, Mention date, Mention before) => before.Date is { Value.Length: 7 or 15 } && SummedUp.At(article.Text, date.Span.End, article.Text.Length) is not null;

    private static readonly PhraseSet SummedUp = new("累计 ,累计 ，累计 以来累计 已累计 共 合计 总计 共计");

    /// <summary>截至9月28日,园区年初排定的22个项目: when they were chosen.</summary>
    public static bool IsOfCounted(ArticleView article, Mention date, IndicatorDraft draft)
    {
        TextSpan rest = new(date.Span.End, Math.Min(date.Span.End + LongestRelative, Math.Max(date.Span.End, draft.Figure.Span.End)));
        int particle = rest.Of(article.Text).IndexOf('的');
        return particle >= 1 && article.Mentions.StartingAt(rest.Start + particle + 1, MentionKind.Count) is not null;
    }

    /// <summary>2018年签约的218个项目,截至9月底已开工199个: True for when those counted came, which tells nothing of what was done of them.</summary>
    public static bool IsOfThose(ArticleView article, Mention date)
    {
        TextSpan rest = new(date.Span.End, Math.Min(article.Text.Length, date.Span.End + LongestRelative));
        int particle = rest.Of(article.Text).IndexOf('的');
        return particle >= 1 && Came.At(article.Text, rest.Start, rest.Start + particle) is not null && !article.Has(date.Span.Start, "今年") && article.Mentions.StartingAt(rest.Start + particle + 1, MentionKind.Count) is not null;
    }

    private static readonly PhraseSet Came = new("签约 新签约 签订 引进 落户 招引 签下");

    // 年初确定的100个重点项目,开工73个: when they were chosen, for all but those counted there.
    private static bool IsOfChoice(ArticleView article, Mention date, IndicatorDraft draft)
    {
        TextSpan clause = article.Outline.ClauseAt(date.Span.Start).Span;
        bool isChosen = date.Date is { Value: [.., '~'] } && Chosen.At(article.Text, date.Span.End, clause.End) is not null;
        return isChosen && article.Mentions.FiguresWithin(new TextSpan(date.Span.End, clause.End)).FirstOrDefault() is { } chosen && chosen.Span.End <= draft.Figure.Span.Start;
    }

    private static readonly PhraseSet Chosen = new(WordPairs.Of("确定 排定 安排 下达 计划 定下 谋划 列入 分解 上报 申报", "的"));

    // 6月20日前对11个签约项目逐一明确责任人: the time of what is done about them, which were there before. Near miss: 对去年签约的11个项目.
    private static bool IsOfAction(ArticleView article, Mention date, IndicatorDraft draft) => draft.ActedFrom is int start && date.Span.End <= start;

    // 12月底前储备2021年项目50个: of what year the things are.
    private static bool IsOfYearOfThing(ArticleView article, Mention date) => date.Date is { Value.Length: 4 or 9 } && Things.At(article.Text, date.Span.End, article.Text.Length) is not null
        && Preparing.EndingAt(article.Text, date.Span.Start, Math.Max(0, date.Span.Start - 3)) is not null;

    // 到位35亿元(去年27.3亿元),利用外资650万美元: the date of the figure in brackets, for none behind them.
    private static bool IsOfBracket(ArticleView article, Mention date, IndicatorDraft draft) => article.BracketAround(date.Span) is TextSpan bracket && bracket.End <= draft.Figure.Span.Start
        && article.Mentions.FiguresWithin(new TextSpan(date.Span.End, Math.Max(date.Span.End, bracket.End))).Any();

    // 2014年底引进25个;目前,已开工15个 in an article of 2015: the time of what was before. Near misses: 去年签约9个,目前已开工3个, of those; 自2014年12月以来,目前已….
    private static bool IsLongBeforeNow(ArticleView article, Mention date, IndicatorDraft draft)
    {
        bool isPast = article.Document.Clock.Year is int year && date.Date is { Value.Length: 7 or 8 or 10 } edtf && edtf.Value[0] != '.' && int.TryParse(edtf.Value.AsSpan(0, 4), out int told) && told < year;
        TextSpan rest = new(date.Span.End, Math.Max(date.Span.End, draft.Figure.Span.Start));
        return isPast && !article.Has(date.Span.End, "以来") && Now.First(article.Text, rest) is TextSpan now && now.Start == article.Outline.ClauseAt(now.Start).Span.Start
            && article.Outline.ClauseAt(now.Start).Index > article.Outline.ClauseAt(date.Span.Start).Index && !article.Mentions.Within(rest, MentionKind.Date).Any();
    }

    /// <summary>今年计划引进30个,其中一季度10个,到位资金18亿元: the time that deals out one count governs no other measure behind it. Near misses: 一季度引进10个,到位资金6亿元; 今年引进30个;一季度10个,到位资金6亿元.</summary>
    public static bool IsOfDealtCount(ArticleView article, TextSpan? told, IndicatorDraft draft)
    {
        if (told is not TextSpan span || article.Mentions.StartingAt(span.Start, MentionKind.Date) is not Mention date || date.Date is not { Value.Length: 7 or 15 } part || article.Mentions.StartingAt(date.Span.End, MentionKind.Count) is not Mention dealt || dealt.Span.End > draft.Figure.Span.Start || dealt.Amount?.Unit == draft.Figure.Amount?.Unit)
        {
            return false;
        }

        TextSpan left = ArticleView.Before(date.Span.Start, article.Outline.SegmentOf(article.Outline.ClauseAt(date.Span.Start)).Start);
        foreach (Mention whole in article.Mentions.Within(left, MentionKind.Count))
        {
            if (whole.Amount?.Unit == dealt.Amount?.Unit && whole.Amount?.Value > dealt.Amount?.Value && IsOfYear(article, new TextSpan(left.Start, whole.Span.Start), part.Value[..4]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfYear(ArticleView article, TextSpan span, string year)
    {
        foreach (Mention told in article.Mentions.Within(span, MentionKind.Date))
        {
            if (told.Date?.Value == year)
            {
                return true;
            }
        }

        return false;
    }

    // 180万美元延到了明年;实到内资6.3亿元: until when another thing is put off.
    private static bool IsPutOff(ArticleView article, Mention date) => PutOff.EndingAt(article.Text, date.Span.Start, Math.Max(0, date.Span.Start - 4)) is not null;

    private static readonly PhraseSet PutOff = new(WordPairs.Of("延 推迟 推 拖 顺延 延期 延迟 延后", "到 至 到了 至了"));
    private static readonly PhraseSet Things = new("项目 项目库 招商项目库 招商项目 重点项目 储备项目 计划");
    private static readonly PhraseSet Preparing = new("储备 谋划 编制 申报 包装 筛选 策划 提出");

    /// <summary>县上领导外出招商17次: not within the days of a fair told before.</summary>
    public static bool IsRepeated(IndicatorDraft draft) => draft.Figure.Amount is { Unit: "次" or "批" or "批次" or "趟" or "人次" or "团次", Value: > 2 };

    /// <summary>True if <paramref name="span"/> comes back to what stands now: 去年同批开工的29个项目,眼下已有6个投产.</summary>
    public static bool IsOfNow(ArticleView article, TextSpan span) => Now.IsIn(article.Text, span);

    /// <summary>True for the day on which the news was heard: 记者9月16日从招商局获悉,今年以来….</summary>
    public static bool IsDayOfNews(ArticleView article, Mention date) => News.IsIn(article.Text, article.Outline.ClauseAt(date.Span.Start).Span);

    /// <summary>True for a date that only compares: 比上年, 是2008年的3.2倍; near miss: 完成2008年…之后 without 的.</summary>
    public static bool IsCompared(ArticleView article, Mention date, bool isAim = false) =>
        (ComparedBefore.EndingAt(article.Text, date.Span.Start, Math.Max(0, date.Span.Start - 3)) is TextSpan word
            && (OnlyWithParticle.At(article.Text, word.Start, word.End) is null || article.Has(date.Span.End, "的")))
        || (ComparedAfter.At(article.Text, date.Span.End, Math.Min(article.Text.Length, date.Span.End + 4)) is TextSpan after && !(Aims.IsIn(article.Text, after) && (isAim || IsHeadOfAims(article, date, after))));

    // 2011年目标新签约20家: the aims follow. Near miss: 完成2011年目标的60%.
    private static bool IsHeadOfAims(ArticleView article, Mention date, TextSpan aim) => date.Date is { } told && told.Value[^1] != '~' && !article.Has(aim.End, "的") && !article.Has(aim.End, "任务的")
        && date.Span.Start - article.Outline.ClauseAt(date.Span.Start).Span.Start <= LongestMark && Fulfilling.EndingAt(article.Text, date.Span.Start, Math.Max(0, date.Span.Start - 2)) is null && article.Outline.ClauseAt(aim.End).Index == article.Outline.ClauseAt(date.Span.Start).Index
        && article.Mentions.StartingAt(aim.End, MentionKind.Money) is null;

    /// <summary>False for a year inside the title of a rule which is no date of the figure; near miss: 第一战役(1—3月):到位资金35亿元.</summary>
    public static bool IsNamed(ArticleView article, Mention date) => date.Span.Start == 0 || article.Text[date.Span.Start - 1] is not ('《' or '〔' or '(') || article.Has(date.Span.End, "):")
        || (article.Text[date.Span.Start - 1] == '(' && (!IsBracketClosed(article, date) || IsOfOccasion(article, date)));

    // 哈洽会期间(6月15日—19日),签约项目7个; 本届青洽会(6月8日至11日)上,签约13个: the days of the occasion.
    private static bool IsOfOccasion(ArticleView article, Mention date) =>
        article.Has(date.Span.End, ")") && OccasionEnds.EndingAt(article.Text, date.Span.Start - 1, Math.Max(0, date.Span.Start - 3)) is not null;

    private static readonly PhraseSet OccasionEnds = new("期间 会期 节会 洽会 博会 交会 " + WordPairs.Of("洽谈 推介 交易 博览 招商 签约 对接 展销", "会"));

    // 13个(去年同期17个): what stands in the brackets goes on behind the date.
    private static bool IsBracketClosed(ArticleView article, Mention date)
    {
        TextSpan rest = new(date.Span.End, Math.Min(article.Text.Length, date.Span.End + LongestBracket));
        int close = rest.Of(article.Text).IndexOfAny(')', '）');
        return close < 0 || !article.Mentions.FiguresWithin(new TextSpan(rest.Start, rest.Start + close)).Any();
    }

    // 提前完成全年250亿元的目标任务,其中工业项目51个: the time of a task, for all but its own amount.
    private static bool IsOfTask(ArticleView article, Mention date, IndicatorDraft draft) => !draft.IsTask && ((AmountOfTask(article, date) is Mention money && money.Span.End <= draft.Figure.Span.Start)
        || (HandedDown(article, date) is Mention task && Tasks.IsAmountOf(article, task) && article.Mentions.Within(new TextSpan(task.Span.End, Math.Max(task.Span.End, draft.Figure.Span.Start)), MentionKind.Duration).Any()));

    /// <summary>完成全年80亿目标任务: True for the time of what is fulfilled. Near miss: 全年引进8个.</summary>
    public static bool IsOfFulfilled(ArticleView article, Mention date) => AmountOfTask(article, date) is not null || (date.Date is { Value.Length: 4 }
        && Fulfilling.EndingAt(article.Text, date.Span.Start, Math.Max(0, date.Span.Start - 2)) is not null && Aims.IsIn(article.Text, new TextSpan(date.Span.End, Math.Max(date.Span.End, article.Outline.ClauseAt(date.Span.Start).Span.End))));

    /// <summary>What a task demands whose time <paramref name="date"/> tells: 全年80亿元目标任务; null if it tells none.</summary>
    public static Mention? AmountOfTask(ArticleView article, Mention date) => date.Date is { Value.Length: 4 }
        && article.Mentions.StartingAt(date.Span.End, MentionKind.Money) is Mention money && Tasks.IsAmountOf(article, money) ? money : null;

    // 2014年县里下达我镇招商引资任务1.1亿元,半年来引进8个: the year is the task's. Near miss: 去年县里下达任务1.1亿元,引进8个.
    private static Mention? HandedDown(ArticleView article, Mention date)
    {
        TextSpan rest = ArticleView.After(date.Span.End, article.Outline.ClauseAt(date.Span.Start).Span.End);
        return date.Date is { Value.Length: 4 } && article.Mentions.FiguresWithin(rest).FirstOrDefault() is { Kind: MentionKind.Money } first && Handing.IsIn(article.Text, new TextSpan(rest.Start, first.Span.Start)) ? first : null;
    }

    private static readonly PhraseSet Handing = new("下达 分解给 分配 核定 交给");

    /// <summary>18个项目开工,总投资29亿元,2016年计划投资18亿元;产业项目17个: the year in which that is to be spent, for none behind it. Near miss: 2016年计划投资项目18个.</summary>
    public static bool IsOfSpending(ArticleView article, Mention date, IndicatorDraft draft) => date.Date is { Value.Length: 4 } && Spending.At(article.Text, date.Span.End, article.Text.Length) is TextSpan words
        && article.Mentions.Within(new TextSpan(words.End, Math.Max(words.End, Math.Min(draft.Figure.Span.Start, words.End + LongestRelative))), MentionKind.Money).Any();

    private static readonly PhraseSet Spending = new("计划投资 计划完成投资 度计划投资 度计划完成投资 度投资计划 拟完成投资");

    // 完成全年计划8900万美元的17.2%;现汇进资310万美元; 分别占全年计划的84%;新办企业2家: the time of a plan of which a share is told, for all but its own amount. Near miss: 全年计划引进20个.
    private static bool IsOfShare(ArticleView article, Mention date, IndicatorDraft draft)
    {
        TextSpan clause = article.Outline.ClauseAt(date.Span.Start).Span;
        TextSpan rest = new(date.Span.End, Math.Max(date.Span.End, Math.Min(clause.End, draft.Figure.Span.Start)));
        return !draft.IsTask && date.Date is { Value.Length: 4 } && Plans.At(article.Text, rest.Start, rest.End) is not null && clause.End <= draft.Figure.Span.Start
            && Sharing.IsIn(article.Text, ArticleView.Before(date.Span.Start, clause.Start)) && article.Mentions.Within(rest, MentionKind.Percent).Any();
    }

    private static readonly PhraseSet Plans = new("计划 任务 目标 预算");
    private static readonly PhraseSet Sharing = new("完成 占 为 达 是");

    // 去年停下来的9个项目,眼下复工6个; 上半年签约29个,去年同期为24个;新开工17个: dates of another figure than that of the draft.
    private static bool IsOfAnother(ArticleView article, Mention date, IndicatorDraft draft)
    {
        Clause clause = article.Outline.ClauseAt(date.Span.Start);
        if (clause.Index == article.Outline.ClauseAt(draft.Figure.Span.Start).Index)
        {
            return false;
        }

        TextSpan rest = ArticleView.After(date.Span.End, clause.Span.End);
        int particle = rest.Of(article.Text).IndexOf('的');
        bool isRelative = particle is >= 2 and <= LongestRelative && article.Mentions.Within(new TextSpan(rest.Start + particle, rest.End), MentionKind.Count).FirstOrDefault() is Mention count
            && count.Span.Start - rest.Start - particle <= 2;
        TextSpan own = article.Outline.ClauseAt(draft.Figure.Span.Start).Span;
        bool isNow = (clause.Segment != article.Outline.ClauseAt(draft.Figure.Span.Start).Segment && article.Has(article.Outline.SegmentOf(article.Outline.ClauseAt(draft.Figure.Span.Start)).Start + 1, "是")) || Now.IsIn(article.Text, ArticleView.Before(draft.Figure.Span.Start, own.Start)) || (date.Date is { Value.Length: 4 } && Already.At(article.Text, own.Start, own.End) is not null);
        bool isOpening = date.Span.Start <= clause.Span.Start + 1 && clause.Segment == article.Outline.ClauseAt(draft.Figure.Span.Start).Segment;
        return (isRelative && isNow) || (date.Span.Of(article.Text).EndsWith("同期") && !isOpening);
    }

    // 实际到位132.6亿元,预计全年可达145亿元;实际利用外资3.2亿美元: the time of what is expected, for no figure behind it. Near miss: 预计上半年合同外资2亿美元;实际到资1亿美元, all of which is expected.
    private static bool IsExpectedOf(ArticleView article, Mention date, IndicatorDraft draft) =>
        article.Outline.ClauseAt(date.Span.Start).Segment != article.Outline.ClauseAt(draft.Figure.Span.Start).Segment
        && Expecting.EndingAt(article.Text, date.Span.Start, Math.Max(0, date.Span.Start - 3)) is TextSpan word && word.Start > article.Outline.SentenceAt(date.Span.Start).Span.Start
        && IsBehindFigure(article, word);

    /// <summary>到资1亿美元,预计全年可达1.5亿美元: True for a word of expectation behind a figure like the one that is expected. Near miss: 走访企业23家,预计完成产值10亿元.</summary>
    public static bool IsBehindFigure(ArticleView article, TextSpan word)
    {
        TextSpan segment = article.Outline.SegmentOf(article.Outline.ClauseAt(word.Start));
        Mention? expected = article.Mentions.FiguresWithin(ArticleView.After(word.End, segment.End)).FirstOrDefault();
        return article.Mentions.FiguresWithin(new TextSpan(segment.Start, word.Start)).Any(figure => (expected is null || figure.Kind == expected.Kind) && !Thresholds.Is(article, figure));
    }
}
