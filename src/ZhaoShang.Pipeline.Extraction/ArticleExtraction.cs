using ZhaoShang.Pipeline.Extraction.Checks;
using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Documents;
using ZhaoShang.Pipeline.Extraction.Events;
using ZhaoShang.Pipeline.Extraction.Indicators;
using ZhaoShang.Pipeline.Extraction.Learning;
using ZhaoShang.Pipeline.Extraction.Projects;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction;

/// <summary>
/// The work on one article, in steps: each step is a family of rules or a model, and finds its code and tables near where it is taken for several articles
/// one after the other. The steps of an article are taken in their order, each once.
/// </summary>
public sealed class ArticleExtraction
{
    private static readonly Action<ArticleExtraction>[] Steps =
    [
        static work => work.TellGenre(),
        .. ProjectSearch.Steps.Select<Action<ProjectSearch>, Action<ArticleExtraction>>(static take => work => take(work._search!)),
        static work => work.FindFigures(),
        static work => work.TellPeriod(),
        static work => work.FindEvents(),
        static work => work.Write(),
        static work => work.Rate(),
    ];

    private readonly AnnotatedDocument _document;
    private readonly CancellationToken _cancellation;
    private readonly LearnedModels _learned;
    private ArticleView? _article;
    private (ArticleGenre Genre, string Rule) _genre;
    private ProjectSearch? _search;
    private IReadOnlyList<IndicatorDraft> _figures = [];
    private (string? Period, string Source) _period;
    private IReadOnlyList<EventDraft> _events = [];
    private ExtractedDocument? _written;
    private int _taken;

    internal ArticleExtraction(AnnotatedDocument document, LearnedModels learned, CancellationToken cancellation)
    {
        (_document, _learned, _cancellation) = (document, learned, cancellation);
    }

    internal ArticleExtraction(ArticleView article, LearnedModels learned)
        : this(article.Document, learned, CancellationToken.None) => _article = article;

    /// <summary>How many steps there are.</summary>
    public static int StepCount => Steps.Length;

    /// <summary>The records.</summary>
    /// <exception cref="InvalidOperationException">Not all steps were taken.</exception>
    public ExtractedDocument Document => _taken == StepCount ? _written! : throw new InvalidOperationException($"{_taken} of {StepCount} steps were taken.");

    /// <summary>The drafts that the projects were written from, in the same order.</summary>
    internal IReadOnlyList<ProjectDraft> Projects => _search?.Projects ?? [];

    private ArticleView Article => _article ??= new ArticleView(_document, _cancellation);

    private bool IsPlan => _genre.Genre is ArticleGenre.Plan or ArticleGenre.Policy;

    /// <summary>Takes the next step. All together cost O(length of the article).</summary>
    /// <exception cref="OperationCanceledException">The article's time is over.</exception>
    /// <exception cref="InvalidOperationException">All steps were taken.</exception>
    public void TakeStep()
    {
        if (_taken == StepCount)
        {
            throw new InvalidOperationException($"All {StepCount} steps were taken.");
        }

        Steps[_taken](this);
        _taken++;
    }

    private void TellGenre()
    {
        _genre = GenreRules.Of(Article);
        _search = new ProjectSearch(Article, IsPlan, _learned);
    }

    private void FindFigures()
    {
        _figures = IndicatorExtractor.Find(Article, Projects, IsPlan);
        FigureChecks.Add(Article, _figures);
    }

    private void TellPeriod()
    {
        _period = _learned.Periods is { } periods ? periods.Of(Article, _figures, _genre.Genre) : (ArticlePeriod.Of(Article, _figures, _genre.Genre), ArticlePeriod.Rule);
        bool isOfDays = _period.Period is { Length: 10 } || (_period.Period is { Length: 21 } period && !period.AsSpan(4).StartsWith("-01-01"));
        if (_period.Period is { Length: 4 } || isOfDays)
        {
            CarriedPeriods.Complete(Article, _figures);
        }
    }

    private void FindEvents()
    {
        _events = EventExtractor.Find(Article, Projects, _period.Period, _genre.Genre);
        EventFigures.Link(Article, _figures, _events);
        RetoldWholes.Complete(Article, _figures);
    }

    private void Write()
    {
        FigureRegions regions = new(Article, _figures);
        _written = new ExtractedDocument
        {
            Annotated = _document,
            Document = DocumentRecords.Write(Article, _period, _learned.Genres?.Of(Article, _genre) ?? _genre),
            Projects = [.. Projects.Select(project => ProjectRecords.Write(Article, project))],
            Indicators = [.. _figures.Select(figure => IndicatorRecords.Write(Article, figure, _period.Period, regions))],
            Events = [.. _events.Select(happening => EventRecords.Write(Article, happening))],
        };
    }

    private void Rate() => _written = _learned.Confidence?.Rate(_written!, Projects) ?? _written;
}
