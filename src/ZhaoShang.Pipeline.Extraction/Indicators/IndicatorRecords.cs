using System.Globalization;
using ZhaoShang.Pipeline.Extraction.Checks;
using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Documents;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>Writes the record of an aggregate figure.</summary>
internal static class IndicatorRecords
{
    /// <param name="article">The article.</param>
    /// <param name="draft">The figure.</param>
    /// <param name="period">The article's period, for a figure without a date of its own; null if it is not known.</param>
    /// <param name="regions">Tells whose figures they are.</param>
    public static IndicatorRecord Write(ArticleView article, IndicatorDraft draft, string? period, FigureRegions regions)
    {
        Quote quote = article.Document.Quote(draft.Telling);
        Amount amount = draft.Figure.Amount!.Value;
        return new IndicatorRecord
        {
            Doc = article.Doc,
            Measure = draft.Measure,
            Name = draft.Name.Length > 0 ? draft.Name : draft.Class ?? quote.Text,
            Value = amount.Value,
            High = amount.High,
            Unit = amount.Unit,
            Mod = Modifiers.Told(amount.Modifier),
            Class = draft.Class,
            Stage = draft.Stage,
            Threshold = draft.Threshold,
            Period = PeriodOf(article, draft, period),
            Region = regions.Of(draft),
            Event = draft.Event,
            Change = draft.Change,
            Target = draft.Target is decimal percent ? new TargetRecord(percent) : null,
            Forecast = draft.IsForecast ? true : null,
            Text = quote.Text,
            Start = quote.Start,
            End = quote.End,
            Evidence = draft.Evidence.Count == 0 ? null : [.. draft.Evidence.Select(article.Document.Quote)],
            Checks = draft.Checks.Count == 0 ? null : [.. draft.Checks.Select(check => Check(article, check))],
            Sources = Sources(article, draft),
        };
    }

    private static CheckRecord Check(ArticleView article, DraftCheck check)
    {
        Quote quote = article.Document.Quote(check.Span);
        return new CheckRecord(check.Kind, check.IsVerified ? CheckResult.Verified : CheckResult.Contradicted, quote.Start, quote.End);
    }

    private static readonly PhraseSet ThisYear = new("今年 今年以来 本年 本年以来 年初以来");
    private static readonly PhraseSet ThisMonth = new("本月 当月 本月份");
    private static readonly PhraseSet ThisWeek = new("本周 这周 一周 本星期");
    // 今年重点项目80项,总投资95亿元,年度计划投资21亿元: of the year's plan.
    private static readonly PhraseSet Yearly = new("年度计划投资 年度投资计划 年计划投资");
    private static readonly PhraseSet Arranged = new("安排 计划 确定 盘子 下达 任务 目标 谋划");

    // 截至7月底,全国累计批准外商投资企业49万家,合同外资…: of all years. Near miss: 截至7月底,累计引进项目12个.
    private static readonly PhraseSet Stocks = new(WordPairs.Of("累计 历年累计 历年", "批准 批准设立 审批 批办 兴办 设立 注册"));

    // 今年 that only contrasts with the total does not widen the article's half year.
    private static string? PeriodOf(ArticleView article, IndicatorDraft draft, string? period)
    {
        bool isThisYear = draft.PeriodSpan is TextSpan span && ThisYear.At(article.Text, span.Start, span.End)?.End == span.End && draft.Period is { Length: 4 } && !draft.IsForecast && !draft.IsTask
            && !Arranged.IsIn(article.Text, ArticleView.Before(draft.Figure.Span.Start, Math.Min(span.End, draft.Figure.Span.Start))) && !Yearly.IsIn(article.Text, article.Outline.SentenceAt(draft.Figure.Span.Start).Span);

        // 签约27个,当年签约的开工15个 in a report on the first months.
        isThisYear |= period is { Length: 15 } && draft is { PeriodSpan: TextSpan contrast, Period.Length: 4, IsForecast: false, IsTask: false } && article.Letters(contrast) is "当年";

        // 本月签约4个 in a report on October, issued in November; 本月 where no date line tells the month.
        bool isThisMonth = draft.PeriodSpan is TextSpan word && ThisMonth.At(article.Text, word.Start, word.End)?.End == word.End && draft.Period is { Length: 7 };
        if (isThisMonth && period is { Length: 7 or 15 } reported && (draft.Period![5] == 'X' || string.CompareOrdinal(reported[^7..], draft.Period) < 0))
        {
            return reported[^7..];
        }

        // 本周外出4批 in the bulletin of a week, issued after it.
        if (draft.PeriodSpan is TextSpan week && ThisWeek.At(article.Text, week.Start, week.End)?.End == week.End
            && TitlePeriod.DaysOf(article.Document.Segmented.Normalized.Metadata.Title?.Text ?? "", article.Document.Clock.Year) is string days)
        {
            return days;
        }

        // 力争全年签约8个 in a plan for the next year.
        if (draft.IsForecast && period is { Length: 4 } && draft.PeriodSpan is TextSpan whole && article.Has(whole.Start, "全年") && string.CompareOrdinal(period, draft.Period) > 0)
        {
            return period;
        }

        if (draft.Event is null && Measures.IsPlannedSpending(draft.Name) && (draft.Period ?? period) is { Length: > 4 } told && told[4] == '-')
        {
            // 年度计划投资7.8亿元: the plan's year.
            return told[..4];
        }

        if (draft is { Period: null, IsForecast: true, IsTask: false } && YearsAhead.Of(article, draft, period) is string ahead)
        {
            return ahead;
        }

        if (draft is { Period: null, IsForecast: true, Years: int length } && YearsAhead.IsComing(article, draft) && article.Document.Clock is { Year: int now } clock)
        {
            // 今后五年,到位资金力争100亿元: from this year on, or from the next where this one is over soon.
            int first = clock.LastDay is { Month: > 6 } ? now + 1 : now;
            return string.Create(CultureInfo.InvariantCulture, $"{first:0000}/{first + length - 1:0000}");
        }

        if (draft.Period is null && draft.IsForecast && period is { Length: 15 or 21 } && period[4..7] == "-01")
        {
            // 力争引进资金3亿元 in a report on half a year is aimed at for the year.
            return period[..4];
        }

        // 将新签约900个 in a plan whose other figures look back: of no time that is over.
        if (draft is { Period: null, IsForecast: true, IsTask: false } && period is not null && article.Document.Clock.Year is int current && Edtf.TryParse(period, out Edtf past) && past.FinishYear < current)
        {
            return article.Document.Clock.PlannedFor?.Value;
        }

        if (draft.Period is null && draft.Years is int years)
        {
            return period is { Length: 4 } && int.TryParse(period, NumberStyles.None, CultureInfo.InvariantCulture, out int last)
                ? string.Create(CultureInfo.InvariantCulture, $"{last - years + 1:0000}/{last:0000}") : period;
        }

        // 截至8月31日 in a report on January to August.
        bool isAsOf = draft.Period is { Length: 10 or 13 } open && open.StartsWith("../", StringComparison.Ordinal) && period is { Length: 15 or 21 } && period[4..7] == "-01"
            && period.AsSpan(period.Length / 2 + 1).StartsWith(open.AsSpan(3, 7)) && draft.Measure is not IndicatorMeasure.Enterprises
            && draft.Event is null && draft.Figure.Kind != MentionKind.Percent && draft.PeriodSpan is TextSpan date && date.Of(article.Text)[^1] != '前'
            && !Stocks.IsIn(article.Text, ArticleView.Before(draft.Figure.Span.Start, Math.Min(date.End, draft.Figure.Span.Start)));
        if (isAsOf)
        {
            return period![..4] + (draft.Period!.Length == 13 ? "-01-01/" : "-01/") + draft.Period[3..];
        }

        // 9月上旬…。今年以来,各镇共外出招商: inside a paragraph it widens what was told before.
        bool isWidening = isThisYear && draft.PeriodSpan!.Value.Of(article.Text).EndsWith("以来") && draft.PeriodSpan.Value.Start > 0 && article.Text[draft.PeriodSpan.Value.Start - 1] != '\n';
        // 2024年以来,…。上半年,…。实际到位45.8亿元, in a report on the half year: a date of another sentence does not widen it, either.
        bool isFarther = draft is { PeriodSpan: TextSpan told0, Period.Length: 4, IsForecast: false, IsTask: false } && told0.Of(article.Text).EndsWith("以来")
            && article.Outline.SentenceAt(told0.Start).Index != article.Outline.SentenceAt(draft.Figure.Span.Start).Index;
        isThisYear |= isFarther;
        bool isContrast = isThisYear && !isWidening && period is not null && PeriodReader.IsWithin(period, draft.Period!);
        return isContrast ? period : draft.Period ?? period;
    }

    private static Dictionary<string, RecordSource> Sources(ArticleView article, IndicatorDraft draft)
    {
        string rule = draft.Figure.Kind == MentionKind.Count ? "count-of-noun" : "figure-with-name";
        Dictionary<string, RecordSource> sources = new()
        {
            ["value"] = article.Source(rule, draft.Figure.Span),
            ["measure"] = article.Source("measure-by-name", draft.NameSpan),
            ["period"] = draft.PeriodSpan is TextSpan date ? article.Source("narrowest-date", date) : new RecordSource("article-period"),
        };
        if (draft.Change is not null)
        {
            sources["change"] = article.Source("change-behind-figure", draft.Telling);
        }

        if (draft.Target is not null)
        {
            sources["target"] = article.Source("share-of-plan", draft.Telling);
        }

        return sources;
    }
}
