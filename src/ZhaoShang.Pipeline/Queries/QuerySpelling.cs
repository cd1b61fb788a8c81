using System.Globalization;
using ZhaoShang.Pipeline.Analysis.Recognizing.Numbers;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline;

/// <summary>
/// Spells queries: for addresses, saved searches and facets. What the parser made of a text of at most <see cref="QueryParser.LongestQuery"/> letters reads as the same
/// again, unless its spelling is longer than that.
/// </summary>
public static class QuerySpelling
{
    // An empty phrase reads as what never holds.
    private const string Nothing = "\"\"";

    /// <summary>The spelling of <paramref name="filter"/>; empty for everything.</summary>
    /// <param name="filter">What the parser made, or an <see cref="AllOf"/> of such parts.</param>
    /// <param name="rows">What the rows are; null to leave that out.</param>
    /// <exception cref="ArgumentException">The tree has a shape that no text reads as: an <see cref="AllOf"/> inside an <see cref="AnyOf"/>.</exception>
    public static string Write(QueryNode filter, RowType? rows = null)
    {
        List<string> clauses = [.. Clauses(filter).Select(Clause)];
        if (rows is { } told)
        {
            clauses.Add($"{QualifierNames.Of(Qualifier.Type)}:{NamedValues.NameOf(told)}");
        }

        return string.Join(' ', clauses);
    }

    /// <summary>The name of a condition out of a list: 签约.</summary>
    internal static string NameOf(QueryNode term) => term switch
    {
        StageTerm stage => RecordNames.Of(stage.Stage),
        RoleTerm role => RecordNames.Of(role.Role),
        MeasureTerm measure => RecordNames.Of(measure.Measure),
        EventKindTerm kind => RecordNames.Of(kind.Kind),
        GenreTerm genre => RecordNames.Of(genre.Genre),
        IndustryTerm industry => NamedValues.NameOfIndustry(industry.Section) is var name && name.Contains('、', StringComparison.Ordinal) ? industry.Section.ToString() : name,
        _ => throw new ArgumentException($"{term} has no name.", nameof(term)),
    };

    /// <summary>True if <paramref name="text"/>, typed as it is, would be read as something else than one word.</summary>
    internal static bool NeedsQuotes(string text) =>
        QueryLetters.IsHyphen(text[0]) || text is "OR" or "AND" or "或" || WrittenFigure.Read(text) is not null || HasQualifier(text)
        || Enumerable.Range(0, text.Length).Any(at => QueryLetters.PartsWords(text, at) || QueryLetters.IsOr(text[at]));

    private static IEnumerable<QueryNode> Clauses(QueryNode node) => node is AllOf all ? all.Parts.SelectMany(Clauses) : [node];

    private static string Clause(QueryNode node) => node is AnyOf any ? OneOf(any) : Atom(node);

    private static string OneOf(AnyOf any) => any.Parts.Count == 0 ? Nothing : SharedQualifier(any) is null ? string.Join(" OR ", any.Parts.Select(Atom)) : Atom(any);

    private static string Atom(QueryNode node) => node switch
    {
        Without { Part: Without or AllOf } => throw Unspelled(node),
        Without without => "-" + Atom(without.Part),
        AnyOf any when SharedQualifier(any) is { } shared => $"{QualifierNames.Of(shared)}:{string.Join(",", any.Parts.Select(ValueOf))}",
        TextTerm text => text.IsPhrase || NeedsQuotes(text.Text) ? $"\"{text.Text}\"" : text.Text,
        FigureTerm figure => figure.Text,
        _ when QualifierOf(node) is { } qualifier => $"{QualifierNames.Of(qualifier)}:{ValueOf(node)}",
        _ => throw Unspelled(node),
    };

    /// <summary>The one qualifier of all parts; null if they have none or several.</summary>
    private static Qualifier? SharedQualifier(AnyOf any)
    {
        Qualifier? shared = any.Parts.Count > 1 ? QualifierOf(any.Parts[0]) : null;
        return any.Parts.All(part => QualifierOf(part) == shared) ? shared : null;
    }

    private static Qualifier? QualifierOf(QueryNode node) => node switch
    {
        RegionTerm => Qualifier.Region,
        PlaceTerm => Qualifier.Place,
        YearTerm => Qualifier.Year,
        DateTerm => Qualifier.Date,
        AmountTerm => Qualifier.Amount,
        RoleTerm => Qualifier.Role,
        StageTerm => Qualifier.Stage,
        IndustryTerm => Qualifier.Industry,
        PartyTerm => Qualifier.Party,
        GenreTerm => Qualifier.Type,
        SourceTerm => Qualifier.Source,
        MeasureTerm => Qualifier.Measure,
        EventKindTerm => Qualifier.Kind,
        _ => null,
    };

    private static string ValueOf(QueryNode node) => node switch
    {
        RegionTerm region => Quoted(region.Name),
        PlaceTerm place => Quoted(place.Text),
        PartyTerm party => Quoted(party.Name),
        SourceTerm source => Quoted(source.Text),
        YearTerm years => Range(Digits(years.From), Digits(years.To)),
        DateTerm days => Days(days),
        AmountTerm amount => AmountSpelling.Write(amount),
        _ => NameOf(node),
    };

    private static bool HasQualifier(string text)
    {
        int name = 0;
        while (name < text.Length && QueryLetters.IsOfName(text[name]))
        {
            name++;
        }

        return name < text.Length && (QueryLetters.IsColon(text[name]) || QueryLetters.IsComparison(text[name])) && QualifierNames.Find(text[..name].ToLowerInvariant()) is not null;
    }

    private static string Quoted(string value) =>
        Enumerable.Range(0, value.Length).Any(at => QueryLetters.IsBlank(value[at]) || QueryLetters.IsOr(value[at]) || QueryLetters.ParsValues(value, at)) ? $"\"{value}\"" : value;

    private static string Range(string? from, string? to) => (from, to) switch
    {
        _ when from == to => from!,
        (null, _) => $"<={to}",
        (_, null) => $">={from}",
        _ => $"{from}..{to}",
    };

    private static string? Digits(int? year) => year?.ToString("0000", CultureInfo.InvariantCulture);

    private static string Days(DateTerm days)
    {
        (DateOnly? from, DateOnly? to) = (days.From, days.To);
        bool isMonthly = from is not { Day: not 1 } && (to is null || to.Value.Day == DateTime.DaysInMonth(to.Value.Year, to.Value.Month));
        bool isYearly = isMonthly && from is not { Month: not 1 } && to is not { Month: not 12 };
        string form = isYearly ? "yyyy" : isMonthly ? "yyyy-MM" : "yyyy-MM-dd";
        return Range(from?.ToString(form, CultureInfo.InvariantCulture), to?.ToString(form, CultureInfo.InvariantCulture));
    }

    private static ArgumentException Unspelled(QueryNode node) => new($"No text reads as {node}.", nameof(node));
}
