using System.CommandLine;
using System.Globalization;
using ZhaoShang.Pipeline.Exports;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary><c>zhaoshang saved</c>: lists saved searches, asks them again for what is new, forgets them.</summary>
internal static class SavedCommand
{
    private static readonly TableShape Shape = new(
        "saved",
        new("已存的查询", "Saved searches"),
        [
            new TableColumn("name", new("名称", "Name")),
            new TableColumn("query", new("查询", "Query")) { Width = 40 },
            new TableColumn("type", new("行的类型", "Type")),
            new TableColumn("seen", new("已看行数", "Rows seen"), CellKind.Figure),
            new TableColumn("asked", new("上次", "Last time")),
            new TableColumn("database", new("数据库", "Database")) { Width = 40 },
        ]);

    /// <summary>Makes the verb with its verbs.</summary>
    public static Command Create(CommandContext context)
    {
        VerbCommand command = new(
            "saved",
            context.Words.Of("已存的查询：列出、再查新增的、删除", "Saved searches: list them, ask again for what is new, delete them"),
            "zhaoshang search '地区:阳泉 化工' --type project --save 阳泉化工",
            "zhaoshang saved list",
            "zhaoshang saved run 阳泉化工",
            "zhaoshang saved run 阳泉化工 --all --out 阳泉化工.xlsx",
            "zhaoshang saved delete 阳泉化工")
        {
            List(context), Run(context), Delete(context),
        };
        OutputOptions output = new(context, OutputOptions.RowFormats);
        output.AddTo(command);
        command.SetAction(parsed => WriteList(context, parsed, output));
        return command;
    }

    private static VerbCommand List(CommandContext context)
    {
        OutputOptions output = new(context, OutputOptions.RowFormats);
        VerbCommand command = new("list", context.Words.Of("列出已存的查询", "Lists the saved searches"), "zhaoshang saved list");
        output.AddTo(command);
        command.SetAction(parsed => WriteList(context, parsed, output));
        return command;
    }

    private static int WriteList(CommandContext context, ParseResult parsed, OutputOptions output)
    {
        IReadOnlyList<SavedSearch> searches = new SavedSearchFolder(context).All();
        using OutputTarget target = output.Open(parsed, context.Terminal(parsed));
        ITableWriter rows = target.OpenTables();
        rows.Begin(Shape);
        foreach (SavedSearch search in searches)
        {
            rows.Write([
                Cell.Of(search.Name), Cell.Of(search.Query), Cell.Of(RecordNames.IdOf(search.Rows)), Cell.Of(search.SeenCount),
                Cell.Of(search.Asked?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)), Cell.Of(search.Database),
            ]);
        }

        target.Complete();
        context.Terminal(parsed).Say(context.Words.Of($"共 {searches.Count} 个。", $"{searches.Count} in all."));
        return searches.Count == 0 ? ExitCode.NothingFound : ExitCode.Done;
    }

    private static VerbCommand Run(CommandContext context)
    {
        Wording words = context.Words;
        Argument<string> name = new("NAME") { Description = words.Of("查询的名称", "The search's name") };
        Option<bool> all = new("--all") { Description = words.Of("全部行，不只新增的", "All rows, not only the new ones") };
        Option<bool> keep = new("--keep") { Description = words.Of("看过的不记，下次仍算新增", "Do not note what was seen: it is new the next time, too") };
        Option<string?> database = new("--db") { Description = words.Of("数据库文件（默认存时所用的）", "Database file (that of the saving by default)"), HelpName = "FILE" };
        ViewFlags view = new(context, ["list", .. OutputOptions.RowFormats]);
        VerbCommand command = new(
            "run",
            words.Of("再查一次，给出上次之后新增的行", "Asks again and gives the rows that are new since last time"),
            "zhaoshang saved run 阳泉化工",
            "zhaoshang saved run 阳泉化工 --keep --format jsonl")
        {
            name, all, keep, database,
        };
        view.AddTo(command);
        command.SetAction(parsed => Ask(context, parsed, new Request(
            parsed.GetValue(name)!, parsed.GetValue(all), parsed.GetValue(keep), parsed.GetValue(database), view)));
        return command;
    }

    private static VerbCommand Delete(CommandContext context)
    {
        Argument<string> name = new("NAME") { Description = context.Words.Of("查询的名称", "The search's name") };
        VerbCommand command = new("delete", context.Words.Of("删除已存的查询", "Deletes a saved search"), "zhaoshang saved delete 阳泉化工") { name };
        command.SetAction(parsed =>
        {
            new SavedSearchFolder(context).Delete(parsed.GetValue(name)!);
            context.Terminal(parsed).Say(context.Words.Of("已删除。", "Deleted."));
            return ExitCode.Done;
        });
        return command;
    }

    private static int Ask(CommandContext context, ParseResult parsed, Request request)
    {
        Terminal terminal = context.Terminal(parsed);
        SavedSearchFolder folder = new(context);
        SavedSearch saved = folder.Find(request.Name);
        PipelineModels models = context.LoadModelsForQueries(parsed);
        if (new QueryReader(models, terminal).Read(saved.Query) is not { } query)
        {
            return ExitCode.Fatal;
        }

        string database = Path.GetFullPath(request.Database ?? saved.Database);
        using IRecordSearch search = CommandContext.OpenSearch(database, models);
        HashSet<ulong> seen = SeenOf(saved);
        HashSet<ulong> now = [];
        int fresh = 0;
        using (OutputTarget target = request.View.Output.Open(parsed, terminal))
        {
            using HitOutput output = new(target, request.View.OptionsOf(parsed), models.Divisions);
            output.Begin(saved.Rows);
            foreach (Hit hit in search.ReadAll(query.Query! with { Rows = saved.Rows, CountCopies = saved.CountCopies }))
            {
                ulong identity = RowIdentity.Of(hit);
                bool isNew = !seen.Contains(identity) && now.Add(identity);
                now.Add(identity);
                fresh += isNew ? 1 : 0;
                if (isNew || request.IsAll)
                {
                    output.Write(hit, isNew && request.IsAll ? context.Words.Of("新 ", "new ") : string.Empty);
                }
            }

            output.Complete();
        }

        Tell(terminal, saved, (now.Count, fresh));
        if (!request.IsKept)
        {
            folder.Save(saved with { Database = database, Asked = context.Surroundings.Clock.GetUtcNow(), Seen = RowIdentity.Write(now), SeenCount = now.Count });
        }

        return (request.IsAll ? now.Count : fresh) == 0 ? ExitCode.NothingFound : ExitCode.Done;
    }

    private static HashSet<ulong> SeenOf(SavedSearch saved)
    {
        try
        {
            return RowIdentity.Read(saved.Seen);
        }
        catch (FormatException e)
        {
            throw new OutputException(CliCodes.Saved, new Explanation(
                $"“{saved.Name}”的文件已损坏（seen）。请删除后重新存。", $"The file of '{saved.Name}' is damaged (seen). Delete it and save it anew."), e);
        }
    }

    private static void Tell(Terminal terminal, SavedSearch saved, (int All, int Fresh) rows)
    {
        string since = saved.Asked?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? terminal.Words.Of("从未", "never");
        terminal.Say(terminal.Words.Of($"共 {rows.All} 行，新增 {rows.Fresh} 行（上次：{since} UTC）。", $"{rows.All} rows, {rows.Fresh} of them new (last time: {since} UTC)."));
    }

    private sealed record Request(string Name, bool IsAll, bool IsKept, string? Database, ViewFlags View);
}
