using System.Text;
using System.Text.Json;
using Spectre.Console;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>Writes what a search found.</summary>
internal static class SearchPage
{
    private const int ShownIdLength = 12;

    /// <summary>Writes <paramref name="page"/> as a table for people, or as records in JSON.</summary>
    public static void Write(Terminal terminal, ResultPage page, string format)
    {
        if (format == "table")
        {
            WriteForPeople(terminal, page);
            return;
        }

        using LineWriter lines = new(terminal.Output, isArray: format == "json");
        foreach (ArticleHit article in page.Hits.OfType<ArticleHit>())
        {
            lines.Write(WithHits(RecordJson.Write(article.Article), article.Snippets));
            foreach (ProjectHit project in article.Projects)
            {
                lines.Write(WithHits(RecordJson.Write(project.Record), project.Snippets));
            }
        }
    }

    private static void WriteForPeople(Terminal terminal, ResultPage page)
    {
        foreach (ArticleHit article in page.Hits.OfType<ArticleHit>())
        {
            DocumentRecord record = article.Article;
            string title = record.Title ?? terminal.Words.Of("（无标题）", "(no title)");
            terminal.Tables.MarkupLine($"[bold]{Markup.Escape(title)}[/]");
            string facts = string.Join("  ", new[] { record.Region?.Name, record.Period, record.Outlet, record.Doc }.Where(static fact => fact is not null));
            terminal.Tables.MarkupLine($"  {record.Id[..ShownIdLength]}  {Markup.Escape(facts)}");
            WriteSnippets(terminal, article.Snippets);
            foreach (ProjectHit project in article.Projects)
            {
                terminal.Tables.MarkupLine($"  {terminal.Words.Of("项目", "Project")}  {Markup.Escape(Describe(project.Record))}");
                WriteSnippets(terminal, project.Snippets);
            }
        }

        string shown = page.Hits.Count < page.Total
            ? terminal.Words.Of($"，显示前 {page.Hits.Count} 篇（--limit 0 显示全部）", $", the first {page.Hits.Count} shown (--limit 0 for all)")
            : string.Empty;
        terminal.Say(page.Total == 0
            ? terminal.Words.Of("没有找到。", "Nothing found.")
            : terminal.Words.Of($"共 {page.Total} 篇{shown}。", $"{page.Total} articles{shown}."));
    }

    private static void WriteSnippets(Terminal terminal, IReadOnlyList<Snippet> snippets)
    {
        foreach (Snippet snippet in snippets)
        {
            terminal.Tables.MarkupLine($"    …{Mark(snippet, terminal.HasColor)}…");
        }
    }

    /// <summary>The snippet with its hits in colour, or in 【】 where there is none.</summary>
    private static string Mark(Snippet snippet, bool hasColor)
    {
        StringBuilder marked = new();
        int at = 0;
        foreach (TextSpan hit in snippet.Hits)
        {
            marked.Append(Markup.Escape(snippet.Text[at..hit.Start]));
            string letters = Markup.Escape(snippet.Text[hit.Start..hit.End]);
            marked.Append(hasColor ? $"[yellow]{letters}[/]" : $"【{letters}】");
            at = hit.End;
        }

        return marked.Append(Markup.Escape(snippet.Text[at..])).ToString();
    }

    private static string Describe(ProjectRecord project)
    {
        List<string> facts = [project.Name];
        facts.AddRange((project.Amounts ?? []).Select(static amount =>
            $"{RecordNames.Of(amount.Role)}{Money.Format(amount.Value, amount.High, amount.Unit, amount.Mod)}"));
        if (project.Stage is ProjectStage stage)
        {
            facts.Add(RecordNames.Of(stage));
        }

        return string.Join("  ", facts);
    }

    private static string WithHits(string record, IReadOnlyList<Snippet> snippets)
    {
        if (snippets.Count == 0)
        {
            return record;
        }

        IEnumerable<string> pieces = snippets.Select(static snippet =>
        {
            string hits = string.Join(",", snippet.Hits.Select(static hit => $"[{hit.Start},{hit.End}]"));
            return $"{{\"text\":\"{JsonEncodedText.Encode(snippet.Text, RecordJson.Encoder)}\",\"hits\":[{hits}],\"start\":{snippet.Start}}}";
        });
        return $"{record[..^1]},\"snippets\":[{string.Join(",", pieces)}]}}";
    }
}
