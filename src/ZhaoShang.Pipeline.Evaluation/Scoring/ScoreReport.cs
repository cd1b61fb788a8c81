namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>How well predictions agree with gold.</summary>
public sealed class ScoreReport
{
    internal ScoreReport(ScoreTable table, ArticleCounts articles)
    {
        Matches = table.Matches;
        Fields = table.Fields;
        Errors = table.Errors;
        Articles = articles;
        HeadlineParts =
        [
            .. ScoreNames.Headline.Select(name => (name, Matches[name].F1)),
            ("document", Fields["document"].Accuracy),
        ];
    }

    /// <summary>Precision and recall by the names of <see cref="ScoreNames.Matches"/>.</summary>
    public IReadOnlyDictionary<string, MatchFigures> Matches { get; }

    /// <summary>Accuracy by the names of <see cref="ScoreNames.Fields"/>.</summary>
    public IReadOnlyDictionary<string, FieldFigures> Fields { get; }

    /// <summary>Misses, false alarms and wrong fields, article by article.</summary>
    public IReadOnlyList<ScoreError> Errors { get; }

    /// <summary>What the scores rest on.</summary>
    public ArticleCounts Articles { get; }

    /// <summary>The scores that the headline averages, 0 to 1; null for one that nothing told.</summary>
    public IReadOnlyList<(string Name, double? Score)> HeadlineParts { get; }

    /// <summary>The mean of the parts that are told, 0 to 1; null if there is none.</summary>
    public double? Headline => HeadlineParts.Average(static part => part.Score);
}
