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

    private static readonly PhraseSet Shares = new("镇 乡 街道 园区 工业园 开发区 工业园区 高新区 经开区 新区 片区 局 委 办 公司系统 类 产业 行业 外资 内资 资金 投资 招商 奖金 补贴 贷款");

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

        return row.Count > 1 && last > 0 ? row : [];
    }

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
