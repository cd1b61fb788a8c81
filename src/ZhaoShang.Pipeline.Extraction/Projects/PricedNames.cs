using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Learning.Names;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>
/// Finds names in a row of which each is followed by its amount in brackets: 甲集团的油脂加工(5.2亿元)、乙机械的螺旋桨(1.8亿元)和城投公司的标准厂房(1.6亿元). Near misses:
/// 固东镇(5亿元)、和顺镇(4.5亿元), 工业园(31亿元)、开发区(12亿元), whose shares they are.
/// </summary>
internal sealed class PricedNames(ArticleView article)
{
    private const int LongestName = 36;
    private const int LongestBracket = 40;

    private static readonly PhraseSet Shares = new(ZoneWords.Zones + "镇 乡 街道 局 委 办 类 产业 行业 外资 内资 资金 投资 招商 奖金 补贴 贷款");

    private readonly ArticleView _article = article;

    private string Text => _article.Text;

    /// <summary>Nothing is in a row without one of these.</summary>
    public static IEnumerable<string> Words => ["(", "（"];

    /// <summary>The names in <paramref name="clause"/>. O(its length).</summary>
    public IEnumerable<NameCandidate> In(Clause clause)
    {
        List<NameCandidate> row = [];
        int floor = clause.Span.Start;
        int last = -1;
        for (int at = clause.Span.Start; at < clause.Span.End; at++)
        {
            int behind = Text[at] is '(' or '（' ? _article.BehindBracket(at, Math.Min(clause.Span.End, at + LongestBracket)) : at;
            if (behind <= at)
            {
                continue;
            }

            bool isPriced = _article.Mentions.Within(new TextSpan(at, behind), MentionKind.Money).FirstOrDefault() is { Sense: AmountSense.Figure } money && money.Span.Start - at <= 6;
            if (isPriced && Named(floor, at, row.Count == 0) is NameCandidate name)
            {
                row.Add(name);
            }

            last = behind;
            floor = behind < clause.Span.End && Text[behind] is '、' or '和' or '及' ? behind + 1 : behind;
            at = behind - 1;
        }

        return row.Count > 1 && last > 0 && !IsOfFirms(clause, row) ? row : [];
    }

    // 税收前三名的企业为甲集团(1.2亿元)、乙机械(8000万元); 向甲纸业(500万元)发放贷款: what firms paid, sold or borrowed. Of firms alone the sentence tells that something is done: 引进甲集团(1.2亿元)….
    private bool IsOfFirms(Clause clause, List<NameCandidate> row)
    {
        TextSpan sentence = _article.Outline.SentenceAt(clause.Span.Start).Span;
        TextSpan before = new(Math.Max(sentence.Start, row[0].Span.Start - ArticleView.Reach), row[0].Span.Start);
        TextSpan behind = new(row[^1].Span.End, Math.Min(sentence.End, row[^1].Span.End + LongestBracket));
        bool isOfThings = row.Exists(name => !BuiltHeads.EndsFirm(Text, name.Span));
        return IsOfFinance(_article, row[0].Span) || !isOfThings && !Works.IsIn(Text, before) && !Works.IsIn(Text, behind);
    }

    /// <summary>True if the bracket behind <paramref name="name"/> holds what a firm paid, sold or borrowed, as the sentence before it tells or the bracket itself. O(1).</summary>
    public static bool IsOfFinance(ArticleView article, TextSpan name)
    {
        int close = article.BehindBracket(name.End, name.End + LongestBracket);
        if (close == name.End || !article.Mentions.Within(new TextSpan(name.End, close), MentionKind.Money).Any())
        {
            return false;
        }

        TextSpan sentence = article.Outline.SentenceAt(name.Start).Span;
        TextSpan before = new(Math.Max(sentence.Start, name.Start - ArticleView.Reach), name.Start);
        bool isTold = Finance.IsIn(article.Text, before) || Finance.IsIn(article.Text, new TextSpan(name.End, close)) || Finance.IsIn(article.Text, new TextSpan(close, Math.Max(close, Math.Min(sentence.End, close + LongestBracket))));
        return isTold && !Works.IsIn(article.Text, before);
    }

    private static readonly PhraseSet Finance = new("税 出口 贷款 信贷 授信 融资 产值 销售 营收 收入 利润 奖励 获奖 表彰 补贴 捐 纳税 创汇 余额");
    private static readonly PhraseSet Works = new(
        WorkVerbs.Begun + WorkVerbs.Finished + WorkVerbs.Opened + "签约 签订 签了 签下 增资 扩建 引进 落户 落地 入驻 投产 在建 续建 新建 在谈 洽谈 投资 建设 项目 招商 工程");

    private NameCandidate? Named(int floor, int end, bool isFirst)
    {
        int item = NameItems.StartOf(Text, floor, end);
        if (end - item < 4)
        {
            return null;
        }

        int start = isFirst ? NameBoundary.StartOf(_article, item, end) : NameBoundary.StartOfItem(_article, item, end);
        TextSpan span = NameTrims.Of(Text, new TextSpan(Math.Min(start, end), end));
        bool isName = span.Length is >= 4 and <= LongestName && Shares.EndingAt(Text, end, span.Start) is null && _article.Mentions.Covering(end - 1, MentionKind.Region) is null
            && BuiltHeads.IsOwn(_article, span) && !_article.Mentions.Within(span, MentionKind.Money).Any()
            && !_article.Mentions.Within(span, MentionKind.Count).Any(count => count.Amount?.Unit is "个" or "项" or "家" or "户" or "次" or "批");
        if (!isName)
        {
            return null;
        }

        string letters = _article.Letters(span);
        bool isWhole = ProjectWords.Heads.EndingAt(letters, letters.Length, 0) is not null || letters.EndsWith("项目", StringComparison.Ordinal) || ProjectWords.Firms.EndingAt(letters, letters.Length, 0) is not null;
        return new NameCandidate(span, isWhole ? letters : letters + "项目", "name-with-price") { IsSure = true };
    }
}
