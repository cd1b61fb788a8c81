using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Events;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Finds the date that governs a figure.</summary>
internal static class PeriodReader
{
    private static readonly PhraseSet ComparedBefore = new("比 较 与 同 相比 是 为 占 相当于 超过 高于 低于 超出 接近 完成 由 从 不及 不如 多于 少于 不足");
    private static readonly PhraseSet ComparedAfter = new("同期 相比 增长 下降 结转 任务 目标 末增加 末减少 水平 总和 的任务 的目标 的总和 全年的");
    private static readonly PhraseSet Aims = new("任务 目标 指标");
    private static readonly PhraseSet Fulfilling = new("完成 占 为 达 达到 较 比 与 离 距 是 超 超过 超额");
    private static readonly PhraseSet OnlyWithParticle = new("是 为 占 相当于 超过 高于 低于 超出 接近 完成 由 从 不及 不如 多于 少于 不足");

    /// <summary>
    /// The narrowest date before the figure of <paramref name="draft"/> in its part of the sentence that tells when: of 今年上半年…,今年完成投资 the half
    /// year; else that of the sentence, of what it goes on from, of its paragraph, of its heading. Null if none tells. Dates of a comparison (比上年,
    /// 同期) and of names do not count.
    /// </summary>
    public static (string Period, TextSpan Span)? Governing(ArticleView article, IndicatorDraft draft)
    {
        Mention figure = draft.Figure;
        Sentence sentence = article.Outline.SentenceAt(figure.Span.Start);
        TextSpan left = ArticleView.Before(figure.Span.Start, Math.Max(sentence.Span.Start, figure.Span.Start - ArticleView.Reach));
        TextSpan segment = article.Outline.SegmentOf(article.Outline.ClauseAt(figure.Span.Start));
        TextSpan near = ArticleView.Before(figure.Span.Start, Math.Max(left.Start, segment.Start));
        // 到2015年达到88.6亿元,五年合计332.2亿元: the years right before the figure are its own.
        draft.Years = OwnYears(article, figure);
        if (draft.Years is not null)
        {
            return null;
        }

        (string Period, TextSpan Span)? best = DatesInRow.Of(article, draft) ?? Narrowest(article, near, draft) ?? Behind(article, figure)
            ?? OfSegmentsBefore(article, left, near, draft);
        draft.Years = best is null ? YearsOf(article, left) : null;
        best ??= draft.Years is not null ? null : OfSentenceBefore(article, sentence) ?? OfOccasion(article, sentence, figure) ?? OfParagraph(article, sentence, draft) ?? LeadIns.Over(article, sentence) ?? OfHeading(article, sentence);
        return best is null ? null : (SinceThen(article, best.Value) ?? FromJanuary(article, left, best.Value), best.Value.Span);
    }

    // 五年来,共引进项目213个; 三年间: so many years up to the article's; near miss: 为期三年.
    private static int? YearsOf(ArticleView article, TextSpan left)
    {
        Mention? years = article.Mentions.Within(left, MentionKind.Duration).LastOrDefault(told => told.Amount is { Unit: "年" or "个年头" or "载", Value: >= 2 and <= 20, High: null } length
            && length.Value == Math.Floor(length.Value) && Lasting.At(article.Text, told.Span.End, Math.Min(article.Text.Length, told.Span.End + 2)) is not null);
        return (int?)years?.Amount?.Value;
    }

    private static int? OwnYears(ArticleView article, Mention figure)
    {
        TextSpan clause = article.Outline.ClauseAt(figure.Span.Start).Span;
        Mention? years = article.Mentions.Within(new TextSpan(clause.Start, Math.Max(clause.Start, figure.Span.Start)), MentionKind.Duration).FirstOrDefault();
        bool isOpening = years is not null && years.Span.Start - clause.Start <= 2 && years.Amount is { Unit: "年", Value: >= 2 and <= 20, High: null };
        return isOpening && Summing.At(article.Text, years!.Span.End, figure.Span.Start) is not null ? (int)years.Amount!.Value.Value : null;
    }

    private static readonly PhraseSet Summing = new("合计 累计 总计 共计 总共");

    private static readonly PhraseSet Lasting = new("来 间 以来 里 累计 合计 总计 ,");

    // 10月份,引进项目6个;1—10月,累计引进41个;实际利用外资4580万美元: the nearest part before that tells a date.
    private static (string Period, TextSpan Span)? OfSegmentsBefore(ArticleView article, TextSpan left, TextSpan near, IndicatorDraft draft)
    {
        int end = near.Start;
        for (int parts = 0; end > left.Start && parts < MostParts; parts++)
        {
            int start = Math.Min(end, Math.Max(left.Start, article.Outline.SegmentOf(article.Outline.ClauseAt(end - 1)).Start));

            // 全年到位4120万元,其中上半年1390万元;利用外资30万美元: what tells of a part governs nothing behind it.
            TextSpan part = new(start, end);
            TextSpan whole = Parts.First(article.Text, part) is TextSpan word ? new TextSpan(start, word.Start) : part;
            if ((Narrowest(article, whole, draft) ?? Narrowest(article, part, draft)) is (string, TextSpan) told)
            {
                return told;
            }

            end = start - 1;
        }

        return null;
    }

    private const int MostParts = 12;

    private static readonly PhraseSet Parts = new("其中");

    private static (string Period, TextSpan Span)? Narrowest(ArticleView article, TextSpan span, IndicatorDraft draft)
    {
        Mention? best = null;
        foreach (Mention date in article.Mentions.Within(span, MentionKind.Date))
        {
            if (date.Date is Edtf own && IsOwn(article, date, draft))
            {
                return (own.Value, date.Span);
            }

            if (IsRepeated(draft) && date.Date is { Value.Length: 10 or 21 } && date.Span.End < article.Outline.SegmentOf(article.Outline.ClauseAt(draft.Figure.Span.Start)).Start)
            {
                continue;
            }

            if (best is not null && date.Date is { } about && about.Value[^1] == '~' && IsOfCounted(article, date, draft))
            {
                continue;
            }

            if (date.Date is not Edtf edtf || IsCompared(article, date, draft.IsForecast) || !IsNamed(article, date) || IsOfAnother(article, date, draft) || IsExpectedOf(article, date, draft) || IsOfTask(article, date, draft))
            {
                continue;
            }

            // 7月18日,…三季度集中签约仪式: the wider one is told of the work as a whole, unless 全年 stands beside the figure or the day is that of the news.
            bool isWider = best?.Date is Edtf told && Contains(edtf, told) && edtf.Value != told.Value;
            bool isWholeYear = article.Has(date.Span.Start, "全年");
            best = !isWider || isWholeYear || IsBeside(article, date, draft) || IsDayOfNews(article, best!) ? date : best;
        }

        return best is null ? null : (best.Date!.Value.Value, best.Span);
    }

    // 截至9月28日,园区年初排定的22个项目: when they were chosen.
    private static bool IsOfCounted(ArticleView article, Mention date, IndicatorDraft draft)
    {
        TextSpan rest = new(date.Span.End, Math.Min(date.Span.End + LongestRelative, Math.Max(date.Span.End, draft.Figure.Span.End)));
        int particle = rest.Of(article.Text).IndexOf('的');
        return particle >= 1 && article.Mentions.StartingAt(rest.Start + particle + 1, MentionKind.Count) is not null;
    }

    // 由年初的68家增至97家: the date right before a figure is its own. Near miss: 是2008年的3.2倍, no figure of the work.
    private static bool IsOwn(ArticleView article, Mention date, IndicatorDraft draft) =>
        date.Span.End == draft.Figure.Span.Start - 1 && article.Text[date.Span.End] == '的' && draft.Figure.Kind != MentionKind.Percent;

    // 一季度10亿元、上半年45亿元: a date in the clause of the figure is its own; near misses: 今年, which contrasts, and 三季度集中签约仪式, a name.
    private static bool IsBeside(ArticleView article, Mention date, IndicatorDraft draft)
    {
        TextSpan between = new(Math.Min(date.Span.End, draft.Figure.Span.Start), draft.Figure.Span.Start);
        bool isOwn = date.Span.Start >= article.Outline.ClauseAt(draft.Figure.Span.Start).Span.Start;
        return isOwn && !article.Has(date.Span.Start, "今年") && date.Date is not { Value.Length: 4 } && !MeetingName.Nouns.IsIn(article.Text, between);
    }

    // 提前完成全年250亿元的目标任务,其中工业项目51个: the time of a task, for all but its own amount.
    private static bool IsOfTask(ArticleView article, Mention date, IndicatorDraft draft) => !draft.IsTask && date.Date is { Value.Length: 4 }
        && article.Mentions.StartingAt(date.Span.End, MentionKind.Money) is Mention money && money.Span.End <= draft.Figure.Span.Start && Tasks.IsAmountOf(article, money);

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
        bool isNow = (clause.Segment != article.Outline.ClauseAt(draft.Figure.Span.Start).Segment && article.Has(article.Outline.SegmentOf(article.Outline.ClauseAt(draft.Figure.Span.Start)).Start + 1, "是")) || Now.IsIn(article.Text, ArticleView.Before(draft.Figure.Span.Start, own.Start));
        bool isOpening = date.Span.Start <= clause.Span.Start + 1 && clause.Segment == article.Outline.ClauseAt(draft.Figure.Span.Start).Segment;
        return (isRelative && isNow) || (date.Span.Of(article.Text).EndsWith("同期") && !isOpening);
    }

    // 实际到位132.6亿元,预计全年可达145亿元;实际利用外资3.2亿美元: the time of what is expected, for no figure behind it.
    private static bool IsExpectedOf(ArticleView article, Mention date, IndicatorDraft draft) =>
        article.Outline.ClauseAt(date.Span.Start).Segment != article.Outline.ClauseAt(draft.Figure.Span.Start).Segment
        && Expecting.EndingAt(article.Text, date.Span.Start, Math.Max(0, date.Span.Start - 3)) is not null;

    private static readonly PhraseSet Expecting = new(PlanWords.Aims + PlanWords.Prospects + "预测");

    private const int LongestRelative = 10;

    private static readonly PhraseSet Now = new("眼下 目前 现在 如今 当前 至今 迄今 现已");

    /// <summary>True if <paramref name="span"/> comes back to what stands now: 去年同批开工的29个项目,眼下已有6个投产.</summary>
    public static bool IsOfNow(ArticleView article, TextSpan span) => Now.IsIn(article.Text, span);

    private static bool Contains(Edtf outer, Edtf inner) => outer.Earliest is { } start && outer.Latest is { } end
        && inner.Earliest is { } innerStart && inner.Latest is { } innerEnd && start <= innerStart && innerEnd <= end;

    // 记者9月16日从招商局获悉,今年以来…
    private static bool IsDayOfNews(ArticleView article, Mention date) => News.IsIn(article.Text, article.Outline.ClauseAt(date.Span.Start).Span);

    private static readonly PhraseSet News = new("获悉 记者 透露 介绍 消息 讯 报道 了解到");

    // 14条高速公路昨天(12月26日)实现通车: a date behind a count in its clause.
    private static (string Period, TextSpan Span)? Behind(ArticleView article, Mention figure)
    {
        if (figure.Kind != MentionKind.Count)
        {
            return null;
        }

        TextSpan rest = ArticleView.After(figure.Span.End, article.Outline.ClauseAt(figure.Span.Start).Span.End);
        Mention? date = article.Mentions.Within(rest, MentionKind.Date).FirstOrDefault(told => told.Date is not null && !IsCompared(article, told) && !IsOfBracket(article, told));
        return date is null ? null : (date.Date!.Value.Value, date.Span);
    }

    // 项目13个(去年同期17个): the date of the figure in the brackets. Near miss: 昨天(12月26日).
    private static bool IsOfBracket(ArticleView article, Mention date) => date.Span.Start > 0 && article.Text[date.Span.Start - 1] is '(' or '（'
        && !(date.Span.End < article.Text.Length && article.Text[date.Span.End] is ')' or '）');

    // 去年8月,…举办活动。活动中,签约项目19个.
    private static (string Period, TextSpan Span)? OfSentenceBefore(ArticleView article, Sentence sentence)
    {
        if (sentence.Index == 0 || Continuing.At(article.Text, sentence.Span.Start, sentence.Span.End) is null)
        {
            return null;
        }

        Sentence before = article.Outline.Sentences[sentence.Index - 1];
        bool isSameDay = SameDay.At(article.Text, sentence.Span.Start, sentence.Span.End) is not null;
        if (isSameDay && LastDay(article, sentence) is (string, TextSpan) day)
        {
            return day;
        }

        return isSameDay || before.Paragraph == sentence.Paragraph
            ? FirstFromJanuary(article, ArticleView.After(before.Span.Start, before.Span.End)) ?? (before.Index < sentence.Index ? OfSentenceBefore(article, before) : null)
            : null;
    }

    // 9月16日,…签约仪式举行。…。此次共签约项目12个: the day of the occasion that the sentence points back to.
    private static (string Period, TextSpan Span)? OfOccasion(ArticleView article, Sentence sentence, Mention figure)
    {
        TextSpan own = ArticleView.Before(figure.Span.Start, sentence.Span.Start);
        if (!Occasions.IsIn(article.Text, own) || SoFar.IsIn(article.Text, own))
        {
            return null;
        }

        return LastDay(article, sentence);
    }

    // The day told last before the sentence, whatever wider times were told behind it: 5月18日,…。去年,…。当天共签约9个.
    private static (string Period, TextSpan Span)? LastDay(ArticleView article, Sentence sentence)
    {
        for (int i = sentence.Index - 1; i >= 0 && sentence.Index - i <= FurthestOccasion; i--)
        {
            TextSpan before = article.Outline.Sentences[i].Span;
            Mention? day = article.Mentions.Within(ArticleView.After(before.Start, before.End), MentionKind.Date)
                .LastOrDefault(date => date.Date is Edtf { Value.Length: 10 or 21 } edtf && edtf.Value[0] != '.' && !IsCompared(article, date));
            if (day is not null)
            {
                return (day.Date!.Value.Value, day.Span);
            }
        }

        return null;
    }

    private const int FurthestOccasion = 8;

    // 会上,县里汇报:已引进…: what was reached before the day.
    private static readonly PhraseSet SoFar = new("汇报 累计 至今 迄今 获悉 透露 现有");

    private static readonly PhraseSet Occasions = new(OccasionWords.Pointing + "现场签约 集中签约");

    private static (string Period, TextSpan Span)? FirstFromJanuary(ArticleView article, TextSpan span) =>
        FirstIn(article, span) is (string, TextSpan date) told ? (FromJanuary(article, span, told), date) : null;

    // “十四五”以来,…。累计…: the date that opens the paragraph.
    private static (string Period, TextSpan Span)? OfParagraph(ArticleView article, Sentence sentence, IndicatorDraft draft)
    {
        int first = sentence.Index;
        while (first > 0 && sentence.Index - first < 24 && article.Outline.Sentences[first - 1].Paragraph == sentence.Paragraph)
        {
            first--;
        }

        int start = article.Outline.Sentences[first].Span.Start;
        (string Period, TextSpan Span)? told = first == sentence.Index ? null : FirstIn(article, new TextSpan(start, Math.Min(article.Text.Length, start + 12)));
        // 13日,…到某园调研。园区现有企业23家: what stands is not of the day.
        bool isStanding = told is { Period.Length: 10 or 21 } && ((told.Value.Period.Length == 10 && StandingWords.IsIn(article.Text, sentence.Span)) || IsRepeated(draft) || Expecting.At(article.Text, sentence.Span.Start, sentence.Span.End) is not null);
        return told is (string period, TextSpan date) && (period[^1] == '~' || isStanding || IsOfThing(article, date)) ? null : told;
    }

    // 县上领导外出招商17次: not within the days of a fair told before.
    private static bool IsRepeated(IndicatorDraft draft) => draft.Figure.Amount is { Unit: "次" or "批" or "批次" or "趟" or "人次" or "团次", Value: > 2 };

    private static readonly PhraseSet StandingWords = new("现有 已有 共有 现已 累计 至今");

    // 2009年入园的甲公司…: the year of the thing that is named.
    private static bool IsOfThing(ArticleView article, TextSpan date)
    {
        TextSpan clause = article.Outline.ClauseAt(date.Start).Span;
        ReadOnlySpan<char> behind = new TextSpan(date.End, Math.Max(date.End, Math.Min(clause.End, date.End + 8))).Of(article.Text);
        return behind.IndexOf('的') > 0;
    }

    // 一、2025年工作回顾; (五)明年打算。: a heading with a year governs the paragraphs under it, up to the next heading of its kind; one with a month (四、6月重点工作), up to the next heading.
    private static (string Period, TextSpan Span)? OfHeading(ArticleView article, Sentence sentence)
    {
        bool isNearest = true;
        for (int i = sentence.Index - 1; i >= 0 && sentence.Index - i <= 40; i--)
        {
            Sentence heading = article.Outline.Sentences[i];
            if (!PlanSections.IsHeading(article, heading))
            {
                continue;
            }

            Mention? year = article.Mentions.Within(heading.Span, MentionKind.Date).FirstOrDefault(date => date.Date is Edtf { Value.Length: 4 or 9 or 15 } || (isNearest && date.Date is Edtf { Value.Length: 7 }));
            if (year is not null)
            {
                return (year.Date!.Value.Value, year.Span);
            }

            isNearest = false;
        }

        return null;
    }

    // 自去年实施西部大开发以来,已有19批…: from the year on. Near miss: 自去年8月开工.
    private static string? SinceThen(ArticleView article, (string Period, TextSpan Span) told)
    {
        TextSpan clause = article.Outline.ClauseAt(told.Span.Start).Span;
        bool isFrom = told.Period.Length is 4 or 7 && told.Span.Start > 0 && article.Text[told.Span.Start - 1] is '自' or '从';
        TextSpan rest = new(told.Span.End, Math.Max(told.Span.End, Math.Min(clause.End, told.Span.End + LongestBracket)));
        bool isOn = isFrom && rest.Of(article.Text).EndsWith("以来");
        return isOn && article.Document.Clock.Published is { IsInterval: false } published ? $"{told.Period}/{published.Value}" : null;
    }

    private static string? OpenIn(ArticleView article, TextSpan left, string year) => article.Mentions.Within(left, MentionKind.Date)
        .Select(date => date.Date?.Value).LastOrDefault(edtf => edtf is { Length: >= 10 } && edtf.StartsWith("../", StringComparison.Ordinal) && edtf.AsSpan(3, 4).SequenceEqual(year));

    private static (string Period, TextSpan Span)? FirstIn(ArticleView article, TextSpan span)
    {
        Mention? date = article.Mentions.Within(span, MentionKind.Date).FirstOrDefault(told => told.Date is not null && !IsCompared(article, told) && IsNamed(article, told));
        return date is null ? null : (date.Date!.Value.Value, date.Span);
    }

    private static readonly PhraseSet SameDay = new("当天 当日 同日 这一天 这天");
    private static readonly PhraseSet Continuing = new("当天 当日 同日 这一天 这天 其中 在此基础上 活动中 会上 期间 其间 活动期间 会议期间 展会期间");

    /// <summary>True if <paramref name="inner"/> lies in the year or span <paramref name="outer"/> tells.</summary>
    public static bool IsWithin(string inner, string outer) =>
        inner.Length > outer.Length && inner.StartsWith(outer, StringComparison.Ordinal);

    // 今年…截至8月20日, 截至8月20日,今年…: from the first of January.
    private static string FromJanuary(ArticleView article, TextSpan left, (string Period, TextSpan Span) told)
    {
        (string period, TextSpan span) = told;
        if (span.Of(article.Text)[^1] == '前')
        {
            // 9月底前开工15个.
            return period;
        }

        if (period.Length == 4 && !article.Has(span.Start, "全年") && OpenIn(article, left, period) is string open)
        {
            period = open;
        }

        bool isOpen = period.StartsWith("../", StringComparison.Ordinal) && period.Length >= 7;
        if (isOpen && period.Contains("-XX", StringComparison.Ordinal))
        {
            // 截至本周,今年签约31个, where the week is not known.
            return article.Mentions.Within(left, MentionKind.Date).Any(date => date.Date?.Value == period[3..7]) ? period[3..7] : period;
        }

        bool isThisYear = isOpen && !period.Contains('X', StringComparison.Ordinal) && article.Mentions.Within(left, MentionKind.Date).Any(date => date.Date?.Value == period[3..7]);
        return isThisYear ? (period.Length > 10 ? period[3..7] + "-01-01/" : period[3..7] + "-01/") + period[3..] : period;
    }

    // 比上年, 是2008年的3.2倍; near miss: 完成2008年…之后 without 的.
    private static bool IsCompared(ArticleView article, Mention date, bool isAim = false) =>
        (ComparedBefore.EndingAt(article.Text, date.Span.Start, Math.Max(0, date.Span.Start - 3)) is TextSpan word
            && (OnlyWithParticle.At(article.Text, word.Start, word.End) is null || article.Has(date.Span.End, "的")))
        || (ComparedAfter.At(article.Text, date.Span.End, Math.Min(article.Text.Length, date.Span.End + 4)) is TextSpan after && !(Aims.IsIn(article.Text, after) && (isAim || IsHeadOfAims(article, date, after))));

    // 2011年目标新签约20家: the aims follow. Near miss: 完成2011年目标的60%.
    private static bool IsHeadOfAims(ArticleView article, Mention date, TextSpan aim) => date.Date is { } told && told.Value[^1] != '~' && !article.Has(aim.End, "的") && !article.Has(aim.End, "任务的")
        && date.Span.Start - article.Outline.ClauseAt(date.Span.Start).Span.Start <= LongestMark && Fulfilling.EndingAt(article.Text, date.Span.Start, Math.Max(0, date.Span.Start - 2)) is null && article.Outline.ClauseAt(aim.End).Index == article.Outline.ClauseAt(date.Span.Start).Index
        && article.Mentions.StartingAt(aim.End, MentionKind.Money) is null;

    private const int LongestMark = 4;

    // A year inside the title of a rule is no date of the figure; near miss: 第一战役(1—3月):到位资金35亿元.
    private static bool IsNamed(ArticleView article, Mention date) => date.Span.Start == 0 || article.Text[date.Span.Start - 1] is not ('《' or '〔' or '(') || article.Has(date.Span.End, "):")
        || (article.Text[date.Span.Start - 1] == '(' && !IsBracketClosed(article, date));

    // 13个(去年同期17个): what stands in the brackets goes on behind the date.
    private static bool IsBracketClosed(ArticleView article, Mention date)
    {
        TextSpan rest = new(date.Span.End, Math.Min(article.Text.Length, date.Span.End + LongestBracket));
        int close = rest.Of(article.Text).IndexOfAny(')', '）');
        return close < 0 || !article.Mentions.FiguresWithin(new TextSpan(rest.Start, rest.Start + close)).Any();
    }

    private const int LongestBracket = 30;
}
