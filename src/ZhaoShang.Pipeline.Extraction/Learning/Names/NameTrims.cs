using ZhaoShang.Pipeline.Extraction.Clauses;
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
    private static readonly PhraseSet Making = new(WordPairs.Of("要 想 拟", "建 办 搞 上 投建 新建 兴建") + "准备上马 准备上 有意把 计划把 合作经营 合资经营 租厂生产 设厂生产 要搞");
    // 甲公司独资兴办温泉度假村, 引进河南技术建起玛钢管件厂. Near miss: 甲公司建成区改造.
    private static readonly PhraseSet Made = new(WordPairs.Of("独资 合资 投资 合作 联合 共同", "兴办 创办 开办 兴建 开发") + WordPairs.Of("镇 乡 村 园区 开发区", "新建 兴建 投建 兴办 创办 开办") + "镇—— 乡—— 街道—— 建起 建起了 办起 办起了 签了 签下了 来办 来建 来上");
    private static readonly PhraseSet Built = new("建 办 搞 兴建 新建 兴办 建设 投建 创办 开办");
    private static readonly PhraseSet Makers = new("公司 集团 自筹 独资 合资 投资 出资 业主 财政");

    /// <summary>What is left of <paramref name="span"/>; all of it where nothing is to be cut. O(its letters).</summary>
    public static TextSpan Of(string text, TextSpan span)
    {
        span = WithoutMark(text, span);
        span = BeforeReason(text, span);
        int end = BeforeBracket(text, span);
        TextSpan whole = new(span.Start, end);
        int start = Described.Last(text, whole)?.End ?? Making.Last(text, whole)?.End ?? Made.Last(text, whole)?.End ?? BehindPlace(text, whole) ?? span.Start;
        return end - start >= ShortestRest ? new TextSpan(start, end) : whole;
    }

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

    // 在官山镇建柚子基地: where and what.
    private static int? BehindPlace(string text, TextSpan span)
    {
        int place = span.Of(text).IndexOf('在');
        return place >= 2 && Built.First(text, new TextSpan(span.Start + place + 3 <= span.End ? span.Start + place + 3 : span.End, span.End)) is TextSpan verb ? verb.End : null;
    }
}
