using System.Text;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>What the search indexes take of an article and its records, each record with its key.</summary>
internal sealed record IndexedArticle
{
    public required long Key { get; init; }

    public required string? Title { get; init; }

    public required string Text { get; init; }

    public required OffsetMap ToOriginal { get; init; }

    public required IReadOnlyList<ArticleFigure> Figures { get; init; }

    public required IReadOnlyList<(long Key, ProjectRecord Record)> Projects { get; init; }

    public required IReadOnlyList<(long Key, IndicatorRecord Record)> Indicators { get; init; }

    public required IReadOnlyList<(long Key, EventRecord Record)> Events { get; init; }

    /// <summary>The article and its records as rows of the index.</summary>
    public IEnumerable<IndexedRow> Rows()
    {
        (long Key, RowType Type, RecordText Text)[] records =
        [
            .. Projects.Select(project => (project.Key, RowType.Project, RecordText.Of(project.Record, this))),
            .. Indicators.Select(indicator => (indicator.Key, RowType.Indicator, RecordText.Of(indicator.Record, this))),
            .. Events.Select(happening => (happening.Key, RowType.Event, RecordText.Of(happening.Record, this))),
        ];
        StringBuilder names = new();
        foreach ((_, ProjectRecord project) in Projects)
        {
            names.Append(project.Name).Append((char)SearchLetters.Gap);
        }

        StringBuilder figures = new();
        foreach (ArticleFigure figure in Figures)
        {
            ArticleFigure.AppendTokens(figures, figure.Value, figure.Unit);
        }

        // What records tell of figures counts for the article, too: of one stored by a version that kept no figures of its text.
        foreach ((_, _, RecordText text) in records.Where(record => Figures.Count == 0 && record.Type != RowType.Event))
        {
            figures.Append(text.Figures);
        }

        return
        [
            new IndexedRow(RowType.Article, Key, Text, [Title, names.ToString(), figures.ToString()]),
            .. records.Select(static record => new IndexedRow(record.Type, record.Key, record.Text.Body, [record.Text.Name, record.Text.Figures])),
        ];
    }
}
