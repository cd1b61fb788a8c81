using System.CommandLine;
using ZhaoShang.Pipeline.Storage;

namespace ZhaoShang.Pipeline.Cli;

/// <summary><c>zhaoshang show ID</c>: an article with its records.</summary>
internal static class ShowCommand
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(CommandContext context)
    {
        Argument<string> id = new("ID")
        {
            Description = context.Words.Of("文章的编号（至少前 6 位）或路径", "The article's id (at least its first 6 letters) or path"),
        };
        Option<string> database = context.DatabaseOption();
        Option<bool> original = new("--original")
        {
            Description = context.Words.Of("只输出解码后的原文", "Print the decoded original only"),
        };
        Option<string?> query = new("--query")
        {
            Description = context.Words.Of("在标题和原文中标出这个查询的词", "Mark the words of this query in title and original"),
            HelpName = "QUERY",
        };
        Option<string> format = context.FormatOption("table", "jsonl", "json");
        VerbCommand command = new(
            "show",
            context.Words.Of("显示一篇文章和它的记录，每条都带原文", "Shows an article with its records, each with its words in the original"),
            "zhaoshang show corpus/documents/yutian-2021-list.txt --db zhaoshang.db",
            "zhaoshang show 4b697fe3c78e --query '氧化铝 总投资'",
            "zhaoshang show 4b697fe3c78e --original")
        {
            id, database, original, query, format,
        };
        command.SetAction(parsed => Run(
            context, parsed, new Request(parsed.GetValue(id)!, parsed.GetValue(database)!, (parsed.GetValue(original), parsed.GetValue(query)), parsed.GetValue(format)!)));
        return command;
    }

    private static int Run(CommandContext context, ParseResult parsed, Request request)
    {
        Terminal terminal = context.Terminal(parsed);
        PipelineModels models = context.LoadModelsForQueries(parsed);
        ParsedQuery? query = null;
        if (request.How.Query is { } typed && (query = new QueryReader(models, terminal).Read(typed)) is null)
        {
            return ExitCode.Fatal;
        }

        using IRecordSearch search = CommandContext.OpenSearch(request.Database, models);
        StoredArticle? article = search.Find(request.Id);
        if (article is null)
        {
            terminal.Fail(CliCodes.UnknownArticle, context.Words.Of(
                $"数据库里没有编号或路径为“{request.Id}”的文章。用 zhaoshang search 找编号。",
                $"No article has the id or path '{request.Id}'. Find ids with zhaoshang search."));
            return ExitCode.NothingFound;
        }

        if (request.How.IsOriginal)
        {
            terminal.Output.Write(article.Original);
            return ExitCode.Done;
        }

        if (request.Format == "table")
        {
            ArticlePage.Write(terminal, article, query?.Query?.Filter);
            return ExitCode.Done;
        }

        using LineWriter lines = new(terminal.Output, isArray: request.Format == "json");
        foreach (string line in RecordLines.Of(article))
        {
            lines.Write(line);
        }

        return ExitCode.Done;
    }

    private sealed record Request(string Id, string Database, (bool IsOriginal, string? Query) How, string Format);
}
