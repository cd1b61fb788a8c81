using ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>Makes conditions of the tokens of one query, and keeps what is wrong with it.</summary>
internal sealed class QueryReading(string typed, ITextNormalizer normalizer, RegionValues regions, List<QueryProblem> warnings)
{
    /// <summary>What was typed.</summary>
    public string Typed { get; } = typed;

    /// <summary>What is wrong.</summary>
    public List<QueryProblem> Problems { get; } = [];

    /// <summary>What the rows are; null if the query does not say.</summary>
    public RowType? Rows { get; private set; }

    /// <summary>True for a word that tells nothing: punctuation, and AND, which stands for the blank.</summary>
    public bool IsNothing(QueryToken token) =>
        token.Qualifier is null && token.Parts is [var part] && (Words(part).Length == 0 || (!part.IsQuoted && part.Span.Of(Typed) is "AND" or "ＡＮＤ"));

    /// <summary>The condition that <paramref name="token"/> makes; null if it makes none: it tells nothing, says what the rows are, or is wrong.</summary>
    /// <param name="token">No OR.</param>
    /// <param name="isBesideOr">True if an OR stands before or behind it.</param>
    public QueryNode? Read(QueryToken token, bool isBesideOr)
    {
        if (IsNothing(token))
        {
            return null;
        }

        QueryNode? node = token.Qualifier is { } qualifier ? Condition(token, qualifier, isBesideOr) : Word(token.Parts[0]);
        return node is not null && token.IsNegated ? new Without(node) : node;
    }

    private QueryNode Word(QueryPart part)
    {
        string words = Words(part);
        string whole = QueryLetters.Plain(Normalize(part.Span.Of(Typed).ToString()));
        foreach (string figure in part.IsQuoted ? [] : new[] { whole, words })
        {
            if (WrittenFigure.Read(figure) is { } read)
            {
                return new FigureTerm(figure, read.Value, read.Unit);
            }
        }

        return new TextTerm(words, IsPhrase: (part.IsQuoted || QuerySpelling.NeedsQuotes(words)) && !QueryLetters.StandTogether(words));
    }

    private QueryNode? Condition(QueryToken token, Qualifier qualifier, bool isBesideOr)
    {
        List<QueryNode> nodes = [];
        foreach (QueryPart part in token.Parts)
        {
            string value = Normalize(QueryLetters.Plain(part.Span.Of(Typed).ToString()));
            QueryNode? node = value.Length == 0 ? Fail(part, QueryCodes.UnknownName, NoValue(qualifier)) : ReadValue(token, part, value, isBesideOr);
            if (node is not null && !nodes.Contains(node))
            {
                nodes.Add(node);
            }
        }

        return nodes.Count switch { 0 => null, 1 => nodes[0], _ => new AnyOf(nodes) };
    }

    private QueryNode? ReadValue(QueryToken token, QueryPart part, string value, bool isBesideOr)
    {
        string compact = value.Replace(" ", string.Empty, StringComparison.Ordinal);
        switch (token.Qualifier)
        {
            case Qualifier.Region:
                return Region(part, compact);
            case Qualifier.Place:
                return new PlaceTerm(value);
            case Qualifier.Party:
                return new PartyTerm(value);
            case Qualifier.Source:
                return new SourceTerm(value);
            case Qualifier.Year:
                return DateValues.ReadYears(compact) is { } years
                    ? years.From > years.To ? Fail(part, QueryCodes.EmptyRange, EmptyRange(value)) : years
                    : Fail(part, QueryCodes.UnreadableDate, UnreadableYear(value));
            case Qualifier.Date:
                return DateValues.ReadDays(compact) is { } days
                    ? days.From > days.To ? Fail(part, QueryCodes.EmptyRange, EmptyRange(value)) : days
                    : Fail(part, QueryCodes.UnreadableDate, UnreadableDate(value));
            case Qualifier.Amount:
                return Amount(part, value, compact);
            case Qualifier.Type when NamedValues.FindRows(value) is { } rows:
                TellRows(token, rows, isBesideOr);
                return null;
            default:
                return NamedValues.Find(token.Qualifier!.Value, value) ?? Fail(part, QueryCodes.UnknownName, UnknownName(token.Qualifier!.Value, value));
        }
    }

    private QueryNode? Amount(QueryPart part, string value, string compact)
    {
        if (AmountValues.Read(compact) is { } amount)
        {
            return amount.Low?.Value > amount.High?.Value ? Fail(part, QueryCodes.EmptyRange, EmptyRange(value)) : amount;
        }

        return AmountValues.IsAbout(compact)
            ? Fail(part, QueryCodes.AboutAmount, new Explanation(
                $"“{value}”只是约数，不能比较；请写出范围，如 金额:0.9亿..1.1亿 或 金额:>1亿。", $"'{value}' tells an amount only about; give bounds, as amount:0.9亿..1.1亿 or amount:>1亿."))
            : Fail(part, QueryCodes.UnreadableAmount, new Explanation(
                $"“{value}”不是金额；应如 金额:>1亿、金额:1亿..5亿、金额:5000万美元以上。", $"'{value}' is no amount; as amount:>1亿, amount:1亿..5亿 or amount:>=5000万美元 was expected."));
    }

    private QueryNode? Region(QueryPart part, string name)
    {
        IReadOnlyList<Division> found = regions.Find(name);
        if (found.Count == 0)
        {
            string nearest = string.Join("、", regions.Nearest(name).Select(static division => division.FullName));
            return Fail(part, QueryCodes.UnknownRegion, new Explanation(
                $"没有叫“{name}”的地区。{(nearest.Length > 0 ? $"是不是{nearest}？" : string.Empty)}可以给名称（阳泉市郊区）、简称（阳泉）或代码（1403、140311）；园区和更小的地方用 地点:。",
                $"No region is called '{name}'.{(nearest.Length > 0 ? $" Did you mean {nearest}?" : string.Empty)} Give a name (阳泉市郊区), a short form (阳泉) or a code (1403, 140311); for parks and smaller places use place:."));
        }

        Division[] coded = [.. found.Where(static division => division.Code is not null)];
        if (coded.Length == 0)
        {
            Warn(part, QueryCodes.ZoneAsPlace, new Explanation($"“{name}”是开发区，没有行政区划代码，按 地点:{name} 检索。", $"'{name}' is a development zone without a code; it is searched as place:{name}."));
            return new PlaceTerm(name);
        }

        IReadOnlyList<Division> different = regions.Different(coded);
        if (different.Count > 1)
        {
            string all = string.Join("、", different.Take(6).Select(static division => division.FullName)) + (different.Count > 6 ? "…" : string.Empty);
            Warn(part, QueryCodes.SeveralRegions, new Explanation(
                $"“{name}”有 {different.Count} 处，都检索：{all}。只要一处就写全名。", $"'{name}' is the name of {different.Count} regions, all of them are searched: {all}. Give the full name for one of them."));
        }

        return new RegionTerm(name, regions.CodesOf(coded));
    }

    private void TellRows(QueryToken token, RowType rows, bool isBesideOr)
    {
        if (token.IsNegated || token.Parts.Count > 1 || isBesideOr || (Rows is { } told && told != rows))
        {
            Problems.Add(new QueryProblem(QueryCodes.RowsAsCondition, token.Span, RowsAsCondition()));
            return;
        }

        Rows = rows;
    }

    /// <summary>The letters of a word or phrase as they are looked for; empty if it has no letter or digit.</summary>
    private string Words(QueryPart part)
    {
        string words = QueryLetters.Plain(part.Span.Of(Typed).ToString());
        for (int i = 0; i < 3; i++)
        {
            string next = QueryLetters.Trim(QueryLetters.Plain(Normalize(words)));
            if (next == words)
            {
                break;
            }

            words = next;
        }

        return words;
    }

    private string Normalize(string text) => normalizer.Normalize(text).Text;

    private QueryNode? Fail(QueryPart part, string code, Explanation detail)
    {
        Problems.Add(new QueryProblem(code, part.Span, detail));
        return null;
    }

    private void Warn(QueryPart part, string code, Explanation detail) => warnings.Add(new QueryProblem(code, part.Span, detail));

    private static Explanation RowsAsCondition() => new(
        "结果只能是文章、项目、指标、事件之一，不能排除，也不能用 OR 相连；请写一个，如 类型:项目。",
        "Rows are of one type: articles, projects, indicators or events; it can be neither left out nor joined with OR. Give one, as type:project.");

    private static Explanation NoValue(Qualifier qualifier) =>
        new($"“{QualifierNames.Of(qualifier)}:”后面没有值。", $"'{QualifierNames.Of(qualifier)}:' has no value.");

    private static Explanation EmptyRange(string value) => new($"“{value}”的下限大于上限，没有什么能符合；请对调两端。", $"The low end of '{value}' lies above its high end; exchange them.");

    private static Explanation UnreadableYear(string value) => new(
        $"“{value}”不是年份；应如 年份:2008、年份:2008..2012、年份:>=2010、年份:十一五。月和日用 日期:。", $"'{value}' is no year; as year:2008, year:2008..2012, year:>=2010 or year:十一五 was expected. For months and days use date:.");

    private static Explanation UnreadableDate(string value) => new(
        $"“{value}”不是日期；应如 日期:2008-03、日期:2008-03..2008-06-15、日期:2008年3月15日。", $"'{value}' is no date; as date:2008-03, date:2008-03..2008-06-15 or date:2008年3月15日 was expected.");

    private static Explanation UnknownName(Qualifier qualifier, string value) => new(
        $"{QualifierNames.Of(qualifier)}没有“{value}”；可以是：{NamedValues.Choices(qualifier)}。", $"'{value}' is no value of {QualifierNames.Of(qualifier)}; it can be: {NamedValues.Choices(qualifier)}.");
}
