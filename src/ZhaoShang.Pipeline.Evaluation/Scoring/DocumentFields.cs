namespace ZhaoShang.Pipeline.Evaluation;

/// <summary>Scores the fields of the article's own record. A field counts where gold or prediction tells it.</summary>
internal static class DocumentFields
{
    private const double LeastTitleLikeness = 0.8;

    private static readonly ScoredField<ScoredDocument>[] MainFields =
    [
        new("region_code", static document => document.Region),
        new("region_county", static document => document.County),
        new("published", static document => document.Published),
        new("period", static document => document.Period),
        new("title", static document => document.Title),
    ];

    private static readonly ScoredField<ScoredDocument>[] FurtherFields =
    [
        new("genre", static document => document.Genre),
        new("author", static document => document.Author),
        new("outlet", static document => document.Outlet),
    ];

    /// <summary>True if every main field that gold or prediction tells is right.</summary>
    public static bool AreRight(ArticleRecords gold, ArticleRecords predicted) =>
        MainFields.All(field => Score(field, gold.Document, predicted.Document) is not { Right: 0 });

    /// <summary>Adds the document of an article; that of an article without one tells nothing.</summary>
    public static void Add(ScoreTable table, ArticleRecords gold, ArticleRecords predicted)
    {
        foreach (ScoredField<ScoredDocument> field in MainFields)
        {
            if (Score(field, gold.Document, predicted.Document) is not { } figures)
            {
                continue;
            }

            table.Add("document_" + field.Name, figures);
            table.Add("document", figures);
            if (figures.Right == 0)
            {
                table.AddDifference("document", field.Difference(gold.Document, predicted.Document), null);
            }
        }

        foreach (ScoredField<ScoredDocument> field in FurtherFields)
        {
            table.Add("document_" + field.Name, Score(field, gold.Document, predicted.Document).GetValueOrDefault());
        }
    }

    private static FieldFigures? Score(ScoredField<ScoredDocument> field, ScoredDocument gold, ScoredDocument predicted)
    {
        bool isInGold = field.Read(gold) is not null;
        bool isPredicted = field.Read(predicted) is not null;
        if (!isInGold && !isPredicted)
        {
            return null;
        }

        bool isRight = field.IsSame(gold, predicted)
            || (field.Name == "title" && NameLikeness.Of(gold.Title, predicted.Title) >= LeastTitleLikeness);
        int right = isRight ? 1 : 0;
        return new FieldFigures(right, 1) { Told = new MatchFigures(right, isInGold ? 1 : 0, isPredicted ? 1 : 0) };
    }
}
