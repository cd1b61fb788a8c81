using System.Buffers;
using ZhaoShang.Pipeline.Analysis.Matching;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>What a stated year says about the year in which its article was written.</summary>
internal enum YearTestimony
{
    /// <summary>Nothing: a year to come (到2015年), of history (2009年创办), or the beginning of a span.</summary>
    None,

    /// <summary>Something is planned for it: 2013年，计划引进项目8个. It is the article's only where nothing else is told.</summary>
    Planned,

    /// <summary>Something was told of it: 2013年，全区引进项目12个.</summary>
    Reported,

    /// <summary>The article was written in it or soon after: 2006年任务, 2013年第30届风筝会.</summary>
    Current,

    /// <summary>The article says which year it counts from: 今年(2013年), 刚刚过去的2011年.</summary>
    Declared,
}

/// <summary>A year told in an article.</summary>
/// <param name="Year">The year that the article would have been written in: the year told, or for 去年(2012年) the next one.</param>
/// <param name="At">Where it stands in the compact text.</param>
/// <param name="Testimony">What it says.</param>
internal readonly record struct ToldYear(int Year, int At, YearTestimony Testimony)
{
    /// <summary>True if the year before was only compared with: 比2012年增长12%. Years later it tells nothing of when the article was written.</summary>
    public bool IsCompared { get; private init; }

    /// <summary>True for 2014年引资的目标, 2014年工作打算.</summary>
    public bool IsOfPlan { get; private init; }

    /// <summary>True where the article sums up to a month of it (<see cref="SumsUpTo"/>).</summary>
    public bool IsSumUpTo { get; private init; }

    private static readonly string[] EarlyVerbs = ["储备", "谋划", "筹划", "策划", "下达", "部署", "安排", "对接", "启动"];
    private static readonly string[] EarlyWords = ["提前", "提早", "及早", "超前", "预先"];
    private const int ReachBehind = 16;
    private const int ReachBefore = 60;
    private const int ReachOfGoal = 80;
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，,。；;\n");

    private static readonly string[] HistoricWords =
        ["创办", "创立", "创建", "成立", "始建", "建厂", "建成", "组建", "注册", "毕业", "评为", "荣获", "获得", "改制", "设立", "栽下", "起步", "出生", "进入", "启动", "通车", "建市", "建区", "撤", "破产", "倒闭", "勘查", "勘探"];

    private static readonly string[] CurrentWords = ["任务", "目标", "工作要点", "工作安排", "工作计划", "工作总结", "工作打算", "工作思路", "招商引资工作", "政府工作报告", "下达", "届"];
    private static readonly string[] PlanNouns = ["任务", "目标", "工作要点", "工作安排", "工作计划", "工作打算", "工作思路"];
    private static readonly string[] ReviewNouns = ["完成情况", "工作情况", "总结", "回顾", "工作成效", "主要工作", "取得的成"];
    private static readonly string[] PlanWords = ["打算", "怎么干", "安排", "计划", "将", "力争", "拟", "预计", "确保", "争取", "要", "可望", "有望", "即可"];
    private static readonly string[] FinishWords = [.. WorkWords.Finished, .. WorkWords.Begun, "完成"];
    private static readonly string[] GoalWords = [.. WorkWords.Finished, "提高到", "提到", "降到", "增至", "增到", "扩大到", "发展到", "达到", "突破", "形成", "实现", "翻番", "翻一番", "完成", "打造", "成为"];
    private static readonly string[] Feasts = ["元旦", "春节", "元宵节", "元宵", "清明节", "清明", "“五一”", "五一", "端午节", "端午", "“七一”", "七一", "“八一”", "八一", "中秋节", "中秋", "重阳", "国庆节", "国庆", "“十一”", "供暖季", "采暖季", "供暖期", "采暖期", "汛期", "汛", "入汛", "雨季", "旱季", "春季", "夏季", "秋季", "冬季", "入夏", "入秋", "入冬", "春耕", "秋收"];
    private static readonly string[] ReadyWords = ["打好", "打下", "奠定", "奠基", "做好", "做准备", "蓄", "开好", "备", "铺", "赢得"];
    private static readonly string[] FutureWords = ["迎接", "面向", "到", "至", "力争", "预计", "计划", "确保", "争取", "拟于", "将于", "将在", "规划", "建设期", "有望"];

    /// <summary>All years stated in <paramref name="text"/>, in its order. O(length).</summary>
    public static List<ToldYear> AllIn(CompactText text)
    {
        List<ToldYear> told = [];
        for (int at = DateNumbers.NextDigit(text, 0); at < text.Length; at = DateNumbers.NextDigit(text, at + 1))
        {
            if (char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at - 1]))
            {
                continue;
            }

            int end = YearReader.Read(text, at, out int year);
            if (end > 0 && text[end - 1] == '年')
            {
                told.Add(Weigh(text, at, end, year));
                at = end - 1;
            }
        }

        told.AddRange(PlanYears.AllIn(text));
        if (told.TrueForAll(one => one.Testimony == YearTestimony.None))
        {
            told.AddRange(YearsOfHistory.AllIn(text));
        }

        told.Sort((one, other) => one.At.CompareTo(other.At));
        for (int i = 0; i < told.Count; i++)
        {
            told[i] = told[i].Testimony == YearTestimony.Reported && IsGoal(text, told[i].At) ? told[i] with { Testimony = YearTestimony.None } : told[i];
        }

        bool saysLastYear = RunningYear.CallsLastYear(text);
        for (int i = 0; i < told.Count; i++)
        {
            ToldYear one = told[i];
            bool isYearBefore = one.Testimony == YearTestimony.Reported && IsComparedWithThisYear(text, one.At) && !told.Exists(other => other.Year > one.Year);
            bool isBasis = one.Testimony == YearTestimony.Reported && IsBasis(text, one.At) && !saysLastYear && told.TrueForAll(other => other.Year <= one.Year || other.Testimony <= YearTestimony.Planned);
            int since = isBasis ? YearsSince(text, one.At) : 1;
            told[i] = since == 0 ? one with { Testimony = YearTestimony.None } : isYearBefore || isBasis ? new ToldYear(one.Year + since, one.At, YearTestimony.Declared) { IsCompared = true } : one;
        }

        return WithoutYearPlanned(text, WithoutFinishPlanned(text, told));
    }

    // 明年4月交付，2015年形成百亿园区; 将逐个跟踪，2015年转化率提高到50%: behind what is to come, in its sentence. Near miss: 2015年产值突破百亿元.
    private static bool IsGoal(CompactText text, int at)
    {
        bool hasGoal = HasBehind(text, text.Letters.IndexOf('年', at) + 1, GoalWords);
        bool isPlan = false;
        for (int i = at - 1; i > at - ReachOfGoal && text[i] is not ('。' or '\n'); i--)
        {
            if (hasGoal && (text[i] is '将' or '拟' && text[i + 1] is not ('军' or '来' or '近') || RelativeWord.Find(text, i)?.Word is "明年" || text.Has(i, "力争") || text.Has(i, "下一步")))
            {
                return true;
            }

            // “九五”期间，全市计划新建五个，2000年出岛三十万吨.
            isPlan |= text[i] is '计' or '规' && text[i + 1] == '划';
            if (isPlan && text[i] == '期' && text[i + 1] == '间' && text.IsOneOf(i - 2, "五") && text.IsOneOf(i - 1, "”\"’"))
            {
                return true;
            }
        }

        return false;
    }

    // 计划2025年开工，2027年6月投运: what follows on a plan in its sentence is planned, too.
    private static List<ToldYear> WithoutFinishPlanned(CompactText text, List<ToldYear> told)
    {
        for (int i = 1; i < told.Count; i++)
        {
            (ToldYear plan, ToldYear next) = (told[i - 1], told[i]);
            bool isBehindPlan = plan.Testimony == YearTestimony.None && next.Testimony == YearTestimony.Reported && next.Year > plan.Year && next.At - plan.At < ReachBefore
                && HasBefore(text, plan.At, FutureWords) && text.Letters.AsSpan(plan.At, next.At - plan.At).IndexOfAny('。', '\n') < 0;
            told[i] = isBehindPlan && HasBehind(text, next.At + 4, FinishWords) ? next with { Testimony = YearTestimony.None } : next;
        }

        return told;
    }

    // 一、2012年工作完成情况, 二、2013年工作计划: the article was written in the year that it looks back on.
    private static List<ToldYear> WithoutYearPlanned(CompactText text, List<ToldYear> told)
    {
        for (int i = 1; i < told.Count; i++)
        {
            ToldYear next = told[i];
            bool isPlan = next.Testimony == YearTestimony.Current && HasBehind(text, next.At + 4, PlanNouns)
                && told.Exists(one => one.Year == next.Year - 1 && one.At < next.At && (HasBehind(text, one.At + 4, ReviewNouns) || (one.Testimony >= YearTestimony.Reported && TellsNextYear(text, next.At))));
            told[i] = isPlan ? next with { Testimony = YearTestimony.Planned } : next;
        }

        return told;
    }

    // 三、2013年工作思路。明年计划…: it calls that year the next one.
    private static bool TellsNextYear(CompactText text, int from)
    {
        int at = text.Letters.IndexOf("明年", from, StringComparison.Ordinal);
        return at >= 0 && RelativeWord.Find(text, at) is not null;
    }

    private static ToldYear Weigh(CompactText text, int at, int end, int year)
    {
        int? declared = DeclaredDistance(text, at, end);
        if (declared is int distance)
        {
            return new ToldYear(year + distance, at, YearTestimony.Declared);
        }

        // 为2015年打好基础, 迎接2015年.
        bool isPrepared = text[at - 1] == '为' && HasBehind(text, end, ReadyWords);
        bool isSpan = isPrepared || text.Has(end, "以来") || IsSinceMonth(text, at, end) || text.Has(end, "至今") || text[end] == '起' || IsBefore(text, end);
        // 2012年是…的一年; 2011年对我县来说是个转折.
        bool isTurn = text[end] == '对' && HasBehind(text, end, ["来说是", "而言是"]);
        if ((isTurn || text[end] == '是') && !char.IsAsciiDigit(text[end + 1]) && !isSpan && !HasBefore(text, at, FutureWords))
        {
            return new ToldYear(year, at, YearTestimony.Current);
        }

        if (!isSpan && SumsUpTo.Are(text, at, end))
        {
            return new ToldYear(year, at, YearTestimony.Reported) { IsSumUpTo = true };
        }

        if (!isSpan && IsLastOfYears(text, at, end))
        {
            return new ToldYear(year, at, YearTestimony.Reported);
        }

        if (isSpan || IsEndOfPlan(text, at, end) || IsBehindThisYear(text, at, end) || HasBefore(text, at, FutureWords) || IsHistoric(text, at, end))
        {
            return new ToldYear(year, at, YearTestimony.None);
        }

        bool isCurrent = text.Has(end, "开年") || text.Has(end, "伊始") || (HasBehind(text, end, CurrentWords) && !text.Has(end, "远景"));
        YearTestimony told = isCurrent ? YearTestimony.Current : IsPlanned(text, end) ? YearTestimony.Planned : YearTestimony.Reported;
        return new ToldYear(year, at, told) { IsOfPlan = HasBehind(text, end, PlanNouns) };
    }

    // 2005年至2009年，引进项目60个: the years reported. Near misses: 2005年至2009年规划, 2005年至2009年，计划引进60个.
    private static bool IsLastOfYears(CompactText text, int at, int end)
    {
        bool isLast = text.IsOneOf(at - 1, "至到") && text[at - 2] == '年' && DateNumbers.Digit(text[at - 3]) >= 0;
        return isLast && !HasBehind(text, end, SpanWords) && !IsPlanned(text, end) && !text.EndsBefore(at - 6, "规划") && !text.EndsBefore(at - 6, "计划") && !HasBefore(text, at - 6, FutureWords);
    }

    // 2010—2012年省财政每年给予补助, 规划2011—2015年项目储备: the last year of a plan.
    private static bool IsEndOfPlan(CompactText text, int at, int end)
    {
        bool isEnd = DateSeparators.Length(text, at - 1) == 1 && DateNumbers.Digit(text[at - 2]) >= 0;
        return isEnd && (HasBehind(text, end, SpanWords) || text.EndsBefore(at - (text.IsOneOf(at - 6, "（(") ? 6 : 5), "规划") || text.EndsBefore(at - (text.IsOneOf(at - 6, "（(") ? 6 : 5), "计划"));
    }

    private static readonly string[] SpanWords = ["规划", "储备", "每年", "计划"];

    // 自2012年1月以来连续21个月下降. Near miss: 2012年1月，….
    private static bool IsSinceMonth(CompactText text, int at, int end)
    {
        bool isFrom = text.IsOneOf(at - 1, "自从");
        int month = isFrom ? DateNumbers.Read(text, end, out _) : -1;
        return month > 0 && text[month] == '月' && text.Has(month + 1, "以来");
    }

    // 2013年前, 2013年底前, 2013年8月底前: nothing is told of it yet. Near miss: 2013年前三季度.
    private static bool IsBefore(CompactText text, int end)
    {
        while (DateNumbers.Digit(text[end]) >= 0 || text.IsOneOf(end, "十月日号底末初"))
        {
            end++;
        }

        // 2024年春节前: before a feast or a season of the year to come.
        end = Array.Find(Feasts, feast => text.Has(end, feast)) is { } feast ? end + feast.Length : end;

        return text.Has(end, "以前") || text.Has(end, "之前") || (text[end] == '前' && !text.IsOneOf(end + 1, "往来三两十半一二四五六七八九0123456789期景后"));
    }

    // 今年12月动工，2006年9月投产: the year to come. Near misses: 今年(2006年), 今年出台《2006年任务》, 今年，2006年的第五届….
    private static bool IsBehindThisYear(CompactText text, int at, int end)
    {
        bool isBehindComma = false;
        for (int i = at - 1; i > at - ReachBefore && text[i] is not ('。' or '\n' or '《' or '“' or '(' or '（'); i--)
        {
            isBehindComma |= text[i] is '，' or ',' && i < at;
            if (isBehindComma && text[i] == '今' && RelativeWord.Find(text, i)?.Word is "今年")
            {
                return HasBehind(text, end, FinishWords);
            }
        }

        return false;
    }

    // 今年1至8月引进11个…，2008年全年9个; 今年上半年…，94年同期…: the year told is the one before. Near miss: 2008年，今年….
    private static bool IsComparedWithThisYear(CompactText text, int at)
    {
        int end = text.Letters.IndexOf('年', at) + 1;
        bool isSame = text.Has(end, "同期");
        if (!isSame && !text.Has(end, "全年"))
        {
            return false;
        }

        for (int i = at - 1; i > at - ReachBefore && text[i] != '\n' && !(isSame && text[i] == '。'); i--)
        {
            if (text[i] == '今' && RelativeWord.Find(text, i)?.Word is "今年")
            {
                return true;
            }
        }

        return false;
    }

    // 与2002年比，签约数翻了一番; 较2016年增长12%: the year before, where no later one is told. Near miss: 是2005年的2.6倍.
    private static bool IsBasis(CompactText text, int at)
    {
        int end = text.Letters.IndexOf('年', at) + 1;
        bool isWith = text.IsOneOf(at - 1, "与同和") && (text.Has(end, "相比") || text[end] == '比');
        return isWith || (text.IsOneOf(at - 1, "比较") && HasBehind(text, end, GrowthWords));
    }

    // 同比增长59.5%，较2019年同期增长88.4%，两年平均增长37.3%: two years before; 0 where growth over the last year stands beside it, which is another one.
    private static int YearsSince(CompactText text, int at)
    {
        int start = text.Letters.AsSpan(0, at).LastIndexOfAny('。', '\n') + 1;
        int length = text.Letters.AsSpan(at).IndexOfAny('。', '\n');
        ReadOnlySpan<char> sentence = text.Letters.AsSpan(start, (length < 0 ? text.Length : at + length) - start);
        int average = sentence.IndexOf("年平均");
        average = average < 0 ? sentence.IndexOf("年均") : average;
        int years = average < 1 ? 0 : sentence[average - 1] is '两' ? 2 : DateNumbers.Digit(sentence[average - 1]);
        return years is > 1 and < 10 ? years : LastYear.StandsIn(sentence) ? 0 : 1;
    }

    private static readonly WordSet LastYear = ["同比", "比上年", "比去年", "较上年", "较去年"];

    private static readonly string[] GrowthWords = ["增长", "增加", "提高", "下降", "减少", "翻", "多", "少"];

    // 今年(2013年): 0. 去年(2012年), 刚刚过去的2011年: 1. 明年(2014年): -1.
    private static int? DeclaredDistance(CompactText text, int at, int end)
    {
        if (text.EndsBefore(at, "刚刚过去的") || text.EndsBefore(at, "刚过去的"))
        {
            return 1;
        }

        if (IsOfIssue(text, at, end) || RunningYear.IsOccasionOfDay(text, at))
        {
            return 0;
        }

        if (IsBehindNextYear(text, at) || IsEarlyFor(text, at))
        {
            return -1;
        }

        if (!text.IsOneOf(at - 1, "(（") || !text.IsOneOf(end, ")）"))
        {
            return null;
        }

        return text.EndsBefore(at - 1, "今年") ? 0 : text.EndsBefore(at - 1, "去年") ? 1 : text.EndsBefore(at - 1, "明年") ? -1 : null;
    }

    // 2009年第8期, the number of a bulletin. Near misses: 2009年第二期工程, 2009年第三期培训班, （《瞭望》2012年第8期）, another paper's.
    private static bool IsOfIssue(CompactText text, int at, int end)
    {
        if (text.EndsBefore(at, "》"))
        {
            return false;
        }

        int number = text[end] == '第' ? DateNumbers.Read(text, end + 1, out _) : -1;
        return number > 0 && text[number] == '期' && text.IsOneOf(number + 1, "\n（()）总1234567890一二三四五六七八九十");
    }

    // 提前储备2019年项目, 提早谋划2019年工作: the next year. Near misses: 储备2019年项目, 提前完成2019年任务.
    private static bool IsEarlyFor(CompactText text, int at)
    {
        string? word = Array.Find(EarlyVerbs, verb => text.EndsBefore(at, verb));
        return word is not null && !HasBehind(text, text.Letters.IndexOf('年', at) + 1, WorkWords.Happened) && Array.Exists(EarlyWords, early => text.EndsBefore(at - word.Length, early));
    }

    // 明年打算。2006年，…: the heading says which year it is. Near miss: 明年3月投产，2006年….
    private static bool IsBehindNextYear(CompactText text, int at)
    {
        const int LongestHeading = 8;
        for (int i = at - 1; i > at - LongestHeading && DateNumbers.Digit(text[i]) < 0 && text[i] is not ('，' or ','); i--)
        {
            if (text[i] == '明' && RelativeWord.Find(text, i)?.Word is "明年")
            {
                return text.IsOneOf(at - 1, "。：:\n");
            }
        }

        return false;
    }

    // 2009年，他回乡创办…; 成立于2008年.
    private static bool IsHistoric(CompactText text, int at, int end) =>
        HasBehind(text, text.IsOneOf(end, "，,") ? end + 1 : end, HistoricWords)
        || (text.IsOneOf(at - 1, "于自") && HasBefore(text, at - 1, HistoricWords));

    // 2013年，计划新引进…; 2025年，新疆将以…: the plan's word stands in the clause behind the year.
    private static bool IsPlanned(CompactText text, int end)
    {
        int clause = text.IsOneOf(end, "，,:：") ? end + 1 : end;
        return HasBehind(text, clause, PlanWords);
    }

    private static bool HasBefore(CompactText text, int at, string[] words) =>
        Array.Exists(words, word => text.EndsBefore(at, word) || (word.Length > 1 && !text.IsOneOf(at - 1, Marks) && (text.EndsBefore(at - 1, word) || (!text.IsOneOf(at - 2, Marks) && text.EndsBefore(at - 2, word)))));

    private const string Marks = "、。；;\n";

    private static bool HasBehind(CompactText text, int end, string[] words)
    {
        ReadOnlySpan<char> clause = text.Letters.AsSpan(end, Math.Min(ReachBehind, text.Length - end));
        int stop = clause.IndexOfAny(ClauseEnds);
        clause = stop < 0 ? clause : clause[..stop];
        foreach (string word in words)
        {
            int found = clause.IndexOf(word);
            if (found >= 0 && !(word == "要" && IsInWord(clause, found)))
            {
                return true;
            }
        }

        return false;
    }

    // 主要, 重要, 要求: nothing that must be.
    private static bool IsInWord(ReadOnlySpan<char> clause, int at) =>
        (at > 0 && "主重需必概纪摘只".Contains(clause[at - 1], StringComparison.Ordinal)) || (at + 1 < clause.Length && clause[at + 1] is '求' or '素' or '点' or '闻' or '件');
}
