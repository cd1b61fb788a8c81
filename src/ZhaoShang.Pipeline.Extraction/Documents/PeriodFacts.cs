using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Indicators;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Documents;

/// <summary>What the choice of an article's period goes by, read once.</summary>
internal sealed class PeriodFacts
{
    // So far into the text a dateline ends.
    private const int Dateline = 48;

    private static readonly PhraseSet Expectations = new(PlanWords.All + "即可 下半年 前");

    public PeriodFacts(ArticleView article, IReadOnlyList<IndicatorDraft> figures, ArticleGenre genre)
    {
        Article = article;
        Genre = genre;
        Clock = article.Document.Clock;
        Title = article.Document.Segmented.Normalized.Metadata.Title?.Text ?? "";
        Rule = ArticlePeriod.Of(article, figures, genre);
        Titled = TitlePeriod.Of(Title, Clock.Year);
        Dates = [.. article.Mentions.Of(MentionKind.Date).Where(static date => date.Date is not null).Select(date => Read(article, date))];
        Figures = [.. figures.Where(static figure => figure is { Period: not null, IsForecast: false, IsTask: false }).Select(static figure => ToldPeriod.Of(figure.Period!))];
        FigurePeriods = [.. figures.Where(static figure => figure is { Period: not null, IsForecast: false }).Select(static figure => figure.Period!)];
    }

    public ArticleView Article { get; }

    public ArticleGenre Genre { get; }

    public ArticleClock Clock { get; }

    public string Title { get; }

    /// <summary>The period that the rules tell; null if they tell none.</summary>
    public string? Rule { get; }

    /// <summary>The period that the title tells; null if it tells none.</summary>
    public string? Titled { get; }

    /// <summary>The dates of the text: where each begins, what it tells, and whether it happened, so that what came before is not all that is reported.</summary>
    public (int Start, string Edtf, ToldPeriod Told, bool HasHappened)[] Dates { get; }

    /// <summary>The periods of the figures that are neither expected nor tasks.</summary>
    public ToldPeriod[] Figures { get; }

    /// <summary>The periods of the figures that are not expected, as they were read.</summary>
    public IReadOnlyList<string> FigurePeriods { get; }

    /// <summary>The month of publication, 1 to 12; null if it is not told.</summary>
    public int? MonthPublished => Clock.Published is { Value.Length: >= 7, Latest: { } day } ? day.Month : null;

    private static (int Start, string Edtf, ToldPeriod Told, bool HasHappened) Read(ArticleView article, Mention date)
    {
        string edtf = date.Date!.Value.Value;
        ToldPeriod told = ToldPeriod.Of(edtf);
        bool isDateline = date.Span.Start < Dateline && (article.Has(date.Span.End, "讯") || article.Has(date.Span.End, "电"));
        bool isToCome = article.Document.Clock.Published is { } published && date.Date.Value.Earliest > published.Latest;
        bool hasHappened = told.TellsMonth && !isDateline && !isToCome && !Expectations.IsIn(article.Text, article.Outline.ClauseAt(date.Span.Start).Span);
        return (date.Span.Start, edtf, told, hasHappened);
    }
}
