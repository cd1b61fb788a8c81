using System.CommandLine;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Storage.Sqlite;

namespace ZhaoShang.Pipeline.Cli;

/// <summary><c>zhaoshang search WORDS</c>: finds articles and projects.</summary>
internal static class SearchCommand
{
    private const int DefaultLimit = 20;

    /// <summary>Makes the verb.</summary>
    public static Command Create(CommandContext context)
    {
        Argument<string[]> words = context.ManyArgument(
            "WORDS", context.Words.Of("要找的词，繁简均可；几个词须都出现", "The words; traditional or simplified; all of them must be there"));
        Option<string> database = context.DatabaseOption();
        Option<string?> region = new("--region")
        {
            Description = context.Words.Of("只找报道这个地区（含下级）的文章：名称、简称或代码", "Only articles on this region and those in it: name, short form or code"),
            HelpName = "NAME",
        };
        Option<int> limit = new("--limit")
        {
            Description = context.Words.Of($"最多显示几篇（默认 {DefaultLimit}，0 为全部）", $"How many articles at most ({DefaultLimit} by default, 0 for all)"),
            HelpName = "N",
            DefaultValueFactory = static _ => DefaultLimit,
        };
        Option<string> format = context.FormatOption("table", "jsonl", "json");
        VerbCommand command = new(
            "search",
            context.Words.Of("检索文章和项目", "Finds articles and projects"),
            "zhaoshang search 氧化铝 --db zhaoshang.db",
            "zhaoshang search 招商 --region 阳泉 --format jsonl")
        {
            words, database, region, limit, format,
        };
        command.SetAction(parsed => Run(
            context,
            parsed,
            new Request(parsed.GetValue(words)!, parsed.GetValue(database)!, parsed.GetValue(region), parsed.GetValue(limit), parsed.GetValue(format)!)));
        return command;
    }

    private static int Run(CommandContext context, ParseResult parsed, Request request)
    {
        Terminal terminal = context.Terminal(parsed);
        if (request.Limit < 0)
        {
            terminal.Fail(CliCodes.Usage, context.Words.Of($"--limit 是 {request.Limit}，应为 0 或更大。", $"--limit is {request.Limit}; 0 or more was expected."));
            return ExitCode.Fatal;
        }

        PipelineModels models = context.LoadModels(parsed);
        IReadOnlyList<string>? regions = null;
        if (request.Region is not null && (regions = FindRegions(models, request.Region)).Count == 0)
        {
            terminal.Fail(CliCodes.UnknownRegion, context.Words.Of(
                $"没有叫“{request.Region}”的地区。可以给名称（阳泉市郊区）、简称（阳泉）或六位代码（140311）。",
                $"No region is called '{request.Region}'. Give a name (阳泉市郊区), a short form (阳泉) or a code (140311)."));
            return ExitCode.Fatal;
        }

        RecordQuery query = new()
        {
            Filter = new AllOf(
            [
                .. request.Words.SelectMany(words => Terms(models.Normalizer.Normalize(words).Text)).Select(static term => new TextTerm(term)),
                .. regions is null ? Array.Empty<QueryNode>() : [new RegionTerm(request.Region!, regions)],
            ]),
            Limit = request.Limit == 0 ? null : request.Limit,
        };
        using SqliteRecordSearch search = new(request.Database);
        ResultPage page = search.Search(query);
        SearchPage.Write(terminal, page, request.Format);
        return page.Total == 0 ? ExitCode.NothingFound : ExitCode.Done;
    }

    private static string[] Terms(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The codes that the region and all divisions in it begin with.</summary>
    private static IReadOnlyList<string> FindRegions(PipelineModels models, string region)
    {
        if (region.Length is >= 2 and <= 9 && region.All(char.IsAsciiDigit))
        {
            return models.Divisions.Find(region.PadRight(6, '0')) is null ? [] : [Prefix(region)];
        }

        return
        [
            .. models.Divisions.FindByName(models.Normalizer.Normalize(region).Text)
                .Where(static division => division.Code is not null)
                .Select(static division => Prefix(division.Code!))
                .Distinct(),
        ];
    }

    private static string Prefix(string code) => code switch
    {
        [_, _, '0', '0', '0', '0'] => code[..2],
        [_, _, _, _, '0', '0'] => code[..4],
        _ => code,
    };

    private sealed record Request(IReadOnlyList<string> Words, string Database, string? Region, int Limit, string Format);
}
