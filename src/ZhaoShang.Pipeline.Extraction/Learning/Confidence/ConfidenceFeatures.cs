using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Learning.Confidence;

/// <summary>Makes the features that tell how far a record can be trusted; one place for each record.</summary>
internal static class ConfidenceFeatures
{
    private const uint OfDocument = 100;
    private const uint OfProject = 200;
    private const uint OfIndicator = 300;
    private const uint OfEvent = 400;

    /// <summary>Adds the article's own record.</summary>
    public static void Add(DocumentRecord record, ExtractedDocument document, FeatureRows rows)
    {
        rows.Add(FeatureHash.Of(OfDocument, 0));
        rows.Add(FeatureHash.Of(OfDocument + 1, (uint)record.Genre));
        rows.Add(FeatureHash.Of(OfDocument + 2, Told(record.Title) | (Told(record.Published) << 1) | (Told(record.Period) << 2) | ((record.Region is null ? 0u : 1) << 3)));
        rows.Add(FeatureHash.Of(OfDocument + 3, Few(record.RegionCandidates?.Count ?? 0)));
        rows.Add(FeatureHash.Of(OfDocument + 4, Few(document.Indicators.Count / 4)));
        rows.Add(FeatureHash.Of(OfDocument + 5, (uint)(record.Period?.Length ?? 0)));
        AddSources(OfDocument + 10, record.Sources, rows);
        rows.EndPlace();
    }

    /// <summary>Adds a project.</summary>
    public static void Add(ProjectRecord record, ProjectDraft draft, FeatureRows rows)
    {
        uint likelihood = Tenths(draft.Candidate.Likelihood);
        rows.Add(FeatureHash.Of(OfProject, 0));
        rows.Add(FeatureHash.Of(OfProject + 1, likelihood));
        rows.Add(FeatureHash.Of(OfProject + 4, record.Stage is { } told ? (uint)told : 99));
        rows.Add(FeatureHash.Of(OfProject + 5, Few(record.Amounts?.Count ?? 0)));
        rows.Add(FeatureHash.Of(OfProject + 6, draft.Candidate.List is null ? 0u : 1, Few(record.Amounts?.Count ?? 0)));
        rows.Add(FeatureHash.Of(OfProject + 7, Few(draft.Names.Count)));
        rows.Add(FeatureHash.Of(OfProject + 8, Few(record.Parties?.Count ?? 0)));
        rows.Add(FeatureHash.Of(OfProject + 9, Few(record.Name.Length / 4)));
        AddSources(OfProject + 20, record.Sources, rows);
        rows.EndPlace();
    }

    /// <summary>Adds an indicator.</summary>
    public static void Add(IndicatorRecord record, FeatureRows rows)
    {
        uint flags = (record.Forecast is null ? 0u : 1) | (record.Target is null ? 0u : 2) | (record.Change is null ? 0u : 4) | (record.Stage is null ? 0u : 8);
        rows.Add(FeatureHash.Of(OfIndicator, 0));
        rows.Add(FeatureHash.Of(OfIndicator + 1, (uint)record.Measure));
        rows.Add(FeatureHash.Of(OfIndicator + 2, flags));
        rows.Add(FeatureHash.Of(OfIndicator + 3, (uint)record.Measure, flags));
        rows.Add(FeatureHash.Of(OfIndicator + 4, (uint)(record.Period?.Length ?? 0)));
        rows.Add(FeatureHash.Of(OfIndicator + 5, Few(record.Checks?.Count ?? 0)));
        rows.Add(FeatureHash.Of(OfIndicator + 6, FeatureHash.Of(record.Unit)));
        rows.Add(FeatureHash.Of(OfIndicator + 7, Few(record.Text.Length / 6)));
        rows.Add(FeatureHash.Of(OfIndicator + 8, Few(record.Name.Length / 2)));
        AddSources(OfIndicator + 20, record.Sources, rows);
        rows.EndPlace();
    }

    /// <summary>Adds an event.</summary>
    public static void Add(EventRecord record, FeatureRows rows)
    {
        rows.Add(FeatureHash.Of(OfEvent, 0));
        rows.Add(FeatureHash.Of(OfEvent + 1, (uint)record.Kind));
        rows.Add(FeatureHash.Of(OfEvent + 2, (uint)(record.Date?.Length ?? 0), (uint)record.Kind));
        rows.Add(FeatureHash.Of(OfEvent + 3, Told(record.Place)));
        rows.Add(FeatureHash.Of(OfEvent + 4, Few(record.Name.Length / 5)));
        AddSources(OfEvent + 20, record.Sources, rows);
        rows.EndPlace();
    }

    private static void AddSources(uint template, IReadOnlyDictionary<string, RecordSource>? sources, FeatureRows rows)
    {
        foreach ((string field, RecordSource source) in sources ?? new Dictionary<string, RecordSource>())
        {
            rows.Add(FeatureHash.Of(template, FeatureHash.Of(field), FeatureHash.Of(source.Rule)));
            rows.Add(FeatureHash.Of(template + 1, FeatureHash.Of(field)));
        }
    }

    private static uint Told(string? field) => field is null ? 0u : 1;

    private static uint Few(int count) => (uint)Math.Min(count, 4);

    private static uint Tenths(double? share) => share is double told ? (uint)(told * 10) : 11;
}
