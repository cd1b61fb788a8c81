using ZhaoShang.Pipeline.Storage;
using ZhaoShang.Pipeline.Text;

namespace ZhaoShang.Pipeline.Cli;

/// <summary>The records of an article as lines of JSON, in the order of the contract: document, projects, indicators, events, mentions.</summary>
internal static class RecordLines
{
    /// <summary>The lines of a freshly extracted article.</summary>
    public static IEnumerable<string> Of(ExtractedDocument document, bool withMentions)
    {
        IEnumerable<string> records = Of(document.Document, document.Projects, document.Indicators, document.Events);
        return withMentions ? records.Concat(MentionLines(document.Annotated)) : records;
    }

    /// <summary>The lines of a stored article.</summary>
    public static IEnumerable<string> Of(StoredArticle article) =>
        Of(article.Document, article.Projects, article.Indicators, article.Events);

    private static IEnumerable<string> Of(
        DocumentRecord document,
        IReadOnlyList<ProjectRecord> projects,
        IReadOnlyList<IndicatorRecord> indicators,
        IReadOnlyList<EventRecord> events)
    {
        yield return RecordJson.Write(document);
        foreach (ProjectRecord project in projects)
        {
            yield return RecordJson.Write(project);
        }

        foreach (IndicatorRecord indicator in indicators)
        {
            yield return RecordJson.Write(indicator);
        }

        foreach (EventRecord happening in events)
        {
            yield return RecordJson.Write(happening);
        }
    }

    private static IEnumerable<string> MentionLines(AnnotatedDocument document)
    {
        foreach (MentionRecord mention in DocumentPipeline.MentionsOf(document))
        {
            yield return RecordJson.Write(mention);
        }
    }
}
