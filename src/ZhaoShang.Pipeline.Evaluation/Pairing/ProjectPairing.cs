namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>
/// Tells whether two records tell the same project: by name (the part that is proper to it, half of its pairs of letters alike), or by place
/// where four letters of the names are shared.
/// </summary>
internal static class ProjectPairing
{
    private const double LeastLikeness = 0.5;
    private const int LeastCommonLetters = 4;

    /// <summary>Pairs the projects of an article.</summary>
    public static PairedRecords<ScoredProject> Pair(ArticleRecords gold, ArticleRecords predicted) =>
        new(gold.Projects, predicted.Projects, Weight);

    /// <summary>How alike the names are, less the parties that either record tells and general endings.</summary>
    public static double NameLikenessOf(ScoredProject gold, ScoredProject predicted)
    {
        (string left, string right) = ProperNames(gold, predicted);
        return NameLikeness.Of(left, right);
    }

    /// <summary>0 where they are two projects; else more for more in common: names, place, amounts, stage.</summary>
    private static double Weight(ScoredProject gold, ScoredProject predicted)
    {
        (string left, string right) = ProperNames(gold, predicted);
        double likeness = NameLikeness.Of(left, right);
        bool isClose = Places.Overlap(gold.Spans, predicted.Spans);
        if (likeness < LeastLikeness && !(isClose && NameLikeness.CommonLetters(left, right) >= LeastCommonLetters))
        {
            return 0;
        }

        return 1 + likeness + 0.5 * NameLikeness.Of(gold.Name, predicted.Name) + (isClose ? 0.5 : 0) + 0.5 * AmountLikeness(gold, predicted)
            + (gold.Stage == predicted.Stage ? 0.25 : 0);
    }

    private static (string Gold, string Predicted) ProperNames(ScoredProject gold, ScoredProject predicted)
    {
        string[] parties = [.. gold.Parties.Concat(predicted.Parties).Select(static party => party.Name)];
        return (NameLikeness.Proper(gold.Name, parties), NameLikeness.Proper(predicted.Name, parties));
    }

    /// <summary>The share of the amounts of both that they have in common; 0 where neither has one.</summary>
    private static double AmountLikeness(ScoredProject gold, ScoredProject predicted)
    {
        Multiset<(string?, decimal?, string?)> left = new(gold.LowAmounts);
        Multiset<(string?, decimal?, string?)> right = new(predicted.LowAmounts);
        int common = left.CountCommon(right);
        return (double)common / Math.Max(1, left.Count + right.Count - common);
    }
}
