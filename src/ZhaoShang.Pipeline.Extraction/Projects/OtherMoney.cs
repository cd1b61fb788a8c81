using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>
/// Amounts near a project that are not its own: what its investor owns or is worth (资产5亿元的甲集团投资建设X), what it has put in elsewhere (去年在外地投资20亿元,今年到我县建设X), what others put in or earn
/// by it (带动上下游企业投资5亿元,新增产值20亿元), what is done for it (为建设X捐建小学1所,投资80万元), the prize of who brought it, a difference (比Y多1亿元). Near miss: 在外地投资20亿元建设的X, 涉及资产5亿元.
/// </summary>
internal static class OtherMoney
{
    private const int LongestPlace = 10;

    private static readonly PhraseSet Wealth = new(WordPairs.Of("资产 总资产 净资产 资产总额 资产规模 市值 总市值 估值 身家", "达 达到 高达 为 有 :") + "资产 总资产 净资产 资产总额 资产规模 市值 总市值 估值 身家");
    private static readonly PhraseSet Fixed = new(WordPairs.Of("固定资产 固定资产净值 固定资产原值", "达 达到 高达 为") + "固定资产 固定资产净值 固定资产原值");
    private static readonly PhraseSet Owning = new("拥有 现有 具有 有 其");
    private static readonly PhraseSet Putting = new(ProjectWords.VerbsOfMoney + WordPairs.Of("投资 投入 出资 累计投资", "了 达 近 超"));
    private static readonly PhraseSet Outside = new(LevelWords.Outside + "外地 海外 国外 境外 全国各地 周边县市 其他地区 其他省份");

    /// <summary>True if <paramref name="money"/> is none of the project's that is named at <paramref name="name"/>. O(length of the clause).</summary>
    public static bool Is(ArticleView article, Mention money, TextSpan name)
    {
        Clause clause = article.Outline.ClauseAt(money.Span.Start);
        return IsWealth(article, money, clause) || IsOfLeader(article, money, name) || IsOfOthers(article, money, clause) || IsDifference(article, money, clause) || IsForItsSake(article, money, name) || IsRank(article, money, clause, name) || (article.Outline.ClauseAt(name.Start).Index != clause.Index && IsElsewhere(article, money, clause));
    }

    // 以投资12亿元的甲药业为龙头的生物产业园: what its leading firm puts in.
    private static bool IsOfLeader(ArticleView article, Mention money, TextSpan name) => article.Has(money.Span.End, "的")
        && Leading.IsIn(article.Text, new TextSpan(money.Span.End, Math.Max(money.Span.End, Math.Min(name.Start, article.Outline.ClauseAt(money.Span.Start).Span.End))));

    private static readonly PhraseSet Leading = new(WordPairs.Of("为 作为", "龙头 主体 核心 依托 载体 支撑"));

    // Near miss: 固定资产3亿元 without a firm that owns it is what the project puts into them.
    private static bool IsWealth(ArticleView article, Mention money, Clause clause)
    {
        string text = article.Text;
        if (Fixed.EndingAt(text, money.Span.Start, clause.Span.Start) is TextSpan assets)
        {
            return Owning.EndingAt(text, assets.Start, clause.Span.Start) is not null;
        }

        return article.Has(money.Span.End, "的") && Wealth.EndingAt(text, money.Span.Start, clause.Span.Start) is not null;
    }

    // 带动上下游企业投资5亿元,新增产值20亿元; 引荐人获奖20万元. Near miss: 新增产值20亿元,带动就业500人.
    private static bool IsOfOthers(ArticleView article, Mention money, Clause clause)
    {
        TextSpan left = new(clause.Span.Start, money.Span.Start);
        if (Drawing.IsIn(article.Text, left) || (Persons.IsIn(article.Text, left) && Prizes.IsIn(article.Text, left)))
        {
            return true;
        }

        Clause before = article.Outline.Clauses[Math.Max(0, clause.Index - 1)];
        bool goesOn = before.Index < clause.Index && before.Segment == clause.Segment && Additions.At(article.Text, clause.Span.Start, money.Span.Start) is not null;
        return goesOn && Drawing.IsIn(article.Text, before.Span) && article.Mentions.Within(before.Span, MentionKind.Money).Any();
    }

    private static readonly PhraseSet Drawing = new(WordPairs.Of("带动 拉动 撬动", "上下游 上游 下游 周边 相关 关联 配套 社会 民间 其他 当地 本地 全县 全市 全区 农户 村民 群众 企业 产业"));
    private static readonly PhraseSet Additions = new("新增 增加");
    private static readonly PhraseSet Persons = new("引荐人 引资人 引进人 介绍人 中介人 中间人 牵线人 推荐人 有功人员 有功人士");
    private static readonly PhraseSet Prizes = new("奖");

    // 比昌盛铸造项目多1亿元
    private static bool IsDifference(ArticleView article, Mention money, Clause clause) =>
        Differences.EndingAt(article.Text, money.Span.Start, clause.Span.Start) is TextSpan more && new TextSpan(clause.Span.Start, more.Start).Of(article.Text).Contains('比');

    /// <summary>Words between what is compared and the difference.</summary>
    public static readonly PhraseSet Differences = new("多 少 高 低 大 小 多出 高出 多了 少了 高了 低了");

    // 是全县首个投资超亿元的项目: what it is the first or largest of. Near miss: 全县首个投资超亿元的项目——X.
    private static bool IsRank(ArticleView article, Mention money, Clause clause, TextSpan name) =>
        money.Span.Start > name.End && article.Has(money.Span.End, "的") && new TextSpan(clause.Span.Start, money.Span.Start) is var left
        && (Again.IsIn(article.Text, left) || (Being.At(article.Text, left.Start, left.End) is not null && Ranks.IsIn(article.Text, left)));

    private static readonly PhraseSet Again = new("又一个 又一家 又一座");
    private static readonly PhraseSet Being = new("是 为 系 成为 也是 这是 属");
    private static readonly PhraseSet Ranks = new("第一个 第一家 首个 首家 首例 唯一 最大 第二个 第三个 为数不多 历史上 个");

    // 为建设X捐建小学1所,投资80万元: done for the project, not the project. Near miss: 为X投资80万元.
    private static bool IsForItsSake(ArticleView article, Mention money, TextSpan name)
    {
        if (money.Span.Start < name.End || Aside.At(article.Text, name.End, article.Text.Length) is null)
        {
            return false;
        }

        int start = Aids.At(article.Text, name.Start, name.End)?.End ?? name.Start;
        int floor = article.Outline.ClauseAt(name.Start).Span.Start;
        int aided = Aids.EndingAt(article.Text, start, floor)?.Start ?? start;
        return aided > floor && article.Text[aided - 1] == '为';
    }

    private static readonly PhraseSet Aids = new("建设 配合 支持 服务 保障 推进 支援");
    private static readonly PhraseSet Aside = new("捐 捐建 捐资 捐款 捐赠 赞助 配套 让路 腾 修建 修筑 铺设 架设 平整 拆迁");

    private static bool IsElsewhere(ArticleView article, Mention money, Clause clause)
    {
        if (Putting.EndingAt(article.Text, money.Span.Start, clause.Span.Start) is not TextSpan verb)
        {
            return false;
        }

        TextSpan left = new(Math.Max(clause.Span.Start, verb.Start - LongestPlace), verb.Start);
        int at = left.Of(article.Text).LastIndexOf('在');
        return at >= 0 && Outside.At(article.Text, left.Start + at + 1, verb.Start)?.End == verb.Start;
    }
}
