using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>Writes the record of a happening.</summary>
internal static class EventRecords
{
    public static EventRecord Write(ArticleView article, EventDraft draft)
    {
        Quote quote = article.Document.Quote(draft.Clause);
        Dictionary<string, RecordSource> sources = new() { ["name"] = article.Source(draft.Rule, draft.NameSpan) };
        if (draft.Date is { } date && Happening.Told(date) is not null)
        {
            sources["date"] = date.Span is TextSpan span ? article.Source("date-of-sentence", span) : new RecordSource("article-period");
        }

        if (draft.Place is TextSpan place)
        {
            sources["place"] = article.Source("place-of-clause", place);
        }

        return new EventRecord
        {
            Doc = article.Doc,
            Name = draft.Name,
            Date = Happening.Told(draft.Date),
            Place = draft.Place is TextSpan told ? article.Letters(told) : null,
            Kind = draft.Kind,
            Text = quote.Text,
            Start = quote.Start,
            End = quote.End,
            Sources = sources,
        };
    }
}
