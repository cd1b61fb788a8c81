namespace ZhaoShang.Pipeline.Storage;

/// <summary>How rows that fit are put in order. The order is total: rows with the same score follow one another by path and place.</summary>
public sealed record RankingOptions
{
    /// <summary>How much a term in the title weighs, beside 1 in the body; from 0. 4 by default.</summary>
    public double TitleWeight { get; init; } = 4;

    /// <summary>How much a term in a project's name weighs, beside 1 in the body; from 0. 3 by default.</summary>
    public double ProjectWeight { get; init; } = 3;

    /// <summary>How much terms that stand close together raise the score; from 0, which leaves it out. 0.3 by default.</summary>
    public double ProximityWeight { get; init; } = 0.3;

    /// <summary>How much newer articles are raised above older ones; from 0, which leaves it out. 0 by default.</summary>
    public double RecencyWeight { get; init; }

    /// <summary>The violations of these options, all of them; empty if there are none.</summary>
    public IReadOnlyList<string> Validate()
    {
        List<string> violations = [];
        AddViolation(violations, nameof(TitleWeight), TitleWeight);
        AddViolation(violations, nameof(ProjectWeight), ProjectWeight);
        AddViolation(violations, nameof(ProximityWeight), ProximityWeight);
        AddViolation(violations, nameof(RecencyWeight), RecencyWeight);
        return violations;
    }

    private static void AddViolation(List<string> violations, string name, double weight)
    {
        if (!double.IsFinite(weight) || weight < 0)
        {
            violations.Add($"{name} is {weight}; 0 or more was expected.");
        }
    }
}
