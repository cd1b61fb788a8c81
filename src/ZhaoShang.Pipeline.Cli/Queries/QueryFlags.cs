using System.Collections.Frozen;
using System.CommandLine;
using System.Globalization;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>The arguments and options of verbs that ask a query.</summary>
internal sealed class QueryFlags
{
    private static readonly FrozenDictionary<string, RowType> TypeNames = new Dictionary<string, RowType>
    {
        ["article"] = RowType.Article, ["project"] = RowType.Project, ["indicator"] = RowType.Indicator, ["event"] = RowType.Event,
        ["文章"] = RowType.Article, ["项目"] = RowType.Project, ["指标"] = RowType.Indicator, ["事件"] = RowType.Event,
    }.ToFrozenDictionary();

    private readonly CommandContext _context;
    private readonly Argument<string[]> _words;
    private readonly Option<string[]> _types;
    private readonly Option<string?> _region;
    private readonly Option<bool> _copies;
    private readonly Option<string[]> _rank;

    /// <summary>Makes the options.</summary>
    /// <param name="context">What verbs share.</param>
    /// <param name="takesSeveralTypes">True if the verb can write rows of several types.</param>
    public QueryFlags(CommandContext context, bool takesSeveralTypes = false)
    {
        Wording words = context.Words;
        _context = context;
        _words = context.ManyArgument("QUERY", words.Of(
            "要找的：词（都须出现）、\"词组\"、-不要的、甲 OR 乙，和条件 地区: 地点: 年份: 日期: 金额: 角色: 阶段: 行业: 单位: 类型: 来源: 指标: 事件:",
            "What to find: words (all must be there), \"phrases\", -without, a OR b, and conditions region: place: year: date: amount: role: stage: industry: party: type: source: measure: kind:"));
        _words.Arity = ArgumentArity.ZeroOrMore;
        _types = new Option<string[]>("--type")
        {
            Description = takesSeveralTypes
                ? words.Of("要哪些行：article、project、indicator、event，可以几种，或 all（默认 article，或查询中的 类型:）", "What rows: article, project, indicator, event, several of them, or all (article by default, or the query's type:)")
                : words.Of("要哪种行：article、project、indicator 或 event（默认 article，或查询中的 类型:）", "What rows: article, project, indicator or event (article by default, or the query's type:)"),
            HelpName = "TYPE",
            AllowMultipleArgumentsPerToken = takesSeveralTypes,
        };
        _types.AcceptOnlyFromAmong([.. TypeNames.Keys, .. takesSeveralTypes ? ["all"] : Array.Empty<string>()]);
        _region = new Option<string?>("--region")
        {
            Description = words.Of("只要这个地区（含下级）：名称、简称或代码；同 地区:", "Only this region and those in it: name, short form or code; as region:"),
            HelpName = "NAME",
        };
        _copies = new Option<bool>("--count-copies") { Description = words.Of("转载也各算一条", "Give and count every copy of a reprint") };
        _rank = new Option<string[]>("--rank")
        {
            Description = words.Of(
                "排序的权重：title=4 project=3 proximity=0.3 recency=0（标题、项目名、词的远近、新旧；默认如此）",
                "Weights of ranking: title=4 project=3 proximity=0.3 recency=0 (these by default)"),
            HelpName = "NAME=WEIGHT",
        };
        _rank.Validators.Add(result => Validate(result, words));
    }

    /// <summary>Adds arguments and options to <paramref name="command"/>.</summary>
    /// <param name="command">The verb.</param>
    /// <param name="isRanked">True if it ranks rows.</param>
    public void AddTo(Command command, bool isRanked = true)
    {
        command.Add(_words);
        command.Add(_types);
        command.Add(_region);
        command.Add(_copies);
        if (isRanked)
        {
            command.Add(_rank);
        }
    }

    /// <summary>True if words were given.</summary>
    public bool HasWords(ParseResult parsed) => parsed.GetValue(_words) is { Length: > 0 } || parsed.GetValue(_region) is not null;

    /// <summary>What was typed, region included.</summary>
    public string TypedOf(ParseResult parsed)
    {
        string words = string.Join(' ', parsed.GetValue(_words) ?? []);
        return parsed.GetValue(_region) is { } region ? $"{words} 地区:\"{region}\"".TrimStart() : words;
    }

    /// <summary>Reads the query; null if it has problems, which were told.</summary>
    public RecordQuery? Read(ParseResult parsed, QueryReader reader)
    {
        if (reader.Read(TypedOf(parsed)) is not { } read)
        {
            return null;
        }

        RowType? told = parsed.GetValue(_types) is [var name, ..] && name != "all" ? TypeNames[name] : null;
        if (told is { } type && read.Rows is { } inQuery && type != inQuery)
        {
            reader.FailUsage(new Explanation("--type 与查询中的“类型:”不同，请只给一个。", "--type differs from the query's type:; give one of them."));
            return null;
        }

        return read.Query! with { Rows = told ?? read.Query.Rows, CountCopies = parsed.GetValue(_copies), Ranking = RankingOf(parsed) };
    }

    /// <summary>The types of rows that were asked for; the query's own where none were.</summary>
    public IReadOnlyList<RowType> TypesOf(ParseResult parsed, RecordQuery query)
    {
        string[] names = parsed.GetValue(_types) ?? [];
        return names.Contains("all") ? [RowType.Article, RowType.Project, RowType.Indicator, RowType.Event]
            : names.Length == 0 ? [query.Rows]
            : [.. names.Select(static name => TypeNames[name]).Distinct()];
    }

    private RankingOptions RankingOf(ParseResult parsed)
    {
        RankingOptions ranking = new();
        foreach (string told in parsed.GetValue(_rank) ?? [])
        {
            ranking = With(ranking, told) ?? ranking;
        }

        return ranking;
    }

    private static void Validate(System.CommandLine.Parsing.OptionResult result, Wording words)
    {
        foreach (string told in result.Tokens.Select(static token => token.Value))
        {
            if (With(new RankingOptions(), told) is not { } ranking || ranking.Validate().Count > 0)
            {
                result.AddError(words.Of(
                    $"--rank “{told}”：应为 title、project、proximity 或 recency，等号，0 或更大的数，例如 title=4。",
                    $"--rank '{told}': title, project, proximity or recency, an equals sign and a number from 0 was expected, as title=4."));
            }
        }
    }

    private static RankingOptions? With(RankingOptions ranking, string told)
    {
        string[] parts = told.Split('=');
        return parts.Length != 2 || !double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double weight) ? null : parts[0] switch
        {
            "title" => ranking with { TitleWeight = weight },
            "project" => ranking with { ProjectWeight = weight },
            "proximity" => ranking with { ProximityWeight = weight },
            "recency" => ranking with { RecencyWeight = weight },
            _ => null,
        };
    }
}
