using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Indicators;

/// <summary>
/// Tells what an amount measures that has no name of its own because it goes on from the one before: 到位资金中,二产26.9亿元,三产13.1亿元; 来自长三角的19.4亿元; 去年全年为
/// 1.62亿美元; 2020年完成265亿元. Near misses: 奖励20万元, 甲公司2.1亿元, whose words tell another thing.
/// </summary>
internal sealed class ContinuedAmounts(ArticleView article, FiguresSoFar figures)
{
    private const int LongestName = 12;
    private const int ShortName = 6;

    private const int LongestPart = 8;

    private static readonly PhraseSet MoneyNouns = new("资 额 元 税 值 款 费 收入 公司 集团 出口 销售");

    private static readonly PhraseSet Extremes = new("最大 最小 最高 最低");

    private const string EndMarks = ",，、;；。)） \n占居";

    /// <summary>What moves: told of a figure, they name none of their own.</summary>
    private static readonly PhraseSet Moves = new(
        ChangeWords.To + PlanWords.Aims + PlanWords.Prospects + "累计 共计 总计 单月 当月 一个月 为 达 达到 实现 完成 突破 只有 仅有 仅 仅为 只 才 超 超过 "
        + "估计 可 合计 进账 进 到账 到 是 年均 平均 分别 又 则 也 就 再 全年 各 均 不足 均为");

    /// <summary>Parts that figures are dealt out to.</summary>
    private static readonly PhraseSet Parts = new(LevelWords.Provinces + "片 产 业 省 市 县 区 镇 乡 地区 角 方面 部分 领域 板块 系 籍 商 资 类 以上 以下 第一 第二 其他 其它 其余");

    private static readonly PhraseSet Others = new(
        "兑现 发放 清理 收回 化解 公司 集团 厂 奖 补 贷 债 税 费 价 款 收入 利 产值 成本 基金 投入 建 购 租 贸易 出口 进口 销售 成交 营收 资产 注册 工资 投资 占 拨 捐 罚 单 由 从 亏 欠 差 缺 少 多 余 地 户 家 项 人 厅 院 总部");

    /// <summary>The amount that <paramref name="figure"/> goes on from, or null.</summary>
    /// <param name="figure">An amount of money.</param>
    /// <param name="left">The words on its left that may name it.</param>
    /// <param name="name">The same words, without white space.</param>
    public IndicatorDraft? Of(Mention figure, TextSpan left, string name)
    {
        bool isEnded = figure.Span.End >= article.Text.Length || article.Text[figure.Span.End] is '和' or '与' || EndMarks.Contains(article.Text[figure.Span.End]);
        if (!isEnded || name.Length > LongestName || Before(figure) is not IndicatorDraft before || before.IsTask || before.Figure.Amount?.Unit != figure.Amount?.Unit)
        {
            return null;
        }

        if (IsRisen(before, figure))
        {
            return before;
        }

        TextSpan words = WithoutMoves(left);
        bool isMoved = words.Length < left.Length || MovedBefore(left);
        string told = article.Letters(words);
        if (told.Length is >= 2 and <= LongestPart && Breakdowns.Govern(article, figure.Span.Start) && !MoneyNouns.IsIn(told) && !Extremes.IsIn(told) && Measures.OfMoney(told) is null or IndicatorMeasure.Other)
        {
            return before;
        }

        if (told.Length > 0 && (Others.IsIn(told) || Measures.OfMoney(told) is not null))
        {
            return null;
        }

        TextSpan segment = article.Outline.SegmentOf(article.Outline.ClauseAt(figure.Span.Start));
        int floor = Math.Max(segment.Start, Math.Min(before.Figure.Span.End, figure.Span.Start));
        bool isDated = article.Mentions.Within(ArticleView.Before(figure.Span.Start, floor), MentionKind.Date).Any() || Yearly.IsIn(article.Text, left)
            || article.Mentions.Within(ArticleView.Before(figure.Span.Start, Math.Max(floor, article.Outline.ClauseAt(figure.Span.Start).Span.Start)), MentionKind.Duration).Any(static told => told.Amount is { Unit: "年", Value: >= 2 });
        bool isSource = told.Length >= 3 && told[^1] == '的' && told.StartsWith("来自", StringComparison.Ordinal);
        bool isPart = told.Length >= 2 && (Parts.EndingAt(told, told.Length, 0) is not null ? IsDealt(before, figure) : told.Length <= ShortName && IsListed(figure));
        // 突破100亿元,达到103亿元.
        bool isExacter = isMoved && told.Length == 0 && before.Figure.Amount?.Modifier == AmountModifier.MoreThan && figure.Span.Start - before.Figure.Span.End <= ShortName;
        return isExacter || (isMoved && isDated) || isSource || isPart ? before : null;
    }

    /// <summary>工业项目到位资金4亿元,农业1.2亿元: the name of <paramref name="before"/> without the class that is its own, where <paramref name="left"/> names another part. Near miss: 工业项目到位资金4亿元,去年为3亿元.</summary>
    public string NameOfPart(IndicatorDraft before, TextSpan left)
    {
        int head = article.Letters(WithoutMoves(left)).Length >= 2 ? AmountClasses.EndOfOwn(before.Name) : 0;
        bool isOfPlace = left.Length >= 2 && Measures.OfMoney(before.Name) is null && NameReader.Places.EndingAt(before.Name, before.Name.Length, 0) is not null;
        return isOfPlace ? article.Letters(left) : Measures.OfMoney(before.Name[head..]) is null ? before.Name : before.Name[head..];
    }

    // 由上年的6.1亿元增加到7.2亿元, 由2006年的1120万元增加到2010年的2950万元.
    private bool IsRisen(IndicatorDraft before, Mention figure)
    {
        TextSpan between = new(Math.Min(before.Figure.Span.End, figure.Span.Start), figure.Span.Start);
        bool isDated = between.Length > 2 && article.Text[between.End - 1] == '的';
        Mention? date = isDated ? article.Mentions.Covering(between.End - 2, MentionKind.Date) : null;
        int end = date?.Span.End == between.End - 1 ? date.Span.Start : between.End;
        bool isMoved = Rises.At(article.Text, between.Start, end)?.End == end;
        return isMoved && article.Text.AsSpan(Math.Max(0, before.Figure.Span.Start - LongestName), Math.Min(LongestName, before.Figure.Span.Start)).IndexOfAny('由', '从') >= 0;
    }

    private static readonly PhraseSet Rises = new(ChangeWords.To + "升至 增至 降至 扩大到 跃升到 跃升至 升到");
    private static readonly PhraseSet Yearly = new("年均 平均每年");

    // In the sentence, or in the one before of the same paragraph.
    private IndicatorDraft? Before(Mention figure)
    {
        bool IsAlike(IndicatorDraft draft) => draft.Figure.Kind == MentionKind.Money && draft.Figure.Amount?.Unit == figure.Amount?.Unit;
        if (figures.LastMoney() is IndicatorDraft told)
        {
            return told;
        }

        IndicatorDraft? last = figures.LastOfParagraph(figure, IsAlike) ?? figures.LastOfParagraph(figure, static draft => draft.Figure.Kind == MentionKind.Money);
        bool isNear = last is not null && article.Outline.SentenceAt(figure.Span.Start).Index - article.Outline.SentenceAt(last.Figure.Span.Start).Index == 1;
        return isNear ? last : null;
    }

    private TextSpan WithoutMoves(TextSpan left)
    {
        int end = left.End;
        while (Moves.EndingAt(article.Text, end, left.Start) is TextSpan word)
        {
            end = word.Start;
        }

        return new TextSpan(left.Start, end);
    }

    // The name reader drops 达, 为, 完成 itself.
    private bool MovedBefore(TextSpan left) =>
        left.End < article.Text.Length && Moves.At(article.Text, left.End, Math.Min(article.Text.Length, left.End + 6)) is not null;

    // Two amounts of one list, parted by a mark.
    private bool IsDealt(IndicatorDraft before, Mention figure)
    {
        Sentence sentence = article.Outline.SentenceAt(figure.Span.Start);
        bool isSameSentence = article.Outline.SentenceAt(before.Figure.Span.Start).Index == sentence.Index;
        TextSpan own = ArticleView.Before(figure.Span.Start, sentence.Span.Start);
        return isSameSentence ? figure.Span.Start - before.Figure.Span.End <= 2 * LongestName || Dealing.IsIn(article.Text, own) : Dealing.IsIn(article.Text, own);
    }

    // 分战区看:童游工业园到资4.2亿元,将口片3.1亿元.
    private bool IsListed(Mention figure) => Dealing.IsIn(article.Text, ArticleView.Before(figure.Span.Start, article.Outline.SentenceAt(figure.Span.Start).Span.Start));

    private static readonly PhraseSet Dealing = new("其中 中, 资金中 看, 分, 按");
}
