using System.CommandLine;
using ZhaoShang.Pipeline.Storage;

namespace ZhaoShang.Pipeline.Cli;

/// <summary><c>zhaoshang timeline PROJECT</c>: the life of a project as several articles tell it.</summary>
internal static class TimelineCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(CommandContext context)
    {
        Wording words = context.Words;
        Argument<string[]> project = context.ManyArgument(
            "PROJECT", words.Of("项目编号（见检索结果的 id），或能找到它的查询", "The project's id (as searches give it), or a query that finds it"));
        Option<string> database = context.DatabaseOption();
        Option<bool> all = new("--all") { Description = words.Of("只有一篇文章说到的项目也列出", "Projects that one article tells, too") };
        OutputOptions output = new(context, OutputOptions.RowFormats);
        Option<string> unit = MoneyScale.OptionOf(context);
        VerbCommand command = new(
            "timeline",
            words.Of("一个项目在各篇文章中的前后：签约、开工、投产", "A project's life as several articles tell it: signing, building, operation"),
            "zhaoshang timeline 4b697fe3c78e-3",
            "zhaoshang timeline 氧化铝 地区:阳泉",
            "zhaoshang timeline '单位:阳煤集团' --out 阳煤.xlsx")
        {
            project, database, all,
        };
        output.AddTo(command);
        command.Add(unit);
        command.SetAction(parsed => Run(context, parsed, new Request(
            parsed.GetValue(project)!, parsed.GetValue(database)!, parsed.GetValue(all), output, MoneyScale.Of(parsed.GetValue(unit)!))));
        return command;
    }

    private static int Run(CommandContext context, ParseResult parsed, Request request)
    {
        Terminal terminal = context.Terminal(parsed);
        PipelineModels models = context.LoadModelsForQueries(parsed);
        using IRecordSearch search = CommandContext.OpenSearch(request.Database, models);
        List<ProjectTimeline> timelines = [];
        int lone = 0;
        if (request.Words is [var id] && search.ReadTimeline(id) is { } known)
        {
            timelines.Add(known);
        }
        else
        {
            if (new QueryReader(models, terminal).Read(string.Join(' ', request.Words)) is not { } read)
            {
                return ExitCode.Fatal;
            }

            ProjectTimeline[] found = [.. Stories(search, read.Query!).Select(story => search.ReadTimeline(story)!)];
            timelines.AddRange(found.Where(timeline => request.IsAll || timeline.Tellings.Count > 1 || found.Length == 1));
            lone = found.Length - timelines.Count;
        }

        using (OutputTarget target = request.Output.Open(parsed, terminal))
        {
            new TimelineOutput(target.OpenTables(), target.Header, request.Scale).Write(timelines);
            target.Complete();
        }

        Tell(terminal, timelines.Count, lone);
        return timelines.Count == 0 ? ExitCode.NothingFound : ExitCode.Done;
    }

    /// <summary>The stories of the projects that the query finds, the best first.</summary>
    private static IEnumerable<string> Stories(IRecordSearch search, RecordQuery query) =>
        search.Search(query with { Rows = RowType.Project, Limit = null }).Hits.OfType<ProjectHit>().Select(static hit => hit.Story).OfType<string>().Distinct();

    private static void Tell(Terminal terminal, int shown, int lone)
    {
        if (shown == 0 && lone == 0)
        {
            terminal.Say(terminal.Words.Of("没有找到项目。", "No project was found."));
        }
        else if (lone > 0)
        {
            terminal.Say(terminal.Words.Of(
                $"{shown} 个项目有几篇文章说到；另有 {lone} 个只有一篇，--all 列出。", $"{shown} projects are told by several articles; {lone} more by one only, --all lists them."));
        }
    }

    private sealed record Request(IReadOnlyList<string> Words, string Database, bool IsAll, OutputOptions Output, MoneyScale Scale);
}
