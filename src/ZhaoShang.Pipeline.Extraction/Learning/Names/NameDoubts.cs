using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Names;

/// <summary>
/// Takes back names that only the model of names sees, where the words around them say that no project is meant: where one is sited (选址城南产业园), what was visited, who is a party
/// (投资方:甲公司), several at once (两条生产线), a person. Near misses: 新建城南产业园, 甲公司二期.
/// </summary>
internal sealed class NameDoubts(ArticleView article)
{
    private const int LongestLead = 8;
    private const int LongestPlace = 10;

    private static readonly PhraseSet Pointers = new("这 该 那 此 各 更多 其他 其余 某些 一家 这家 原有 现有");
    private static readonly PhraseSet Persons = new("董事长 总裁 总经理 经理 会长 负责人 老板 主任 书记 局长 市长 县长 区长 镇长 先生 女士 村民 记者");
    private static readonly PhraseSet Sited = new(WordPairs.Of("落户 位于 选址 坐落 入驻 进驻 落子 安家 设", "在 于") + "落户 位于 选址 坐落 入驻 进驻 落子 安家 进入 选定 搬到 搬进 搬入");
    private static readonly PhraseSet Visited = new(WordPairs.Of("察看 参观 考察 视察 走访 调研 看", "了") + "察看 参观 考察 视察 走访 来看 走进 来到");
    private static readonly PhraseSet Frames = new("依托 围绕 借助 盯住 瞄准 看中 看中了 利用 成为 堪称 号称 擦亮 推进");
    private static readonly PhraseSet Parks = new("产业园 工业园 园区 产业园区 工业园区 科技园 科技产业园 物流港 集中区 集聚区 示范区 开发区 度假区 新区 工业区 高新区 市场 高速 码头 港区");
    private static readonly PhraseSet Labels = new(PartyLabels.All);

    /// <summary>True if what stands at <paramref name="span"/> names no project. O(1).</summary>
    /// <param name="span">What the model holds for a name.</param>
    /// <param name="before">The name that ends last before it in its sentence; null if there is none.</param>
    public bool Has(TextSpan span, TextSpan? before)
    {
        string text = article.Text;
        TextSpan clause = article.Outline.ClauseAt(span.Start).Span;
        bool isPointed = Pointers.At(text, span.Start, span.End) is not null;
        return isPointed || IsOfMany(span) || IsPerson(span) || IsPlace(span, clause) || IsFrame(span, clause) || IsParty(span, clause) || IsFirmBehind(span, before) || IsDescription(span, clause) || IsContent(span, clause) || IsClauseEnd(span);
    }

    // 两条生产线, 6家企业总部: several. Near miss: 3万锭纺纱车间, how much one makes.
    private bool IsOfMany(TextSpan span) => article.Mentions.Within(new TextSpan(Math.Max(0, span.Start - 4), Math.Min(article.Text.Length, span.Start + 4)), MentionKind.Count)
        .Any(count => count.Amount is { Value: > 1 } && (count.Span.Start == span.Start || (count.Span.Start < span.Start && count.Span.End > span.Start)));

    // 深圳甲公司董事长: who, without a noun that ends names.
    private bool IsPerson(TextSpan span) => Persons.Last(article.Text, span) is TextSpan title && title.End >= span.End - 3 && ProjectWords.Heads.EndingAt(article.Text, span.End, span.Start) is null;

    // 选址凤宁产业园, 落户某某镇轴承产业园; 参观了龙坑物流港.
    private bool IsPlace(TextSpan span, TextSpan clause)
    {
        bool isPark = Parks.EndingAt(article.Text, span.End, span.Start) is not null;
        TextSpan left = new(Math.Max(clause.Start, span.Start - LongestPlace), span.Start);
        bool isSited = isPark && Sited.Last(article.Text, left) is TextSpan verb && (verb.End == span.Start || article.Mentions.Within(new TextSpan(verb.End, span.Start), MentionKind.Region).Any(region => region.Span.Start == verb.End));
        return isSited || Visited.EndingAt(article.Text, span.Start, left.Start) is not null || Sited.At(article.Text, span.Start, span.End) is not null;
    }

    private bool IsFrame(TextSpan span, TextSpan clause) => Frames.EndingAt(article.Text, span.Start, clause.Start) is not null && Parks.EndingAt(article.Text, span.End, span.Start) is not null;

    // 建设单位:河北港航公司, 甲方是烟台某某.
    private bool IsParty(TextSpan span, TextSpan clause)
    {
        int end = span.Start;
        while (end > 0 && article.Text[end - 1] is ':' or '：' or '是' or '为')
        {
            end--;
        }

        return Labels.EndingAt(article.Text, end, Math.Max(0, Math.Min(end, clause.Start - LongestLead))) is not null;
    }

    // 成为东北首个双跑道运行机场, 广西首条自主投资建设的高速铁路; 把原来的轮窑厂买下: what something is, or was. Near miss: 全市最大的招商项目——恒泰物流园.
    private bool IsDescription(TextSpan span, TextSpan clause)
    {
        TextSpan left = new(Math.Max(clause.Start, span.Start - LongestDescription), span.Start);
        bool isAttribute = left.Length > 0 && article.Text[left.End - 1] == '的' && Superlatives.IsIn(article.Text, left) && article.Mentions.Within(left, MentionKind.Money).FirstOrDefault() is null;
        return isAttribute || Superlatives.EndingAt(article.Text, span.Start, left.Start) is not null || Superlatives.At(article.Text, span.Start, span.End) is not null || Former.EndingAt(article.Text, span.Start, left.Start) is not null;
    }

    private const int LongestDescription = 16;

    private static readonly PhraseSet Superlatives = new("首个 首条 首座 首家 首批 最大 最大的 最高 最高的 最长 最长的 领先的");
    private static readonly PhraseSet Former = new("原来的 原有的 现有的 原先的 倒闭的 闲置的");

    // 建设内容包括景观工程、市政道路及管线: parts of another. Near miss: 包括恒泰物流园、恒泰冷库等5个项目.
    private bool IsContent(TextSpan span, TextSpan clause)
    {
        TextSpan rest = ArticleView.After(span.End, clause.End);
        return Contents.Last(article.Text, new TextSpan(clause.Start, span.Start)) is not null && !article.Mentions.Within(rest, MentionKind.Count).Any() && !article.Mentions.Within(rest, MentionKind.Money).Any();
    }

    private static readonly PhraseSet Contents = new("内容包括 工程包括 项目包括 内容为 内容有 主要包括 主要建设");

    // 顺兴法兰联手, 沪南公路两侧: a clause or a place without a noun that ends names.
    private bool IsClauseEnd(TextSpan span) => Ends.EndingAt(article.Text, span.End, span.Start) is not null;

    private static readonly PhraseSet Ends = new("联手 接盘 签订合同 签约 投 旁 两侧 沿线 境内 附近 一带 方面 沿海 当场 丰富");

    // ◇光伏玻璃镀膜项目 浙江甲公司 3亿元: the cell behind the project's is its maker.
    private bool IsFirmBehind(TextSpan span, TextSpan? before) => before is TextSpan name && name.End < span.Start && new TextSpan(name.End, span.Start).Of(article.Text).IsWhiteSpace()
        && ProjectWords.Firms.EndingAt(article.Text, span.End, span.Start) is not null;
}
