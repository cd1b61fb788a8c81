using System.Globalization;
using System.Text.Json;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>
/// The scores under which a change must not fall, for the parts of one state of a corpus. Floors only rise, but for those that are
/// lowered with a reason, which stays in the file.
/// </summary>
public sealed record ScoreFloors
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = RecordJson.Encoder,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>Floors before any score is pinned.</summary>
    public static ScoreFloors None { get; } = new();

    /// <summary>The <see cref="CorpusDigest"/> of the corpus that the floors were set on; empty if there are none.</summary>
    public string Corpus { get; init; } = "";

    /// <summary>The floors of each part, by the names of <see cref="PinnedScores"/>, 0 to 1.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> Parts { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, decimal>>();

    /// <summary>What was lowered and why, the oldest first.</summary>
    public IReadOnlyList<LoweredFloors> Lowered { get; init; } = [];

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException"><paramref name="json"/> is something else.</exception>
    public static ScoreFloors Read(string json) =>
        JsonSerializer.Deserialize<ScoreFloors>(json, Options) ?? throw new JsonException("Floors were expected, null was found.");

    /// <summary>The floors as JSON with an end of line.</summary>
    public string Write() => JsonSerializer.Serialize(this, Options) + "\n";

    /// <summary>The scores of a part that are under their floors. A score without floor has none to fall under.</summary>
    /// <param name="part">The part of the corpus.</param>
    /// <param name="report">Its scores.</param>
    public IReadOnlyList<FloorBreach> BreachesOf(string part, ScoreReport report)
    {
        IReadOnlyDictionary<string, decimal> floors = FloorsOf(part);
        return
        [
            .. from score in PinnedScores.Of(report)
               where floors.TryGetValue(score.Score, out decimal floor) && score.Value < floor
               select new FloorBreach(part, score.Score, floors[score.Score], score.Value),
        ];
    }

    /// <summary>Floors at these scores; where a score is lower than its floor, the floor stays, unless there is a reason.</summary>
    /// <param name="corpus">The digest of the corpus.</param>
    /// <param name="reports">The scores of each part.</param>
    /// <param name="reasonToLower">Why floors may be lowered; null if they may not.</param>
    public ScoreFloors Raise(string corpus, IReadOnlyList<(string Part, ScoreReport Report)> reports, string? reasonToLower)
    {
        string[] lowered =
        [
            .. reports.SelectMany(entry => BreachesOf(entry.Part, entry.Report)).Select(static breach =>
                string.Create(CultureInfo.InvariantCulture, $"{breach.Part} {breach.Score} {breach.Floor} → {breach.Today}")),
        ];
        return new ScoreFloors
        {
            Corpus = corpus,
            Parts = reports.ToDictionary(
                static entry => entry.Part,
                entry => (IReadOnlyDictionary<string, decimal>)RaisePart(entry.Part, entry.Report, reasonToLower is not null)),
            Lowered = reasonToLower is null || lowered.Length == 0 ? Lowered : [.. Lowered, new LoweredFloors(reasonToLower, lowered)],
        };
    }

    /// <summary>Where nothing may be lowered, a floor also stays that no score of today stands against.</summary>
    private Dictionary<string, decimal> RaisePart(string part, ScoreReport report, bool mayLower)
    {
        Dictionary<string, decimal> floors = mayLower ? [] : new(FloorsOf(part));
        foreach ((string score, decimal today) in PinnedScores.Of(report))
        {
            floors[score] = Math.Max(today, floors.GetValueOrDefault(score));
        }

        return floors;
    }

    private IReadOnlyDictionary<string, decimal> FloorsOf(string part) => Parts.GetValueOrDefault(part) ?? new Dictionary<string, decimal>();
}
