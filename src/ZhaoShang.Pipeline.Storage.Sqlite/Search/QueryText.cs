using System.Globalization;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>Tells queries apart: two that mean something else have other letters.</summary>
internal static class QueryText
{
    /// <summary>The letters of a query, but for its limit and its cursor.</summary>
    public static string Of(RecordQuery query) => string.Create(
        CultureInfo.InvariantCulture,
        $"{query.Rows} {query.CountCopies} {query.IsLoose} {query.Ranking.TitleWeight:r} {query.Ranking.ProjectWeight:r} {query.Ranking.ProximityWeight:r} {query.Ranking.RecencyWeight:r} {Of(query.Filter)} {string.Join(' ', query.Ideas.Select(Of))}");

    private static string Of(SoughtIdea idea) => string.Create(
        CultureInfo.InvariantCulture, $"idea({idea.Share:r} {idea.IsPlace} {string.Join(' ', idea.Terms.Select(static term => string.Create(CultureInfo.InvariantCulture, $"{Of(term.Term)}:{term.Weight:r}")))})");

    private static string Of(QueryNode node) => node switch
    {
        AllOf all => $"all({string.Join(' ', all.Parts.Select(Of))})",
        AnyOf any => $"any({string.Join(' ', any.Parts.Select(Of))})",
        Without without => $"without({Of(without.Part)})",
        RegionTerm region => $"region({string.Join(' ', region.CodePrefixes)})",
        _ => string.Create(CultureInfo.InvariantCulture, $"{node}"),
    };
}
