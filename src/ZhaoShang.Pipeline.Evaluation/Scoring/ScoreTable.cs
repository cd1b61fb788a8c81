using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>Collects scores and errors article by article.</summary>
internal sealed class ScoreTable
{
    private readonly Dictionary<string, MatchFigures> _matches =
        ScoreNames.Matches.SelectMany(static group => group.Names).ToDictionary(static name => name, static _ => default(MatchFigures));

    private readonly Dictionary<string, FieldFigures> _fields =
        ScoreNames.Fields.SelectMany(static group => group.Names).ToDictionary(static name => name, static _ => default(FieldFigures));

    private readonly List<ScoreError> _errors = [];

    /// <summary>The key of the article whose scores are being added.</summary>
    public string Article { get; set; } = "";

    /// <summary>Precision and recall by name.</summary>
    public IReadOnlyDictionary<string, MatchFigures> Matches => _matches;

    /// <summary>Accuracy by name.</summary>
    public IReadOnlyDictionary<string, FieldFigures> Fields => _fields;

    /// <summary>The errors in the order in which they were found.</summary>
    public IReadOnlyList<ScoreError> Errors => _errors;

    /// <summary>Adds records that were found, of how many.</summary>
    public void Add(string name, MatchFigures figures) => _matches[name] += figures;

    /// <summary>Adds how often a field is right.</summary>
    public void Add(string name, FieldFigures figures) => _fields[name] += figures;

    /// <summary>Adds one record whose field is right or not.</summary>
    public void Add(string name, bool isRight) => Add(name, new FieldFigures(isRight ? 1 : 0, 1));

    /// <summary>Adds fields of the found records, and of all records where they are told.</summary>
    /// <param name="prefix">What stands before the names of the fields.</param>
    /// <param name="records">The records.</param>
    /// <param name="fields">The fields.</param>
    public void Add<T>(string prefix, PairedRecords<T> records, IEnumerable<ScoredField<T>> fields)
    {
        foreach (ScoredField<T> field in fields)
        {
            int right = records.Pairs.Count(pair => field.IsSame(pair.Gold, pair.Predicted));
            int rightlyTold = records.Pairs.Count(pair => field.Read(pair.Gold) is not null && field.IsSame(pair.Gold, pair.Predicted));
            Add(prefix + field.Name, new FieldFigures(right, records.Pairs.Count)
            {
                Told = new MatchFigures(
                    rightlyTold,
                    records.Gold.Count(record => field.Read(record) is not null),
                    records.Predicted.Count(record => field.Read(record) is not null)),
            });
        }
    }

    /// <summary>Adds a wrong field.</summary>
    public void AddDifference(string records, string detail, TextSpan? place) =>
        _errors.Add(new ScoreError(ScoreErrorKind.Difference, records, Article, detail, place));

    /// <summary>Adds the records that were missed or made up.</summary>
    public void AddUnpaired<T>(string name, PairedRecords<T> records)
        where T : IScoredRecord
    {
        AddErrors(ScoreErrorKind.Miss, name, records.Missed);
        AddErrors(ScoreErrorKind.FalseAlarm, name, records.FalseAlarms);
    }

    private void AddErrors<T>(ScoreErrorKind kind, string name, IEnumerable<T> records)
        where T : IScoredRecord =>
        _errors.AddRange(records.Select(record => new ScoreError(kind, name, Article, record.Summary, record.Spans.Count > 0 ? record.Spans[0] : null)));
}
