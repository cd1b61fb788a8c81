using System.Globalization;
using ZhaoShang.Pipeline.Storage.Sqlite;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>Reads the tellings of <c>tests/Specs/project-links.md</c>.</summary>
internal static class SpecTellings
{
    private const string Untold = "–";

    private static readonly Dictionary<string, ProjectStage> Stages = new()
    {
        ["拟建"] = ProjectStage.Proposed, ["在谈"] = ProjectStage.Negotiating, ["意向"] = ProjectStage.Intent, ["签约"] = ProjectStage.Signed, ["注册"] = ProjectStage.Registered,
        ["获批"] = ProjectStage.Approved, ["开工"] = ProjectStage.Started, ["在建"] = ProjectStage.UnderConstruction, ["竣工"] = ProjectStage.Completed, ["投产"] = ProjectStage.Operating,
        ["终止"] = ProjectStage.Terminated,
    };

    /// <summary>The rows of the spec with <paramref name="columns"/> cells, the headings left out.</summary>
    public static IEnumerable<string[]> Rows(int columns) =>
        File.ReadLines(Path.Combine(RepositoryFolder.Root, "tests", "Specs", "project-links.md"))
            .Where(static line => line.StartsWith('|') && !line.StartsWith("|--", StringComparison.Ordinal))
            .Select(static line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == columns && cells[0] is not ("name" or "first telling"));

    /// <summary>The project and its article; <paramref name="document"/> stands for the article's id.</summary>
    public static (ProjectRecord Project, DocumentRecord Article) Read(string telling, string document)
    {
        string[] parts = telling.Split('/', StringSplitOptions.TrimEntries);
        Assert.Equal(6, parts.Length);
        RegionRecord region = Rows(3).Where(cells => cells[0] == parts[2]).Select(static cells => new RegionRecord(cells[1], cells[2], LevelOf(cells[1]))).Single();
        ProjectRecord project = new()
        {
            Doc = document,
            Name = parts[0],
            Parties = parts[1] == Untold ? null : [.. parts[1].Split('+', StringSplitOptions.TrimEntries).Select(static name => new PartyRecord(name, name.EndsWith("政府", StringComparison.Ordinal) ? PartyRole.Host : PartyRole.Investor))],
            Amounts = parts[3] == Untold ? null : [AmountOf(parts[3])],
            Stage = Stages[parts[5]],
            Evidence = [new Quote(parts[0], 0, parts[0].Length)],
        };
        DocumentRecord article = new()
        {
            Doc = document, Id = document, TextId = document, Genre = ArticleGenre.News, Script = ScriptKind.Hans, Published = parts[4], Region = region,
        };
        return (project, article);
    }

    /// <summary>What decides on the telling's links.</summary>
    public static ProjectTraits Traits(string telling, string document)
    {
        (ProjectRecord project, DocumentRecord article) = Read(telling, document);
        return ProjectTraits.Of(project, ToldArticle.Of(article));
    }

    private static DivisionLevel LevelOf(string code) =>
        code.Length > 6 ? DivisionLevel.Township : code.EndsWith("0000", StringComparison.Ordinal) ? DivisionLevel.Province : code.EndsWith("00", StringComparison.Ordinal) ? DivisionLevel.Prefecture : DivisionLevel.County;

    private static ProjectAmountRecord AmountOf(string text)
    {
        string rest = text;
        int? phase = rest.IndexOf('期', StringComparison.Ordinal) is > 0 and int at ? "一二三四".IndexOf(rest[at - 1], StringComparison.Ordinal) + 1 : null;
        rest = rest[(rest.IndexOf('期', StringComparison.Ordinal) + 1)..];
        AmountModifier? modifier = rest[0] switch { '约' or '近' => AmountModifier.Approx, '超' => AmountModifier.MoreThan, _ => null };
        string unit = rest.EndsWith("美元", StringComparison.Ordinal) ? "USD" : "CNY";
        decimal[] ends = [.. rest.TrimStart('约', '近', '超').Replace("美元", string.Empty, StringComparison.Ordinal).Split('-').Select(Figure)];
        return new ProjectAmountRecord(phase is null ? AmountRole.TotalInvestment : AmountRole.PhaseInvestment, ends[0], unit, text, 0, text.Length)
        {
            High = ends.Length > 1 ? ends[1] : null, Mod = modifier, Phase = phase,
        };
    }

    private static decimal Figure(string text) =>
        decimal.Parse(text[..^1], CultureInfo.InvariantCulture) * (text[^1] == '亿' ? 100_000_000 : 10_000);
}
