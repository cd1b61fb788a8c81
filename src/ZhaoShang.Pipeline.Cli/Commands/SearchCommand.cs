using System.CommandLine;
using System.Globalization;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary><c>zhaoshang search QUERY</c>: finds articles, projects, indicators and events.</summary>
internal static class SearchCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(CommandContext context)
    {
        Wording words = context.Words;
        QueryFlags query = new(context);
        LooseFlags loose = new(context);
        ViewFlags view = new(context, ["list", .. OutputOptions.RowFormats]);
        Option<string> database = context.DatabaseOption();
        Option<string> limit = context.SettingOption("--limit", words.Of("最多显示几条（默认 20，0 为全部）", "How many rows at most (20 by default, 0 for all)"), "N");
        limit.Validators.Add(result => ValidateLimit(result, words));
        Option<string?> after = new("--after")
        {
            Description = words.Of("接着上一页：上一页末尾给出的记号", "Go on behind a page: the cursor that it ended with"),
            HelpName = "CURSOR",
        };
        Option<bool> count = new("--count") { Description = words.Of("只输出条数", "Print only how many rows there are") };
        Option<bool> facets = new("--facets")
        {
            Description = words.Of(
                "不列行，而列出结果按地区、年份、阶段、行业、金额、来源、类别的条数，和缩小查询的写法",
                "Instead of the rows, count them by region, year, stage, industry, amount, source and kind, each with the condition that narrows the query"),
        };
        Option<string?> save = new("--save")
        {
            Description = words.Of("存下这个查询，以后用 zhaoshang saved run 名称 看新增的", "Save the query; zhaoshang saved run NAME then gives what is new"),
            HelpName = "NAME",
        };
        VerbCommand command = new(
            "search",
            words.Of("检索文章、项目、指标和事件", "Finds articles, projects, indicators and events"),
            "zhaoshang search 氧化铝 --db zhaoshang.db",
            "zhaoshang search '\"招商引资\" 地区:阳泉 年份:2008..2012 -转载'",
            "zhaoshang search '金额:≥1亿 阶段:签约 化工 OR 医药' --type project --format table",
            "zhaoshang search 到位资金 --type indicator --out 到位资金.csv",
            "zhaoshang search 化工 --facets",
            "zhaoshang search '乡镇招商遇到的土地和资金困难' --loose",
            "zhaoshang search 招商 --region 阳泉 --format jsonl");
        query.AddTo(command);
        loose.AddTo(command);
        command.Add(database);
        command.Add(limit);
        command.Add(after);
        command.Add(count);
        command.Add(facets);
        command.Add(save);
        view.AddTo(command);
        command.SetAction(parsed => Run(context, parsed, new Request(
            query, view, parsed.GetValue(database)!, int.Parse(parsed.GetValue(limit)!, CultureInfo.InvariantCulture), parsed.GetValue(after), (parsed.GetValue(count), parsed.GetValue(facets), parsed.GetValue(save), loose))));
        return command;
    }

    private static int Run(CommandContext context, ParseResult parsed, Request request)
    {
        Terminal terminal = context.Terminal(parsed);
        if (!request.Query.HasWords(parsed))
        {
            terminal.Fail(CliCodes.Usage, context.Words.Of(
                "没有给出查询（QUERY）。全部行用：zhaoshang export --type …", "No QUERY was given. For all rows: zhaoshang export --type …"));
            return ExitCode.Fatal;
        }

        if (request.How.Save is not null && request.How.Loose.IsLoose(parsed))
        {
            terminal.Fail(CliCodes.Usage, context.Words.Of("--save 存的查询所有的词都须出现，不能与 --loose 同用。", "A saved query asks for all of its words; --save cannot go with --loose."));
            return ExitCode.Fatal;
        }

        PipelineModels models = context.LoadModelsForQueries(parsed);
        QueryReader reader = new(models, terminal);
        if (request.Query.Read(parsed, reader) is not { } read)
        {
            return ExitCode.Fatal;
        }

        RecordQuery query = request.How.Loose.Apply(parsed, read, (models, terminal));
        using IRecordSearch search = CommandContext.OpenSearch(request.Database, models);
        if (request.How.Save is { } name)
        {
            Save(context, name, (request.Query.TypedOf(parsed), query), (search, request.Database));
        }

        if (request.How.IsCount)
        {
            int total = search.Search(query with { Limit = 1 }).Total;
            terminal.Output.WriteLine(total.ToString(CultureInfo.InvariantCulture));
            return total == 0 ? ExitCode.NothingFound : ExitCode.Done;
        }

        if (request.How.IsFacets)
        {
            using OutputTarget target = request.View.Output.Open(parsed, terminal);
            return FacetTable.Write(target, search.CountFacets(query, Enum.GetValues<FacetField>()), (query.Rows, context.Words)) ? ExitCode.Done : ExitCode.NothingFound;
        }

        ResultPage page = search.Search(query with { Limit = request.Limit == 0 ? null : request.Limit, After = request.After });
        Write(parsed, request, page, (query.Rows, models, terminal));
        TellCount(terminal, page, query.Rows);
        if (page.Total == 0)
        {
            reader.Suggest(new QueryParser(models).Parse(request.Query.TypedOf(parsed)));
        }

        return page.Total == 0 ? ExitCode.NothingFound : ExitCode.Done;
    }

    private static void Write(ParseResult parsed, Request request, ResultPage page, (RowType Rows, PipelineModels Models, Terminal Terminal) how)
    {
        using OutputTarget target = request.View.Output.Open(parsed, how.Terminal);
        using HitOutput output = new(target, request.View.OptionsOf(parsed), how.Models.Divisions);
        output.Tell(new Explanation("查询", "Query"), request.Query.TypedOf(parsed));
        output.Begin(how.Rows);
        foreach (Hit hit in page.Hits)
        {
            output.Write(hit);
        }

        output.Complete();
    }

    /// <summary>Keeps the query with all its rows of now as seen.</summary>
    private static void Save(CommandContext context, string name, (string Typed, RecordQuery Query) asked, (IRecordSearch Search, string Database) of)
    {
        HashSet<ulong> seen = [.. of.Search.ReadAll(asked.Query).Select(RowIdentity.Of)];
        new SavedSearchFolder(context).Save(new SavedSearch
        {
            Name = name,
            Query = asked.Typed,
            Rows = asked.Query.Rows,
            CountCopies = asked.Query.CountCopies,
            Database = Path.GetFullPath(of.Database),
            Asked = context.Surroundings.Clock.GetUtcNow(),
            Seen = RowIdentity.Write(seen),
            SeenCount = seen.Count,
        });
    }

    /// <summary>How many rows there are; where some are not shown, that is said, with the way to them.</summary>
    private static void TellCount(Terminal terminal, ResultPage page, RowType rows)
    {
        string unit = rows == RowType.Article ? "篇" : "条";
        string cut = page.Next is { } next
            ? terminal.Words.Of($"，显示 {page.Hits.Count} {unit}（--limit 0 显示全部）。接着看：\n  --after {next}", $", {page.Hits.Count} shown (--limit 0 shows all). Go on with:\n  --after {next}")
            : page.Hits.Count < page.Total
                ? terminal.Words.Of($"，显示最后 {page.Hits.Count} {unit}。", $", the last {page.Hits.Count} shown.")
                : terminal.Words.Of("。", ".");
        terminal.Say(page.Total == 0
            ? terminal.Words.Of("没有找到。", "Nothing found.")
            : terminal.Words.Of($"共 {page.Total} {unit}{cut}", $"{page.Total} rows{cut}"));
    }

    private static void ValidateLimit(System.CommandLine.Parsing.OptionResult result, Wording words)
    {
        if (result.Tokens is [var token] && !int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            result.AddError(words.Of($"--limit 是“{token.Value}”，应为 0 或更大的整数。", $"--limit is '{token.Value}'; a whole number from 0 was expected."));
        }
    }

    private sealed record Request(QueryFlags Query, ViewFlags View, string Database, int Limit, string? After, (bool IsCount, bool IsFacets, string? Save, LooseFlags Loose) How);
}
