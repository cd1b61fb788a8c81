using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>A row: an article, or the record of that number in it.</summary>
internal sealed record NaiveRow(ExtractedDocument Article, RowType Type, int Ordinal)
{
    /// <summary>The project.</summary>
    public ProjectRecord Project => Article.Projects[Ordinal];

    /// <summary>The indicator.</summary>
    public IndicatorRecord Indicator => Article.Indicators[Ordinal];

    /// <summary>The event.</summary>
    public EventRecord Event => Article.Events[Ordinal];

    /// <summary>The row's record as JSON, which tells rows of an article apart as far as they differ.</summary>
    public string Json => Type switch
    {
        RowType.Article => Article.Document.Doc,
        RowType.Project => RecordJson.Write(Project),
        RowType.Indicator => RecordJson.Write(Indicator),
        _ => RecordJson.Write(Event),
    };

    /// <summary>The letters that text terms are looked for in.</summary>
    public IEnumerable<string> Fields() => (Type switch
    {
        RowType.Article => [Article.Document.Title, Article.Annotated.Text, .. Article.Projects.Select(static project => project.Name)],
        RowType.Project => [Project.Name, Project.Place, .. (Project.Parties ?? []).Select(static party => party.Name), .. Quotes().Select(static quote => quote.Text)],
        RowType.Indicator => [Indicator.Name, Indicator.Class, Indicator.Event, .. Quotes().Select(static quote => quote.Text)],
        _ => (IEnumerable<string?>)[Event.Name, Event.Place, Event.Text],
    }).OfType<string>();

    /// <summary>The figures that it tells.</summary>
    public IEnumerable<(decimal Value, string Unit)> Figures()
    {
        IEnumerable<(decimal, string)> told = Article.Annotated.Mentions
            .Where(mention => Type == RowType.Article || Quotes().Any(quote => quote.Start <= mention.Span.Start && mention.Span.End <= quote.End))
            .Select(static mention => (mention.Amount!.Value.Value, mention.Amount.Value.Unit));
        return Type switch
        {
            RowType.Article when Article.Annotated.Mentions.Count == 0 =>
                Article.Projects.Select((_, i) => this with { Type = RowType.Project, Ordinal = i })
                    .Concat(Article.Indicators.Select((_, i) => this with { Type = RowType.Indicator, Ordinal = i })).SelectMany(static row => row.Figures()),
            RowType.Project => told.Concat((Project.Amounts ?? []).SelectMany(static amount => Ends(amount.Value, amount.High, amount.Unit))),
            RowType.Indicator => told.Concat(Ends(Indicator.Value, Indicator.High, Indicator.Unit)),
            _ => told,
        };
    }

    private static IEnumerable<(decimal Value, string Unit)> Ends(decimal value, decimal? high, string unit) => high is decimal end ? [(value, unit), (end, unit)] : [(value, unit)];

    private IEnumerable<Quote> Quotes() => Type switch
    {
        RowType.Project => Project.Evidence,
        RowType.Indicator => [new Quote(Indicator.Text, Indicator.Start, Indicator.End), .. Indicator.Evidence ?? []],
        _ => [new Quote(Event.Text, Event.Start, Event.End)],
    };
}
