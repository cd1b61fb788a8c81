using System.Globalization;
using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Tests;

/// <summary>A query as tests/Specs/queries.md writes it: every condition with what was made of it.</summary>
internal static class QueryNotation
{
    /// <summary>The tree of <paramref name="query"/>, or its problems: code and the letters in question.</summary>
    public static string Of(ParsedQuery query)
    {
        if (!query.IsOk)
        {
            return string.Join(", ", query.Problems.Select(problem => Of(query, problem)));
        }

        string rows = query.Rows is { } told ? $"{told.ToString().ToLowerInvariant()}s: " : string.Empty;
        return rows + (query.Query.Filter is AllOf { Parts.Count: 0 } ? "everything" : query.Query.Filter is AnyOf { Parts.Count: 0 } ? "nothing" : Of(query.Query.Filter));
    }

    /// <summary>The code of <paramref name="problem"/> and the letters that it points at.</summary>
    public static string Of(ParsedQuery query, QueryProblem problem) => $"{problem.Code} {query.Typed[problem.Place.Start..problem.Place.End]}";

    private static string Of(QueryNode node) => node switch
    {
        AllOf all => string.Join(" & ", all.Parts.Select(Of)),
        AnyOf any => $"({string.Join(" or ", any.Parts.Select(Of))})",
        Without without => $"not {Of(without.Part)}",
        TextTerm text => $"{(text.IsPhrase ? "phrase " : string.Empty)}“{text.Text}”",
        FigureTerm figure => $"{figure.Text} = {Plain(figure.Value)}{(figure.Unit is null ? string.Empty : " " + figure.Unit)}",
        RegionTerm region => $"region {region.Name} = {string.Join(" ", region.CodePrefixes)}",
        PlaceTerm place => $"place “{place.Text}”",
        PartyTerm party => $"party “{party.Name}”",
        SourceTerm source => $"source “{source.Text}”",
        YearTerm years => $"year {years.From}..{years.To}",
        DateTerm days => $"date {days.From:yyyy-MM-dd}..{days.To:yyyy-MM-dd}",
        AmountTerm amount => $"amount {Low(amount.Low)}..{High(amount.High)} {amount.Unit}",
        RoleTerm role => $"role {RecordNames.IdOf(role.Role)}",
        StageTerm stage => $"stage {RecordNames.IdOf(stage.Stage)}",
        IndustryTerm industry => $"industry {industry.Section}",
        GenreTerm genre => $"genre {RecordNames.IdOf(genre.Genre)}",
        MeasureTerm measure => $"measure {RecordNames.IdOf(measure.Measure)}",
        EventKindTerm kind => $"kind {RecordNames.IdOf(kind.Kind)}",
        _ => throw new ArgumentException($"{node} has no notation.", nameof(node)),
    };

    private static string Low(AmountBound? bound) => bound is { } told ? (told.IsInclusive ? string.Empty : ">") + Plain(told.Value) : string.Empty;

    private static string High(AmountBound? bound) => bound is { } told ? (told.IsInclusive ? string.Empty : "<") + Plain(told.Value) : string.Empty;

    private static string Plain(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
