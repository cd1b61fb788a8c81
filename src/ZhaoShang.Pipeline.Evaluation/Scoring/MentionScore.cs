namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>Scores mentions: right with the same value, range and unit (of a date the same date) at an overlapping place.</summary>
internal static class MentionScore
{
    private static readonly ScoredField<ScoredMention>[] MoneyFields = [new("mod", static mention => mention.Mod)];

    /// <summary>Adds the mentions of an article.</summary>
    public static void Add(ScoreTable table, ArticleRecords gold, ArticleRecords predicted)
    {
        foreach (string kind in ScoreNames.Mentions)
        {
            PairedRecords<ScoredMention> mentions = Pair(gold, predicted, kind, SameValue(kind));
            table.Add(kind, mentions.Figures);
            table.AddUnpaired(kind, mentions);
            if (kind == "money")
            {
                table.Add("money_", mentions, MoneyFields);
            }
        }

        table.Add("date_lenient", Pair(gold, predicted, "date", static (left, right) => IsSameDate(left, right, EdtfSpelling.WithoutQualifiers)).Figures);
    }

    private static PairedRecords<ScoredMention> Pair(
        ArticleRecords gold, ArticleRecords predicted, string kind, Func<ScoredMention, ScoredMention, bool> isSame) =>
        new(gold.MentionsOf(kind), predicted.MentionsOf(kind), (left, right) => Places.Overlap(left.Spans, right.Spans) && isSame(left, right) ? 1 : 0);

    private static Func<ScoredMention, ScoredMention, bool> SameValue(string kind) => kind switch
    {
        "date" => static (left, right) => IsSameDate(left, right, EdtfSpelling.Uniform),
        "percent" => static (left, right) => left.Figure with { Unit = null } == right.Figure with { Unit = null },
        _ => static (left, right) => left.Figure == right.Figure,
    };

    private static bool IsSameDate(ScoredMention left, ScoredMention right, Func<string?, string?> spell) =>
        spell(left.Edtf) is string date && date == spell(right.Edtf);
}
