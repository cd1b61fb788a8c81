using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Finds the date that governs a figure.</summary>
internal static class PeriodReader
{
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
        if (draft.Years is int summed)
        {
            return YearsInRow.Summed(article, left, summed);
        }

        (string Period, TextSpan Span)? best = DatesInRow.Of(article, draft) ?? Narrowest(article, near, draft) ?? Behind(article, figure)
            ?? OfSegmentsBefore(article, left, near, draft);
        draft.Years = best is null ? YearsOf(article, left) : null;
        best ??= draft.Years is not null ? null : PeriodsBefore.Of(article, sentence, draft);
        return best is null ? null : (Joined(article, best.Value) ?? DaysOfOccasion.Of(article, best.Value) ?? SinceThen(article, best.Value) ?? FromJanuary(article, left, best.Value), best.Value.Span);
    }

    // 五年来,共引进项目213个; 三年间: so many years up to the article's; near miss: 为期三年.
    private static int? YearsOf(ArticleView article, TextSpan left)
    {
        Mention? years = article.Mentions.Within(left, MentionKind.Duration).LastOrDefault(told => told.Amount is { Unit: "年" or "个年头" or "载", Value: >= 2 and <= 20, High: null } length
            && length.Value == Math.Floor(length.Value) && (IsRecent(article, told.Span) || Lasting.At(article.Text, told.Span.End, Math.Min(article.Text.Length, told.Span.End + 2)) is not null));
        return (int?)years?.Amount?.Value;
    }

    // 近三年签约的41个项目. Near miss: 近三年时间.
    private static bool IsRecent(ArticleView article, TextSpan years) => years.Start > 0 && article.Text[years.Start - 1] == '近' && Deals.At(article.Text, years.End, article.Text.Length) is not null;

    private static readonly PhraseSet Deals = new("签约 新签约 签订 引进 落户 落地 招引 实施 开工 新开工");

    private static int? OwnYears(ArticleView article, Mention figure)
    {
        TextSpan clause = article.Outline.ClauseAt(figure.Span.Start).Span;
        Mention? years = article.Mentions.Within(new TextSpan(clause.Start, Math.Max(clause.Start, figure.Span.Start)), MentionKind.Duration).FirstOrDefault();
        bool isOpening = years is not null && years.Span.Start - clause.Start <= 2 && years.Amount is { Unit: "年", Value: >= 2 and <= 20, High: null };
        return isOpening && Summing.At(article.Text, years!.Span.End, figure.Span.Start) is not null ? (int)years.Amount!.Value.Value : null;
    }

    private static readonly PhraseSet Summing = new("合计 累计 总计 共计 总共 共");
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
            // 其中,3月当月新批19家;实际到资1.2亿美元: a sentence of nothing but the part goes on with it.
            TextSpan whole = Parts.First(article.Text, part) is TextSpan word && word.Start > article.Outline.SentenceAt(start).Span.Start ? new TextSpan(start, word.Start) : part;
            if (Narrowest(article, whole, draft) is (string, TextSpan) told && !IsToldBehind(article, told, draft.Figure))
            {
                return told;
            }

            end = start - 1;
        }

        return null;
    }

    // 新建42个,本月到位4亿元;续建53个,本月到位17亿元: each part tells the month of its amount, and none that of its count.
    private static bool IsToldBehind(ArticleView article, (string Period, TextSpan Span) told, Mention figure)
    {
        TextSpan rest = ArticleView.After(figure.Span.End, article.Outline.SegmentOf(article.Outline.ClauseAt(figure.Span.Start)).End);
        return article.Mentions.Within(rest, MentionKind.Date).Any(date => date.Date?.Value == told.Period && date.Span.Of(article.Text).SequenceEqual(told.Span.Of(article.Text)));
    }

    private const int MostParts = 12;
    private const int LongestSince = 30;
    private static readonly PhraseSet Parts = new("其中");

    private static (string Period, TextSpan Span)? Narrowest(ArticleView article, TextSpan span, IndicatorDraft draft)
    {
        Mention? best = null;
        foreach (Mention date in article.Mentions.Within(span, MentionKind.Date))
        {
            if (date.Date is Edtf own && OtherDates.IsOwn(article, date, draft))
            {
                return (own.Value, date.Span);
            }

            if (OtherDates.IsRepeated(draft) && date.Date is { Value.Length: 10 or 21 } && date.Span.End < article.Outline.SegmentOf(article.Outline.ClauseAt(draft.Figure.Span.Start)).Start)
            {
                continue;
            }

            if (best is not null && date.Date is { } about && about.Value[^1] == '~' && OtherDates.IsOfCounted(article, date, draft))
            {
                continue;
            }

            if (date.Date is not Edtf edtf || OtherDates.IsOther(article, date, draft))
            {
                continue;
            }

            // 昨日,2014年秋季招商项目集中签约仪式举行,21个项目签约: the time in the name of a meeting, behind its day.
            if (best is { Date.Value.Length: 10 } && edtf.Value.Length is 4 or 7 && OtherDates.NamesMeetingOf(article, date))
            {
                continue;
            }

            // 7月18日,…三季度集中签约仪式: the wider one is told of the work as a whole, unless 全年 stands beside the figure or the day is that of the news.
            bool isWider = best?.Date is Edtf told && (Contains(edtf, told) || IsYearOf(article, date, told)) && !IsBeginningElsewhere(article, best, draft) && edtf.Value != told.Value && !PeriodExtent.IsPlanning(article, best);
            bool isWholeYear = article.Has(date.Span.Start, "全年");
            best = !isWider || isWholeYear || IsNewlyCounted(article, date, best!, draft) || OtherDates.IsBeside(article, date, draft) || OtherDates.IsSummedUp(article, date, best!) || OtherDates.IsDayOfNews(article, best!) ? date : best;
        }

        return best is null ? null : (best.Date!.Value.Value, best.Span);
    }

    // 到年底,已投产150家,今年新投产60家: what stands then, and what is new of the year.
    private static bool IsNewlyCounted(ArticleView article, Mention year, Mention end, IndicatorDraft draft) =>
        end.Date is { } told && told.Value.EndsWith("-12~", StringComparison.Ordinal) && year.Span.Start >= article.Outline.ClauseAt(draft.Figure.Span.Start).Span.Start && article.Has(year.Span.End, "新");

    // 前三季度…,当年签约124个, where the year is not known.
    private static bool IsYearOf(ArticleView article, Mention year, Edtf part) => year.Date is { Value: "XXXX" } && part.Value.StartsWith("XXXX-", StringComparison.Ordinal) && ThisYear.At(article.Text, year.Span.Start, year.Span.End) is not null;

    private static readonly PhraseSet ThisYear = new("今年 本年 当年 年内");

    // 按照年初签订的责任书,今年需到位2亿元: when the year began, in another clause than the figure.
    private static bool IsBeginningElsewhere(ArticleView article, Mention best, IndicatorDraft draft) =>
        PeriodExtent.IsBeginning(best.Date!.Value.Value) && best.Span.End <= article.Outline.ClauseAt(draft.Figure.Span.Start).Span.Start;

    private static bool Contains(Edtf outer, Edtf inner) => outer.Earliest is { } start && outer.Latest is { } end
        && inner.Earliest is { } innerStart && inner.Latest is { } innerEnd && start <= innerStart && innerEnd <= end;

    // 14条高速公路昨天(12月26日)实现通车: a date behind a count in its clause.
    private static (string Period, TextSpan Span)? Behind(ArticleView article, Mention figure)
    {
        if (figure.Kind != MentionKind.Count)
        {
            return null;
        }

        TextSpan rest = ArticleView.After(figure.Span.End, article.Outline.ClauseAt(figure.Span.Start).Span.End);
        foreach (Mention date in article.Mentions.Within(rest, MentionKind.Date))
        {
            if (date.Date is { } told && !OtherDates.IsCompared(article, date) && !IsOfBracket(article, date))
            {
                return (told.Value, date.Span);
            }
        }

        return null;
    }

    // 项目13个(去年同期17个): the date of the figure in the brackets. Near miss: 昨天(12月26日).
    private static bool IsOfBracket(ArticleView article, Mention date) => date.Span.Start > 0 && article.Text[date.Span.Start - 1] is '(' or '（'
        && !(date.Span.End < article.Text.Length && article.Text[date.Span.End] is ')' or '）');

    // 2008年至今年9月底,签约46个: from the year right before on. Near miss: 年初至9月底, which is of one year.
    private static string? Joined(ArticleView article, (string Period, TextSpan Span) told)
    {
        int joint = told.Span.Start - 1;
        bool isJoined = joint > 0 && article.Text[joint] is '至' or '到' && told.Period.Length >= LettersOfMonth && told.Period[4] == '-' && !told.Period.Contains('/', StringComparison.Ordinal);
        string? first = isJoined && article.Mentions.Covering(joint - 1, MentionKind.Date) is { Date: { Value.Length: 4 or LettersOfMonth } edtf } ? edtf.Value : null;
        string last = first is null ? "" : told.Period[^1] == '~' ? told.Period[..LettersOfMonth] : told.Period;
        return first is not null && string.CompareOrdinal(first, 0, last, 0, 4) < 0 ? $"{first}/{last}" : null;
    }

    private const int LettersOfMonth = 7;

    // 自去年实施西部大开发以来,已有19批…; 9月20日“百日攻坚”活动启动以来,…: from then on. Near miss: 自去年8月开工.
    private static string? SinceThen(ArticleView article, (string Period, TextSpan Span) told)
    {
        TextSpan clause = article.Outline.ClauseAt(told.Span.Start).Span;
        bool isFrom = told.Period.Length is 4 or 7 or 10 && (told.Span.Start == clause.Start || article.Text[told.Span.Start - 1] is '自' or '从');
        TextSpan rest = new(told.Span.End, Math.Max(told.Span.End, Math.Min(clause.End, told.Span.End + LongestSince)));
        bool isOn = isFrom && rest.Of(article.Text).EndsWith("以来");
        return isOn && article.Document.Clock.Published is { IsInterval: false } published ? $"{NotAfter(told.Period, published.Value)}/{published.Value}" : null;
    }

    // 9月20日…以来 in an article of May: of the year before.
    private static string NotAfter(string start, string end) => start.Length > 4 && string.CompareOrdinal(start, end) > 0 && int.TryParse(start.AsSpan(0, 4), out int year) ? $"{year - 1}{start[4..]}" : start;

    private static string? OpenIn(ArticleView article, TextSpan left, string year) => article.Mentions.Within(left, MentionKind.Date)
        .Where(date => article.Text[date.Span.End - 1] != '前').Select(date => date.Date?.Value).LastOrDefault(edtf => edtf is { Length: >= 10 } && edtf.StartsWith("../", StringComparison.Ordinal) && edtf.AsSpan(3, 4).SequenceEqual(year));

    /// <summary>
    /// The quarter or half year, not from January, that the heading over the sentence of <paramref name="draft"/> tells, or the first date of the sentence, where its clause has no figure. Near miss:
    /// 四季度再引进5亿元,全年….
    /// </summary>
    public static (string Period, TextSpan Span)? RestOfYear(ArticleView article, IndicatorDraft draft)
    {
        Sentence sentence = article.Outline.SentenceAt(draft.Figure.Span.Start);
        if (PeriodsBefore.OfHeading(article, sentence) is (string over, TextSpan heading) && IsRest(over))
        {
            return (over, heading);
        }

        Mention? part = article.Mentions.Within(ArticleView.Before(draft.PeriodSpan!.Value.Start, sentence.Span.Start), MentionKind.Date).FirstOrDefault(date => IsRest(date.Date?.Value));
        return part is null || article.Mentions.FiguresWithin(article.Outline.ClauseAt(part.Span.Start).Span).Any() ? null : (part.Date!.Value.Value, part.Span);
    }

    private static bool IsRest(string? period) => period is { Length: 15 } && period[4] == '-' && !period.AsSpan(4).StartsWith("-01");

    /// <summary>True if <paramref name="inner"/> lies in the year or span <paramref name="outer"/> tells.</summary>
    public static bool IsWithin(string inner, string outer) =>
        inner.Length > outer.Length && inner.StartsWith(outer, StringComparison.Ordinal);

    /// <summary>The period with its beginning: 今年…截至8月20日, 截至8月20日,今年… and 截至12月15日,全年… run from the first of January. Near miss: 截至8月20日到位50亿元,全年可达80亿元.</summary>
    public static string FromJanuary(ArticleView article, TextSpan left, (string Period, TextSpan Span) told)
    {
        (string period, TextSpan span) = told;
        if (span.Of(article.Text)[^1] == '前')
        {
            // 9月底前开工15个.
            return period;
        }

        bool isWhole = article.Has(span.Start, "年内") || article.Has(span.Start, "全年") && (span.Start < 2 || article.Mentions.Covering(span.Start - 2, MentionKind.Date) is null);
        if (period.Length == 4 && !isWhole && OpenIn(article, left, period) is string open)
        {
            period = open;
        }

        bool isOpen = period.StartsWith("../", StringComparison.Ordinal) && period.Length >= 7;
        if (isOpen && period.Contains("-XX", StringComparison.Ordinal))
        {
            // 截至本周,今年签约31个, where the week is not known.
            return article.Mentions.Within(left, MentionKind.Date).Any(date => date.Date?.Value == period[3..7]) ? period[3..7] : period;
        }

        bool isThisYear = isOpen && !period.Contains('X', StringComparison.Ordinal) && article.Mentions.Within(left, MentionKind.Date).Any(date => date.Date?.Value == period[3..7] && !OtherDates.IsCompared(article, date) && !OtherDates.IsOfThose(article, date));
        return isThisYear ? (period.Length > 10 ? period[3..7] + "-01-01/" : period[3..7] + "-01/") + period[3..] : period;
    }
}
