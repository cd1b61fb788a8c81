using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects.Parties;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Projects;

/// <summary>
/// Joins what one project makes: 核桃、板栗饮料加工项目, 年产3万吨食醋、陈醋生产线扩能项目. Near misses: 80万吨氧化铝、100万吨水泥项目 (each with its capacity), 恒源电子、昌盛面粉加工项目 (each with its maker),
/// 石英砂、长石深加工项目双双开工 (two are counted).
/// </summary>
internal static class ProductRows
{
    private const int LongestProduct = 10;
    private const int LongestCount = 4;
    private const int LongestAlike = 4;

    private static readonly PhraseSet Tails = new("项目 基地 生产线 车间 厂 工程 技改 扩能 技改扩能 扩产 扩建 改扩建 升级 一期 二期 三期 第二期 第三期 建设");
    private static readonly PhraseSet Works = new("生产 制造 加工 精深加工 深加工 综合利用 种植 养殖 繁育 屠宰 研发 酿造 仓储 规范化种植 人工繁育");
    private static readonly PhraseSet Halls = new("车间 生产线");
    private static readonly PhraseSet Several = new("双双 均 都 分别 两个 三个 2个 3个 等 各");

    /// <summary><paramref name="names"/>, the products of one joined to one name, in the order of the text. O(names · letters of a clause).</summary>
    public static IReadOnlyList<NameCandidate> Join(ArticleView article, IReadOnlyList<NameCandidate> names)
    {
        List<NameCandidate>? joined = null;
        for (int i = 0; i < names.Count; i++)
        {
            NameCandidate name = names[i];
            if (name.List is null && !name.IsSure && StartOfRow(article, name.Span) is int start && IsFree(joined ?? names, i, joined, start))
            {
                joined ??= [.. names.Take(i)];
                joined.RemoveAll(before => before.Span.Start >= start);
                TextSpan row = new(start, name.Span.End);
                name = name with { Span = row, Name = article.Letters(row) + name.Name[Math.Min(name.Name.Length, article.Letters(name.Span).Length)..] };
            }

            joined?.Add(name);
        }

        return joined ?? names;
    }

    // No name goes on into the row from the left, and none of a list stands in it.
    private static bool IsFree(IReadOnlyList<NameCandidate> names, int i, List<NameCandidate>? joined, int start)
    {
        for (int before = (joined?.Count ?? i) - 1; before >= 0 && names[before].Span.End > start; before--)
        {
            if (names[before].Span.Start < start || names[before].List is not null || names[before].Rule == "shared-ending")
            {
                return false;
            }
        }

        return true;
    }

    // Where the first product of the row begins, with its maker and capacity; null if the name stands alone.
    private static int? StartOfRow(ArticleView article, TextSpan name)
    {
        string text = article.Text;
        int work = WorkStart(text, name);
        bool isRow = work > name.Start && name.Start > 1 && text[name.Start - 1] == '、' && (IsProduct(article, new TextSpan(name.Start, work)) || IsAlike(article, name.Start - 1, new TextSpan(name.Start, work)))
            && !Several.IsIn(text, new TextSpan(name.End, Math.Min(text.Length, name.End + LongestCount))) && SharedAmounts.At(article, name.Start).Count == 0;
        int floor = article.Outline.ClauseAt(name.Start).Span.Start;
        for (int end = name.Start - 1; isRow && end > floor;)
        {
            int start = NameBoundary.StartOf(article, NameItems.StartOf(text, floor, end), end);
            TextSpan item = new(Math.Min(start, end), end);
            if (start - 1 < floor || text[start - 1] != '、')
            {
                return IsFirst(article, item) || IsAlike(article, work, item) ? start : null;
            }

            isRow = IsProduct(article, item) || IsAlike(article, work, item);
            (end, work) = (start - 1, end);
        }

        return null;
    }

    // Where the work begins that ends the name: 加工 in 板栗饮料加工项目, 车间 in 面包车间; its end if it ends otherwise.
    private static int WorkStart(string text, TextSpan name)
    {
        int end = name.End;
        while (Tails.EndingAt(text, end, name.Start) is TextSpan tail)
        {
            end = tail.Start;
        }

        int work = end;
        while (Works.EndingAt(text, work, name.Start) is TextSpan found)
        {
            work = found.Start;
        }

        return work < end || Halls.At(text, end, name.End) is not null ? work : name.Start;
    }

    // A common noun, with no place, maker or capacity of its own.
    private static bool IsProduct(ArticleView article, TextSpan item) => IsBare(article, item) && IsCommon(article, item);

    private static bool IsBare(ArticleView article, TextSpan item) => item.Length is >= 2 and <= LongestProduct && article.Mentions.FiguresWithin(item).Count == 0
        && !article.Mentions.Within(item, MentionKind.Region).Any() && !article.Mentions.Within(item, MentionKind.Organisation).Any() && !EndsAsProject(article, item);

    // 鲫鱼、石斑鱼; 食醋、陈醋、果醋: two that end alike are of a kind, whatever the segmenter makes of them. Near miss: 恒泰酒业、昌盛酒业.
    private static bool IsAlike(ArticleView article, int neighbour, TextSpan item) => item.Length >= 2 && article.Text[neighbour - 1] == article.Text[item.End - 1]
        && IsBare(article, new TextSpan(Math.Max(item.Start, item.End - LongestAlike), item.End)) && !TradeNames.EndsTrade(article.Text, item);

    // 河北恒泰公司核桃, 年产3万吨食醋, 福建恒泰花岗板材: it ends with a product; what the segmenter does not know may open it. Near miss: 恒泰电子, a maker.
    private static bool IsFirst(ArticleView article, TextSpan item)
    {
        int figure = article.Mentions.FiguresWithin(item).LastOrDefault()?.Span.End ?? item.Start;
        int end = Math.Max(figure, article.Mentions.Within(item, MentionKind.Organisation).LastOrDefault()?.Span.End ?? item.Start);
        TextSpan rest = new(Math.Min(end, item.End), item.End);
        bool isProduct = end > item.Start ? rest.Length >= 2 && IsCommon(article, rest) : rest.Length >= 2 && (IsCommon(article, rest) || IsCommon(article, new TextSpan(Math.Max(rest.Start, rest.End - 2), rest.End)))
            && (IsCommon(article, rest) || !TradeNames.EndsTrade(article.Text, rest));
        return isProduct && !EndsAsProject(article, item) && !article.Mentions.Within(item, MentionKind.Money).Any();
    }

    private static bool IsCommon(ArticleView article, TextSpan span)
    {
        int letters = 0;
        foreach (WordToken word in article.WordsWithin(span))
        {
            bool isJoint = word.Length == 1 && article.Text[word.Start] is '和' or '及' or '与' or '、';
            if (!isJoint && word.Class is not (WordClass.Noun or WordClass.VerbalNoun))
            {
                return false;
            }

            letters += word.Length;
        }

        return letters == span.Length;
    }

    private static bool EndsAsProject(ArticleView article, TextSpan item) => BuiltHeads.EndsProject(article, item) || Works.EndingAt(article.Text, item.End, item.Start) is not null;
}
