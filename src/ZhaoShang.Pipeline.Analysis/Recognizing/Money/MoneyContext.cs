using ZhaoShang.Pipeline.Analysis.Matching;
using ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Analysis.Recognizing.Money;

/// <summary>What the words around an amount say: whether 元 may be left out, and what it is used for.</summary>
internal static class MoneyContext
{
    private const int Window = 16;
    private const string Fillers = "达到约近超为共了合计总额：:逾过高突破就仅只是有金人民币累计已预估可各又再要将会能 ";

    private static readonly WordSet MoneyWords =
    [
        "投资", "资金", "资本", "注资", "出资", "融资", "引资", "外资", "内资", "到位", "产值", "税收", "利税", "利润", "销售额", "收入", "贷款", "授信", "补助", "补贴", "奖励", "捐资", "捐款",
        "投入", "到了", "耗资", "斥资", "筹资", "集资", "造价", "金额", "成交额", "签约额", "协议额", "合同额", "进出口", "总值", "增加值", "营收", "市值", "估值", "税金", "债券", "经费", "工程款", "总价", "标的",
        "追加", "增资", "让利", "减税", "投了", "投", "总投", "固投", "出价", "开价", "要价", "出钱", "花了", "砸了", "砸下", "拿出", "拿出了", "赚了", "亏了", "借了", "欠了", "签约", "约定", "约定的", "交了", "资产", "财政", "上缴", "纳税", "创汇", "债务", "募集", "募资", "拨款", "价值",
    ];

    private static readonly WordSet Differences = ["多", "少", "增加", "减少", "净增", "增"];
    private static readonly WordSet PriceWords = ["价", "赚", "挣", "便宜", "工资", "租金", "补贴", "工钱"];
    private static readonly WordSet People = ["游客", "床", "户", "就业", "职工", "客商", "车", "人", "头", "群众", "居民", "学生", "党员", "干部", "妇女", "移民"];

    private const string Around = " \t\n，,；;";

    // What else is counted in 亿.
    private static readonly WordSet Others =
    [
        "人口", "用户", "网民", "粉丝", "人次", "产量", "产能", "年产", "日产", "发电", "电量", "用电", "度", "千瓦", "吨", "册", "件", "只", "片", "点击", "阅读", "播放", "浏览", "观众", "流量", "亩", "平方", "立方", "粒", "支", "瓶", "盒", "斤", "株", "次",
    ];

    private static readonly WordSet AfterElided =
    [
        "的", "兴建", "建", "新建", "扩建", "改", "用于", "用来", "打造", "实施", "引进", "收购", "购", "开发", "生产", "成立", "设立", "发展", "修", "进行", "在", "投", "对", "并", "左右", "以上",
    ];

    private static readonly WordSet Classes = ["项目", "企业", "工程", "大项目", "产业", "客商", "楼宇", "工业", "集群", "园区", "平台", "公司", "镇", "村", "街道", "单位", "大关", "户"];

    private static readonly WordSet ClassesTold = ["的项目", "的企业", "项目", "企业", "的工业", "工业"];

    // 12个项目投资过5000万元: of each of them. Near miss: 12个项目总投资超5亿元, of all.
    private static readonly WordSet Each =
        ["个项目投资过", "个项目投资上", "家企业投资过", "家企业投资上", "户企业投资过", "户企业投资上", "个投资过", "个投资上", "家投资过", "家投资上"];

    private static readonly WordSet RateWords = ["亩均", "人均", "户均", "均价", "单价", "地均", "每平方米", "每亩", "每吨", "每股", "每人", "每户", "每度", "每家", "每台", "每月", "每平米", "每公里", "每千瓦时", "每立方米"];

    /// <summary>
    /// True if a figure without a unit is money: 投资5亿, 注册资金3000万的公司, 3个亿. Not 人口5亿, 投资5亿三期, 3个亿级产业.
    /// </summary>
    public static bool MayLackUnit(string text, in Figure figure)
    {
        if (!figure.Numeral.Is(NumeralForm.Scaled) || figure.Numeral.Is(NumeralForm.Implied) || figure.IsGlued || figure.IsProduct)
        {
            return false;
        }

        if (figure.Numeral.Is(NumeralForm.Bare) && figure.Modifier == AmountModifier.None)
        {
            return false;
        }

        if (IsOfTask(text, figure))
        {
            return true;
        }

        return figure.Numeral.Is(NumeralForm.Pieces)
            ? NumeralLetters.At(text, figure.Span.End) is not ('%' or '×' or '㎡')
            : IsBoundary(text, figure.Span.End) && (IsAfterMoneyWord(text, figure.Span.Start) || IsAlone(text, figure) || IsDifference(text, figure.Span.Start) || IsPart(text, figure.Span.Start));
    }

    // 完成全年80亿目标任务, 完成招商任务100亿的62%. Near misses: 发电任务100亿度, 接待游客300万目标.
    private static bool IsOfTask(string text, in Figure figure)
    {
        const int Sentence = 30;
        (int start, int end) = (figure.Span.Start, figure.Span.End);
        bool isBehind = Phrases.EndsWithAny(text.AsSpan(Math.Max(0, start - Window), Math.Min(start, Window)), Tasks) && end + 1 < text.Length && text[end] == '的' && NumeralLetters.Arabic(text[end + 1]) >= 0;
        ReadOnlySpan<char> told = Phrases.SentenceBefore(text, start, Sentence);
        return text[end - 1] == '亿' && (isBehind || Phrases.BeginsWithAny(text.AsSpan(end), TasksBehind)) && !Phrases.HasAny(told, Others) && !Phrases.HasAny(told, People);
    }

    private static readonly WordSet Tasks = ["任务", "任务数", "目标", "目标任务", "年度计划"];

    private static readonly WordSet TasksBehind =
        ["任务", "目标", "的目标", "的任务", "的年度", "年度任务", "年度目标", "招商引资任务", "招商引资目标", "招商任务", "招商目标", "引资任务", "引资目标", "投资任务", "投资目标"];

    // 投了23.4亿,比去年同期多6.1亿. Near miss: 接待游客3亿人次,比去年多1亿.
    private static bool IsDifference(string text, int start)
    {
        const int Sentence = 40;
        ReadOnlySpan<char> clause = Phrases.Before(text, start, Window);
        ReadOnlySpan<char> told = Phrases.SentenceBefore(text, start - clause.Length, Sentence);
        return Differences.EndsWith(clause) && clause.Contains('比') && Phrases.HasAny(told, MoneyWords) && !Phrases.HasAny(told, Others);
    }

    // 安排2850万元,其中胡柚900万、油茶1,150万: parts of an amount. Near miss: 投资3亿元,其中游客20万、床位1万.
    private static bool IsPart(string text, int start)
    {
        const int Sentence = 40;
        ReadOnlySpan<char> told = Phrases.SentenceBefore(text, start, Sentence);
        int part = told.LastIndexOf("其中");
        return part > 1 && told[part - 1] is ',' or '，' && told[part - 2] == '元' && !Phrases.HasAny(told[part..], Others) && !Phrases.HasAny(told[part..], People) && told[part..].IndexOfAny("%％。") < 0;
    }

    // 焦化升级改造（三维集团，32亿）, 原油储罐(5亿), a cell of a row: 某公司 3.8亿 在建. Near misses: 用户（1.2亿）, （2000万）, 产能1.2亿、3亿件.
    private static bool IsAlone(string text, in Figure figure)
    {
        const int Sentence = 30;
        const int Label = 10;
        (int start, int end) = (figure.Span.Start, figure.Span.End);
        bool isOpen = start == 0 || Around.Contains(text[start - 1]) || text[start - 1] is '(' or '（';
        if (!isOpen || text[end - 1] != '亿')
        {
            return false;
        }

        if (end < text.Length && text[end] is ')' or '）')
        {
            ReadOnlySpan<char> label = Phrases.LabelBefore(text, start, Label);
            return !Phrases.HasAny(label, Others) || label.ContainsAnyInRange('0', '9');
        }

        return figure.Numeral.Is(NumeralForm.Arabic)
            && (end == text.Length || Around.Contains(text[end]) || text[end] == '。')
            && !Phrases.HasAny(Phrases.SentenceBefore(text, start, Sentence), Others);
    }

    /// <summary>True if 块 is 元 as it is spoken: 刨去4300块饲料钱, 价每吨低五六百块. Near misses: 年产砖3000万块, 每亩铺砖300块.</summary>
    public static bool IsSpoken(string text, in Figure figure)
    {
        const int Thing = 5;
        if (figure.Unit is not { Word: "块" } || figure.IsRedacted || figure.PerUnit is not null)
        {
            return false;
        }

        ReadOnlySpan<char> after = Phrases.After(text, figure.Span.End, Thing);
        return after.Contains('钱') || (after.IsEmpty && Phrases.HasAny(Phrases.ListBefore(text, figure.Span.Start, Window), PriceWords));
    }

    /// <summary>What the amount is used for.</summary>
    public static AmountSense SenseOf(string text, in Figure figure)
    {
        if (IsRate(text, figure))
        {
            return AmountSense.Rate;
        }

        return IsThreshold(text, figure) ? AmountSense.Threshold : AmountSense.Figure;
    }

    private static bool IsBoundary(string text, int end)
    {
        if (end >= text.Length || !(Phrases.IsHan(text[end]) || char.IsAsciiLetterOrDigit(text[end])))
        {
            return end >= text.Length || text[end] is not ('%' or '×' or '/' or '㎡' or '‰' or '℃');
        }

        return Phrases.BeginsWithAny(text.AsSpan(end), AfterElided);
    }

    private static bool IsAfterMoneyWord(string text, int start)
    {
        ReadOnlySpan<char> window = text.AsSpan(Math.Max(0, start - Window)..start);
        int gap = 0;
        while (gap < window.Length && gap < 8)
        {
            if (Phrases.EndsWithAny(window[..^gap], MoneyWords))
            {
                return true;
            }

            if (!Fillers.Contains(window[^(gap + 1)]))
            {
                return false;
            }

            gap++;
        }

        return false;
    }

    // 300万元/亩, 每股2元, 亩均投资300万元.
    private static bool IsRate(string text, in Figure figure)
    {
        int end = figure.Span.End;
        if (end < text.Length && text[end] is '/' or '／')
        {
            return true;
        }

        bool isPer = end + 1 < text.Length && text[end] == '每' && text[end + 1] is not ('年' or '个');
        return isPer || Phrases.HasAny(Phrases.Before(text, figure.Span.Start, 10), RateWords);
    }

    // 亿元以上项目, 投资过亿元的13个, 亿元楼宇; not 累计投资10亿元以上, 总投资超千亿元的绿电项目.
    private static bool IsThreshold(string text, in Figure figure)
    {
        bool isBare = figure.Numeral.Is(NumeralForm.Bare) && figure.High is null;
        if (Phrases.EndsWithAny(Phrases.Before(text, figure.Core.Start, Window), Each))
        {
            return true;
        }

        if (figure.Modifier == AmountModifier.None)
        {
            return isBare;
        }

        ReadOnlySpan<char> after = Phrases.After(text, figure.Span.End, 12);
        bool isClass = Phrases.HasAny(after, Classes);
        bool isCounted = after.Length > 0 && (after[0] == '的' || NumeralLetters.Arabic(after[0]) >= 0) && HasCount(after);
        if (figure.Modifier is AmountModifier.AtLeast or AmountModifier.AtMost && !figure.Numeral.Is(NumeralForm.Vague))
        {
            return text[figure.Span.End - 1] is '上' or '下' && (isClass || isCounted);
        }

        return figure.Modifier == AmountModifier.MoreThan && isBare && (isCounted || (isClass && Phrases.BeginsWithAny(after, ClassesTold)));
    }

    // 的13个, 的有5家
    private static bool HasCount(ReadOnlySpan<char> after)
    {
        int at = after[0] == '的' ? 1 : 0;
        at += at < after.Length && after[at] is '有' or '达' ? 1 : 0;
        return at < after.Length
            && NumeralReader.TryRead(after, at, out Numeral numeral, out _)
            && UnitLexicon.At(after, numeral.Span.End) is { Kind: UnitKind.Count };
    }
}
