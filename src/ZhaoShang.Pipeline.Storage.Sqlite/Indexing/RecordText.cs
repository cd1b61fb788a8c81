using System.Text;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Storage.Sqlite;

/// <summary>The letters of a record that text terms are looked for in, and its figures.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Body">Its other letters, parted by <see cref="SearchLetters.Gap"/>; evidence as it is normalised.</param>
/// <param name="Figures">The tokens of its figures: those of its fields and those that its evidence tells.</param>
internal sealed record RecordText(string Name, string Body, string Figures)
{
    /// <summary>Parts the pieces of a body, so that no phrase goes from one into the next.</summary>
    private const char Gap = (char)SearchLetters.Gap;

    /// <summary>The letters of an article's project: name, parties, place, evidence.</summary>
    public static RecordText Of(ProjectRecord project, IndexedArticle article)
    {
        Builder builder = new(article);
        foreach (PartyRecord party in project.Parties ?? [])
        {
            builder.Add(party.Name);
        }

        builder.Add(project.Place);
        foreach (Quote quote in project.Evidence)
        {
            builder.Add(quote);
        }

        foreach (ProjectAmountRecord amount in project.Amounts ?? [])
        {
            builder.Add(amount.Value, amount.High, amount.Unit);
        }

        foreach (ProjectQuantityRecord quantity in project.Quantities ?? [])
        {
            builder.Add(quantity.Value, quantity.High, quantity.Unit);
        }

        return builder.Build(project.Name);
    }

    /// <summary>The letters of an aggregate figure: name, class, event, evidence.</summary>
    public static RecordText Of(IndicatorRecord indicator, IndexedArticle article)
    {
        Builder builder = new(article);
        builder.Add(indicator.Class);
        builder.Add(indicator.Event);
        builder.Add(new Quote(indicator.Text, indicator.Start, indicator.End));
        foreach (Quote quote in indicator.Evidence ?? [])
        {
            builder.Add(quote);
        }

        builder.Add(indicator.Value, indicator.High, indicator.Unit);
        return builder.Build(indicator.Name);
    }

    /// <summary>The letters of a happening: name, place, evidence.</summary>
    public static RecordText Of(EventRecord happening, IndexedArticle article)
    {
        Builder builder = new(article);
        builder.Add(happening.Place);
        builder.Add(new Quote(happening.Text, happening.Start, happening.End));
        return builder.Build(happening.Name);
    }

    private sealed class Builder(IndexedArticle article)
    {
        private readonly NormalizedPieces _pieces = new(article.Text, article.ToOriginal);
        private readonly StringBuilder _body = new();
        private readonly StringBuilder _figures = new();

        public void Add(string? letters)
        {
            if (!string.IsNullOrEmpty(letters))
            {
                _body.Append(letters).Append(Gap);
            }
        }

        public void Add(Quote quote)
        {
            TextSpan span = _pieces.SpanOf(quote.Start, quote.End);
            Add(article.Text.Substring(span.Start, span.Length));
            foreach (ArticleFigure figure in article.Figures)
            {
                if (span.Contains(figure.Span))
                {
                    ArticleFigure.AppendTokens(_figures, figure.Value, figure.Unit);
                }
            }
        }

        public void Add(decimal value, decimal? high, string unit)
        {
            ArticleFigure.AppendTokens(_figures, value, unit);
            if (high is decimal end)
            {
                ArticleFigure.AppendTokens(_figures, end, unit);
            }
        }

        public RecordText Build(string name) => new(name, _body.ToString(), _figures.ToString());
    }
}
