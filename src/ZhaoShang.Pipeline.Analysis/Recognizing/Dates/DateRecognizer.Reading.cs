using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

// The reading of one article, date by date.
public sealed partial class DateRecognizer
{
    /// <summary>What one run over a text holds.</summary>
    private sealed record Reading(
        CompactText Text, ArticleClock Clock, Narrative Narrative, DateScanner Scanner, DateResolver Resolver, List<Mention> Mentions)
    {
        private YearTopics Topics { get; } = new(Text);

        private YearsOfThings Things { get; } = new(Text, Clock);

        private YearsByTheWay ByTheWay { get; } = new(Text, Clock);

        private ReturnToNow Returns { get; } = new(Text, Clock, Narrative);

        private PlanMonths Plan { get; } = new(Clock, Narrative);

        /// <summary>Reads what stands at <paramref name="at"/>, where a date may begin, and gives the index to go on from.</summary>
        public int Read(int at)
        {
            if ((!char.IsAsciiDigit(Text[at]) && IsChineseItem(at)) || !Scanner.TryReadStart(at, out DateExpression told))
            {
                return AfterNumber(at);
            }

            Add(told);
            return told.End;
        }

        /// <summary>The index to go on from behind the 每 at <paramref name="at"/>: no date tells how often something is.</summary>
        public int ReadFrequency(int at) => FrequencyEnd(at) is > 0 and int end ? end : at + 1;

        /// <summary>两年来, 三年多来: what follows is of now. Near misses: 近年来, which tells no length; 一年来, which goes on with the year told.</summary>
        public void ComeBack(int at)
        {
            int year = Text[at - 1] == '多' ? at - 2 : at - 1;
            bool isOneYear = Text[year - 1] == '一' && DateNumbers.Digit(Text[year - 2]) < 0 && Text[year - 2] != '十';
            if (Text[year] == '年' && !isOneYear && (DateNumbers.Digit(Text[year - 1]) >= 0 || Text.IsOneOf(year - 1, "十多余")) && Narrative.Year < Clock.Year)
            {
                Narrative.ComeBack(Clock.Year);
            }
        }

        private void Add(in DateExpression told)
        {
            TextSpan span = Text.SpanOf(told.Start, told.End);
            if (told.IsRedacted)
            {
                Mentions.Add(new Mention(MentionKind.Date, span, told.Rule) { IsRedacted = true, Basis = DateBasis.Unknown });
                return;
            }

            Narrative.IsToCome = PlanWords.Contains(Text[told.End]) || (Text.IsOneOf(told.End, "，,") && PlanWords.Contains(Text[told.End + 1]));
            Narrative.IsAimedAt = Narrative.IsToCome || Expected.BeginsWith(Text.Letters.AsSpan(told.End)) || IsBehindAim(told.Start);
            Narrative.IsDone = IsDone(told.End);
            Narrative.IsCompared = Text.IsOneOf(told.Start - 1, "比较");
            bool isBehindEvent = told.Rule == "relative-day" && IsBehindEvent(told.Start);
            Narrative.IsEventDay = isBehindEvent || (told.Rule == "relative-day" && Text[told.Start - 1] == '\n');
            // 某新闻网2012年5月16日消息: when it was written, not what it tells.
            if (told.Start < LongestHeading && told.From.Year.Anchor == DateAnchor.Stated && told.From.Part.FirstDay > 0 && IsReport(told.End))
            {
                return;
            }

            if (IsDateline(told))
            {
                Narrative.TellDateline(told.From.Part.FirstMonth, told.From.Part.FirstDay);
                Narrative.Tell(told.From.Part);
                return;
            }

            if (told.From.Year.Anchor == DateAnchor.None && Returns.Is(told))
            {
                Narrative.ComeBack(Plan.YearOf(told.From) ?? Clock.Year);
            }

            bool isOfYearAhead = Clock.LastDay is { Month: >= MonthsAhead } last && last.Year == Clock.Year && (Text.Has(told.Start, "新的一年") || Text.Has(told.Start, "新一年") || Text.Has(told.Start, "岁末年初") || Text.Has(told.Start, "年末岁初"));
            bool isOfYearBefore = told.Rule == "whole-year" && Narrative.Year is null && !Narrative.IsReviewOver && YearReviewed.IsMeant(Text, told, Clock);
            DateExpression meant = isOfYearAhead ? NextYear(told) : isOfYearBefore ? told with { From = told.From with { Year = new DateReference(DateAnchor.Article, -1) } } : told;
            // 11月18日开幕当天: the day is told right before.
            if (isBehindEvent && Mentions.Count > 0 && Mentions[^1].Date?.Value.Length == 10 && span.Start - Mentions[^1].Span.End is > 0 and <= LongestEvent && Text.Letters.AsSpan(Math.Max(0, told.Start - LongestEvent), Math.Min(told.Start, LongestEvent)).IndexOfAny(StopLetters) < 0)
            {
                return;
            }

            if (YearRightBefore(told) is int aimed)
            {
                Narrative.TellOfThing(aimed);
            }

            if (Resolver.Resolve(meant) is (Edtf value, DateBasis basis))
            {
                Mentions.Add(new Mention(MentionKind.Date, span, told.Rule) { Date = value, Basis = basis });
                Tell(told, value, basis);
            }
        }

        // The whole year that a plan signed before it is for.
        private int? YearPlanned => Clock.PlannedFor is { IsInterval: false, Year: int year } && Clock.Published?.Year < year ? year : null;

        // In December the new year is the next one, and 岁末年初 ends in it.
        private static DateExpression NextYear(in DateExpression told) => told with
        {
            From = told.From with { Year = new DateReference(DateAnchor.Article, told.From.Year.Value + 1) },
            To = told.To is { } to ? to with { Year = new DateReference(DateAnchor.Article, to.Year.Value + 1) } : null,
        };

        // 到2010年，当年到位4亿元; 到“十二五”末，当年到位50亿元: of the year told right before. Near miss: 到2010年，全县到位4亿元，当年….
        private int? YearRightBefore(in DateExpression told)
        {
            bool isThatYear = told.From is { Year: { Anchor: DateAnchor.Narrative, Value: 0 }, IsSamePeriod: false } && told.From.Part == YearPart.Whole && Text.IsOneOf(told.Start - 1, "，,") && Mentions.Count > 0;
            return isThatYear && Mentions[^1] is { Kind: MentionKind.Date, Date: { IsInterval: false } date } before && before.Span.End == Text.SpanOf(told.Start - 1, told.Start).Start ? date.Year : null;
        }

        private void Tell(in DateExpression told, Edtf value, DateBasis basis)
        {
            bool isComparison = Text.IsOneOf(told.Start - 1, "比较与同和") || Things.IsBase(told);
            DatePoint last = told.To ?? told.From;
            if (Things.IsOfThing(told))
            {
                Narrative.TellOfThing(value.Year);
                return;
            }

            // 4月：手续“清零月”，月底前办齐; 〖7月〗 alone over its lines.
            bool isMonthAtHead = told is { To: null, Rule: "month" } && told.From is { Year.Anchor: DateAnchor.None, Part: { IsOneMonth: true, FirstDay: 0, IsApproximate: false, IsLunar: false } };
            Narrative.LineMonth = isMonthAtHead && Text[told.Start - 1] == '\n' && Text.IsOneOf(told.End, "：:") ? told.From.Part.FirstMonth : Narrative.LineMonth;
            Narrative.SectionMonth = isMonthAtHead && IsAlone(told) ? told.From.Part.FirstMonth : Narrative.SectionMonth;
            if (told.Fixed is not null || isComparison || told.From.IsSamePeriod || told.Rule == "event-year" || IsInTitle(told.Start))
            {
                return;
            }

            bool isUpToNow = told.Rule == "as-of" && last.Part is { FirstMonth: > 0, LastMonth: <= 12, IsLunar: false } && (Clock.Year is null || value.FinishYear == Clock.Year);
            Narrative.AsOfMonth = isUpToNow ? last.Part.LastMonth : Narrative.AsOfMonth;
            bool isDated = last.Day.Anchor != DateAnchor.None || last.Month.Anchor != DateAnchor.None || last.Counted.Weekday is > 0 and < 8;
            if (isDated && value.Finish?.Latest is DateOnly day)
            {
                bool isDay = value.Earliest == value.Latest;
                Narrative.Tell(new YearPart(day.Month, day.Month, isDay ? day.Day : 0, isDay ? day.Day : 0));
            }
            else if (told.Bound == DateBound.Until && value.Finish is { Earliest: DateOnly until } && until.Year == Clock.Year)
            {
                Narrative.Tell(last.Part);
                Narrative.TellSpan(last.Part is { IsApproximate: false, FirstDay: > 0 } && until.AddDays(1).Day > 1 ? new YearPart(1, until.Month, 1, until.Day) : new YearPart(1, until.Month));
            }
            else if (told is { To: not null, From.Part: { FirstMonth: 1, LastMonth: 1, FirstDay: 0, IsApproximate: false, IsLunar: false } } && last.Part is { FirstDay: 0, LastMonth: <= 12, IsApproximate: false, IsLunar: false })
            {
                // 1月至8月: as 1-8月.
                Narrative.Tell(new YearPart(1, last.Part.LastMonth));
            }
            else if (!isDated && told.Rule != "whole-year" && !(FirstYear(value) > Clock.Year && !Topics.IsSectionStart(told.Start)))
            {
                Narrative.Tell(last.IsWithinMonth ? last.Part with { FirstMonth = Narrative.Month ?? 0, LastMonth = Narrative.Month ?? 0 } : last.Part);
            }

            if (told.To is { Part: { IsOneMonth: true, FirstDay: > 0 } } && told.From.Part is { IsOneMonth: true, FirstDay: > 0, IsLunar: false } first && last.Part.FirstMonth == (first.FirstMonth % 12) + 1)
            {
                Narrative.TellJourney(first.FirstMonth, first.FirstDay);
            }

            bool isNow = Narrative.Year == Clock.Year - 1 && value.FinishYear == Clock.Year;
            bool isPlanned = !isNow && Clock.PlannedFor is { IsInterval: false } && Plan.YearOf(told.From) is int planned && planned != Clock.Year && value.FinishYear == planned;
            if (told.From.Year.Anchor == DateAnchor.None && (isNow || isPlanned))
            {
                Narrative.Tell(value.FinishYear, isTopic: false, isStated: false, isWhole: false);
            }

            // 2008年初起,实行预审。截至3月底…: from then to now.
            if (Text[told.End] == '起' && value.FinishYear < Clock.Year && told.From.Year.Anchor != DateAnchor.None)
            {
                Narrative.ComeBack(Clock.Year);
                Narrative.LastYear = value.FinishYear;
                return;
            }

            if (told.From.Year.Anchor != DateAnchor.None && ByTheWay.Is(told, value))
            {
                Narrative.LastYear = told.Bound == DateBound.None ? value.FinishYear : Narrative.LastYear;
            }
            else if (told.From.Year.Anchor != DateAnchor.None)
            {
                int? year = told.Bound == DateBound.None ? value.FinishYear : value.Year;
                bool isTarget = (year > Clock.Year && !Topics.IsSectionStart(told.Start) && !Topics.IsNextYearTopic(told)) || (Text.IsOneOf(told.Start - 1, "到至") && year != Clock.Year);
                bool isQuoted = Text.IsOneOf(told.Start - 1, "“");
                bool isRelative = told.From.Year.Anchor == DateAnchor.Article && told.From.Year.Value < 0;
                bool isTopic = (!isTarget && Topics.IsNextYearTopic(told)) || !isTarget && !isQuoted && (Topics.IsSectionStart(told.Start) || (isRelative ? Topics.IsSentenceTopic(told) : Topics.IsStatedTopic(told)) || (year == Clock.Year && !Narrative.IsInSectionOfOther(year)));
                if (isTopic && year == YearPlanned && last.Part == YearPart.Whole && (Topics.IsSectionStart(told.Start) || Topics.IsNextYearTopic(told) || Topics.IsStatedTopic(told)))
                {
                    // 2012年，全县引进项目40个, 明年的主要目标是: what a plan of December 2011 has looked back on is over.
                    Narrative.EndReview(Clock.Year);
                }

                Narrative.Tell(year, isTopic, basis == DateBasis.Stated || Topics.IsHeading(told), last.Part == YearPart.Whole);
                if (SectionYear.IsToldBy(told, Text, Topics.IsSectionStart(told.Start)))
                {
                    Narrative.TellHeading(year);
                }

                TellLead(told, year);
            }
        }

        // 〖7月〗, ◆7月, 7月份: nothing else in the line.
        private bool IsAlone(in DateExpression told)
        {
            const int Furthest = 3;
            int start = Text[told.Start - 1] == '\n' ? told.Start : told.Start - 1;
            int end = told.End;
            while (end < told.End + Furthest && Text.IsOneOf(end, "份】〗］])）〕：:"))
            {
                end++;
            }

            return Text[start - 1] == '\n' && Text[end] == '\n' && (start == told.Start || !char.IsAsciiDigit(Text[start]));
        }

        // The year of the earliest day; the day itself is looked for only where the year is not told.
        private static int? FirstYear(Edtf value) => value.Value[0] == '.' ? null : value.Year ?? value.Earliest?.Year;

        // 1999年是我区…的一年, in an article of January 2000: its bare months are of 1999 until another year is told.
        private void TellLead(in DateExpression told, int? year)
        {
            bool isFirst = Mentions.Count == 1 && told is { To: null, Bound: DateBound.None } && told.From is { Year.Anchor: DateAnchor.Stated } && told.From.Part == YearPart.Whole;
            if (isFirst && year == Clock.Year - 1 && Topics.IsSectionStart(told.Start) && Text.IsOneOf(told.End, "，,是我全"))
            {
                Narrative.TellLead(year);
            }
        }

        // 本报5月29日讯, 新华社南昌6月18日电, within the first lines.
        private bool IsDateline(in DateExpression told) =>
            told.Start < LongestHeading && told.To is null && told.From is { Year.Anchor: DateAnchor.None, Month.Anchor: DateAnchor.None, Part: { FirstMonth: > 0, FirstDay: > 0, IsLunar: false } } && IsReport(told.End);

        // 讯, 电, 专电: the words behind a dateline.
        private bool IsReport(int at) => DatelineReader.IsMark(Text, at) || (Text.IsOneOf(at, "专急快") && Text.IsOneOf(at + 1, "讯电")) || Text.Has(at, "消息");

        // 定于10月18日举办, 要求9月30日建成, 县里决定，10月18日举行文化节. Near miss: 提前完成计划，10月18日….
        private bool IsBehindAim(int at)
        {
            ReadOnlySpan<char> before = Text.Letters.AsSpan(Math.Max(0, at - ReachOfAim), Math.Min(at, ReachOfAim));
            int stop = before.LastIndexOfAny(SentenceEnds);
            before = before[(stop + 1)..];
            int comma = before.LastIndexOfAny(Commas[0], Commas[1]);
            return Aims.StandsIn(before[(comma + 1)..]) || (comma > 0 && Decisions.EndsWith(before[..comma]));
        }

        // 8月已签约, 12月26日刚在武汉签约, 十一月签了意向书.
        private bool IsDone(int end)
        {
            if (Text.IsOneOf(end, "已刚") || (Text.IsOneOf(end, "就便业") && Text[end + 1] == '已') || (Text[end] == '份' && Text[end + 1] == '已'))
            {
                return true;
            }

            ReadOnlySpan<char> clause = Text.Letters.AsSpan(end, Math.Min(LongestVerb, Text.Length - end));
            int stop = clause.IndexOfAny(StopLetters);
            return (stop < 0 ? clause : clause[..stop]).Contains('了');
        }

        private bool IsBehindEvent(int at) => EventWords.EndsWith(Text.Letters.AsSpan(0, at));

        private bool IsInTitle(int at)
        {
            for (int i = at - 1; i > at - 20 && Text[i] is not ('》' or '\n'); i--)
            {
                if (Text[i] == '《')
                {
                    return true;
                }
            }

            return false;
        }

        // 每年10月, 每月10日前, 每季度: how often, not when.
        private int FrequencyEnd(int at)
        {
            int end = Text.IsOneOf(at + 1, "个隔逢") ? at + 2 : at + 1;
            if (!Text.IsOneOf(end, "年月季周日天"))
            {
                return -1;
            }

            end += Text.Has(end, "季度") ? 2 : 1;
            end += Text[end] is '的' or '度' ? 1 : 0;
            return Scanner.TryRead(end, out DateExpression told) ? told.End : DaysEnd(end);
        }

        // 每月10日、25日报送, 每月1日至25日: the days, too.
        private int DaysEnd(int at)
        {
            int end = MonthReader.ReadDays(Text, at, 0, out YearPart part);
            if (end < 0 || part.FirstDay == 0 || !Text.IsOneOf(end - 1, "日号"))
            {
                return at;
            }

            return Text.IsOneOf(end, "、和至到") ? DaysEnd(end + 1) is var behind && behind > end + 1 ? behind : end : end;
        }

        // 1.2月中旬，赴北京; 4. 2016年计划: the number of an item before a month or a year.
        private bool IsItem(int at) => Text[at + 1] == '.' && Text.IsOneOf(at - 1, "\n。；;") && (MonthReader.Read(Text, at + 2, hasYear: false, out _, out _) > 0 || YearReader.Read(Text, at + 2, out _) > 0);

        // 三、4月起每月报送: the number of an item at the head of its sentence, in other figures than the month.
        private bool IsChineseItem(int at) => Text[at + 1] == '、' && char.IsAsciiDigit(Text[at + 2]) && Text.IsOneOf(at - 1, "\n。；;：:");

        /// <summary>The index to go on from where no date begins. A number is left as a whole: 5月 does not begin within 15.5月.</summary>
        public int AfterNumber(int at)
        {
            bool isArabic = char.IsAsciiDigit(Text[at]);
            if (!isArabic && !DateNumbers.IsNumeral(Text[at]))
            {
                return at + 1;
            }

            if (isArabic ? IsItem(at) : IsChineseItem(at))
            {
                return at + 2;
            }

            int end = at + 1;
            while (isArabic ? char.IsAsciiDigit(Text[end]) || IsInside(end) : DateNumbers.IsNumeral(Text[end]))
            {
                end++;
            }

            return end;
        }

        // 15.5, 12,000; not 12000,3月.
        private bool IsInside(int at) => Text[at] == '.' ? char.IsAsciiDigit(Text[at + 1])
            : Text[at] == ',' && char.IsAsciiDigit(Text[at + 1]) && char.IsAsciiDigit(Text[at + 2]) && char.IsAsciiDigit(Text[at + 3]) && !char.IsAsciiDigit(Text[at + 4]);
    }
}
