namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>Scores projects: found ones, those right in name, invested amounts and stage, and each field of the found ones.</summary>
internal static class ProjectScore
{
    private const double LeastStrictLikeness = 0.8;
    private const double LeastPartyLikeness = 0.5;

    private static readonly ScoredField<ScoredProject>[] Fields =
    [
        new("stage", static project => project.Stage),
        new("place", static project => project.Place),
        new("region", static project => project.Region),
        new("industry", static project => project.Industry),
    ];

    /// <summary>Adds the projects of an article.</summary>
    public static void Add(ScoreTable table, ArticleRecords gold, ArticleRecords predicted)
    {
        PairedRecords<ScoredProject> projects = ProjectPairing.Pair(gold, predicted);
        int right = 0;
        foreach ((ScoredProject left, ScoredProject found) in projects.Pairs)
        {
            List<string> differences = [.. Differences(left, found)];
            right += differences.Count == 0 ? 1 : 0;
            if (differences.Count > 0)
            {
                table.AddDifference("project", $"“{left.Name}”: {string.Join("; ", differences)}", left.Spans.Count > 0 ? left.Spans[0] : null);
            }

            AddParties(table, left, found);
            AddLists(table, left, found);
        }

        table.Add("project_found", projects.Figures);
        table.Add("project_strict", projects.Figures with { Right = right });
        table.Add("project_", projects, Fields);
        table.AddUnpaired("project", projects);
    }

    /// <summary>True if a predicted project is right in name, invested amounts and stage.</summary>
    public static bool IsRight(ScoredProject gold, ScoredProject predicted) => !Differences(gold, predicted).Any();

    private static IEnumerable<string> Differences(ScoredProject gold, ScoredProject predicted)
    {
        if (ProjectPairing.NameLikenessOf(gold, predicted) < LeastStrictLikeness)
        {
            yield return $"name “{predicted.Name}”";
        }

        if (!gold.Invested.SetEquals(predicted.Invested))
        {
            yield return $"amounts {Show(predicted)} for {Show(gold)}";
        }

        if (gold.Stage != predicted.Stage)
        {
            yield return $"stage {predicted.Stage ?? "–"} for {gold.Stage ?? "–"}";
        }
    }

    private static string Show(ScoredProject project) => project.Invested.Count == 0
        ? "–"
        : string.Join(", ", project.Invested.Select(static amount => $"{amount.Role} {RecordFields.Show(amount.Value)} {amount.Unit}"));

    private static void AddParties(ScoreTable table, ScoredProject gold, ScoredProject predicted)
    {
        PairedRecords<ScoredProject.Party> parties = new(gold.Parties, predicted.Parties, static (left, right) =>
            NameLikeness.Of(left.Name, right.Name) is double likeness and >= LeastPartyLikeness ? likeness : 0);
        table.Add("party", parties.Figures);
        table.Add("project_parties", parties.Missed.Count == 0 && parties.FalseAlarms.Count == 0);
        foreach ((ScoredProject.Party left, ScoredProject.Party right) in parties.Pairs)
        {
            table.Add("project_party_roles", left.Role == right.Role);
        }
    }

    private static void AddLists(ScoreTable table, ScoredProject gold, ScoredProject predicted)
    {
        AddList(table, "amount", "project_amounts", gold.Amounts, predicted.Amounts);
        AddList(table, "quantity_of_project", "project_quantities", gold.Quantities, predicted.Quantities);
        AddList(table, "date_of_project", "project_dates", gold.Dates, predicted.Dates);
    }

    /// <summary>Adds a list of a found project: its items one by one, and whether it is right as a whole.</summary>
    private static void AddList<T>(ScoreTable table, string itemScore, string listScore, IEnumerable<T> gold, IEnumerable<T> predicted)
        where T : struct
    {
        Multiset<T> left = new(gold);
        Multiset<T> right = new(predicted);
        MatchFigures figures = new(left.CountCommon(right), left.Count, right.Count);
        table.Add(itemScore, figures);
        table.Add(listScore, figures.Right == figures.Gold && figures.Right == figures.Predicted);
    }
}
