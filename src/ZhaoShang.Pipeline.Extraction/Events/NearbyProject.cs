using ZhaoShang.Pipeline.Extraction.Clauses;
using ZhaoShang.Pipeline.Extraction.Projects;

namespace ZhaoShang.Pipeline.Extraction.Events;

/// <summary>Finds the project that a ceremony without a name is about: 江苏公司的叶片生产线8月6日下线首片,当天举行投产仪式; 签约仪式上,双方签署了X项目合同.</summary>
internal sealed class NearbyProject(ArticleView article, IReadOnlyList<ProjectDraft> projects)
{
    private const int SentencesAround = 2;

    /// <summary>The project told last before <paramref name="position"/> in its sentence, else first behind it, at most two sentences on; null if there is none.</summary>
    public ProjectDraft? Of(int position)
    {
        Sentence own = article.Outline.SentenceAt(position);
        Sentence last = article.Outline.Sentences[Math.Min(own.Index + SentencesAround, article.Outline.Sentences.Count - 1)];
        return Alone(own.Span.Start, position).LastOrDefault() ?? Alone(position, last.Span.End).FirstOrDefault();
    }

    private IEnumerable<ProjectDraft> Alone(int start, int end) =>
        projects.Where(draft => draft.Candidate.List is null && draft.Candidate.Span.Start >= start && draft.Candidate.Span.End <= end);
}
