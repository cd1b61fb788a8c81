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
            "QUERY", context.Words.Of(
                "查询：词、\"短语\"、-排除、OR、地区: 年份: 金额: 阶段: 等条件；繁简均可，几项须都符合",
                "The query: words, \"phrases\", -without, OR, and conditions as region: year: amount: stage:; traditional or simplified, all must hold"));
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
            "zhaoshang search '类型:项目 地区:阳泉 金额:>1亿'",
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
        ParsedQuery query = new QueryParser(models).Parse(Typed(request));
        QueryMessages.Write(terminal, query);
        if (!query.IsOk)
        {
            return ExitCode.Fatal;
        }

        using SqliteRecordSearch search = new(request.Database);
        ResultPage page = search.Search(query.Query with { Limit = request.Limit == 0 ? null : request.Limit });
        SearchPage.Write(terminal, page, request.Format);
        if (page.Total == 0 && new QueryHints(models.Segmenter).WithBlanks(query) is { } blanks)
        {
            terminal.Say(context.Words.Of($"试试：{blanks}", $"Try: {blanks}"));
        }

        return page.Total == 0 ? ExitCode.NothingFound : ExitCode.Done;
    }

    /// <summary>The words with blanks between them, and the region as a condition.</summary>
    private static string Typed(Request request) =>
        string.Join(' ', request.Region is null ? request.Words : request.Words.Append($"region:{request.Region}"));

    private sealed record Request(IReadOnlyList<string> Words, string Database, string? Region, int Limit, string Format);
}
