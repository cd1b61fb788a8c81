using System.Text;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>Writes rows that were found for people to read: what each is, where it comes from, and the letters that were searched for, marked as printed.</summary>
internal sealed class HitList(Terminal terminal)
{
    /// <summary>How many letters of an article's id are shown; enough for <c>show</c>.</summary>
    public const int ShownIdLength = 12;

    private const int MostProjects = 5;

    /// <summary>Writes a row.</summary>
    /// <param name="hit">The row.</param>
    /// <param name="mark">What stands before it; empty for nothing.</param>
    public void Write(Hit hit, string mark = "")
    {
        Line(string.Empty, mark + terminal.Bold(DisplayWidth.OneLine(NameOf(hit))) + Tail(FactsOf(hit)));
        DocumentRecord article = hit.Article;
        string?[] source = hit is ArticleHit
            ? [article.Region?.Name, article.Period, article.Outlet, article.Published, article.Doc]
            : [article.Title ?? Untitled, article.Outlet, article.Published, article.Doc];
        Line("  ", string.Join("  ", new[] { article.Id[..ShownIdLength] }.Concat(source.OfType<string>().Select(DisplayWidth.OneLine))));
        WriteSnippets(hit.Snippets);
        if (hit is not ArticleHit { Projects: var projects })
        {
            return;
        }

        foreach (ProjectHit project in projects.Take(MostProjects))
        {
            Line("  ", $"{terminal.Words.Of("项目", "Project")}  {DisplayWidth.OneLine(project.Record.Name)}{Tail(FactsOf(project))}");
            WriteSnippets(project.Snippets);
        }

        if (projects.Count > MostProjects)
        {
            Line("  ", terminal.Words.Of($"… 共 {projects.Count} 个项目（--type project 逐个列出）", $"… {projects.Count} projects in all (--type project lists each)"));
        }
    }

    private string Untitled => terminal.Words.Of("（无标题）", "(no title)");

    private void Line(string indent, string text) => terminal.Output.WriteLine(indent + text);

    private void WriteSnippets(IReadOnlyList<Snippet> snippets)
    {
        foreach (Snippet snippet in snippets)
        {
            Line("    ", $"…{Marked(snippet)}…");
        }
    }

    private string Marked(Snippet snippet)
    {
        StringBuilder marked = new();
        int at = 0;
        foreach (TextSpan hit in snippet.Hits)
        {
            marked.Append(DisplayWidth.OneLine(snippet.Text[at..hit.Start])).Append(terminal.Hit(DisplayWidth.OneLine(snippet.Text[hit.Start..hit.End])));
            at = hit.End;
        }

        return marked.Append(DisplayWidth.OneLine(snippet.Text[at..])).ToString();
    }

    private static string Tail(IEnumerable<string?> facts) => string.Concat(facts.OfType<string>().Select(static fact => "  " + DisplayWidth.OneLine(fact)));

    private string NameOf(Hit hit) => hit switch
    {
        ProjectHit project => project.Record.Name,
        IndicatorHit indicator => indicator.Record.Name,
        EventHit happening => happening.Record.Name,
        _ => hit.Article.Title ?? Untitled,
    };

    private IEnumerable<string?> FactsOf(Hit hit) => hit switch
    {
        ProjectHit project => FactsOf(project.Record),
        IndicatorHit indicator => FactsOf(indicator.Record),
        EventHit happening => [Named(happening.Record.Kind, RecordNames.Of), happening.Record.Date, happening.Record.Place],
        _ => [],
    };

    private IEnumerable<string?> FactsOf(ProjectRecord project) =>
    [
        .. (project.Parties ?? []).Where(party => party.Role != PartyRole.Host && !project.Name.Contains(party.Name, StringComparison.Ordinal)).Select(static party => party.Name),
        .. (project.Amounts ?? []).Select(amount => $"{Named(amount.Role, RecordNames.Of)}{terminal.Words.Of(string.Empty, " ")}{Money.Format(amount.Value, amount.High, amount.Unit, amount.Mod)}"),
        project.Stage is { } stage ? Named(stage, RecordNames.Of) : null,
        project.Dates is [var first, ..] ? first.Edtf : null,
        project.Place ?? project.Region?.Name,
    ];

    private IEnumerable<string?> FactsOf(IndicatorRecord indicator) =>
    [
        Named(indicator.Measure, RecordNames.Of),
        Money.Format(indicator.Value, indicator.High, indicator.Unit, indicator.Mod),
        indicator.Period,
        indicator.Region?.Name,
        indicator.Forecast == true ? terminal.Words.Of("预期", "forecast") : null,
    ];

    private string Named<T>(T value, Func<T, string> nameOf)
        where T : struct, Enum => terminal.Words.IsEnglish ? RecordNames.IdOf(value) : nameOf(value);
}
