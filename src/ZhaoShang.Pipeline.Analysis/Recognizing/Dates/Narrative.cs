namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>
/// What date the story has told last: what 同年, 次年, 当月 and a bare month behind a stated year count from. A year told at the head of a clause
/// holds to the end of its paragraph, another one to the end of its sentence, one in a heading until the next heading.
/// </summary>
internal sealed class Narrative
{
    private int? _sentenceYear;
    private int? _paragraphYear;
    private int? _sectionYear;
    private HeadingNumbering _sectionNumbering;
    private int? _headingYear;
    private int? _thingYear;
    private int? _rowYear;
    private (int? Sentence, int? Paragraph, int? Thing)? _outside;
    private int? _rowEnd;
    private int _yearsInRow;
    private bool _hasPart;
    private YearPart _span;
    private YearPart _lastSpan;
    private (int Month, int Day)? _firstDay;
    private (int Month, int Day)? _before;
    private (int Month, int First)? _journey;
    private int? _leadYear;
    private bool _isPassing;

    /// <summary>The year told last; null if none holds.</summary>
    public int? Year => _sentenceYear ?? _paragraphYear ?? _sectionYear ?? _leadYear;

    /// <summary>The year that the paragraph, the section or the article is on; null if none holds.</summary>
    public int? TopicYear => _paragraphYear ?? _sectionYear ?? _leadYear;

    /// <summary>The part of a year told last in this paragraph; the whole year if none was.</summary>
    public YearPart ToldPart { get; private set; }

    /// <summary>True if the year was told within this sentence, and another one or none holds in the paragraph.</summary>
    public bool IsOfSentence => _sentenceYear is not null && _paragraphYear != _sentenceYear && _sectionYear != _sentenceYear && _leadYear != _sentenceYear;

    /// <summary>True if the paragraph tells the year, and the sentence none.</summary>
    public bool IsOfParagraph => _sentenceYear is null && _paragraphYear is not null;

    /// <summary>True if the paragraph or the sentence tells the year; false where a heading or the article's opening does.</summary>
    public bool IsToldInParagraph => (_sentenceYear ?? _paragraphYear) is not null;

    /// <summary>True if the section is on another year than <paramref name="year"/>: 今年4月可试生产 in a review of last year holds to the end of its part of the sentence only.</summary>
    public bool IsInSectionOfOther(int? year) => _sectionYear is int section && section != year;

    /// <summary>True for a line numbered as <paramref name="numbering"/> that is a part of a section with a year: 一、项目履约 under 第一部分 2009年工作.</summary>
    public bool IsInside(HeadingNumbering numbering) => _sectionYear is not null && _sectionNumbering != HeadingNumbering.None && numbering > _sectionNumbering;

    /// <summary>True if the year was told within this sentence by the way, without a part of it: 电厂去年获核准，… 11月来函.</summary>
    public bool IsByTheWay => _isPassing && IsOfSentence;

    /// <summary>True if the year was told last without a part of it.</summary>
    public bool IsYearWhole { get; private set; }

    /// <summary>True if the year is the one that the article opens with as what it looks back on.</summary>
    public bool IsOfLead => _leadYear is not null && Year == _leadYear;

    /// <summary>The day of the running dateline, in the article's year: 本报5月29日讯; null if there is none. 今天 and 昨天 count from it.</summary>
    public (int Month, int Day)? Dateline { get; private set; }

    /// <summary>The year that 当年 and 次年 count from; null if none holds.</summary>
    public int? StoryYear => _thingYear ?? Year;

    /// <summary>True behind years told one after the other (2010年86个，2011年103个): 前8个月 behind them is of the next one.</summary>
    public bool IsBehindRow => _yearsInRow > 1;

    /// <summary>The month told last in this paragraph, 1 to 12; null if none was.</summary>
    public int? Month { get; private set; }

    /// <summary>The month of the day told last in this sentence, 1 to 12: 4月6日开业，月底发走第一批; null if none was.</summary>
    public int? MonthOfSentence { get; private set; }

    /// <summary>The month that heads the line, 1 to 12: 4月：…，月底前办齐; null if none does.</summary>
    public int? LineMonth { get; set; }

    /// <summary>The month that heads the lines below it, 1 to 12: 〖7月〗 alone in its line; null if none does.</summary>
    public int? SectionMonth { get; set; }

    /// <summary>The month of the day told last in the article, 1 to 12; null if none was.</summary>
    public int? LastMonth { get; private set; }

    /// <summary>The day told last in this paragraph; null if none was, or a month was told after it.</summary>
    public int? Day { get; private set; }

    /// <summary>The part of a year that 同期 counts from: the one told last in this sentence, else the last span from January of the paragraph or of those before it.</summary>
    public YearPart Part
    {
        get => _hasPart && !(field.FirstDay > 0 && _lastSpan != default) ? field : _lastSpan;
        private set;
    }

    /// <summary>The day that 当天 counts from: the one told last, in this paragraph or, where it tells none yet, in the one before; null if none holds.</summary>
    public (int Month, int Day)? LastDay => Month is int month && Day is int day ? (month, day) : (Month is null ? _before : null) ?? (IsEventDay ? _firstDay : null);

    /// <summary>The month of the day that the paragraph before told last, if <paramref name="day"/> may follow on it (6月12日抵沪。 16日，赴宁波); null otherwise.</summary>
    public int? MonthBefore(int day) => _before is (int month, int before) && before <= day ? month : null;

    /// <summary>The month of <paramref name="day"/> within the days told last that reach into the next month: 29日 behind 6月28日至7月2日 is of June; null where no such days hold.</summary>
    public int? MonthOfJourney(int day) => _journey is (int month, int first) && day >= first && (Month is null || Month == month || Month == (month % 12) + 1) ? month : null;

    /// <summary>Days were told that begin in <paramref name="month"/> on <paramref name="first"/> and end in the next month.</summary>
    public void TellJourney(int month, int first) => _journey = (month, first);

    /// <summary>True if what is read now is still to come: 下半年将赴台推介 is of the article's year, whatever year was told before.</summary>
    public bool IsToCome { get; set; }

    /// <summary>True if what is read now is aimed at: 定于10月18日举办, 元月就能投产. Near miss: 10月18日举办.</summary>
    public bool IsAimedAt { get; set; }

    /// <summary>True if what is read now is what is compared with: 比上半年的任何一个月都多.</summary>
    public bool IsCompared { get; set; }

    /// <summary>True if what is read now is told as done: 8月已签约, 十一月签了意向书.</summary>
    public bool IsDone { get; set; }

    /// <summary>True if what is read now stands behind the name of a happening: 签约当天 counts from the first day that the article told.</summary>
    public bool IsEventDay { get; set; }

    /// <summary>A span from January was told: 截至12月15日.</summary>
    public void TellSpan(YearPart span) => (Part, _span, _lastSpan) = (span, span, span);

    /// <summary>The day of the running dateline was told.</summary>
    public void TellDateline(int month, int day) => Dateline = (month, day);

    /// <summary>The year that the article opens with as what it looks back on; it holds until another year is told as a topic. Null ends it.</summary>
    public void TellLead(int? year) => _leadYear = year;

    /// <summary>The month up to which the article tells, 1 to 12: 截至6月25日; null if it does not say. 本月 counts from it where nothing else tells when the article was written.</summary>
    public int? AsOfMonth { get; set; }

    /// <summary>True behind a heading of what is to be done: 全年 is no longer of the year looked back on.</summary>
    public bool IsReviewOver { get; private set; }

    /// <summary>The year told last by whatever words, in this paragraph: what 当年 and 次年 count from where no year holds; null if none was.</summary>
    public int? LastYear { get; set; }

    /// <summary>The year that a paragraph before told at its head, where none behind it told a date: what 比上年 counts from in a paragraph that tells none; null if none holds.</summary>
    public int? TopicBefore { get; private set; }

    /// <summary>The story comes back to the present: 两年来, 如今.</summary>
    public void ComeBack(int? year) => (_sentenceYear, _paragraphYear, _thingYear, _leadYear) = (year, null, null, null);

    /// <summary>A year was told.</summary>
    /// <param name="year">The year; null for one that is not known, which ends the one before it.</param>
    /// <param name="isTopic">True at the head of a clause.</param>
    /// <param name="isStated">True if it was told by its number.</param>
    /// <param name="isWhole">True without a part of the year.</param>
    public void Tell(int? year, bool isTopic, bool isStated, bool isWhole)
    {
        _yearsInRow = !isWhole || !isStated ? 0 : year == _rowEnd + 1 ? _yearsInRow + 1 : 1;
        _rowEnd = year;
        (_sentenceYear, _thingYear, LastYear) = (year, null, year);
        IsYearWhole = isWhole;
        _isPassing = isWhole && !isTopic;
        _paragraphYear = isTopic ? year : _paragraphYear;
        _leadYear = isTopic && year != _leadYear ? null : _leadYear;
    }

    /// <summary>A year was told that holds for a section, if its line is a heading: 一、2012年工作回顾. Near miss: 金汇电子项目 2009年5月签约.</summary>
    public void TellHeading(int? year) => _headingYear = year;

    /// <summary>The year of a thing (去年投产的车间): 当年 behind it, in its sentence, counts from it.</summary>
    public void TellOfThing(int? year) => _thingYear = year;

    /// <summary>A part of a year was told.</summary>
    public void Tell(YearPart part)
    {
        // 前三季度引进34.7亿元，超过2008年全年，比2008年同期增长46%: the whole year by the way is not what 同期 counts from.
        bool isByTheWay = part == YearPart.Whole && _hasPart && Part.FirstMonth == 1;
        Part = isByTheWay ? Part : part;
        ToldPart = part;
        _hasPart = true;
        _span = part.FirstMonth == 1 && part.LastMonth is > 1 and <= 12 ? part : _span;
        _lastSpan = _span == YearPart.Whole ? _lastSpan : _span;
        if (part == YearPart.Whole)
        {
            return;
        }

        if (part.IsOneMonth && !part.IsLunar)
        {
            Month = part.FirstMonth;
            LastMonth = part.FirstDay > 0 && part.FirstDay == part.LastDay && !part.IsApproximate ? part.FirstMonth : LastMonth;
        }

        _firstDay ??= part.FirstDay > 0 && part.FirstDay == part.LastDay && part is { IsOneMonth: true, IsApproximate: false, IsLunar: false } ? (part.FirstMonth, part.FirstDay) : null;
        MonthOfSentence = part.IsApproximate && part.IsOneMonth && part.FirstMonth == MonthOfSentence ? MonthOfSentence : part is { IsOneMonth: true, FirstDay: > 0, IsApproximate: false, IsLunar: false } && part.FirstDay == part.LastDay ? part.FirstMonth : null;
        Day = part.FirstDay > 0 && part.FirstDay == part.LastDay && !part.IsApproximate && !part.IsLunar ? part.FirstDay : null;
    }

    /// <summary>
    /// The part of a sentence up to a semicolon ended: a year to come that it told (明年6月试车；…) holds no longer, nor one told by the way (兑现上年度奖励；…).
    /// </summary>
    public void EndSegment(int? year) =>
        _sentenceYear = (_sentenceYear > year || (_isPassing && _sentenceYear < year) || (_sentenceYear == year && IsInSectionOfOther(year))) && _sentenceYear != _paragraphYear ? null : _sentenceYear;

    /// <summary>A heading ended that tells no year and is of what is to be done (三、重点任务): the year that a heading before it looked back on holds no longer.</summary>
    public void EndReview(int? year)
    {
        IsReviewOver = true;
        _sectionYear = _headingYear is null && _sectionYear < year ? null : _sectionYear;
        _leadYear = _leadYear < year ? null : _leadYear;
    }

    /// <summary>The sentence ended.</summary>
    public void EndSentence()
    {
        (_sentenceYear, _thingYear, MonthOfSentence) = (null, null, null);
        Part = _span == YearPart.Whole ? Part : _span;
    }

    /// <summary>A cell of a row ended: what it told of years holds in it alone, but for the row's first one (2009年 | 12个 | 6月挂牌).</summary>
    /// <param name="isFirst">True for the first cell of its row.</param>
    public void EndCell(bool isFirst)
    {
        EndSentence();
        _rowYear = isFirst ? _paragraphYear : _rowYear;
        _paragraphYear = _rowYear;
    }

    /// <summary>A bracket opened: the years told in it hold to its end, 高密基地（2022年3月开工）9月底投产.</summary>
    public void OpenBracket() => _outside = (_sentenceYear, _paragraphYear, _thingYear);

    /// <summary>The bracket closed.</summary>
    /// <param name="isYearAlone">True if nothing but a year stood in it, which tells what is before it: 过去一年（2015年）.</param>
    public void CloseBracket(bool isYearAlone)
    {
        _outside = isYearAlone ? null : _outside;
        (_sentenceYear, _paragraphYear, _thingYear) = _outside ?? (_sentenceYear, _paragraphYear, _thingYear);
        _outside = null;
    }

    /// <summary>The paragraph ended.</summary>
    /// <param name="isHeading">True if it was a heading: the year of a section that it tells holds for what follows.</param>
    /// <param name="numbering">How its line is numbered; none for a line without a number. The next heading numbered so ends the section.</param>
    public void EndParagraph(bool isHeading, HeadingNumbering numbering)
    {
        if (isHeading && _headingYear is not null)
        {
            (_sectionYear, _sectionNumbering) = (_headingYear, numbering);
        }
        else if (isHeading && numbering != HeadingNumbering.None && numbering == _sectionNumbering)
        {
            _sectionYear = null;
        }

        TopicBefore = _paragraphYear ?? (LastYear is null && ToldPart == default ? TopicBefore : null);
        _outside = null;
        LineMonth = null;
        SectionMonth = isHeading && numbering != HeadingNumbering.None ? null : SectionMonth;
        (_rowEnd, _yearsInRow, _hasPart, ToldPart, LastYear) = (null, 0, false, default, null);
        _before = Month is int month && Day is int day ? (month, day) : null;
        (_sentenceYear, _paragraphYear, _headingYear, _thingYear, Month, Day, Part, _span) = (null, null, null, null, null, null, default, default);
    }
}
