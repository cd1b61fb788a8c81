using ZhaoShang.Pipeline.Extraction.Checks;
using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Documents;
using ZhaoShang.Pipeline.Extraction.Events;
using ZhaoShang.Pipeline.Extraction.Indicators;
using ZhaoShang.Pipeline.Extraction.Learning;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction;

/// <summary>Makes the records of an article from what was recognised in it. Thread-safe; keeps nothing between articles.</summary>
/// <param name="learned">The learned models that help the rules.</param>
public sealed class RecordExtractor(LearnedModels learned)
{
    /// <summary>
    /// The article's own record, its projects, aggregate figures and happenings; lists are empty where it tells none. Costs O(length of the
    /// article).
    /// </summary>
    /// <param name="document">The article with its expressions.</param>
    /// <param name="cancellation">Ends it when the article's time is over.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public ExtractedDocument Extract(AnnotatedDocument document, CancellationToken cancellation = default) => Extract(new ArticleView(document, cancellation)).Document;

    /// <summary>The records of an article, and the drafts that its projects were written from, in the same order.</summary>
    internal (ExtractedDocument Document, IReadOnlyList<ProjectDraft> Projects) Extract(ArticleView article)
    {
        (ArticleGenre Genre, string Rule) genre = GenreRules.Of(article);
        bool isPlan = genre.Genre is ArticleGenre.Plan or ArticleGenre.Policy;
        IReadOnlyList<ProjectDraft> projects = ProjectExtractor.Find(article, isPlan, learned);
        IReadOnlyList<IndicatorDraft> figures = IndicatorExtractor.Find(article, projects, isPlan);
        FigureChecks.Add(article, figures);
        (string? period, string source) = learned.Periods is { } periods ? periods.Of(article, figures, genre.Genre) : (ArticlePeriod.Of(article, figures, genre.Genre), ArticlePeriod.Rule);
        bool isOfDays = period is { Length: 10 } || (period is { Length: 21 } && !period.AsSpan(4).StartsWith("-01-01"));
        if (period is { Length: 4 } || isOfDays)
        {
            CarriedPeriods.Complete(article, figures);
        }

        IReadOnlyList<EventDraft> events = EventExtractor.Find(article, projects, period, genre.Genre);
        EventFigures.Link(article, figures, events);
        RetoldWholes.Complete(article, figures);
        FigureRegions regions = new(article, figures);
        ExtractedDocument document = new()
        {
            Annotated = article.Document,
            Document = DocumentRecords.Write(article, (period, source), learned.Genres?.Of(article, genre) ?? genre),
            Projects = [.. projects.Select(project => ProjectRecords.Write(article, project))],
            Indicators = [.. figures.Select(figure => IndicatorRecords.Write(article, figure, period, regions))],
            Events = [.. events.Select(happening => EventRecords.Write(article, happening))],
        };
        return (learned.Confidence?.Rate(document, projects) ?? document, projects);
    }
}
