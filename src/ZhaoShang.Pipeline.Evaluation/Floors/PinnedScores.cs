namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>The scores of a report that floors are set for.</summary>
public static class PinnedScores
{
    private const int Thousandths = 1000;

    /// <summary>
    /// The headline, precision and recall of records and fields, and the accuracy of what is compared as a whole list, each rounded down to three
    /// digits, in the order of the report. A score without meaning is left out.
    /// </summary>
    public static IReadOnlyList<(string Score, decimal Value)> Of(ScoreReport report)
    {
        List<(string, decimal)> scores = [];
        if (report.Headline is double headline)
        {
            scores.Add(("headline.f1", Math.Floor((decimal)headline * Thousandths) / Thousandths));
        }

        foreach (string name in ScoreNames.Matches.SelectMany(static group => group.Names))
        {
            AddMatches(scores, name, report.Matches[name]);
        }

        foreach (string name in ScoreNames.Fields.SelectMany(static group => group.Names))
        {
            FieldFigures figures = report.Fields[name];
            if (figures.Told is { } told)
            {
                AddMatches(scores, name, told);
            }
            else
            {
                AddRatio(scores, name + ".accuracy", figures.Right, figures.Of);
            }
        }

        return scores;
    }

    private static void AddMatches(List<(string, decimal)> scores, string name, MatchFigures figures)
    {
        AddRatio(scores, name + ".precision", figures.Right, figures.Predicted);
        AddRatio(scores, name + ".recall", figures.Right, figures.Gold);
    }

    private static void AddRatio(List<(string, decimal)> scores, string name, int part, int whole)
    {
        if (whole > 0)
        {
            scores.Add((name, (decimal)(part * Thousandths / whole) / Thousandths));
        }
    }
}
