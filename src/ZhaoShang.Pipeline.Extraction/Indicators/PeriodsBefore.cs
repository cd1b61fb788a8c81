using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Finds the period of a figure whose own sentence tells none.</summary>
internal static class PeriodsBefore
{
    private const int FurthestOccasion = 8;
    private const string OfSameDay = "当天 当日 同日 这一天 这天 ";

    private static readonly PhraseSet SameDay = new(OfSameDay);
    private static readonly PhraseSet Continuing = new(OfSameDay + "其中 在此基础上 活动中 会上 期间 其间 活动期间 会议期间 展会期间");
    private static readonly PhraseSet Occasions = new(OccasionWords.Pointing + "现场签约 集中签约");

    private static readonly PhraseSet Aims = new(PlanWords.Aims);

    // 会上,县里汇报:已引进…: what was reached before the day.
    private static readonly PhraseSet SoFar = new("汇报 累计 至今 迄今 获悉 透露 现有");

    private static readonly PhraseSet StandingWords = new("入驻企业 入园企业 落户企业 规上企业 园区有 园内有 现有 已有 共有 现已 累计 至今");

    /// <summary>
    /// The period that what stands before the sentence of <paramref name="draft"/> tells: the sentence that it goes on from, the occasion that it points back to, the
    /// beginning of its paragraph, the line or heading over it; null if none does. O(sentences looked at).
    /// </summary>
    public static (string Period, TextSpan Span)? Of(ArticleView article, Sentence sentence, IndicatorDraft draft) => OfSentenceBefore(article, sentence)
        ?? OfOccasion(article, sentence, draft.Figure) ?? OfParagraph(article, sentence, draft) ?? LeadIns.Over(article, sentence) ?? OfHeading(article, sentence);

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
        // 力争会上签约15个: of a meeting to come.
        if (Aims.IsIn(article.Text, own) || (!Occasions.IsIn(article.Text, own) && !IsOfThese(article, sentence) && !FollowsRite(article, sentence)) || SoFar.IsIn(article.Text, own))
        {
            return null;
        }

        return LastDay(article, sentence);
    }

    // 3月31日,…集中签约活动举行。17个项目隔着屏幕签约,总投资48亿元: what was done at the rite that the sentence before tells. Near miss: 今年以来,17个项目签约, with a time of its own.
    private static bool FollowsRite(ArticleView article, Sentence sentence)
    {
        bool isDone = article.Mentions.StartingAt(sentence.Span.Start, MentionKind.Count) is { Amount.Value: >= 2 } && Done.IsIn(article.Text, article.Outline.Clauses[sentence.FirstClause].Span);
        return isDone && sentence.Index > 0 && article.Outline.Sentences[sentence.Index - 1] is { } before && before.Paragraph == sentence.Paragraph && Rites.IsIn(article.Text, before.Span)
            && article.Mentions.Within(before.Span, MentionKind.Date).Any(static date => date.Date is { Value.Length: 10 });
    }

    private static readonly PhraseSet Rites = new(RiteNouns.Signings + RiteNouns.Beginnings);
    private static readonly PhraseSet Done = new("签约 签字 落笔 开工 动工 奠基 破土");

    // 甲厂…;乙厂…。四个项目总投资3亿元: the projects listed before are summed up. Near miss: 12个新项目开工, others.
    private static bool IsOfThese(ArticleView article, Sentence sentence)
    {
        int start = These.At(article.Text, sentence.Span.Start, sentence.Span.End)?.End ?? sentence.Span.Start;
        return article.Mentions.StartingAt(start, MentionKind.Count) is { Amount.Value: >= 2 } count && Summed.At(article.Text, count.Span.End, sentence.Span.End) is not null;
    }

    private static readonly PhraseSet These = new("这 上述 以上 这批");
    private static readonly PhraseSet Summed = new(WordPairs.Of("项目", "总投资 合计 共 总 协议 合同 计划总投资 投资 加起来 累计 全部 签约 涉及 一共"));

    // The day told last before the sentence, whatever wider times were told behind it: 5月18日,…。去年,…。当天共签约9个.
    private static (string Period, TextSpan Span)? LastDay(ArticleView article, Sentence sentence)
    {
        for (int i = sentence.Index - 1; i >= 0 && sentence.Index - i <= FurthestOccasion; i--)
        {
            TextSpan before = article.Outline.Sentences[i].Span;
            Mention? day = article.Mentions.Within(ArticleView.After(before.Start, before.End), MentionKind.Date)
                .LastOrDefault(date => date.Date is Edtf { Value.Length: 10 or 21 } edtf && edtf.Value[0] != '.' && !OtherDates.IsCompared(article, date));
            if (day is not null)
            {
                return (day.Date!.Value.Value, day.Span);
            }
        }

        return null;
    }

    private static (string Period, TextSpan Span)? FirstFromJanuary(ArticleView article, TextSpan span) =>
        FirstIn(article, span) is (string, TextSpan date) told ? (PeriodReader.FromJanuary(article, span, told), date) : null;

    private static (string Period, TextSpan Span)? FirstIn(ArticleView article, TextSpan span)
    {
        Mention? date = article.Mentions.Within(span, MentionKind.Date).FirstOrDefault(told => told.Date is not null && !OtherDates.IsCompared(article, told) && OtherDates.IsNamed(article, told) && !OtherDates.IsOfFulfilled(article, told) && !told.Span.Of(article.Text).EndsWith("同期"));
        return date is null ? null : (date.Date!.Value.Value, date.Span);
    }

    // “十四五”以来,…。累计…: the date that opens the paragraph.
    private static (string Period, TextSpan Span)? OfParagraph(ArticleView article, Sentence sentence, IndicatorDraft draft)
    {
        int first = sentence.Index;
        while (first > 0 && sentence.Index - first < 24 && article.Outline.Sentences[first - 1].Paragraph == sentence.Paragraph)
        {
            first--;
        }

        int start = article.Outline.Sentences[first].Span.Start;
        if (PartOpening(article, first, sentence.Index) is (string, TextSpan) part)
        {
            return part;
        }

        (string Period, TextSpan Span)? told = first == sentence.Index ? null : FirstIn(article, new TextSpan(start, Math.Min(article.Text.Length, start + 12)));
        if (told is null)
        {
            return first == sentence.Index || OtherDates.IsOfNow(article, ArticleView.Before(draft.Figure.Span.Start, sentence.Span.Start)) ? null : OfReport(article, article.Outline.Sentences[first]);
        }

        told = told is { Period.Length: 7 or 10 or 21 } ? PartOnTheWay(article, sentence) ?? told : told;
        // 13日,…到某园调研。园区现有企业23家: what stands is not of the day.
        // 4月14日,12个项目签约。12个乡镇中,甲镇引进8个: what is told of places is not of the day of the deals.
        bool isOfPlaces = article.Mentions.StartingAt(sentence.Span.Start, MentionKind.Count) is Mention places && Places.At(article.Text, places.Span.End, sentence.Span.End) is not null;
        bool isOfNow = OtherDates.IsOfNow(article, ArticleView.Before(draft.Figure.Span.Start, sentence.Span.Start));
        // 6月8日,办公室挂牌。二十多天来,走访企业73家: what is told of so many days is not of the one that opens the paragraph.
        bool isOfDays = told is { Period.Length: 10 } && article.Mentions.Within(article.Outline.Clauses[sentence.FirstClause].Span, MentionKind.Duration).FirstOrDefault() is { Amount.Unit: "天" or "日" or "月" } days
            && Throughout.At(article.Text, days.Span.End, sentence.Span.End) is not null;
        bool isStanding = isOfDays || isOfNow || IsFromThenOn(article, told.Value.Span) || (isOfPlaces && told is { Period.Length: 10 or 21 }) || told is { Period.Length: 10 or 21 } && ((told.Value.Period.Length == 10 && StandingWords.IsIn(article.Text, sentence.Span)) || OtherDates.IsRepeated(draft) || OtherDates.IsExpectation(article, sentence.Span));
        return told is (string period, TextSpan date) && (period[^1] == '~' || isStanding || IsOfThing(article, date)) ? null : told;
    }

    // 从1984年6月第一家外资企业开业以来,已有30家。累计利用外资1亿美元: from when on, and for that sentence alone.
    private static bool IsFromThenOn(ArticleView article, TextSpan date) => date.Start > 0 && article.Text[date.Start - 1] is '从' or '自'
        && article.Outline.ClauseAt(date.Start).Span is { } clause && clause.End - date.End > 2 && clause.Of(article.Text).EndsWith("以来");

    // 会议听取了1—7月工作的通报。到位资金38亿元: the part of the year that a sentence without figures tells of what is reported behind it. Near miss: 会议通报了1—7月到位资金,…, with figures of its own.
    private static (string Period, TextSpan Span)? OfReport(ArticleView article, Sentence opening)
    {
        bool isReport = Reported.IsIn(article.Text, opening.Span) && !article.Mentions.FiguresWithin(opening.Span).Any();
        return isReport && FirstIn(article, opening.Span) is (string { Length: 15 } period, TextSpan date) && period.AsSpan(4).StartsWith("-01") ? (period, date) : null;
    }

    private static readonly PhraseSet Reported = new(WordPairs.Of("听取 通报 总结 回顾 分析 汇报", "了") + "工作的通报 工作汇报 情况汇报 情况的汇报 情况通报 情况的通报 完成情况 工作情况");
    private static readonly PhraseSet Throughout = new("来 里 中 间 以来 时间里 时间内");
    private static readonly PhraseSet Places = new(WordPairs.Of("乡镇 镇 乡 街道 镇街 县 县市 县区 区 园区 部门 单位", "中 里 当中"));

    // 今年以来,…。1—11月,引进项目120个。楼宇…: the part of the year that opens a sentence on the way governs what follows it.
    private static (string Period, TextSpan Span)? PartOpening(ArticleView article, int first, int index)
    {
        for (int i = index - 1; i > first; i--)
        {
            int start = article.Outline.Sentences[i].Span.Start;
            if (FirstIn(article, new TextSpan(start, Math.Min(article.Text.Length, start + 12))) is (string period, TextSpan date))
            {
                return period.Length == 15 && period.AsSpan(4).StartsWith("-01") && date.Start == start ? (period, date) : null;
            }
        }

        return null;
    }

    // 11月25日,召开推进会。会上披露,1—10月,到位41亿元。利用外资…: the part of the year that the sentence before told with its first figure. Near miss: 到位41亿元,1—10月开工3个.
    private static (string Period, TextSpan Span)? PartOnTheWay(ArticleView article, Sentence sentence)
    {
        Sentence before = article.Outline.Sentences[sentence.Index - 1];
        TextSpan lead = new(before.Span.Start, Math.Min(before.Span.End, before.Span.Start + LongestLead));
        foreach (Mention date in article.Mentions.Within(lead, MentionKind.Date))
        {
            bool isPart = date.Date is { Value.Length: 15 } edtf && edtf.Value.AsSpan(4).StartsWith("-01") && !OtherDates.IsCompared(article, date) && OtherDates.IsNamed(article, date);
            if (isPart)
            {
                return article.Mentions.FiguresWithin(new TextSpan(lead.Start, date.Span.Start)).Any() ? null : (date.Date!.Value.Value, date.Span);
            }
        }

        return null;
    }

    private const int LongestLead = 60;

    // 2009年入园的甲公司…: the year of the thing that is named.
    private static bool IsOfThing(ArticleView article, TextSpan date)
    {
        TextSpan clause = article.Outline.ClauseAt(date.Start).Span;
        ReadOnlySpan<char> behind = new TextSpan(date.End, Math.Max(date.End, Math.Min(clause.End, date.End + 8))).Of(article.Text);
        return behind.IndexOf('的') > 0;
    }

    /// <summary>一、2025年工作回顾; (五)明年打算。: a heading with a year governs the paragraphs under it, up to the next heading of its kind; one with a month (四、6月重点工作), up to the next heading.</summary>
    public static (string Period, TextSpan Span)? OfHeading(ArticleView article, Sentence sentence)
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
}
