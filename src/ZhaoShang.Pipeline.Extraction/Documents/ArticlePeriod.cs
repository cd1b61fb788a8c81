using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Indicators;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Documents;

/// <summary>Tells which period an article reports on.</summary>
internal static class ArticlePeriod
{
    /// <summary>The source of a period that rules tell.</summary>
    public const string Rule = "period-of-figures";

    /// <summary>What titles call the year after the article's.</summary>
    public const string NextYearWords = "明年 来年 新一年 新的一年 下一年";

    /// <summary>So far into the body stands the date that opens it.</summary>
    private const int Opening = 12;

    /// <summary>So far in stands what the first sentence begins with.</summary>
    private const int FirstWord = 2;

    /// <summary>
    /// What a line under the title tells; what the title tells (a part of a year, the year of a plan); else the part that opens the body or governs most figures; the year alone when
    /// parts of a year and later events are mixed; the article's own year when no figure is dated. Null if it cannot be told.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="figures">Its figures.</param>
    /// <param name="genre">Its kind: the year in the title of a plan or a report is its period, rules hold for the year, and news tell of an outing.</param>
    public static string? Of(ArticleView article, IReadOnlyList<IndicatorDraft> figures, ArticleGenre genre)
    {
        if (HeadPeriod.Of(article) is string head)
        {
            return head;
        }

        if (genre == ArticleGenre.Plan && PlanPeriod.Of(article) is string planned)
        {
            return planned;
        }

        bool isDatedPlan = genre == ArticleGenre.Plan && TitlePeriod.Of(TitleOf(article, genre), null) is not null;
        bool isOuting = genre is ArticleGenre.News or ArticleGenre.Plan || (genre == ArticleGenre.Summary && Outings.IsIn(TitleOf(article, genre)) && !TellsYear(article, figures));
        if (isOuting && !isDatedPlan && OfOuting(article, figures) is string outing)
        {
            return outing;
        }

        List<string> told = ToldIn(article, figures);
        if (OfTitle(article, figures, genre, told) is string titled)
        {
            return titled;
        }

        if (YearAhead(article, figures, genre) is string ahead)
        {
            return ahead;
        }

        if (genre == ArticleGenre.News && article.Document.Clock.Year is null && told.TrueForAll(period => period.StartsWith("XXXX", StringComparison.Ordinal)))
        {
            return OnlyPart(article, told) ?? "XXXX";
        }

        if (genre is ArticleGenre.Policy or ArticleGenre.News && YearOfClock(article.Document.Clock) is string year)
        {
            return genre != ArticleGenre.News ? year : YearLookedBackOn(article, told, figures.Count(figure => !figure.IsForecast)) ?? OnlyPart(article, told)
                ?? PartOfLead(article, figures) ?? OnlyMonth(article, told) ?? year;
        }

        if (YearReviewed(article, told, genre) is string reviewed)
        {
            return reviewed;
        }

        if (told.Count == 0)
        {
            told = [.. article.Mentions.Of(MentionKind.Date).Where(date => date.Date is not null).Select(date => date.Date!.Value.Value).Where(IsPlain)];
            return YearOfClock(article.Document.Clock) ?? MostFrequent(told.Select(period => period[..4]));
        }

        return OfOpening(article, told) ?? OfFirstSentence(article, figures) ?? (genre == ArticleGenre.Other ? PartOfLead(article, figures) : null) ?? OfFigures(article, told, figures.Count);
    }

    /// <summary>
    /// What a line under the title tells, or a title that names a year, several years or the first months of one, or all figures of an article whose year is not told, or a report of the first months on the year before, or on aims for the next, or a body that opens with the days from New Year on; null if none does. A quarter,
    /// a month and days of a title are often those of a meeting, and figures run from January: 三季度招商盘点, 5月份重点项目调度.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="figures">Its figures.</param>
    /// <param name="genre">Its kind.</param>
    public static string? Clear(ArticleView article, IReadOnlyList<IndicatorDraft> figures, ArticleGenre genre)
    {
        if (HeadPeriod.Of(article) is string head)
        {
            return head;
        }

        if (genre == ArticleGenre.Plan && (PlanPeriod.Of(article) ?? OfTitle(article, figures, genre, [])) is string planned)
        {
            return planned;
        }

        // 县经贸代表团出访归来: the days of the journey.
        if (genre is ArticleGenre.News or ArticleGenre.Summary && (genre == ArticleGenre.News || !TellsYear(article, figures)) && Journeys.IsIn(TitleOf(article, genre)) && OfOuting(article, figures) is string journey)
        {
            return journey;
        }

        List<string> told = ToldIn(article, figures);
        string? period = OfTitle(article, figures, genre, told) ?? TitlePeriod.DaysOf(TitleOf(article, genre), article.Document.Clock.Year);
        bool isClear = period is not null && ToldPeriod.Of(period).Form is PeriodForm.Year or PeriodForm.Years or PeriodForm.FromJanuary or PeriodForm.FromNewYear or PeriodForm.Days;
        string? other = YearAhead(article, figures, genre) ?? (genre is ArticleGenre.Policy or ArticleGenre.News ? null : YearReviewed(article, told, genre));
        return isClear ? period : article.Document.Clock.Year is null ? OnlyPart(article, told) : UpToDay(article, told) ?? other;
    }

    // 年初至11月20日,…; 截至9月10日,全县今年…: the body opens with the days from New Year on.
    private static string? UpToDay(ArticleView article, List<string> told) =>
        told.Count > 0 && OfOpening(article, told) is string opening && ToldPeriod.Of(opening).Form == PeriodForm.FromNewYear ? opening : null;

    // 明年招商瞄准这三件事: figures aimed at for the next year.
    private static string? YearAhead(ArticleView article, IReadOnlyList<IndicatorDraft> figures, ArticleGenre genre)
    {
        bool isAhead = genre == ArticleGenre.Plan || (figures.Count > 0 && figures.All(figure => figure.IsForecast));
        return isAhead && NextYear.IsIn(TitleOf(article, genre)) ? (article.Document.Clock.Year + 1)?.ToString("0000", System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    private static string? OfTitle(ArticleView article, IReadOnlyList<IndicatorDraft> figures, ArticleGenre genre, List<string> told)
    {
        string title = TitleOf(article, genre);
        string? titled = TitlePeriod.Of(title, article.Document.Clock.Year) ?? OfSubtitle(article, genre);
        return titled is null || !IsPeriodOf(article, figures, genre, titled) ? null : Tallies.IsIn(title) ? UpToMonth(article, titled, told) : titled;
    }

    // 上年同期为8亿元: what a figure is compared with tells no period of the article.
    private static List<string> ToldIn(ArticleView article, IReadOnlyList<IndicatorDraft> figures) =>
        [.. figures.Where(figure => figure.Period is not null && !figure.IsForecast && ComparedAmounts.DateOf(article, figure.Figure) is null).Select(figure => figure.Period!).Where(IsPlain)];

    private static readonly PhraseSet NextYear = new(NextYearWords);

    private static readonly PhraseSet Rites = new(RiteNouns.Rites + RiteNouns.Signings + RiteNouns.Beginnings + "破土 奠基 揭牌 开园 开竣工 集中开工 集中竣工");

    // The part of a year in a title, but for that of a rite in the news: 一季度38个项目集体破土, figures of a day.
    private static bool IsPeriodOf(ArticleView article, IReadOnlyList<IndicatorDraft> figures, ArticleGenre genre, string titled)
    {
        bool isOfRite = genre is ArticleGenre.News or ArticleGenre.Summary && titled.Length == 15 && Rites.IsIn(TitleOf(article, genre));
        return titled.Length > 4 ? !isOfRite : genre == ArticleGenre.Plan || (genre == ArticleGenre.Summary && IsYearOf(figures, titled));
    }

    private static readonly PhraseSet Tallies = new("情况 分析 月报 统计 通报 进度 指标 数据 台账 调度");

    // 7月份招商引资情况 whose figures are for the most part told of 1-7月. Near miss: 10月份招商动态, which tells what happened.
    private static string UpToMonth(ArticleView article, string titled, List<string> told)
    {
        string sum = titled.Length == 7 ? $"{titled[..4]}-01/{titled}" : titled;
        bool isSummedUp = titled.Length == 7 && article.Mentions.Of(MentionKind.Date).Any(date => date.Date?.Value == sum);
        return isSummedUp && told.Count(period => period == sum) > told.Count(period => period == titled) ? sum : titled;
    }

    // 过去一年,…; a report of the first months whose figures have no date, and which tells of no 今年 before them.
    private static string? YearReviewed(ArticleView article, List<string> told, ArticleGenre genre)
    {
        bool isEarly = article.Document.Clock.LastDay is { Month: <= MonthsOfReview };
        TextSpan head = new(0, Math.Min(article.Text.Length, OpeningParagraph));
        bool isReview = isEarly && (LookingBack.IsIn(article.Text, head) || (genre == ArticleGenre.Summary && told.Count == 0 && !article.Mentions.Within(head, MentionKind.Date).Any()));
        bool isOfYear = told.Exists(period => period.StartsWith(YearOfClock(article.Document.Clock)?[..4] ?? "?", StringComparison.Ordinal));
        return isReview && !isOfYear ? (article.Document.Clock.Year - 1)?.ToString("0000", System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    private static readonly PhraseSet LookingBack = new("过去一年 过去的一年 一年来 回首 回望 回顾 回眸");

    // A news item names its period in its main title: 荔浦县上半年引资48亿元; near miss: the subtitle 一季度县域招商开局见闻, under which other days are told, too.
    private static string TitleOf(ArticleView article, ArticleGenre genre)
    {
        string title = article.Document.Segmented.Normalized.Metadata.Title?.Text ?? "";
        int end = genre == ArticleGenre.News ? title.AsSpan().IndexOfAny(' ', '—') : -1;
        return end < 0 ? title : title[..end];
    }

    // 静海引资又传捷报 头八个月利用外资逾五千万美元: a part of the year with what was reached in it.
    private static string? OfSubtitle(ArticleView article, ArticleGenre genre)
    {
        string title = article.Document.Segmented.Normalized.Metadata.Title?.Text ?? "";
        bool isTold = genre == ArticleGenre.News && Sums.IsIn(title[TitleOf(article, genre).Length..]);
        return isTold && TitlePeriod.Of(title, article.Document.Clock.Year) is { Length: 15 } part ? part : null;
    }

    private static readonly PhraseSet Sums = new("亿元 万元 美元 亿 亿港元");

    // In the first months a news item may tell of the year before, and of little else.
    private static string? YearLookedBackOn(ArticleView article, List<string> told, int figures)
    {
        string? before = (article.Document.Clock.Year - 1)?.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);
        bool isOpened = article.Document.Clock.Published is null && article.Mentions.Of(MentionKind.Date) is [Mention first, ..] && first.Span.Start <= Opening && first.Date?.Value == before;
        bool isEarly = isOpened || article.Document.Clock.LastDay is { Month: <= MonthsOfReview };
        return isEarly && (isOpened || told.Count * 2 >= figures) && told.Count > 0 && told.Count(period => period.StartsWith(before!, StringComparison.Ordinal)) * 10 > told.Count * 6 ? before : null;
    }

    // 9月8日签约…,9月9日推介… and figures of these days only: the month. Near miss: 11月7日开工。今年1-10月,引进项目96个.
    private static string? OnlyMonth(ArticleView article, List<string> told)
    {
        string? month = told.Count > 0 && told[0].Length >= 10 ? told[0][..7] : null;
        string? year = month?[..4];
        bool isAll = month is not null && told.TrueForAll(period => period.Length >= 10 && period.StartsWith(month, StringComparison.Ordinal));
        bool isAlone = isAll && article.Mentions.Of(MentionKind.Date).All(date => date.Date is not Edtf edtf || !edtf.Value.StartsWith(year!, StringComparison.Ordinal) || edtf.Value.StartsWith(month!, StringComparison.Ordinal) || (article.Document.Clock.Published is { } day && edtf.Earliest > day.Latest))
            && (told.Count > 1 || article.Mentions.Of(MentionKind.Date).All(date => date.Date is not Edtf edtf || edtf.Value.StartsWith(year!, StringComparison.Ordinal)));
        return isAlone ? month : null;
    }

    // 今年1至5月,引进项目29个。5月签约4个。 and nothing of another time; near miss: 11月7日开工。今年1-10月,引进项目96个.
    private static string? OnlyPart(ArticleView article, List<string> told)
    {
        string? part = told.Find(period => period.Length == 15 && period[4..7] == "-01");
        bool isAll = part is not null && told.TrueForAll(period => period == part || (period.Length == 7 && period[..4] == part[..4] && string.CompareOrdinal(period, EndMonth(part)) <= 0));
        bool hasLater = isAll && article.Mentions.Of(MentionKind.Date).Any(date => date.Date is { Finish: { Value.Length: >= 7 } end } && string.CompareOrdinal(end.Value[..7], EndMonth(part!)) > 0);
        return isAll && !hasLater ? part : null;
    }

    // 昨天召开的分析会传出消息:今年1至9月,合同外资4.27亿美元,…: news that begin with the figures of a part of the year, most of all. Near miss: 5月8日,12个项目签约。1至4月,…, news of a day.
    private static string? PartOfLead(ArticleView article, IReadOnlyList<IndicatorDraft> figures)
    {
        List<IndicatorDraft> reached = [.. figures.Where(figure => figure is { IsForecast: false, IsTask: false })];
        IndicatorDraft? lead = reached.FirstOrDefault(figure => figure.Period is { Length: 15 } part && part[4..7] == "-01");
        bool isLead = lead is not null && lead.Figure.Span.Start <= LongestLead && reached.TakeWhile(figure => figure != lead).All(static figure => figure.Period is { Length: 4 });
        int alike = reached.Count(figure => figure.Period is null || figure.Period == lead?.Period);
        return isLead && alike >= LeastOfLead && alike * 10 >= reached.Count * 6 ? lead!.Period : null;
    }

    private const int LongestLead = 120;
    private const int LeastOfLead = 4;

    private const int MonthsOfReview = 3;

    // 2026年政府工作报告 tells of 2025.
    private static bool IsYearOf(IReadOnlyList<IndicatorDraft> figures, string year)
    {
        List<string> told = [.. figures.Where(figure => figure.Period is not null && !figure.IsForecast).Select(figure => figure.Period!)];
        return told.Count(period => period.StartsWith(year, StringComparison.Ordinal)) * 2 >= told.Count;
    }

    // …代表团10月6日至17日赴日本招商,…: the days that open an article most of whose figures have no date of their own.
    private static string? OfOuting(ArticleView article, IReadOnlyList<IndicatorDraft> figures)
    {
        Mention? days = article.Mentions.Of(MentionKind.Date).TakeWhile(date => date.Span.Start < OpeningParagraph)
            .FirstOrDefault(date => date.Date is Edtf { Value.Length: 21 } edtf && char.IsAsciiDigit(edtf.Value[0]) && edtf.Value[10] == '/' && !IsToCome(article, edtf));
        string? span = days?.Date?.Value;
        int told = figures.Count(figure => !figure.IsForecast);
        int undated = figures.Count(figure => !figure.IsForecast && (figure.Period is null || figure.Period == span));
        return span is not null && told > 0 && undated * 2 >= told ? span : null;
    }

    // 今年以来,外出招商36次 beside the figures of a journey: of the year, too.
    private static bool TellsYear(ArticleView article, IReadOnlyList<IndicatorDraft> figures) => YearOfClock(article.Document.Clock) is string year
        && figures.Any(figure => figure is { IsForecast: false, Period.Length: 4 or 15 } && figure.Period.StartsWith(year[..4], StringComparison.Ordinal));

    // 赴珠三角招商考察情况汇报.
    private static readonly PhraseSet Outings = new("赴 出访 洽谈会 博览会 交易会 推介会 经洽会 小分队 参加 参会");

    private static readonly PhraseSet Journeys = new("代表团 考察团 招商团 出访 小分队");

    private const int OpeningParagraph = 200;

    private const int ShortestRow = 4;

    private static string? OfFigures(ArticleView article, List<string> told, int figures)
    {
        string year = MostFrequent(told.Select(period => period[..4]))!;
        // 2004年签约96个;2005年88个;2006年92个;今年71个: a row of years tells of the last.
        bool isRow = told.Select(period => period[..4]).Distinct().Count() >= ShortestRow && told.Count(period => period.StartsWith(year, StringComparison.Ordinal)) * 2 < told.Count;
        if (isRow && YearOfClock(article.Document.Clock) is string last)
        {
            return last;
        }

        // One figure of another year among those without a date tells nothing of the others.
        year = told.Count < 2 && figures > 1 && YearOfClock(article.Document.Clock) is string own ? own[..4] : year;
        List<string> ofYear = [.. told.Where(period => period.StartsWith(year, StringComparison.Ordinal))];
        string most = MostFrequent(ofYear) ?? year;
        bool isPart = (most.Length == 15 || (most.Length == 21 && most.AsSpan(4).StartsWith("-01-01/"))) && ofYear.Count(period => period == most) * 10 >= ofYear.Count * 4 && !HasLaterDates(article, most);
        return isPart || most.Length == 9 ? most : YearOfClock(article.Document.Clock) is string known && known.StartsWith(year, StringComparison.Ordinal) ? known : year;
    }

    // 元至7月份,…; “十三五”期间,…; 截至11月20日,全区今年…; 年初至11月20日,…; 11月,全县… of a report on a month.
    private static string? OfOpening(ArticleView article, List<string> told)
    {
        List<Mention> dates = [.. article.Mentions.Of(MentionKind.Date).Where(date => date.Date is not null).Take(3)];
        if (dates.Count == 0 || dates[0].Span.Start > Opening)
        {
            return told[0].Length == 9 && told.Count(period => period == told[0]) > 1 ? told[0] : null;
        }

        string opening = FromJanuary(article, dates) ?? dates[0].Date!.Value.Value;
        bool isPart = opening.Length is 15 or 21 && opening[4..7] == "-01" && opening[..4] == opening[(opening.Length / 2 + 1)..][..4] && opening.IndexOf('/', StringComparison.Ordinal) == opening.Length / 2;
        bool isOpening = dates[0].Span.Start <= FirstWord || told[0] == opening;
        if (isPart && isOpening && told.Exists(period => period.StartsWith(opening[..4], StringComparison.Ordinal)))
        {
            return HasLaterDates(article, opening) ? null : opening;
        }

        // ▲10月份,…。▲1—10月累计,… with most of the figures.
        string sum = opening.Length == 7 ? $"{opening[..4]}-01/{opening}" : "";
        if (told[0] == opening && told.Count(period => period == sum) > told.Count(period => period == opening))
        {
            return sum;
        }

        bool isMonth = opening.Length == 7 && told[0] == opening && MostFrequent(told.Where(period => period.Length == 7)) == opening && told.Count(period => period == opening) * 3 >= told.Count;
        return isMonth ? opening : null;
    }

    // …工业园一季度招商“开门红”。新签项目6个,…: the part told first, where most figures have no date of their own.
    private static string? OfFirstSentence(ArticleView article, IReadOnlyList<IndicatorDraft> figures)
    {
        Mention? first = article.Mentions.Of(MentionKind.Date).FirstOrDefault(date => date.Date is not null);
        string? part = first?.Date!.Value.Value;
        bool isPart = part is { Length: 15 } && part[4..7] == "-01" && first!.Span.Start < 3 * Opening;
        int undated = figures.Count(figure => figure.Period is null || figure.Period == part);
        return isPart && undated * 2 > figures.Count && !HasLaterDates(article, part!) ? part : null;
    }

    private static string? FromJanuary(ArticleView article, List<Mention> dates)
    {
        string first = dates[0].Date!.Value.Value;
        string? second = dates.Count > 1 ? dates[1].Date!.Value.Value : null;
        if (second is null || dates[1].Span.Start - dates[0].Span.End > 2 * Opening)
        {
            return null;
        }

        bool isAsOf = first.StartsWith("../", StringComparison.Ordinal) && first.Length == 13 && (second == first[3..7]);
        bool isFromStart = first.EndsWith("-01~", StringComparison.Ordinal) && second.Length == 10 && article.Has(dates[0].Span.End, "至");
        string? last = isAsOf ? first[3..] : isFromStart ? second : null;
        return last is null ? null : $"{last[..4]}-01-01/{last}";
    }

    // 2013-01/2013-08 with 11月9日 told later is an article on the year.
    private static bool HasLaterDates(ArticleView article, string period) => article.Mentions.Of(MentionKind.Date)
        .Count(date => date.Date is Edtf { Value.Length: >= 7 } edtf && edtf.Value.StartsWith(period[..4], StringComparison.Ordinal)
            && edtf.Value[4] == '-' && edtf.Value[5] <= '1' && string.CompareOrdinal(edtf.Value[..7], EndMonth(period)) > 0 && !IsExpected(article, date) && !IsToCome(article, edtf) && !IsDateline(article, date)) >= 2;

    private static string EndMonth(string period) => period[(period.Length / 2 + 1)..][..7];

    private static bool IsToCome(ArticleView article, Edtf date) => article.Document.Clock.Published is { } published && date.Earliest > published.Latest;

    // 本报某市5月12日讯: when it was written, not what it tells.
    private static bool IsDateline(ArticleView article, Mention date) => date.Span.Start < 4 * Opening && (article.Has(date.Span.End, "讯") || article.Has(date.Span.End, "电"));

    private static readonly PhraseSet Expectations = new(PlanWords.All + "即可 下半年 前");

    private static bool IsExpected(ArticleView article, Mention date) =>
        Expectations.IsIn(article.Text, article.Outline.ClauseAt(date.Span.Start).Span);

    private static bool IsPlain(string edtf) => edtf.Length >= 4 && edtf[0] != '.' && !edtf.EndsWith("..", StringComparison.Ordinal);

    private static string? YearOfClock(ArticleClock clock) => clock.Year is not int year ? null
        : year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture) + (clock.Basis == DateBasis.Inferred ? "?" : "");

    private static string? MostFrequent(IEnumerable<string> values) =>
        values.GroupBy(value => value).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
}
