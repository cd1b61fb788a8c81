using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects.Parties;

/// <summary>Names of firms that end with their trade, not with 公司: 江西万丰药业, 华泰纺织. Near misses: 现代农业, 新能源, 全市纺织.</summary>
internal static class TradeNames
{
    private const int LongestName = 14;

    private static readonly PhraseSet Trades = new(
        "药业 酒业 铝业 矿业 实业 置业 纺织 科技 重工 股份 控股 建材 电器 电气 电子 生物 能源 储能 化工 纸业 服饰 蜂业 牧业 乳业 光电 造船 地产 照明 家居 制药 机械 食品 物流 商贸 文旅 旅游 钢铁 水泥 陶瓷 环保 电力 新材 新材料 材料 "
        + "动力 汽车 农业 林业 渔业 饮品 饮料 印务 印染 染织 针织 皮革 鞋业 服装 家具 木业 竹业 茶业 菌业 种业 粮油 米业 面业 油脂 冶金 金属 铜业 锂业 硅业 石化 热电 水务 燃气 仪表 精密 模具 塑业 塑胶 轮胎 轴承 电缆 光伏 数码 通信 软件 传媒 器械 珠宝 包装 彩印 国际 资本 电池 锂能 电机 玻璃 特钢 合金 铸造 工贸 "
        + "建工 路桥 航空 航天 半导体 微电子 机电 机床 泵业 糖业 家纺 钢构 车业 船业 新能源 智能 钒钛 鞋材 橡塑 水产 芯片 硅材 门业 灯饰 灯具 五金 工具 文化 影视 园林 生态 贸易 供应链 医药");

    // Trades that are seldom a thing made: they end a maker's name inside a project's name too (精诚化工乙二醛项目).
    private static readonly PhraseSet MakersTrades = new(
        "药业 酒业 铝业 矿业 实业 置业 纺织 科技 重工 股份 控股 电器 电气 电力 化工 纸业 服饰 蜂业 牧业 乳业 造船 地产 制药 钢铁 印务 鞋业 木业 茶业 菌业 种业 粮油 米业 铜业 锂业 石化 水务 塑业 彩印 锂能 建工 路桥 航空 精工 光电 电子 生物 食品");

    private static readonly PhraseSet Verbs = new(
        "新上 新办 扩建 兴办 看好 投资 出资 独资 合资 斥资 投入 兴建 新建 承建 看中 看准 收购 签约 签下 签订 签署 有意 打算 计划 拟 打造 建设 落户 带来 牵头 开发 创办 在 与 和 及 共同 联合 意向投资 增资 追加 入驻 摘得 竞得 租用 租下 已 将 的老总 的老板 负责人 董事长 总经理 分别 另外 来 决定 承诺 的 把 便 则 草签 签了 也 旗下 投 总投资 计划投资 接下 拿下 摘牌 承揽 中标 负责 实施 从 两家 三家 老板 总裁 早在 带来了");

    private static readonly PhraseSet Labels = new(PartyLabels.Makers + "由");

    /// <summary>The trade names in <paramref name="span"/> that a verb of investors follows, from left to right.</summary>
    public static IEnumerable<TextSpan> In(ArticleView article, TextSpan span)
    {
        foreach (TextSpan trade in Trades.In(article.Text, span))
        {
            bool isLabelled = Labels.Last(article.Text, new TextSpan(Math.Max(span.Start, trade.End - LongestName - 3), trade.End)) is not null;
            bool isFollowed = (isLabelled || Verbs.At(article.Text, trade.End, Math.Min(article.Text.Length, trade.End + 6)) is not null)
                && article.Mentions.Covering(trade.Start, MentionKind.Organisation) is null;
            int start = isFollowed ? StartOf(article, span.Start, trade.Start) : trade.Start;
            TextSpan name = new(start, trade.End);
            if (isFollowed && trade.Start - start >= 2 && name.Length <= LongestName && IsOwn(article, name, trade.Start))
            {
                yield return name;
            }
        }
    }

    /// <summary>True if a trade ends <paramref name="name"/> as it ends a maker's: 恒泰电子.</summary>
    public static bool EndsTrade(string text, TextSpan name) => Trades.EndingAt(text, name.End, name.Start) is not null;

    /// <summary>The maker that opens the name of a project, or null: 宏图重工 in 宏图重工起重机项目.</summary>
    public static TextSpan? Opening(ArticleView article, TextSpan name)
    {
        int limit = Math.Min(name.End, name.Start + 10);
        foreach (TextSpan trade in MakersTrades.In(article.Text, new TextSpan(name.Start, limit)))
        {
            bool isWhole = trade.Start - name.Start is >= 2 and <= 6 && name.End - trade.End >= 3 && !NotBehind.Contains(article.Text[trade.End], StringComparison.Ordinal);
            TextSpan maker = new(name.Start, trade.End);
            if (isWhole && IsOwn(article, maker, trade.Start))
            {
                return maker;
            }
        }

        return null;
    }

    // 生物质, 电力设备, 电子厂, 化工园, 食品城: the trade is the beginning of the thing.
    private const string NotBehind = "质厂园城区设厅商市场店街孔站线元器产原机材加制品";

    // The core is more than a place and words of kind: 四川岷岳建材, 华泰纺织; not 全县建材, 福建食品.
    private static bool IsOwn(ArticleView article, TextSpan name, int trade)
    {
        int start = name.Start;
        while (article.Mentions.StartingAt(start, MentionKind.Region) is Mention place && place.Span.End <= trade)
        {
            start = place.Span.End;
        }

        ReadOnlySpan<char> core = article.Text.AsSpan(start, trade - start);
        if (core.Length is < 2 or > 8)
        {
            return false;
        }

        bool isPlain = !core.ContainsAny('的', '、', ',') && !core.Contains('项') && core.IndexOf("投资") < 0 && core.IndexOf("产业") < 0;
        bool isNamed = !article.WordsWithin(new TextSpan(start, trade)).Any(word => word.Class is WordClass.Verb && word.Length > 1) && core[^1] is not ('区' or '镇' or '乡' or '村' or '县');
        return isPlain && isNamed && NameJudge.HasLettersOfItsOwn(core.ToString());
    }

    private static readonly PhraseSet Boundaries = new(
        PartyLabels.Makers + "企业 既有 由 与 和 及 、 , ， : ; 。 “ ” ( ) 的 就 在 引进了 引进 投资 签约 促成 是 为 对 把 将 近日 日前 目前 收到 元 同 跟 给 向 被 让 旗下 以及 引入 招引 落户 设立 成立 其中 年 月 日 依托 一家 这家 位于 今年 去年 上半年 还有 另有 \t");

    private static int StartOf(ArticleView article, int floor, int end)
    {
        TextSpan left = new(Math.Max(floor, end - LongestName), end);
        int start = left.Start;
        foreach (TextSpan word in Boundaries.In(article.Text, left))
        {
            bool isInside = word.Length == 1 && word.End < end && article.Text[word.Start] is '和' or '同' or '由' or '在' or '为' or '将' or '对' or '元'
                && article.Text[word.End] is '平' or '谐' or '仁' or '业' or '济' or '创' or '泰' or '盛' or '丰' or '通' or '亨';
            start = isInside ? start : word.End;
        }

        return start;
    }
}
