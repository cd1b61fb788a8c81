using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Quantities;

/// <summary>Tells lengths of time from years, parts of a year and frequencies.</summary>
internal static class DurationTraps
{
    private const decimal MostYears = 1000;
    private const decimal LongTerm = 10;
    private const string BeforeHalf = "上下前后头大多每";
    private const string BeforeOne = "的新这那每第同又整另前后首头唯统";

    private const string PlannedWork = "投总引新建实完用安争招再把将在筹累";

    private static readonly WordSet Frequencies =
    [
        "一次", "一报", "一通报", "一回", "一轮", "一遍", "一度", "一公示", "一调度", "一例会", "公示", "一届", "一小", "一大", "一个", "一变", "一届", "一督", "一评", "一考", "一检", "1次", "2次", "两次",
    ];

    // 半年任务, 半年总结: of the half year; near miss: 半年来.
    private static readonly WordSet HalfYearly = ["任务", "目标", "计划", "调度", "总结", "小结", "报告", "汇报", "通报", "考核", "评比", "督查", "检查", "经济", "工作", "报表", "分析", "点评", "观摩", "盘点", "收官"];

    // 提前一年完成, 再延长一年: how long, also of one year. Near miss: 又是一年.
    private static readonly WordSet Lengthens =
    [
        "时间", "提前", "延长", "推迟", "顺延", "延期", "搁置", "逾期", "超过", "历经", "缩短", "减免", "免征", "免收", "免租", "拖了", "用了", "花了", "磨了", "谈了", "停了", "晚了", "早了", "延了", "拖延", "推后", "至少", "最多", "最长", "最短", "不到",
        "不足", "将近", "停产", "停工", "停建", "滞后", "续签", "续租", "试用", "学制", "驻点", "蹲点", "挂职",
    ];

    private static readonly WordSet DoneEach = ["进出", "停", "休", "出", "产", "卖", "发", "要", "收", "送", "装", "能", "可", "拉", "开", "接待", "加工", "处理"];

    // 此后半年 is as long; near miss: 后半年.
    private static readonly WordSet Since = ["此后", "其后", "之后", "随后"];

    private static readonly WordSet PlanWords = ["行动", "规划", "计划", "攻坚", "倍增", "大变", "任务", "目标", "期国债", "期债", "期贷款", "期存款", "期定期"];

    private static readonly WordSet RestOfYear = ["底", "末", "初", "全年", "全市", "度", "上半年", "下半年", "前三季度", "春", "秋", "冬", "夏", "中秋"];

    private static readonly WordSet Struggles = ["冲刺", "攻坚", "大干", "会战", "决战"];

    // 12月一个月到位2.3亿元: the month told before. Near miss: 用了一个月.
    private static bool IsThatMonth(in Figure figure, char before) => figure is { Value: 1, Unit.Name: "月" } && before is '月' or '份';

    // “冲刺一百天”行动, 攻坚九十天: what it is called.
    private static bool IsNamed(string text, in Figure figure) => figure.Unit!.Name == "天" && Phrases.EndsWithAny(Phrases.Before(text, figure.Span.Start, 4), Struggles);

    /// <summary>True if a figure with a unit of time is a length of time.</summary>
    public static bool IsDuration(string text, in Figure figure)
    {
        Numeral numeral = figure.Numeral;
        if (figure.IsGlued || numeral.Is(NumeralForm.LeadingZero | NumeralForm.DigitString | NumeralForm.Implied))
        {
            return false;
        }

        char before = figure.Core.Start > 0 ? text[figure.Core.Start - 1] : '\0';
        ReadOnlySpan<char> after = text.AsSpan(figure.Span.End);
        bool isOften = Phrases.BeginsWithAny(after, Frequencies) && !(figure.Value >= LongTerm && figure.Unit!.Name == "年");
        if (before is '每' or '第' or '隔' || isOften || IsOfMonth(text, figure, before) || IsThatMonth(figure, before) || IsNamed(text, figure))
        {
            return false;
        }

        if (IsFigureOfSpeech(text, figure, after) || IsFrequency(text, figure, after))
        {
            return false;
        }

        if (numeral.Is(NumeralForm.Bare) && figure.Modifier is Text.AmountModifier.None)
        {
            return false;
        }

        return figure.Unit!.Name switch
        {
            "年" => IsYears(text, figure, before, after),
            "日" => before is not ('月' or '至' or '-' or '—'),
            "月" => before is not ('前' or '头' or '后') || (before == '后' && IsBehindVerb(text, figure)) || text.AsSpan(0, figure.Core.Start).EndsWith("提前"),
            _ => figure.Value != 1 || numeral.Is(NumeralForm.Arabic) || !BeforeOne.Contains(before),
        };
    }

    // 旺季一天进出汽车500辆, 夏天一周停两天: how often. Near misses: 一天跑了5个乡镇, 停工一周.
    private static bool IsFrequency(string text, in Figure figure, ReadOnlySpan<char> after) =>
        figure.Numeral.Is(NumeralForm.Single) && figure.Value == 1 && figure.Unit!.Word is "天" or "周" && after.Length > 1 && Phrases.BeginsWithAny(after, DoneEach)
        && NumeralLetters.At(text, figure.Core.Start - 1) is not ('了' or '用' or '花' or '只' or '隔' or '停' or '过' or '续');

    // 每月前25天 is a part of a month.
    private static bool IsOfMonth(string text, in Figure figure, char before) => before == '前' && figure.Core.Start > 1 && text[figure.Core.Start - 2] == '月';

    // 投产后三个月; not 后三个月, the last ones of a year.
    private static bool IsBehindVerb(string text, in Figure figure)
    {
        char verb = NumeralLetters.At(text, figure.Core.Start - 2);
        return char.IsLetter(verb) && verb is not ('最' or '月' or '和' or '年');
    }

    // 一天也不能等, 一刻都没停.
    private static bool IsFigureOfSpeech(string text, in Figure figure, ReadOnlySpan<char> after) =>
        figure.Numeral.Is(NumeralForm.Single) && figure.Value == 1 && after.Length > 0 && (after[0] is '也' or '都' or '比' || text.AsSpan(0, figure.Span.Start).EndsWith("一天比"));

    private static bool IsYears(string text, in Figure figure, char before, ReadOnlySpan<char> after)
    {
        if (figure.Numeral.Is(NumeralForm.Half))
        {
            return figure.Unit!.Word == "年" && (!BeforeHalf.Contains(before) || Since.EndsWith(text.AsSpan(0, figure.Core.Start))) && !Phrases.BeginsWithAny(after, HalfYearly);
        }

        // “三年前我来时…”: what is quoted begins with the length. Near miss: “三年”行动.
        bool isSpeech = figure.Numeral.Is(NumeralForm.Chinese) && after.Length > 0 && after[0] is '前' or '来' or '后' or '内';
        bool isPlan = IsPlan(before, after) || (before is '“' or '"' or '’' && !isSpeech);
        if ((figure.High ?? figure.Value) >= MostYears || isPlan)
        {
            return false;
        }

        if (figure.Numeral.Is(NumeralForm.Arabic))
        {
            return !IsShortYear(text, figure, after);
        }

        return figure.Value != 1 || figure.High is not null || figure.Modifier != Text.AmountModifier.None || IsWholeYear(before, after) || Phrases.EndsWithAny(text.AsSpan(Math.Max(0, figure.Core.Start - 2), Math.Min(2, figure.Core.Start)), Lengthens);
    }

    // 三年行动, 三年计划; not 三年计划投资5亿元, 头三年任务.
    private static bool IsPlan(char before, ReadOnlySpan<char> after)
    {
        bool isVerb = after.StartsWith("计划") && after.Length > 2 && PlannedWork.Contains(after[2]);
        return before is not ('头' or '后') && !isVerb && Phrases.BeginsWithAny(after, PlanWords);
    }

    // 12年5月, 98年底, 12年3季度 are years; 12年来, 10年 are lengths of time.
    private static bool IsShortYear(string text, in Figure figure, ReadOnlySpan<char> after)
    {
        bool isMonth = after.Length > 1 && NumeralLetters.Arabic(after[0]) >= 0
            && (after[1] == '月' || (after.Length > 2 && after[2] == '月') || after[1] is '-' or '—' or '至' or '、');
        char last = text[figure.Core.Start - (figure.Core.Start > 0 ? 1 : 0)];
        return isMonth || Phrases.BeginsWithAny(after, RestOfYear) || last is '\'' or '’' or '‘';
    }

    // 一年来, 为期一年, 家庭一年的用电量; not 不平凡的一年, 重要一年, 一年一度.
    private static bool IsWholeYear(char before, ReadOnlySpan<char> after)
    {
        bool isLength = after.Length > 0 && after[0] is '来' or '前' or '多' or '以' or '左' or '的' or '内' or '时' or '期' or '里';
        return (isLength && !BeforeOne.Contains(before)) || before is '期' or '近' or '满' or '时' or '约' or '仅' or '达';
    }
}
