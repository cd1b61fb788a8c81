namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>The names of the scores, in the order in which they are shown.</summary>
public static class ScoreNames
{
    /// <summary>Kinds of mentions that are scored.</summary>
    public static IReadOnlyList<string> Mentions { get; } = ["money", "percent", "count", "quantity", "duration", "date"];

    /// <summary>What has precision and recall over records, with the heading under which it is shown.</summary>
    public static IReadOnlyList<(string Heading, IReadOnlyList<string> Names)> Matches { get; } =
    [
        ("mentions", ["money", "date", "date_lenient", "percent", "count", "quantity", "duration"]),
        ("projects", ["project_found", "project_strict", "party", "amount", "quantity_of_project", "date_of_project"]),
        ("indicators", ["indicator_found", "indicator_strict"]),
        ("events", ["event_found", "event_strict"]),
    ];

    /// <summary>What has an accuracy over records that were found, with the heading under which it is shown.</summary>
    public static IReadOnlyList<(string Heading, IReadOnlyList<string> Names)> Fields { get; } =
    [
        ("mentions", ["money_mod"]),
        ("projects",
        [
            "project_stage", "project_parties", "project_party_roles", "project_amounts", "project_quantities", "project_dates",
            "project_place", "project_region", "project_industry",
        ]),
        ("indicators",
        [
            "indicator_measure", "indicator_period", "indicator_forecast", "indicator_target", "indicator_change", "indicator_class",
            "indicator_stage", "indicator_threshold", "indicator_mod", "indicator_region",
        ]),
        ("events", ["event_date", "event_kind", "event_place"]),
        ("documents",
        [
            "document", "document_region_code", "document_region_county", "document_published", "document_period", "document_title",
            "document_genre", "document_author", "document_outlet",
        ]),
    ];

    /// <summary>The scores whose F1 are averaged in the headline, beside the accuracy of <c>document</c>.</summary>
    public static IReadOnlyList<string> Headline { get; } = ["money", "date", "project_strict", "indicator_strict", "event_found"];

    /// <summary>The lists of errors.</summary>
    public static IReadOnlyList<string> Errors { get; } = [.. Mentions, "project", "indicator", "event", "document"];
}
