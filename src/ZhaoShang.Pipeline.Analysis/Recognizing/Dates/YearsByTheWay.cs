using System.Buffers;
using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Dates;

/// <summary>Tells the years that say nothing of the months behind them: spans, beginnings, aims and what a thing is done after.</summary>
internal sealed class YearsByTheWay(CompactText text, ArticleClock clock)
{
    private const int LongestBeginning = 14;

    private readonly YearTopics _topics = new(text);

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，,。；;：:、（(\n");
    private static readonly WordSet Grounds = ["根据", "按照", "依据", "依照", "参照", "对照", "结合", "兑现", "鉴于"];

    /// <summary>True if <paramref name="told"/>, a date with a year whose value is <paramref name="value"/>, is such a one.</summary>
    public bool Is(in DateExpression told, Edtf value) =>
        !GoesOn(told, value) && IsAny(told, value);

    private bool IsAny(in DateExpression told, Edtf value) =>
        IsBegun(told, value) || (told.Bound == DateBound.Since && value.StartYear < clock.Year) || IsLongBefore(told) || IsAcrossYears(told, value) || IsGround(told, value) || IsAim(told, value) || IsBaseline(told, value) || IsPrepared(told, value);

    // 2014年9月签约后，11月开工 in an article of May 2015: a month of this year would be to come, and nothing says that it is. Near miss: 2014年9月签约后，预计11月开工.
    private bool GoesOn(in DateExpression told, Edtf value)
    {
        if (clock.LastDay is not { } now || now.Year != clock.Year || !(value.FinishYear < clock.Year))
        {
            return false;
        }

        ReadOnlySpan<char> behind = text.Letters.AsSpan(told.End, Math.Min(LongestSentence, text.Length - told.End));
        int stop = behind.IndexOfAny("。；;\n");
        behind = stop < 0 ? behind : behind[..stop];
        for (int at = behind.IndexOf('月'); at > 0; at = behind[(at + 1)..].IndexOf('月') is >= 0 and var next ? at + 1 + next : -1)
        {
            if (MonthBefore(behind, at) is int month && month > now.Month)
            {
                return !Planned.StandsIn(behind);
            }
        }

        return false;
    }

    // 11 of ，11月; null for 1-11月, 2014年11月, 10.11月.
    private static int? MonthBefore(ReadOnlySpan<char> letters, int end)
    {
        int start = end;
        while (start > 0 && char.IsAsciiDigit(letters[start - 1]))
        {
            start--;
        }

        bool isBare = end - start is 1 or 2 && !(start > 0 && letters[start - 1] is '年' or '-' or '—' or '－' or '.' or '/' or '~' or '至' or '到');
        return isBare && int.Parse(letters[start..end], System.Globalization.CultureInfo.InvariantCulture) is > 0 and <= 12 and var month ? month : null;
    }

    private const int LongestSentence = 60;
    private static readonly WordSet Planned = ["计划", "预计", "力争", "争取", "确保", "拟", "将", "有望", "可望", "目标", "底前", "要", "前完成", "今年", "明年", "可", "一直", "至今", "仍", "目前"];

    // 2016年9月签约后一直没有动静，4月启动清退; 自2009年设立以来，累计引进96家。6月…: what began in a year. Near miss: 2009年设立，6月….
    private bool IsBegun(in DateExpression told, Edtf value)
    {
        if (value.FinishYear >= clock.Year)
        {
            return false;
        }

        ReadOnlySpan<char> behind = text.Letters.AsSpan(told.End, Math.Min(LongestBeginning, text.Length - told.End));
        int stop = behind.IndexOfAny(ClauseEnds);
        behind = stop < 0 ? behind : behind[..stop];
        return (behind.Length > 2 && behind[2] == '后') || (behind.Length > 3 && behind[3] == '后') || behind.EndsWith("以来") || behind.EndsWith("之后") || behind.EndsWith("以后");
    }

    // 2019年以前签的协议年内终止.
    private bool IsLongBefore(in DateExpression told) =>
        told.Bound == DateBound.Until && told.Rule == "before" && told.To is null && told.From is { Year: { Anchor: DateAnchor.Stated } stated } && told.From.Part == YearPart.Whole && stated.Value < clock.Year;

    // 建设期2007.05—2009.06, 9月3日调试; 2011年到2015年引进320个。5月…: in no one year.
    private static bool IsAcrossYears(in DateExpression told, Edtf value) =>
        told.To is not null && told.From.Year.Anchor == DateAnchor.Stated && value.StartYear != value.FinishYear;

    // 根据2015年考核结果，3月兑现奖金; 兑现2015年度奖励，6月全部到账. Near miss: 2015年，根据考核结果，3月….
    private bool IsGround(in DateExpression told, Edtf value) =>
        told.From.Part == YearPart.Whole && value.FinishYear < clock.Year && Grounds.EndsWith(text.Letters.AsSpan(0, told.Start));

    // 冷藏能力从2010年的2.8万吨提到9.3万吨。前三季度…. Near miss: 从2010年起，….
    private bool IsBaseline(in DateExpression told, Edtf value) =>
        told.From.Part == YearPart.Whole && value.FinishYear < clock.Year && text.IsOneOf(told.Start - 1, "从由比较") && text[told.End] == '的';

    // 明年项目谋划9月启动; 明年储备不低于70个，12月25日前上报: prepared in this year. Near miss: 明年3月储备70个.
    private bool IsPrepared(in DateExpression told, Edtf value) =>
        told is { To: null, Bound: DateBound.None } && told.From.Part == YearPart.Whole && value.FinishYear > clock.Year && Preparations.BeginsWith(text.Letters.AsSpan(told.End).TrimStart('的'));

    private static readonly WordSet Preparations = ["储备", "项目储备", "项目谋划", "谋划", "前期", "项目前期", "项目库"];

    // 力争到2020年突破百亿元，年内新引进10家; 计划2017年投产，9月建成厂房. Near misses: 2017年，…; 2017年3月开工，10月投产.
    private bool IsAim(in DateExpression told, Edtf value) =>
        told is { To: null, Bound: DateBound.None } && told.From.Part == YearPart.Whole && value.FinishYear > clock.Year && !text.IsOneOf(told.Start - 1, "\n，,。；;：:！!？?（(“\"") && !_topics.IsSectionStart(told.Start);
}
