using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Names;

/// <summary>
/// Cuts from a name that the model found what tells of its maker: 硅铁厂 of 外商独资的硅铁厂, 柚子基地 of 台商在官山镇建柚子基地, 步行街 of 步行街(县城投自筹). Near misses: 甲公司合作的乙项目, and
/// 奶牛场(3000头), whose bracket tells how much it holds.
/// </summary>
internal static class NameTrims
{
    private const int ShortestRest = 4;

    private static readonly PhraseSet Described = new(WordPairs.Of("投资 独资 出资 兴建 兴办 想建 要建 拟建 新建 承建 投建 创办 开办 合建 引来 带来 联手 开发", "的"));
    // 以甲药业为龙头的生物产业园: who leads it; 开工仪式暨乙物流园: what was held with it.
    private static readonly PhraseSet LeadersOf = new(WordPairs.Of("为 作", "龙头的 主体的 核心的 依托的 载体的 主的") + WordPairs.Of("仪式 活动 大会 会议", "暨"));
    private static readonly PhraseSet Making = new(WordPairs.Of("要 想 拟", "建 办 搞 上 投建 新建 兴建") + "准备上马 准备上 有意把 计划把 合作经营 合资经营 租厂生产 设厂生产 要搞");
    // 甲公司独资兴办温泉度假村, 引进河南技术建起玛钢管件厂. Near miss: 甲公司建成区改造.
    private static readonly PhraseSet Made = new(WordPairs.Of("独资 合资 投资 合作 联合 共同", "兴办 创办 开办 兴建 开发") + WordPairs.Of("镇 乡 村 园区 开发区", "新建 兴建 投建 兴办 创办 开办") + "镇—— 乡—— 街道—— 建起 建起了 办起 办起了 签了 签下了 来办 来建 来上");
    private static readonly PhraseSet Built = new("建 办 搞 兴建 新建 兴办 建设 投建 创办 开办");
    private static readonly PhraseSet Makers = new("公司 集团 自筹 独资 合资 投资 出资 业主 财政");

    /// <summary>What is left of <paramref name="span"/>; all of it where nothing is to be cut. O(its letters).</summary>
    public static TextSpan Of(string text, TextSpan span)
    {
        span = WithoutMark(text, Behind(text, span));
        span = BeforeReason(text, WithoutHalfBracket(text, span));
        int end = BeforeClass(text, new TextSpan(span.Start, BeforeBracket(text, span)));
        TextSpan whole = new(span.Start, end);
        int start = LeadersOf.Last(text, whole)?.End ?? Described.Last(text, whole)?.End ?? Making.Last(text, whole)?.End ?? Made.Last(text, whole)?.End ?? BehindPlace(text, whole) ?? span.Start;
        start = start == span.Start ? BehindPerson(text, whole) : start;
        return end - start >= ShortestRest ? new TextSpan(start, end) : whole;
    }

    // 项目2个(冷链园、恒泰木业): the bracket that closes behind the last of those in it.
    private static TextSpan WithoutHalfBracket(string text, TextSpan span) =>
        span.Length > ShortestRest && text[span.End - 1] is ')' or '）' && span.Of(text).IndexOfAny('(', '（') < 0 ? new TextSpan(span.Start, span.End - 1) : span;

    // 台商蔡崇礼的绒线厂, 温州人林孝波的皮具加工项目, 某药企的天麻园: whose it is. Near miss: 甲公司的绒线厂, whose maker is named.
    private static int BehindPerson(string text, TextSpan span)
    {
        int particle = text.LastIndexOf('的', span.End - 1, span.Length);
        TextSpan left = new(span.Start, Math.Max(span.Start, particle));
        bool isPerson = left.Length is >= 3 and <= LongestPerson && (Titles.IsIn(text, left) || (left.Of(text).IndexOf('人') is >= 2 and var from && left.Length - from - 1 is 2 or 3));
        return isPerson ? particle + 1 : span.Start;
    }

    private const int LongestPerson = 12;
    private static readonly PhraseSet Titles = new("客商 台商 港商 外商 侨商 茶商 老板 业主 乡友 乡贤 能人 企业家 某");

    // 重点工程中滨江大道, 分别有滨江大道, 签约仪式暨滨江大道: one among them; 是滨江大道, 为滨江大道配套: the verb before it. Near misses: 中泰药业, 有色金属加工园.
    private static TextSpan Behind(string text, TextSpan span)
    {
        bool isLed = text[span.Start] switch
        {
            '中' => !InitialsBehind.Contains(text[span.Start + 1], StringComparison.Ordinal) && span.Start >= 2 && Among.EndingAt(text, span.Start, span.Start - 2) is not null,
            '有' => text[span.Start + 1] is not ('限' or '色' or '机'),
            '是' => true,
            '为' => text[span.Start + 1] is not ('民' or '农' or '先'),
            '暨' => text[span.Start + 1] is not ('南' or '阳'),
            _ => false,
        };
        return isLed && span.Length > ShortestRest ? new TextSpan(span.Start + 1, span.End) : span;
    }

    // 中科, 中铁, 中粮: firms that open with it.
    private const string InitialsBehind = "科铁建交国化石海电核粮航信车冶煤钢材船兴广恒联植储储盐能";
    private static readonly PhraseSet Among = new("项目 工程 企业");

    // ⑤防水材料, 三促泡菜厂: the number of the entry.
    private static TextSpan WithoutMark(string text, TextSpan span)
    {
        int start = span.Start;
        start += text[start] is >= '①' and <= '⑳' ? 1 : start + 1 < span.End && "一二三四五六".Contains(text[start], StringComparison.Ordinal) && text[start + 1] is '促' or '是' or '抓' ? 2 : 0;
        return span.End - start >= 3 ? new TextSpan(start, span.End) : span;
    }

    // 陶瓷城因股东分手: why something came of it. Near miss: 基因药物.
    private static TextSpan BeforeReason(string text, TextSpan span)
    {
        int cause = span.Of(text).IndexOf('因');
        return cause >= ShortestRest - 1 && text[span.Start + cause - 1] is not ('基' or '原' or '成' or '病' or '起') ? new TextSpan(span.Start, span.Start + cause) : span;
    }

    private static int BeforeBracket(string text, TextSpan span)
    {
        bool isBracketed = text[span.End - 1] is ')' or '）';
        int open = isBracketed ? span.Of(text).LastIndexOfAny('(', '（') : -1;
        return open >= ShortestRest && Makers.IsIn(text, new TextSpan(span.Start + open, span.End)) ? span.Start + open : span.End;
    }

    // 西河治理等基础设施项目: the class behind 等 is none of the name. Near misses: 高等院校项目, 等离子设备项目.
    private static int BeforeClass(string text, TextSpan span)
    {
        int at = span.Length < ShortestRest ? -1 : text.IndexOf('等', span.Start + 2, span.Length - 2);
        return at > 0 && text[at - 1] is not ('高' or '中' or '平') && at + 2 < span.End && NameJudge.Judge(text[(at + 1)..span.End]) != NameWorth.Own ? at : span.End;
    }

    // 在官山镇建柚子基地: where and what.
    private static int? BehindPlace(string text, TextSpan span)
    {
        int place = span.Of(text).IndexOf('在');
        return place >= 2 && Built.First(text, new TextSpan(span.Start + place + 3 <= span.End ? span.Start + place + 3 : span.End, span.End)) is TextSpan verb ? verb.End : null;
    }
}
