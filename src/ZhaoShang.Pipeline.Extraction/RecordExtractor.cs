using ZhaoShang.Pipeline.Extraction.Clauses;
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
    public ExtractedDocument Extract(AnnotatedDocument document, CancellationToken cancellation = default) => Finish(Begin(document, cancellation)).Document;

    /// <summary>The same in steps, which the caller takes.</summary>
    /// <param name="document">The article with its expressions.</param>
    /// <param name="cancellation">Ends it when the article's time is over.</param>
    public ArticleExtraction Begin(AnnotatedDocument document, CancellationToken cancellation = default) => new(document, learned, cancellation);

    /// <summary>The records of an article, and the drafts that its projects were written from, in the same order.</summary>
    internal (ExtractedDocument Document, IReadOnlyList<ProjectDraft> Projects) Extract(ArticleView article)
    {
        ArticleExtraction work = Finish(new ArticleExtraction(article, learned));
        return (work.Document, work.Projects);
    }

    private static ArticleExtraction Finish(ArticleExtraction work)
    {
        for (int step = 0; step < ArticleExtraction.StepCount; step++)
        {
            work.TakeStep();
        }

        return work;
    }
}
