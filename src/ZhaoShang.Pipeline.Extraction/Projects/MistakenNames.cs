using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>
/// Takes back names that tell no project, whoever found them: who invests, told behind the name that heads an entry; what is excepted; a festival; people who are moved; shares of offices and
/// towns in an amount; who pays how much tax; what another is compared with. Near misses: a firm that is the entry itself, and an amount beside the only name of its sentence.
/// </summary>
internal static class MistakenNames
{
    private static readonly PhraseSet Shares = new("镇 乡 局 委 办 街道 中心 管委会 办事处");
    private static readonly PhraseSet Figures = new("纳税 税收 利税 上缴 缴税 产值 销售收入 营业收入 主营业务收入 出口 创汇 贷款 融资");
    private static readonly PhraseSet Moved = new("劳动力 群众 人口 户 对象 贫困 移民 居民 安置点");
    private static readonly PhraseSet Grown = new("增至 增加到 提高到 扩大到 提升到");
    private static readonly PhraseSet Buildings = new("车间 厂房 库房 仓库 宿舍 大棚");
    private static readonly PhraseSet Owned = new("独资 合资 独资项目 合资项目");
    private static readonly PhraseSet Excepted = new("除外");
    private const string Gatherings = "节会展";

    /// <summary>True if the <paramref name="i"/>-th name tells no project. O(letters of its sentence).</summary>
    public static bool Is(ArticleView article, IReadOnlyList<NameCandidate> names, int i)
    {
        TextSpan span = names[i].Span;
        string text = article.Text;
        return Grown.IsIn(text, span)
            || Moved.At(text, span.End, text.Length) is not null && article.Has(span.End - 2, "搬迁")
            || IsGathering(text, span)
            || IsExcepted(article, span)
            || IsMentioned(article, span)
            || IsMeasure(article, span)
            || (i > 0 && (IsPart(article, names[i - 1].Span, span) || IsMaker(article, names[i - 1].Span, span)))
            || NameContents.Is(article, names, i)
            || IsShare(article, span);
    }

    // 首届人参文化节暨洽谈会: a happening.
    private static bool IsGathering(string text, TextSpan span) => Gatherings.Contains(text[span.End - 1], StringComparison.Ordinal) && span.Of(text).Contains('届');

    // 除X项目外; 继X、Y之后; 是X的重要组成部分; 是又一个投资千万元的建材项目: named by the way. Near misses: 又一个投资千万元的X开工, 另一个是X.
    private static bool IsMentioned(ArticleView article, TextSpan span)
    {
        TextSpan clause = article.Outline.ClauseAt(span.Start).Span;
        TextSpan left = new(clause.Start, span.Start + 1);
        TextSpan right = new(span.End, Math.Max(span.End, clause.End));
        TextSpan? opening = Openings.At(article.Text, clause.Start, left.End);
        bool isBehind = opening is TextSpan word && (word.Of(article.Text).Contains('继') ? Afters : Besides).IsIn(article.Text, right) && !article.Has(word.End, "续");
        bool isOneMore = article.Has(span.Start - 1, "的") && Again.First(article.Text, left) is TextSpan again && article.Text.AsSpan(clause.Start, again.Start - clause.Start).IndexOfAny('是', '为') >= 0 && article.Mentions.Within(left, MentionKind.Money).Any();
        return isBehind || isOneMore || PartOf.At(article.Text, span.End, clause.End) is not null;
    }

    private static readonly PhraseSet Openings = new("继 是继 这是继 除 除了");
    private static readonly PhraseSet Afters = new("之后 以后 后");
    private static readonly PhraseSet Besides = new("外 以外 之外");
    private static readonly PhraseSet Again = new("又一个 又一家 又一座 又一");
    private static readonly PhraseSet PartOf = new(WordPairs.Of("的", "重要组成部分 组成部分 重要一环 子项目 配套项目 核心组成部分 有机组成部分"));

    // 房地产开发、建筑劳务项目除外
    private static bool IsExcepted(ArticleView article, TextSpan span)
    {
        TextSpan clause = article.Outline.ClauseAt(span.Start).Span;
        return Excepted.EndingAt(article.Text, clause.End, span.End) is not null && !article.Mentions.Within(clause, MentionKind.Money).Any();
    }

    // 比昌盛铸造项目多1亿元: what another is compared with. Near miss: 比亚迪电池项目.
    private static bool IsMeasure(ArticleView article, TextSpan span) =>
        (article.Text[span.Start] == '比' || article.Has(span.Start - 1, "比")) && OtherMoney.Differences.At(article.Text, span.End, article.Text.Length) is TextSpan more
        && article.Mentions.FiguresWithin(new TextSpan(more.End, Math.Min(article.Outline.ClauseAt(span.Start).Span.End, more.End + LongestFigure))).Count > 0;

    private const int LongestFigure = 12;

    // 二期工程(9.6亿元)12栋车间封顶9栋: how many of the parts of what is named before.
    private static bool IsPart(ArticleView article, TextSpan before, TextSpan span) =>
        article.Mentions.StartingAt(span.Start, MentionKind.Count) is { Amount: { Value: > 1, Unit: "栋" or "幢" or "座" } } count && Buildings.At(article.Text, count.Span.End, span.End)?.End == span.End
        && article.Outline.ClauseAt(before.Start).Segment == article.Outline.ClauseAt(span.Start).Segment;

    // (1)航空产业园。香港翔龙公司,投资6000万美元: who invests, right behind the name that is a sentence of its own. Near miss: (1)航空产业园。甲公司二期,投资3亿元.
    private static bool IsMaker(ArticleView article, TextSpan before, TextSpan span)
    {
        Sentence entry = article.Outline.SentenceAt(before.Start);
        Sentence sentence = article.Outline.SentenceAt(span.Start);
        bool isBehind = sentence.Index == entry.Index + 1 && sentence.Paragraph == entry.Paragraph && span.Start == sentence.Span.Start;
        bool isHeading = isBehind && entry.Span.End - before.End <= 1 && before.Start - ListMarks.After(article.Text, entry.Span) is >= 0 and <= 2;
        return isHeading && (BuiltHeads.EndsFirm(article.Text, span) || Owned.EndingAt(article.Text, span.End, span.Start) is not null || Owned.At(article.Text, span.End, article.Text.Length) is not null);
    }

    // 凤山街道3亿元,县文旅局2亿元,县果业中心4亿元; 纳税前三位:甲公司2亿元,水泥厂9000万元.
    private static bool IsShare(ArticleView article, TextSpan span)
    {
        if (article.Mentions.StartingAt(span.End, MentionKind.Money) is null)
        {
            return false;
        }

        TextSpan sentence = article.Outline.SentenceAt(span.Start).Span;
        int colon = article.Text.AsSpan(sentence.Start, span.Start - sentence.Start).IndexOfAny(':', '：');
        if (colon > 0 && Figures.IsIn(article.Text, new TextSpan(sentence.Start, sentence.Start + colon)))
        {
            return true;
        }

        int shares = 0;
        foreach (Mention money in article.Mentions.Within(sentence, MentionKind.Money))
        {
            shares += money.Span.Start != span.End && Shares.EndingAt(article.Text, money.Span.Start, sentence.Start) is not null ? 1 : 0;
        }

        return shares > 1;
    }
}
