using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>What single terms mean, but for text.</summary>
internal static class NaiveTerms
{
    /// <summary>Whether the row meets the term; null for an article if its projects decide.</summary>
    public static bool? Meets(NaiveRow row, QueryNode term) => row.Type switch
    {
        RowType.Article => OfArticle(row.Article, term),
        RowType.Project => OfProject(row, term),
        RowType.Indicator => OfIndicator(row, term),
        _ => OfEvent(row, term),
    };

    /// <summary>Whether a figure lies within bounds: what is told as a bound stands just beside its figure.</summary>
    public static bool IsWithin(AmountTerm term, decimal value, decimal? high, string unit, AmountModifier? modifier)
    {
        (int below, int above) = modifier switch
        {
            AmountModifier.Approx or AmountModifier.LessThan => (-1, -1),
            AmountModifier.AtMost => (-1, 0),
            AmountModifier.AtLeast => (0, 1),
            AmountModifier.MoreThan => (1, 1),
            _ => (0, 0),
        };
        bool isAboveLow = term.Low is not AmountBound low || (high ?? value) > low.Value || ((high ?? value) == low.Value && above >= (low.IsInclusive ? 0 : 1));
        bool isBelowHigh = term.High is not AmountBound end || value < end.Value || (value == end.Value && below <= (end.IsInclusive ? 0 : -1));
        return unit == term.Unit && isAboveLow && isBelowHigh;
    }

    private static bool? OfArticle(ExtractedDocument article, QueryNode term) => term switch
    {
        RegionTerm region => IsIn(article.Document.Region?.Code, region),
        YearTerm years => Days(article.Document.Period) is not null ? Meets(article.Document.Period, years) : Meets(article.Document.Published, years),
        DateTerm days => Meets(article.Document.Published, days),
        SourceTerm source => Tells(article.Document.Outlet, source.Text) || Tells(article.Document.Doc, source.Text),
        GenreTerm genre => article.Document.Genre == genre.Genre,
        MeasureTerm measure => article.Indicators.Any(indicator => indicator.Measure == measure.Measure),
        EventKindTerm kind => article.Events.Any(happening => happening.Kind == kind.Kind),
        _ => null,
    };

    private static bool OfProject(NaiveRow row, QueryNode term) => term switch
    {
        RegionTerm region => IsIn(row.Project.Region?.Code ?? row.Article.Document.Region?.Code, region),
        YearTerm or DateTerm when (row.Project.Dates ?? []).All(static date => Days(date.Edtf) is null) => OfArticle(row.Article, term)!.Value,
        YearTerm or DateTerm => row.Project.Dates!.Any(date => Meets(date.Edtf, term)),
        PlaceTerm place => Tells(row.Project.Place, place.Text),
        StageTerm stage => row.Project.Stage == stage.Stage,
        IndustryTerm industry => row.Project.Industry == industry.Section.ToString(),
        PartyTerm party => (row.Project.Parties ?? []).Any(other => Tells(other.Name, party.Name)),
        RoleTerm role => (row.Project.Amounts ?? []).Any(amount => amount.Role == role.Role),
        AmountTerm amount => (row.Project.Amounts ?? []).Any(told => IsWithin(amount, told.Value, told.High, told.Unit, told.Mod)),
        SourceTerm or GenreTerm => OfArticle(row.Article, term)!.Value,
        _ => false,
    };

    private static bool OfIndicator(NaiveRow row, QueryNode term) => term switch
    {
        RegionTerm region => IsIn(row.Indicator.Region?.Code ?? row.Article.Document.Region?.Code, region),
        YearTerm when Days(row.Indicator.Period) is not null => Meets(row.Indicator.Period, term),
        AmountTerm amount => IsWithin(amount, row.Indicator.Value, row.Indicator.High, row.Indicator.Unit, row.Indicator.Mod),
        StageTerm stage => row.Indicator.Stage == stage.Stage,
        MeasureTerm measure => row.Indicator.Measure == measure.Measure,
        YearTerm or DateTerm or SourceTerm or GenreTerm => OfArticle(row.Article, term)!.Value,
        _ => false,
    };

    private static bool OfEvent(NaiveRow row, QueryNode term) => term switch
    {
        YearTerm or DateTerm when Days(row.Event.Date) is not null => Meets(row.Event.Date, term),
        PlaceTerm place => Tells(row.Event.Place, place.Text),
        EventKindTerm kind => row.Event.Kind == kind.Kind,
        RegionTerm or YearTerm or DateTerm or SourceTerm or GenreTerm => OfArticle(row.Article, term)!.Value,
        _ => false,
    };

    private static bool IsIn(string? code, RegionTerm region) => code is not null && region.CodePrefixes.Any(prefix => code.StartsWith(prefix, StringComparison.Ordinal));

    private static bool Tells(string? letters, string part) => letters?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;

    private static bool Meets(string? date, QueryNode term) => (Days(date), term) switch
    {
        (null, _) => false,
        ((DateOnly First, DateOnly Last) told, YearTerm years) => told.Last.Year >= (years.From ?? 0) && told.First.Year <= (years.To ?? 9999),
        ((DateOnly First, DateOnly Last) told, DateTerm days) => told.Last >= (days.From ?? DateOnly.MinValue) && told.First <= (days.To ?? DateOnly.MaxValue),
        _ => false,
    };

    private static (DateOnly First, DateOnly Last)? Days(string? date)
    {
        if (date is null)
        {
            return null;
        }

        string told = string.Join('/', date.Split('/').Where(static end => end != ".."));
        Edtf edtf = new(told);
        return edtf.Earliest is DateOnly first && edtf.Latest is DateOnly last ? (first, last) : null;
    }
}
