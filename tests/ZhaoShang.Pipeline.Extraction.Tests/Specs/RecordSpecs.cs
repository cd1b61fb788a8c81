using System.Globalization;
using ZhaoShang.Pipeline.Extraction.Learning;
using ZhaoShang.Pipeline.Tests;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Tests.Specs;

/// <summary>The tables <c>projects.md</c>, <c>project-figures.md</c>, <c>project-places.md</c>, <c>indicators*.md</c>, <c>indicator-classes.md</c>, <c>figure-regions.md</c>, <c>checks.md</c> and <c>events*.md</c>, read through the whole pipeline.</summary>
public sealed class RecordSpecs
{
    private static readonly AmountRole[] Invested =
        [AmountRole.TotalInvestment, AmountRole.PhaseInvestment, AmountRole.RegisteredCapital, AmountRole.PaidIn];

    private static readonly Lazy<DocumentPipeline> Pipeline = new(() => new DocumentPipeline(PipelineModels.Load(RepositoryFolder.Models)));

    public static TheoryData<string, string> Projects => SpecTable.Rows("projects.md");

    public static TheoryData<string, string> ProjectDetails => SpecTable.Rows("project-details.md");

    public static TheoryData<string, string> ProjectFigures => SpecTable.Rows("project-figures.md");

    public static TheoryData<string, string> ProjectPlaces => SpecTable.Rows("project-places.md");

    public static TheoryData<string, string> Indicators => SpecTable.Rows("indicators.md", "indicators-tasks.md", "indicators-times.md");

    public static TheoryData<string, string> Events => SpecTable.Rows("events.md", "events-ceremonies.md", "events-meetings.md", "events-visits.md", "events-rules.md", "events-news.md", "events-briefs.md");

    public static TheoryData<string, string> EventPlaces => SpecTable.Rows("event-places.md");

    public static TheoryData<string, string> EventsOfReviews => SpecTable.Rows("events-reviews.md");

    public static TheoryData<string, string> IndicatorClasses => SpecTable.Rows("indicator-classes.md");

    public static TheoryData<string, string> FigureRegions => SpecTable.Rows("figure-regions.md");

    public static TheoryData<string, string> Checks => SpecTable.Rows("checks.md");

    [Theory]
    [MemberData(nameof(Checks))]
    public void Figures_check_each_other_as_the_table_says(string text, string expected) =>
        Assert.Equal(expected, Joined(Extract(text).Indicators.SelectMany(figure => (figure.Checks ?? []).Select(
            check => $"{Plain(figure.Value)} · {Snake(check.Kind)} · {Snake(check.Result)} · {text[check.Start..check.End]}"))));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Projects_are_told_as_the_table_says(string text, string expected) =>
        Assert.Equal(expected, Joined(Extract(text).Projects.Select(Told)));

    [Theory]
    [MemberData(nameof(ProjectDetails))]
    public void Details_of_projects_are_told_as_the_table_says(string text, string expected) =>
        Assert.Equal(expected, Joined(Extract(text).Projects.Select(InDetail)));

    [Theory]
    [MemberData(nameof(ProjectFigures))]
    public void Figures_and_branches_of_projects_are_told_as_the_table_says(string text, string expected) =>
        Assert.Equal(expected, Joined(Extract(text).Projects.Select(project =>
            $"{project.Name} · {project.Industry ?? "-"} · {(project.Quantities is { } told ? string.Join(", ", told.Select(quantity => $"{Snake<QuantityRole>(quantity.Role)} {Plain(quantity.Value)} {quantity.Unit}")) : "-")}")));

    [Theory]
    [MemberData(nameof(ProjectPlaces))]
    public void Places_of_projects_are_told_as_the_table_says(string text, string expected) =>
        Assert.Equal(expected, Joined(Extract(text).Projects.Select(project => $"{project.Name} · {project.Place ?? "-"}")));

    [Theory]
    [MemberData(nameof(EventPlaces))]
    public void Places_of_happenings_are_told_as_the_table_says(string text, string expected) =>
        Assert.Equal(expected, Joined(Extract(text).Events.Select(happening => $"{happening.Name} · {happening.Place ?? "-"}")));

    [Theory]
    [MemberData(nameof(Indicators))]
    public void Figures_are_told_as_the_table_says(string text, string expected) =>
        Assert.Equal(expected, Joined(Extract(text).Indicators.Select(Told)));

    [Theory]
    [MemberData(nameof(IndicatorClasses))]
    public void Figures_have_classes_stages_and_events_as_the_table_says(string text, string expected) =>
        Assert.Equal(expected, Joined(Extract(text).Indicators.Select(figure =>
            $"{Plain(figure.Value)} {figure.Unit} · {figure.Class ?? "-"} · {Snake(figure.Stage)} · {figure.Event ?? "-"}")));

    [Theory]
    [MemberData(nameof(FigureRegions))]
    public void Figures_are_of_the_regions_that_the_table_says(string text, string expected) =>
        Assert.Equal(expected, Joined(Extract(text).Indicators.Select(figure => $"{Plain(figure.Value)} {figure.Unit} · {figure.Region?.Name ?? "-"}")));

    [Theory]
    [MemberData(nameof(Events))]
    public void Happenings_are_told_as_the_table_says(string text, string expected) =>
        Assert.Equal(expected, Joined(Extract(text).Events.Select(Told)));

    [Theory]
    [MemberData(nameof(EventsOfReviews))]
    public void Happenings_of_long_articles_are_told_as_the_table_says(string text, string expected) =>
        Assert.Equal(expected, Joined(Extract(text + "\n" + string.Concat(Enumerable.Repeat("各级干部要继续转变作风,把服务送到企业门口。", 60))).Events.Select(Told)));

    private static ExtractedDocument Extract(string text)
    {
        DocumentPipeline pipeline = Pipeline.Value;
        return new RecordExtractor(LearnedModels.None).Extract(pipeline.Recognize(pipeline.NormalizeText(text), new Edtf("2013-07-05")));
    }

    private static string Joined(IEnumerable<string> records) => string.Join(" ; ", records) is { Length: > 0 } told ? told : "-";

    private static string Told(ProjectRecord project)
    {
        IEnumerable<string> amounts = (project.Amounts ?? []).Where(amount => Invested.Contains(amount.Role)).Select(amount => Plain(amount.Value));
        string invested = string.Join(", ", amounts);
        return $"{project.Name} · {Snake(project.Stage)} · {(invested.Length == 0 ? "-" : invested)}";
    }

    private static string InDetail(ProjectRecord project)
    {
        string parties = string.Join(", ", (project.Parties ?? []).Select(party => party.Name));
        string amounts = string.Join(", ", (project.Amounts ?? []).Where(amount => Invested.Contains(amount.Role)).Select(Told));
        string dates = string.Join(", ", (project.Dates ?? []).Select(date => $"{Snake<ProjectDateRole>(date.Role)} {date.Edtf}"));
        return string.Join(" · ", new[] { project.Name, parties, amounts, Snake(project.Stage), dates }.Select(cell => cell.Length == 0 ? "-" : cell));
    }

    private static string Told(ProjectAmountRecord amount) =>
        $"{Snake<AmountRole>(amount.Role).Split('_')[0]} {Plain(amount.Value)}{(amount.Unit == "CNY" ? "" : " " + amount.Unit)}";

    private static string Told(IndicatorRecord figure)
    {
        string told = $"{Snake(figure.Measure)} {Plain(figure.Value)} {figure.Unit} · {figure.Period}";
        told += figure.Target is { } target ? $" · target {Plain(target.Percent)}" : "";
        told += figure.Change is { } change ? $" · change {Plain(change.Percent)}" : "";
        return told + (figure.Forecast == true ? " · forecast" : "");
    }

    private static string Told(EventRecord happening) => $"{happening.Name} · {Snake(happening.Kind)} · {happening.Date ?? "-"}";

    private static string Plain(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Snake<T>(T? value) => value is null
        ? "-"
        : string.Concat(value.ToString()!.Select((letter, i) => char.IsUpper(letter) && i > 0 ? "_" + letter : letter.ToString())).ToLowerInvariant();
}
