using System.Globalization;
using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>
/// Decides when an article was written: by what its body and title tell, then by the page's stamp. A stamp that the body contradicts is an
/// upload's. A year of history (2009年创办) or to come (到2015年) never becomes the article's. As <c>tests/Specs/article-clock.md</c> shows.
/// </summary>
public static partial class ArticleClockReader
{
    // An article that reports on a year is published in it or in the next one.
    private const int LongestDelayInYears = 1;

    // A year is looked back on in the first months of the next one.
    private const int MonthsOfReview = 4;

    // In days.
    private const int LongestWayToSite = 100;
    private const int LongestWayInMonths = 3;

    private static readonly string[] PlanTitles = ["计划", "要点", "方案", "安排", "打算", "思路", "目标", "任务", "意见", "部署"];

    // What tells of this year as it is.
    private static readonly string[] SoFar = ["今年以来", "今年1", "今年前", "今年上半年", "今年一季度"];

    private static readonly string[] OrderWords = ["经研究", "特此通知", "通知如下", "决定如下"];

    private static readonly string[] MeetingVerbs = ["召开", "举行", "举办", "表彰", "表扬"];

    // So far in stands what an article opens with.
    private const int FirstWord = 4;

    private const int LongestTitle = 48;

    private const int LongestMeeting = 24;

    // How far a sentence is looked through, in letters.
    private const int LongestSentence = 120;
    private const int LongestOffice = 8;

    /// <summary>The clock of <paramref name="document"/>; <see cref="ArticleClock.Unknown"/> where nothing is told. O(length).</summary>
    public static ArticleClock Read(SegmentedDocument document)
    {
        DocumentMetadata metadata = document.Normalized.Metadata;
        CompactText text = new(document.Text);
        Edtf? day = metadata.SignedDate is { Year: null } signed ? signed : null;
        Edtf? opened = day is null && metadata.StampDate is null && metadata.SignedDate is null ? DatelineReader.DayIn(text) : null;
        ArticleClock clock = Read(text, metadata);
        clock = clock with { Uploaded = clock.Uploaded ?? metadata.UploadDate };
        clock = clock is { Year: int guessed, Basis: DateBasis.Inferred, Published: null, Uploaded: null } && YearOfRunningDay.IsBeginningOfNext(text, guessed) ? clock with { Year = guessed + 1, Basis = DateBasis.Stated } : clock;
        clock = opened is not null && clock is { Year: int begun, Basis: DateBasis.Stated, Published: null } && YearOfRunningDay.IsOnlyBegun(text, begun) ? ArticleClock.Unknown with { Uploaded = clock.Uploaded } : clock;
        clock = (day ?? opened) is { } written && clock is { Year: int planned, Basis: DateBasis.Stated, Published: null, Uploaded: null } && YearOfRunningDay.IsAhead(text, written, planned) ? clock with { Year = planned - 1 } : clock;
        clock = (day ?? opened) is { } told && clock is { Year: int year, Basis: DateBasis.Stated, Published: null, Uploaded: null } && YearOfRunningDay.IsPassed(text, told, year) ? clock with { Year = year + 1 } : clock;
        clock = clock.Year is null && (day ?? opened) is { } late && Latest(ToldYear.AllIn(text), YearTestimony.Reported, int.MaxValue) is int last && YearOfRunningDay.IsPassed(text, late, last) ? clock with { Year = last + 1, Basis = DateBasis.Stated } : clock;
        (int Last, bool IsMonth)? reported = metadata.Title is { } title ? MonthReported.In(new CompactText(title.Text)) : null;
        clock = clock with { ReportedMonth = reported is { IsMonth: true } ? reported.Value.Last : null, LastMonthReported = reported?.Last };
        // 某网10月22日报道 tells the day of another's report: of use only with a year.
        int? known = day is not null || clock.Basis == DateBasis.Stated ? clock.Year : null;
        bool isSigned = clock.Published is null && (day ?? opened) is not null && (day is not null || known is not null || !DatelineReader.IsOfOther(text));
        clock = isSigned ? clock with { Published = DayOf(document.Text, (day ?? opened)!.Value, known) } : clock;
        return clock with { PlannedFor = PlannedSpan.Of(metadata.Title?.Text ?? "", text, clock) };
    }

    // Signed 7月5日: of the article's year; in the first months, under a review of the whole year, of the next one.
    private static Edtf? DayOf(string text, Edtf signed, int? year)
    {
        (int month, int day) = (Number(5), Number(8));
        bool isNext = month < MonthsOfReview && ReviewsYear(text);
        int? told = isNext ? year + 1 : year;
        return told is null ? signed : day <= DateTime.DaysInMonth(told.Value, month) ? Edtf.OfDay(told, month, day) : null;

        int Number(int at) => int.Parse(signed.Value.AsSpan(at, 2), CultureInfo.InvariantCulture);
    }

    // 全年引进25个. Near misses: 确保完成全年任务, 占全年的20%.
    private static bool ReviewsYear(string text)
    {
        for (int at = text.IndexOf("全年", StringComparison.Ordinal); at >= 0; at = text.IndexOf("全年", at + 1, StringComparison.Ordinal))
        {
            ReadOnlySpan<char> around = text.AsSpan(Math.Max(0, at - ReachOfAim), Math.Min(text.Length, at + ReachOfAim) - Math.Max(0, at - ReachOfAim));
            int stop = around.IndexOfAny('。', '\n');
            if (!AimsOfYear.StandsIn(stop < 0 ? around : around[..stop]))
            {
                return true;
            }
        }

        return false;
    }

    private const int ReachOfAim = 8;
    private static readonly WordSet AimsOfYear = ["任务", "目标", "计划", "力争", "确保", "争取", "预计", "占全年", "将", "要", "拟"];

    private static ArticleClock Read(CompactText text, DocumentMetadata metadata)
    {
        Edtf? stamp = metadata.StampDate;
        Edtf? signature = metadata.SignedDate is { Year: not null } day && !(day.Year > stamp?.Year) ? day : null;
        Edtf? opening = DatelineReader.Read(text)?.Date;
        int? titleYear = metadata.Title is { } title ? TitleYear(new CompactText(title.Text)) : null;

        // 2015年上半年招商引资情况, or 2015年第9期, and beside the office 2020-08-12: the day is the site's.
        int? called = metadata.IssueYear > titleYear ? metadata.IssueYear : titleYear ?? metadata.IssueYear;
        bool isOfSite = signature?.Year - called > LongestDelayInYears;
        stamp = isOfSite ? stamp ?? signature : stamp;
        Edtf? dateline = opening ?? (isOfSite ? null : signature);
        List<ToldYear> told = (dateline ?? stamp) is { } last ? WithoutWhatFollows(text, ToldYear.AllIn(text), last) : ToldYear.AllIn(text);

        if ((dateline ?? stamp) is { } written && YearAhead(text, metadata.Title, written) is int ahead)
        {
            return new ArticleClock(ahead, DateBasis.Stated) { Published = written };
        }

        if (dateline?.Year is int signed)
        {
            bool isUpload = stamp is { } posted && (metadata.IsUpload || IsFarBehind(dateline.Value, posted));
            signed = Latest(told, YearTestimony.Declared, stamp?.Year ?? signed) == signed + 1 && !isUpload ? signed + 1 : signed;
            return Signed(text, told, titleYear, (isUpload || stamp is null ? dateline.Value : stamp.Value, signed)) with { Uploaded = isUpload ? stamp : null };
        }

        if (metadata.IssueYear is int issued && (stamp is null || stamp.Value.Year - issued > LongestDelayInYears))
        {
            return Signed(text, told, titleYear, (Edtf.OfYear(issued), issued)) with { Published = null, Uploaded = stamp };
        }

        if (stamp is not { Year: int year })
        {
            return WithoutStamp(text, told, titleYear);
        }

        if (metadata.IsUpload)
        {
            return Uploaded(text, told, titleYear, (stamp.Value, year));
        }

        return PressItem.Is(text, metadata) && titleYear is null ? OfPress(text, told, (stamp.Value, year)) : WithStamp(text, told, titleYear, (stamp.Value, year));
    }

    // Signed 2015年1月6日, and 2015年3月开工 is told without a word of planning: still to come. Signed 2018年7月10日, 比2011年翻了一番 is no sign of 2012.
    private static List<ToldYear> WithoutWhatFollows(CompactText text, List<ToldYear> told, Edtf written)
    {
        for (int i = 0; i < told.Count; i++)
        {
            ToldYear one = told[i];
            bool isToCome = one.Testimony == YearTestimony.Reported && written.Latest is { } day && DatePointReader.Read(text, one.At, out DatePoint point, out _) > 0
                && point.Part is { FirstMonth: > 0, LastMonth: <= 12 } part && (one.Year, part.FirstMonth).CompareTo((day.Year, day.Month)) > 0;
            bool isLongAgo = one.IsCompared && written.Year > one.Year;
            told[i] = isToCome ? one with { Testimony = YearTestimony.Planned } : isLongAgo ? one with { Testimony = YearTestimony.None } : one;
        }

        return told;
    }

    // A stamp some weeks after the day of signing is the site's own; one years after it an upload's.
    private static bool IsFarBehind(Edtf signed, Edtf stamp) =>
        signed.Latest is { } last && stamp.Earliest is { } first && first.DayNumber - last.DayNumber > LongestWayToSite;

    // A user put it on a site: the stamp tells at best the year, and only where the body tells none; one of the year told, or of the next, is right.
    private static ArticleClock Uploaded(CompactText text, List<ToldYear> told, int? titleYear, (Edtf Date, int Year) stamp)
    {
        ArticleClock body = WithoutStamp(text, told, titleYear);
        if (body is { Basis: DateBasis.Stated } && stamp.Year - body.Year is >= 0 and <= LongestDelayInYears)
        {
            return WithStamp(text, told, titleYear, stamp);
        }

        bool isTold = body.Year <= stamp.Year;
        return (isTold ? body : new ArticleClock(stamp.Year, DateBasis.Inferred)) with { Uploaded = stamp.Date };
    }

    // 2016年工作计划, signed in December 2015: its 今年 is the year planned for, unless it calls that 明年 or tells what was done 今年以来.
    private static int? YearAhead(CompactText text, PrintedField? title, Edtf written)
    {
        if (title is null || written.Earliest is not { Month: >= 10 } || Says(text, "明年") || Array.Exists(SoFar, word => text.Letters.Contains(word, StringComparison.Ordinal)))
        {
            return null;
        }

        CompactText words = new(title.Text);
        bool isPlan = Array.Exists(PlanTitles, word => words.Letters.Contains(word, StringComparison.Ordinal));
        return isPlan && TitleYear(words) is int year && year == written.Year + 1 ? year : null;
    }

    // An office signs with the right date: the body can only be of the year before.
    private static ArticleClock Signed(CompactText text, List<ToldYear> told, int? titleYear, (Edtf Date, int Year) signed)
    {
        // Signed in January, 2015年5月投料试车 is to come.
        List<ToldYear> reached = [.. told.Select(one => IsLater(text, one, signed) ? one with { Testimony = YearTestimony.None } : one)];
        bool isOfYearBefore = !(titleYear == signed.Year - 1 && (IsOrder(text) || PlansThisYear(text))) && ((YearOfBody(text, reached, titleYear, signed.Year) is (int year, true) && year == signed.Year - 1) || LooksAhead(text, told, signed) || EarlyReview.Is(text, told, titleYear, signed) || MonthsOfThisYear.MonthsSince(text, signed.Date) is > 0 and <= LongestWayInMonths || (titleYear == signed.Year - 1 && (!Says(text, "今年") && ChronicleOfYear.IsSignedLater(text, signed.Date))));
        return new ArticleClock(isOfYearBefore ? signed.Year - 1 : signed.Year, isOfYearBefore ? DateBasis.Stated : DateBasis.Article) { Published = signed.Date };
    }

    // 2014年工作总结, signed in January 2015: 2014年，引进25个。今年，计划引进30个; 今年，县里提出到位30亿元的新目标.
    private static bool PlansThisYear(CompactText text)
    {
        for (int at = text.Letters.IndexOf("今年", StringComparison.Ordinal); at >= 0; at = text.Letters.IndexOf("今年", at + 1, StringComparison.Ordinal))
        {
            ReadOnlySpan<char> behind = text.Letters.AsSpan(at + 2).TrimStart("，,");
            if (RelativeWord.Find(text, at) is not null && text.IsOneOf(at - 1, "\n。；;") && (behind.StartsWith("计划") || behind.StartsWith("我们将") || behind.StartsWith("将") || behind.StartsWith("拟") || behind.StartsWith("力争") || SetsAim(behind)))
            {
                return true;
            }
        }

        return false;
    }

    // 县里提出到位30亿元的新目标. Near miss: 县里提出大招商，全年引进25个.
    private static bool SetsAim(ReadOnlySpan<char> behind)
    {
        behind = behind[..Math.Min(behind.Length, LongestSentence)];
        int end = behind.IndexOf('。');
        behind = end < 0 ? behind : behind[..end];
        int aim = behind.IndexOf("提出");
        return aim is >= 0 and <= LongestOffice && behind[aim..].EndsWith("目标");
    }

    // 关于清理1996年度项目的通知, of 1997: …去年底到资的只有八个。经研究，定于今年四月清理: it tells both years by their distance.
    private static bool IsOrder(CompactText text) => Says(text, "今年") && Says(text, "去年") && Array.Exists(OrderWords, word => text.Letters.Contains(word, StringComparison.Ordinal));

    private static bool IsLater(CompactText text, ToldYear one, (Edtf Date, int Year) signed) => one.Year == signed.Year && signed.Date.Latest is { } day
        && DatePointReader.Read(text, one.At, out DatePoint point, out _) > 0 && point.Part is { FirstMonth: > 0 and <= 12 } part && part.FirstMonth > day.Month;

    // Signed in January 2005, its only word of that year a plan (2005年，计划引进35个): what it tells is of the year before.
    private static bool LooksAhead(CompactText text, List<ToldYear> told, (Edtf Date, int Year) signed)
    {
        bool isEarly = signed.Date.Latest is { } day && day.Month <= MonthsOfReview;
        bool isPlanned = told.Exists(one => one.Year == signed.Year && one.Testimony == YearTestimony.Planned)
            && !told.Exists(one => one.Year == signed.Year && one.Testimony > YearTestimony.Planned);
        return isEarly && isPlanned && !Says(text, "今年") && told.FindLast(one => one.Year == signed.Year).At * 2 > text.Length;
    }

    // A paper's stamp is right, whatever years its item looks back on: only a year that it calls this year is another's.
    private static ArticleClock OfPress(CompactText text, List<ToldYear> told, (Edtf Date, int Year) stamp)
    {
        bool isOther = Latest(told, YearTestimony.Declared, stamp.Year) is int year && stamp.Year - year > LongestDelayInYears;
        List<ToldYear> near = told.FindAll(one => stamp.Year - one.Year <= LongestDelayInYears);
        return WithStamp(text, isOther ? told : near, null, stamp);
    }

    private static ArticleClock WithStamp(CompactText text, List<ToldYear> told, int? titleYear, (Edtf Date, int Year) stamp)
    {
        if (EarlyReview.Is(text, told, titleYear, stamp))
        {
            return new ArticleClock(stamp.Year - 1, DateBasis.Stated) { Published = stamp.Date };
        }

        (int Year, bool IsSure)? body = YearOfBody(text, told, titleYear, stamp.Year);
        if (body is not (int year, bool isSure) || year >= stamp.Year || !isSure || (year == stamp.Year - 1 && titleYear == year && PlansThisYear(text)))
        {
            return OfStamp(text, stamp);
        }

        bool isNextYear = stamp.Year - year <= LongestDelayInYears;
        return new ArticleClock(year, DateBasis.Stated) { Published = isNextYear ? stamp.Date : null, Uploaded = isNextYear ? null : stamp.Date };
    }

    // Stamped in January, 今年1—11月: of the year before; stamped in June, 今年1—9月: put on the site a year later, or more.
    private static ArticleClock OfStamp(CompactText text, (Edtf Date, int Year) stamp) => MonthsOfThisYear.MonthsSince(text, stamp.Date) switch
    {
        0 => new ArticleClock(stamp.Year, DateBasis.Article) { Published = stamp.Date },
        <= LongestWayInMonths => new ArticleClock(stamp.Year - 1, DateBasis.Stated) { Published = stamp.Date },
        _ => new ArticleClock(stamp.Year - 1, DateBasis.Inferred) { Uploaded = stamp.Date },
    };

    // The year that the body was written in, and whether that is sure enough to overrule a later stamp.
    private static (int Year, bool IsSure)? YearOfBody(CompactText text, List<ToldYear> told, int? titleYear, int latest)
    {
        if (Latest(told, YearTestimony.Declared, latest) is int declared)
        {
            return (declared, true);
        }

        int? reported = Latest(told, YearTestimony.Reported, latest) ?? Latest(told, YearTestimony.Planned, latest);
        if (titleYear is int title && title <= latest)
        {
            bool tellsLastYear = title == latest - 1 && SaysAsTopic(text, "去年");
            bool isLater = told.Exists(one => one.Year > title && one.Year <= latest && one.Testimony == YearTestimony.Reported && TellsDay(text, one.At));
            bool looksBack = !isLater && told.Count > 0 && (told[0].Year == title || told.Find(one => one.Testimony >= YearTestimony.Planned).Year == title);
            return (looksBack ? title : Math.Max(title, reported ?? title), !tellsLastYear);
        }

        if (reported is not int year)
        {
            return null;
        }

        bool isCurrent = told.Exists(one => one.Year == year && one.Testimony >= YearTestimony.Current);
        bool isThisYear = Says(text, "今年") || Says(text, "本年");
        bool isBeforeLast = latest - year > LongestDelayInYears;
        bool isTopic = told[0].At <= FirstWord && told[0].Year == year && !(TellsOfNow(text) && !told.Exists(one => one.Year == year && one.At > told[0].At) && !text.IsOneOf(text.Letters.IndexOf('年', told[0].At) + 2, "全我")) && (IsTopic(text, told[0].At) || TellsDay(text, told[0].At));
        isCurrent &= !isBeforeLast || told.Exists(one => one.Year == year && one.Testimony >= YearTestimony.Current && (one.At == 0 || YearInUse.Is(text, one.At)));
        return (year, isBeforeLast ? isCurrent || (isTopic && !isThisYear) : isCurrent && isThisYear && !SaysAsTopic(text, "去年"));
    }

    // 2010年，某集团落户。目前，集团正在建设…, and no other word of that year: told of the page's day.
    private static bool TellsOfNow(CompactText text) => Array.Exists(NowWords, word => text.Letters.Contains(word, StringComparison.Ordinal));

    private static readonly string[] NowWords = ["目前", "如今", "近日", "日前", "眼下"];

    // 2012年1月9日至13日…核查: it happened, so that the article was written later. Near miss: 2012年1月.
    private static bool TellsDay(CompactText text, int at) =>
        DatePointReader.Read(text, at, out DatePoint point, out _) > 0 && point.Part is { FirstDay: > 0, IsApproximate: false };

    // 2012年,我县…: what follows is told of the year. Near miss: 2010年6月签约, inside or at the head of a sentence.
    private static bool IsTopic(CompactText text, int at) => (at == 0 || text.IsOneOf(at - 1, "\n。;；")) && text.IsOneOf(text.Letters.IndexOf('年', at) + 1, ",，全我是，");

    private static ArticleClock WithoutStamp(CompactText text, List<ToldYear> told, int? titleYear)
    {
        if ((Latest(told, YearTestimony.Declared, int.MaxValue) ?? titleYear) is int declared)
        {
            // 比2012年同期增长62%, and nothing else: as far as can be told. Near miss: 与2012年比，签约数翻了一番, of a year as a whole.
            bool isCompared = titleYear != declared && !text.Letters.Contains("两年平均", StringComparison.Ordinal) && told.TrueForAll(one => one.Year != declared || (one.IsCompared && !text.IsOneOf(text.Letters.IndexOf('年', one.At) + 1, "比相")) || one.Testimony < YearTestimony.Reported);
            return new ArticleClock(declared, isCompared ? DateBasis.Inferred : DateBasis.Stated);
        }

        if (YearOfNextEvent.Before(text) is int before)
        {
            return new ArticleClock(before, DateBasis.Stated);
        }

        if (told.TrueForAll(one => one.Testimony <= YearTestimony.Planned) && YearBeforePlans.Of(text, told) is int planned)
        {
            return new ArticleClock(planned, DateBasis.Stated);
        }

        if ((Latest(told, YearTestimony.Reported, int.MaxValue) ?? Latest(told, YearTestimony.Planned, int.MaxValue)) is not int year)
        {
            // 2008年以来,全县…, and no other year.
            bool isOne = told.Count > 0 && !RunningYear.IsCountedFrom(text) && told.TrueForAll(one => one.Year == told[0].Year) && text.Has(text.Letters.IndexOf('年', told[0].At) + 1, "以来");
            return isOne ? new ArticleClock(told[0].Year, DateBasis.Stated) : YearsOfEvents.Latest(text) is int meeting ? new ArticleClock(meeting, DateBasis.Stated) : NumberedFairs.YearOf(text) is int known ? new ArticleClock(known, DateBasis.Inferred) : ArticleClock.Unknown;
        }

        if (!told.Exists(one => one.Testimony >= YearTestimony.Current) && NumberedFairs.YearOf(text) is int held && held > year)
        {
            return new ArticleClock(held, DateBasis.Inferred);
        }

        // 1993年外贸额增长六成。’94江城洽谈会6月28日举行: of the year of its fair. Near miss: 明年举办2014江城洽谈会.
        if (!told.Exists(one => one.Testimony >= YearTestimony.Current) && YearsOfEvents.Latest(text) == year + 1 && !Says(text, "明年"))
        {
            return new ArticleClock(year + 1, DateBasis.Stated);
        }

        if (YearAfterHistory.Of(text, told) is { } clock)
        {
            return clock;
        }

        if (IsYearToCome(text, told, year))
        {
            return new ArticleClock(year - 1, DateBasis.Stated);
        }

        if (IsCalledLastYear(text, told, year))
        {
            return new ArticleClock(year + 1, DateBasis.Stated);
        }

        bool isCurrent = told.Exists(one => one.Year == year && one.Testimony == YearTestimony.Current);
        if (!isCurrent && told.Exists(one => one.Year == year && one.Testimony == YearTestimony.Reported && !TellsDay(text, one.At) && IsBeforeThisYear(text, one.At)))
        {
            return new ArticleClock(year + 1, DateBasis.Inferred);
        }

        return RunningYear.Of(text, told, year) ?? new ArticleClock(year, DateBasis.Stated);
    }
}
